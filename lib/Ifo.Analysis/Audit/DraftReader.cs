using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit;

/// <summary>
/// Reads the figures of a draft that is no data package: <c>id</c>, <c>printed</c> and <c>line</c> are enough, and
/// <c>section</c>, <c>value</c>, <c>unit</c>, <c>decimals</c>, <c>qualifier</c> and <c>note</c> are used when they are there.
/// </summary>
internal sealed class DraftReader(ReportInfo report, ProblemList problems)
{
    private static readonly string[] Demanded = ["id", "printed", "line"];

    private static readonly KnownKeys Units = new("taxonomy/units.csv", Unit.All.Select(unit => unit.Key), isClosed: true);
    private static readonly KnownKeys Qualifiers = new("taxonomy/qualifiers.csv", Taxonomy.ChoiceKeys.All, isClosed: true);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IEnumerable<PublishedFigure> Read(string file)
    {
        var known = Demanded.Concat(["section", "value", "unit", "decimals", "qualifier", "note"])
            .Concat(FigureReader.Columns)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return [.. CsvTable.Read(file, Demanded, known, problems, CsvForm.Draft).Select(Figure)];
    }

    private PublishedFigure Figure(CsvRow row)
    {
        var id = row.Required("id", problems);
        if (id.Length > 0 && !id.StartsWith(report.Slug + "/", StringComparison.Ordinal))
            problems.Add(row, "id", $"ett id som börjar med {report.Slug}/");
        if (!_ids.Add(id)) problems.Add(row, "id", "ett id som inte redan finns");
        return new PublishedFigure
        {
            Id = id,
            Label = id,
            Table = id.Split('/').ElementAtOrDefault(1) ?? "",
            Measure = "",
            Organisation = "",
            Area = "",
            Insats = "",
            Provider = row["provider"],
            Group = "",
            Period = PeriodNotation.TryRead(row["period"], out var period) ? period : Period.Year(1),
            Basis = "",
            Reading = Reading(row),
            Printed = row["printed"],
            Note = row["note"],
            Source = report.At(row["section"], row.Whole("line", 1, problems), id, id.Split('/').ElementAtOrDefault(1) ?? ""),
        };
    }

    private Reading Reading(CsvRow row)
    {
        row.Key("unit", Units, problems);
        row.Key("qualifier", Qualifiers, problems);
        if (row["value"].Length > 0) return Given(row);
        if (SwedishNumber.MissingSign(row["printed"]) is { } reason) return Quantities.Reading.None(reason, row["note"]);
        if (!SwedishNumber.TryParse(row["printed"], out var printed))
        {
            problems.Add(row, "printed", "ett tal som går att läsa, eller värdet i kolumnen value");
            return default;
        }

        return Quantities.Reading.Of(Of(row, printed.Value, printed.Unit, printed.Decimals, printed.Qualifier));
    }

    private Reading Given(CsvRow row)
    {
        var decimals = row["decimals"].Length == 0 ? DecimalsOf(row["value"]) : row.Whole("decimals", 0, problems);
        if (DecimalCell.TryParse(row["value"], out var value) && decimals <= 27 && decimal.Round(value, decimals) == value)
            return Quantities.Reading.Of(Of(row, value, Unit.Count, decimals, Qualifier.Exact));
        problems.Add(row, "value", "ett tal som 12,5 eller 12.5 och inte fler decimaler än decimals säger");
        return default;
    }

    // A whole number is counted until its unit says that it is measured.
    private static Reported Of(CsvRow row, decimal value, Unit printed, int decimals, Qualifier qualifier)
    {
        var unit = Units.Contains(row["unit"]) ? Unit.FromKey(row["unit"]) : printed;
        if (qualifier == Qualifier.Exact && (!unit.IsCounted || decimals > 0)) qualifier = Qualifier.Rounded;
        return new Reported(
            value, unit, decimals, Taxonomy.ChoiceKeys.TryGet(row["qualifier"], out var given) ? given : qualifier);
    }

    private static int DecimalsOf(string value)
    {
        var point = value.AsSpan().IndexOfAny('.', ',');
        return point < 0 ? 0 : value.Length - point - 1;
    }
}
