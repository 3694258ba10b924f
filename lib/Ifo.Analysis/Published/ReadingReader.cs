using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Published;

/// <summary>Reads value, unit, decimals and qualifier of a row, and checks them against what is printed.</summary>
internal sealed class ReadingReader(CsvRow row, ProblemList problems)
{
    // A cell that is empty in the source has nothing to print; its note begins so.
    private const string EmptyCell = "Tom cell";

    private static readonly KnownKeys Units = new("taxonomy/units.csv", Unit.All.Select(unit => unit.Key));
    private static readonly KnownKeys Qualifiers = new("taxonomy/qualifiers.csv", ChoiceKeys.All);

    /// <summary>The figure, or the reason why there is none.</summary>
    public Reading Read(Measure? measure) => row["value"].Length == 0 ? Missing(measure) : Figure(measure);

    private Reading Missing(Measure? measure)
    {
        var sign = row["printed"].Length == 0 ? null : SwedishNumber.MissingSign(row["printed"]);
        if (row["note"].Length == 0 && sign is null && row.Has("note") && row.Has("value"))
            problems.Add(row, "note", "en anmärkning som säger varför värdet saknas");
        if (SwedishNumber.TryParse(row["printed"], out _))
            problems.Add(row, "value", $"det tryckta värdet, {row["printed"]}, som går att läsa");
        if (row["unit"].Length > 0) UnitOf(measure);
        return Reading.None(sign ?? Reason(), row["note"]);
    }

    private NoFigureReason Reason()
    {
        if (row["printed"].Length > 0) return NoFigureReason.NotNumeric;
        return row["note"].StartsWith(EmptyCell, StringComparison.Ordinal)
            ? NoFigureReason.NotReported
            : NoFigureReason.Illegible;
    }

    private Reading Figure(Measure? measure)
    {
        var before = problems.Count;
        var unit = UnitOf(measure);
        var decimals = row.Whole("decimals", 0, problems);
        var qualifier = row.Required("qualifier", problems);
        if (qualifier.Length > 0) row.Key("qualifier", Qualifiers, problems);
        var isNumber = decimal.TryParse(
            row["value"],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value);
        if (!isNumber) problems.Add(row, "value", "ett tal med decimalpunkt, till exempel 1234.5 eller -0.6");
        if (row["printed"].Length == 0 && row.Has("printed"))
            problems.Add(row, "printed", "tecknen som de är tryckta; ett värde måste kunna beläggas");
        if (problems.Count > before || !CheckDecimals(value, decimals)) return default;
        ChoiceKeys.TryGet(qualifier, out var known);
        var figure = new Reported(value, unit, decimals, known);
        CheckPrinted(figure);
        return Reading.Of(figure);
    }

    private Unit UnitOf(Measure? measure)
    {
        if (row.Required("unit", problems).Length == 0) return Unit.Count;
        if (!Units.Contains(row["unit"]))
        {
            row.Key("unit", Units, problems);
            return Unit.Count;
        }

        var unit = Unit.FromKey(row["unit"]);
        if (measure is not null && !measure.Allows(unit))
            problems.Add(
                row,
                "unit",
                $"en enhet för {measure.Key}, det vill säga "
                + $"{string.Join(", ", Unit.All.Where(measure.Allows).Select(known => known.Key))}");
        return unit;
    }

    private bool CheckDecimals(decimal value, int decimals)
    {
        if (decimals <= 27 && decimal.Round(value, decimals) == value) return true;
        problems.Add(row, "decimals", $"antalet tryckta decimaler; värdet är {row["value"]}");
        return false;
    }

    // The printed characters must say the value, or a note must say why they do not: damaged letters, or a sign that stands
    // in the words around the number (minskade med 11 procent).
    private void CheckPrinted(Reported figure)
    {
        if (!SwedishNumber.TryParse(row["printed"], out var printed))
        {
            if (row["note"].Length == 0)
                problems.Add(
                    row, "printed", "ett läsbart tal, eller en anmärkning om skadade tecken", "Skriv i note hur det har lästs.");
            return;
        }

        if (Math.Abs(printed.Value) != Math.Abs(figure.Value))
            problems.Add(row, "value", $"det tryckta värdet, {row["printed"]}");
        else if (printed.Value != figure.Value && (printed.Value < 0 || row["note"].Length == 0))
            problems.Add(
                row,
                "value",
                $"samma tecken som i det tryckta, {row["printed"]}",
                "Skriv i note om tecknet står i orden kring talet.");
        if (printed.Decimals != figure.Decimals)
            problems.Add(
                row,
                "decimals",
                $"{printed.Decimals.ToString(CultureInfo.InvariantCulture)}, så många som i det tryckta {row["printed"]}");
        if (printed.Qualifier is Qualifier.Circa or Qualifier.Over or Qualifier.Under && printed.Qualifier != figure.Qualifier)
            problems.Add(row, "qualifier", $"det förbehåll som står i det tryckta {row["printed"]}");
        if (printed.Unit != Unit.Count && printed.Unit != figure.Unit)
            problems.Add(row, "unit", $"{printed.Unit.Key}, som i det tryckta {row["printed"]}");
    }
}
