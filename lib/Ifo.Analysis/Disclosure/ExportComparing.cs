using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>How many rows of an export are new, gone, changed and as they were, and in what they have changed.</summary>
/// <param name="Rows">The number of rows of each kind, as it is shown.</param>
/// <param name="Columns">In how many of the rows that both files have each column has changed.</param>
/// <param name="Match">What the rows of the files were matched by, in Swedish.</param>
/// <param name="Withheld">How many numbers are not shown.</param>
internal sealed record ExportChanges(
    IReadOnlyList<(string What, string Number)> Rows,
    IReadOnlyList<(string What, string Number)> Columns,
    string Match,
    int Withheld);

/// <summary>
/// Compares two exports of the same kind in counts, never in rows. Counts of persons' rows are protected together, so that none
/// is derived from the others.
/// </summary>
internal sealed class ExportComparing(DisclosureRule rule) : IExportPair<ExportChanges>
{
    private const string New = "nya";
    private const string Gone = "borta";
    private const string Changed = "ändrade";
    private const string Kept = "oförändrade";
    private const string ChangedHere = "ändrad";

    private static readonly HashSet<string> None = [];
    private static readonly string[] Kinds = [New, Gone, Changed, Kept];

    public ExportChanges Pair<TRow>(
        Export<TRow> earlier, Export<TRow> later, RowIdentity<TRow> identity, Func<TRow, string>? person)
    {
        var kind = later.Report.Kind;
        var (hasBefore, hasAfter) = (HasKeys(earlier.Report, kind), HasKeys(later.Report, kind));
        if (hasBefore != hasAfter)
            throw new IfoException("Den ena filen har en kolumn med radernas nummer och den andra inte, så raderna kan inte "
                + "paras ihop. Ta med kolumnen i båda, eller låt den betyda - i tolkningsfilen.");
        var own = OwnFieldsTogether.Of([earlier.Own, later.Own]);
        var cases = Compared(earlier.Rows, later.Rows, identity, hasAfter, own, person);
        List<string> columns = hasAfter
            ? [.. identity.Columns.Select(column => column.Name), .. own.Select(field => field.Name)]
            : [];
        var match = kind.RowNumber.Length == 0 ? "mått, organisation, period och övriga nycklar"
            : hasAfter ? $"kolumnen {kind.Field(kind.RowNumber).Label}"
            : "hela raden, eftersom raderna inte har några nummer: en ändrad rad räknas som en ny och en borta";
        return person is null ? Exact(cases, columns, match) : Protected(cases, columns, match, later.Rows.Caption);
    }

    private static bool HasKeys(ExportReport report, ExportKind kind) => kind.RowNumber.Length == 0
        || report.Columns.Any(column => column.Field == kind.Field(kind.RowNumber).Label);

    private static List<ComparedCase> Compared<TRow>(
        IEnumerable<TRow> earlier,
        IEnumerable<TRow> later,
        RowIdentity<TRow> identity,
        bool isNumbered,
        IReadOnlyList<OwnFieldsTogether.Named> own,
        Func<TRow, string>? person)
    {
        var before = Keyed(earlier, 0).ToDictionary(row => row.Key, StringComparer.Ordinal);
        var cases = new List<ComparedCase>();
        foreach (var row in Keyed(later, 1))
        {
            var isThere = before.Remove(row.Key, out var old);
            var changed = isThere ? Changes(old, row) : None;
            cases.Add(new(Of(row.Row), !isThere ? New : changed.Count == 0 ? Kept : Changed, changed));
        }

        cases.AddRange(before.Values.Select(row => new ComparedCase(Of(row.Row), Gone, None)));
        return cases;

        string Of(TRow row) => person?.Invoke(row) ?? "";

        // A row without a number is matched by all that it says; of several alike, the first by the first.
        IEnumerable<(string Key, TRow Row, int Place)> Keyed(IEnumerable<TRow> rows, int file)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (place, row) in rows.Index())
            {
                var key = isNumbered && identity.Key(row) is { Length: > 0 } number
                    ? number
                    : "|" + identity.Whole(row) + string.Concat(own.Select(field => "|" + field.Label(file, place)));
                var times = seen[key] = seen.GetValueOrDefault(key) + 1;
                yield return (times == 1 ? key : $"{key}|{times}", row, place);
            }
        }

        HashSet<string> Changes((string Key, TRow Row, int Place) old, (string Key, TRow Row, int Place) row) =>
        [
            .. identity.Columns.Where(column => column.Value(old.Row) != column.Value(row.Row)).Select(column => column.Name),
            .. own.Where(field => field.Label(0, old.Place) != field.Label(1, row.Place)).Select(field => field.Name),
        ];
    }

    private static ExportChanges Exact(List<ComparedCase> cases, List<string> columns, string match) => new(
        [.. Kinds.Select(kind => (kind, Text(cases.Count(one => one.Kind == kind))))],
        [.. columns.Select(column => (column, Text(cases.Count(one => one.Columns.Contains(column)))))],
        match,
        0);

    private ExportChanges Protected(List<ComparedCase> cases, List<string> columns, string match, Caption caption)
    {
        var register = PersonRegister.Of(cases, caption, one => one.Person);
        var both = register.Where(one => one.Kind is Changed or Kept);
        var inBoth = cases.Exists(one => one.Kind is Changed or Kept) ? columns : [];
        var tables = DisclosureControl.Protect(
            rule,
            [
                register.CountBy(one => one.Kind, "Rader"),
                .. inBoth.Select(column => both.CountBy(one => one.Columns.Contains(column) ? ChangedHere : "inte", column)),
            ]);
        var withheld = 0;
        return new(
            [.. Kinds.Select(kind => (kind, Shown(tables[0], kind)))],
            [.. inBoth.Select((column, index) => (column, Shown(tables[index + 1], ChangedHere)))],
            match,
            withheld);

        string Shown(ProtectedTable table, string row)
        {
            var isThere = table.Counts.Rows.Nodes.Any(node => node.Label == row);
            if (isThere ? table[row].IsKnown : rule.Zeros == ZeroPolicy.Shown)
                return isThere ? Quantities.SwedishFormat.Number((long)table[row].Number) : "0";
            withheld++;
            return "..";
        }
    }

    private static string Text(int number) => Quantities.SwedishFormat.Number(number);

    private sealed record ComparedCase(string Person, string Kind, IReadOnlySet<string> Columns);
}
