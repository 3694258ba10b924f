using System.Collections.Immutable;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Counts of persons or their cases that have not been protected. It shows no number: protect it with
/// <see cref="Protect(DisclosureRule)"/>, or say that it stays inside the unit with <see cref="StaysInsideTheUnit"/>.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class PersonTable : IDisclosureDisplay
{
    internal const string OneColumn = "Antal";

    /// <summary>More than all people on earth; the exact arithmetic has room for sums of it.</summary>
    private const long Most = 10_000_000_000;

    private readonly Counter _counter;
    private readonly CountCell[,] _cells;

    internal PersonTable(Axis rows, Axis columns, Counter counter, CountedUnit unit, Caption caption, object origin)
    {
        (Rows, Columns, _counter, Unit, Caption, Origin) = (rows, columns, counter, unit, caption, origin);
        _cells = new CountCell[rows.Nodes.Length, columns.Nodes.Length];
        for (var row = 0; row < rows.Nodes.Length; row++)
            for (var column = 0; column < columns.Nodes.Length; column++)
                _cells[row, column] = counter(rows.Nodes[row].Leaves, columns.Nodes[column].Leaves);
    }

    /// <summary>Source and period.</summary>
    public Caption Caption { get; }

    /// <summary>The cases behind the counts; null where they are not known.</summary>
    internal Tally? Tally { get; private init; }

    /// <summary>Whether nobody has two cases, as an engine has found; null where the cases tell it.</summary>
    internal bool? IsOneCaseEach { get; private init; }

    /// <summary>
    /// Whether persons can stand under several values of both keys, and nobody here knows under which: an engine gives counts.
    /// </summary>
    internal bool AreOverlapsUnknown => IsOneCaseEach == false && Unit == CountedUnit.Persons
        && new[] { Rows, Columns }.All(axis => axis.Nodes.Any(node => node.Parts.Length > 1 && !node.ArePartsExclusive));

    /// <summary>Whether the total is known from elsewhere.</summary>
    internal bool IsTotalKnown { get; private init; }

    internal Axis Rows { get; }

    internal Axis Columns { get; }

    internal CountedUnit Unit { get; }

    internal object Origin { get; }

    /// <summary>Whether parts always add up: of cases they do, of persons where nobody has two.</summary>
    internal bool IsAdditive => Unit == CountedUnit.Cases || (IsOneCaseEach ?? Tally?.IsOneCaseEach) == true;

    internal CountCell this[int row, int column] => _cells[row, column];

    string IDisclosureDisplay.Html => $"<p data-disclosure=\"unprotected\">{Presentation.Drawing.Markup.Escape(ToString())}</p>";

    /// <summary>A table of cases that are known.</summary>
    internal static PersonTable Of(Axis rows, Axis columns, Tally tally, CountedUnit unit, Caption caption, object origin)
    {
        if (unit == CountedUnit.Persons)
            (rows, columns) = (rows.Knowing(parts => tally.AreExclusive(counted => counted.Row, parts)),
                columns.Knowing(parts => tally.AreExclusive(counted => counted.Column, parts)));
        return new(rows, columns, new CaseCounter(tally, unit).Count, unit, caption, origin) { Tally = tally };
    }

    /// <summary>A table whose cells an engine has counted.</summary>
    internal static PersonTable OfEngine(
        Axis rows, Axis columns, Counter counter, CountedUnit unit, Caption caption, bool isOneCaseEach) =>
        new(rows, columns, counter, unit, caption, new object()) { IsOneCaseEach = isOneCaseEach };

    /// <summary>The same rows and columns with some of the cases only.</summary>
    /// <exception cref="InvalidOperationException">The cases are not known.</exception>
    internal PersonTable Part(Func<TalliedCase, bool> condition) => Tally is { } tally
        ? Of(Rows, Columns, tally.Where(condition), Unit, Caption, Origin)
        : throw new InvalidOperationException("The cases are not known.");

    /// <summary>Whether nobody stands in two of the cells where some rows and columns cross.</summary>
    internal bool AreExclusive(IReadOnlyCollection<int> rows, IReadOnlyCollection<int> columns) => Tally is { } tally
        && (rows.Count == 1 || tally.AreExclusive(counted => counted.Row, rows.Select(row => Rows.Nodes[row].Leaves)))
        && (columns.Count == 1
            || tally.AreExclusive(counted => counted.Column, columns.Select(column => Columns.Nodes[column].Leaves)));

    /// <summary>How many persons stand in the cells where some rows and columns cross.</summary>
    internal long PersonsIn(IEnumerable<int> rows, IEnumerable<int> columns) => _counter(
        [.. rows.SelectMany(row => Rows.Nodes[row].Leaves).Distinct()],
        [.. columns.SelectMany(column => Columns.Nodes[column].Leaves).Distinct()]).Persons;

    /// <summary>A table of counts that were made elsewhere, each counted as so many persons; totals are added.</summary>
    /// <param name="rowsName">What the rows are, for example <c>Insats</c>.</param>
    /// <param name="rows">Their names, all different.</param>
    /// <param name="columnsName">What the columns are; empty for a table with one key.</param>
    /// <param name="columns">Their names, all different; none for a table with one key.</param>
    /// <param name="count">The count of a row and a column, by their places.</param>
    /// <param name="caption">Source and period.</param>
    /// <exception cref="DisclosureException">A name is given twice, or a count is negative.</exception>
    /// <example><code>
    /// var counts = new long[] { 3, 12, 40 };
    /// var caption = Caption.Internal("Treserva", "2024", "55 ärenden");
    /// PersonTable.FromCounts("Insats", ["Familjehem", "HVB", "Öppenvård"], "", [], (row, _) =&gt; counts[row], caption)
    ///     .Protect(DisclosureRule.Default)
    /// </code></example>
    public static PersonTable FromCounts(
        string rowsName,
        IReadOnlyList<string> rows,
        string columnsName,
        IReadOnlyList<string> columns,
        Func<int, int, long> count,
        Caption caption)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(caption);
        RefuseRepetition(rows);
        RefuseRepetition(columns);
        var columnAxis = columns.Count == 0 ? Axis.Single(string.Empty, OneColumn) : Axis.WithTotal(columnsName, columns);
        var table = new PersonTable(Axis.WithTotal(rowsName, rows), columnAxis, Sum, CountedUnit.Cases, caption, new object());
        return table;

        CountCell Sum(IReadOnlyList<int> rowPlaces, IReadOnlyList<int> columnPlaces)
        {
            var sum = rowPlaces.Sum(row => columnPlaces.Sum(column => Demand(count(row, column), rows[row])));
            return new(sum, sum);
        }
    }

    /// <summary>Adds totals of groups of rows, for example of the area of each insats.</summary>
    /// <param name="group">The group of a row.</param>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// var table = register.CountBy(row =&gt; row.Insats).GroupRows(insats =&gt; insats.StartsWith("bmss") ? "BmSS" : "Övrigt");
    /// table.Protect(DisclosureRule.Default).Table("Förfrågningar per insats")
    /// </code></example>
    public PersonTable GroupRows(Func<string, string> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return With(Rows.Grouped(group), Columns);
    }

    /// <summary>Adds totals of groups of columns, for example of the city that each administration belongs to.</summary>
    /// <param name="group">The group of a column.</param>
    /// <exception cref="DisclosureException">The table has no columns to group.</exception>
    public PersonTable GroupColumns(Func<string, string> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Columns.Nodes.Length == 1 && !Columns.Nodes[0].IsTotal
            ? throw new DisclosureException(
                "Tabellen har bara en kolumn. Räkna med två nycklar, CountBy(rader, kolumner), innan kolumnerna grupperas.")
            : With(Rows, Columns.Grouped(group));
    }

    /// <summary>
    /// The same when the total is known from elsewhere, for example from an annual report: what is withheld must then not follow
    /// from it, so more may be.
    /// </summary>
    /// <param name="total">The total that is known.</param>
    /// <exception cref="DisclosureException">It is not the table's, or the rule is to hide it.</exception>
    public PersonTable KnowingTotal(long total) => total == this[Rows.GrandTotal, Columns.GrandTotal].Value
        ? new(Rows, Columns, _counter, Unit, Caption, Origin)
        {
            Tally = Tally,
            IsOneCaseEach = IsOneCaseEach,
            IsTotalKnown = true,
        }
        : throw new DisclosureException(
            "Den kända totalen är inte tabellens. Gäller den något annat (fler rader, en annan period, "
            + "personer i stället för ärenden) vet ingen utomstående tabellens total av den; utelämna den då.");

    /// <summary>
    /// Withholds what the rule does not allow to be shown, and so much more that nobody outside can work it out.
    /// </summary>
    /// <param name="rule">The rule, for example <see cref="DisclosureRule.Default"/>.</param>
    /// <exception cref="DisclosureException">A number cannot be protected; the message says which.</exception>
    public ProtectedTable Protect(DisclosureRule rule) => DisclosureControl.Protect(rule, [this])[0];

    /// <summary>
    /// The same when other tables have been shown already, so that they and this one together give nothing away.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="released">What has been let out: tables of the same persons, whatever their rows and columns.</param>
    /// <exception cref="DisclosureException">
    /// A number cannot be protected, since what has been shown gives it away; the message says which.
    /// </exception>
    public ProtectedTable Protect(DisclosureRule rule, ReleaseRecord released) =>
        DisclosureControl.Protect(rule, [this], released)[0];

    /// <summary>
    /// The same when an earlier version of the table has been shown already, so that the difference between them gives nothing
    /// away.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="earlier">
    /// What has been shown: a table of the same register as it was, with the same rows and columns or some of them.
    /// </param>
    /// <exception cref="DisclosureException">
    /// A number cannot be protected, since what has been shown gives it away; the message says which.
    /// </exception>
    public ProtectedTable Protect(DisclosureRule rule, ProtectedTable earlier) =>
        Protect(rule, ReleaseRecord.Empty.With(earlier));

    /// <summary>Withholds the cells that you choose, and checks that they are enough.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cells">
    /// Rows and columns of the cells to withhold, by their names; a table with one key has the column <c>Antal</c>.
    /// </param>
    /// <exception cref="DisclosureException">
    /// A cell does not exist, one that the rule withholds is missing, or one can be worked out; the message says which.
    /// </exception>
    public ProtectedTable ProtectBy(DisclosureRule rule, params IEnumerable<(string Row, string Column)> cells) =>
        DisclosureControl.ProtectBy(rule, this, cells);

    /// <summary>
    /// The table with its numbers, for use inside the unit only: marked so in its caption, and left out of reports.
    /// </summary>
    /// <param name="by">Who says so.</param>
    /// <param name="because">What it is used for.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="DisclosureException">It is not said who or what for.</exception>
    public InsideTheUnit StaysInsideTheUnit(string by, string because, string title = "Antal") =>
        InsideTheUnit.Of(CountTable.Of(this, title, Caption, (row, column) => this[row, column].Value), by, because);

    /// <summary>That the table is not protected and what to do about it; no number.</summary>
    public override string ToString() =>
        "Tabellen räknar personer eller deras ärenden och visas inte förrän den är röjandekontrollerad. "
        + "Skriv .Protect(DisclosureRule.Default).Table(\"titel\") för att skydda den, eller "
        + ".StaysInsideTheUnit(by: \"ditt namn\", because: \"skäl\") om den stannar inom enheten.";

    private PersonTable With(Axis rows, Axis columns) => Tally is { } tally
        ? Of(rows, columns, tally, Unit, Caption, Origin)
        : new(rows, columns, _counter, Unit, Caption, Origin) { IsOneCaseEach = IsOneCaseEach };

    private static void RefuseRepetition(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names
            .Append(Axis.Total)
            .GroupBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any()) is { } repeated)
            throw new DisclosureException($"Namnet ”{repeated.Key}” förekommer två gånger. Ge varje rad och kolumn ett eget "
                + $"namn; ”{Axis.Total}” är summans.");
    }

    private static long Demand(long count, string row) => count is >= 0 and <= Most
        ? count
        : throw new DisclosureException(
            $"Ett antal på raden ”{row}” är negativt eller orimligt stort. Antal personer är 0 till {Most}.");

    /// <summary>Where a cell stands, in Swedish.</summary>
    internal string NameOf(int row, int column) => Columns.Nodes.Length == 1
        ? $"”{Rows.Nodes[row].Label}”"
        : $"”{Rows.Nodes[row].Label}”, ”{Columns.Nodes[column].Label}”";
}
