using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Reads what a row of claims states: from the cell, or from the printed characters when the cell is empty.</summary>
internal sealed class StatementReader(CsvRow row, string slug, KindRule rule, FigureIndex figures, ProblemList problems)
{
    private static readonly KnownKeys Units = new("taxonomy/units.csv", Unit.All.Select(unit => unit.Key), isClosed: true);
    private static readonly KnownKeys Qualifiers = new(
        "taxonomy/qualifiers.csv, eller at-least, more-than, at-most, less-than",
        ChoiceKeys.All.Concat(Bound.All),
        isClosed: true);

    private static readonly string[] OfTheFigure = ["unit", "decimals", "qualifier"];

    private static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["increase"] = Direction.Increase,
        ["decrease"] = Direction.Decrease,
        ["unchanged"] = Direction.Unchanged,
    };

    private string Stated => row["stated"];

    /// <summary>The statement; a point zero with a problem when it cannot be read.</summary>
    public Statement Read()
    {
        if (rule.Form == StatedForm.Direction) return Towards();
        row.Key("unit", Units, problems);
        row.Key("qualifier", Qualifiers, problems);
        if (Stated.Length == 0) return FromPrinted();
        if (Stated.Contains('/', StringComparison.Ordinal)) return char.IsAsciiDigit(Stated[0]) ? Fraction() : Published();
        return Number();
    }

    private static Statement Nothing => Statement.Of(new Reported(0, Unit.Count, 0, Qualifier.Exact));

    private Statement Towards()
    {
        if (Directions.TryGetValue(Stated, out var direction))
            return Statement.Towards(direction, string.Equals(row["qualifier"], "circa", StringComparison.Ordinal));
        problems.Add(row, "stated", "increase, decrease eller unchanged");
        return Nothing;
    }

    private Statement FromPrinted()
    {
        if (SwedishNumber.TryParse(row["printed"], out var printed))
            return Made(
                printed.Value,
                printed.Unit == Unit.Count || row["unit"].Length > 0 ? UnitOr(printed.Unit) : printed.Unit,
                printed.Decimals,
                QualifierOr(printed));
        if (rule.Form == StatedForm.Place) return Statement.Of(new Reported(1, Unit.Count, 0, Qualifier.Exact));
        problems.Add(row, "stated", $"vad som påstås; det tryckta, {row["printed"]}, går inte att läsa som ett tal");
        return Nothing;
    }

    // A whole number is counted until the unit says that it is measured.
    private string QualifierOr(Reported printed)
    {
        if (row["qualifier"].Length > 0) return row["qualifier"];
        var qualifier = printed.Qualifier == Qualifier.Exact && !UnitOr(printed.Unit).IsCounted
            ? Qualifier.Rounded
            : printed.Qualifier;
        return ChoiceKeys.Kebab(qualifier.ToString());
    }

    private Unit UnitOr(Unit otherwise) => Units.Contains(row["unit"]) ? Unit.FromKey(row["unit"]) : otherwise;

    private Statement Number()
    {
        if (!DecimalCell.TryParse(Stated, out var value))
        {
            problems.Add(row, "stated", "ett tal som -12.5, ett bråk som 1/4, id för en publicerad uppgift, eller ingenting");
            return Nothing;
        }

        var (unit, decimals) = rule.Form == StatedForm.Amount
            ? (DemandedUnit(), row.Whole("decimals", 0, problems))
            : (UnitOr(Unit.Count), 0);
        if (decimals > 27 || decimal.Round(value, decimals) != value)
        {
            problems.Add(row, "decimals", $"antalet tryckta decimaler; det som påstås är {Stated}");
            return Nothing;
        }

        CheckPrinted(value, decimals);
        return Made(
            value,
            unit,
            decimals,
            row["qualifier"].Length > 0 ? row["qualifier"] : unit.IsCounted && decimals == 0 ? "exact" : "rounded");
    }

    private Unit DemandedUnit() => row.Required("unit", problems).Length == 0 ? Unit.Count : UnitOr(Unit.Count);

    // Digits that are printed are what is stated; the sign may stand in the words around them.
    private void CheckPrinted(decimal value, int decimals)
    {
        if (!SwedishNumber.TryParse(row["printed"], out var printed)) return;
        if (Math.Abs(printed.Value) != Math.Abs(value)) problems.Add(row, "stated", $"det tryckta, {row["printed"]}");
        else if (printed.Decimals != decimals && rule.Form == StatedForm.Amount)
            problems.Add(
                row,
                "decimals",
                $"{printed.Decimals.ToString(CultureInfo.InvariantCulture)}, så många som i det tryckta {row["printed"]}");
    }

    private static Statement Made(decimal value, Unit unit, int decimals, string qualifier)
    {
        if (Bound.All.Contains(qualifier, StringComparer.Ordinal)) return Statement.Limit(qualifier, value, unit, decimals);
        ChoiceKeys.TryGet(qualifier, out var known);
        return Statement.Of(new Reported(value, unit, decimals, known));
    }

    private Statement Fraction()
    {
        var parts = Stated.Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var above)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var below)
            || below == 0)
        {
            problems.Add(row, "stated", "ett bråk som 1/4");
            return Nothing;
        }

        var unit = DemandedUnit();
        if (!unit.ConvertsTo(Unit.Share) && unit != Unit.Times)
            problems.Add(row, "unit", "percent, share eller times, som ett bråk kan vara av");
        var (low, high) = row["qualifier"] switch
        {
            "circa" => (0.9m, 1.1m),
            "over" => (1m, 1.2m),
            "under" => (0.8m, 1m),
            _ => (0.95m, 1.05m)
        };
        var value = above / (decimal)below / unit.Factor;
        var interval = Bound.All.Contains(row["qualifier"], StringComparer.Ordinal)
            ? Bound.Of(row["qualifier"], value)
            : Interval.Closed(value * low, value * high);
        return Statement.Fraction(row["printed"], interval, unit);
    }

    private Statement Published()
    {
        var id = ClaimReader.Whole(Stated, slug);
        if (!figures.TryGet(id, out var figure))
        {
            problems.Add(row, "stated", "id för en publicerad uppgift", figures.Suggest(id));
            return Nothing;
        }

        foreach (var column in OfTheFigure.Where(column => row[column].Length > 0))
            problems.Add(row, column, "ingenting; det står i den publicerade uppgiften");
        if (!string.Equals(row["line"], figure.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            problems.Add(row, "line", $"{figure.Line.ToString(CultureInfo.InvariantCulture)}, där uppgiften står");
        if (!string.Equals(Bare(row["printed"]), Bare(figure.Printed), StringComparison.Ordinal))
            problems.Add(row, "printed", $"uppgiftens tecken, {figure.Printed}");
        return Statement.Published(figure);
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
