using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Occupancy;

/// <summary>Occupancy as tables and as figures.</summary>
public static class OccupancyPresentation
{
    /// <summary>One row for each unit: places, occupied, unavailable, and the rate of all and of available places.</summary>
    /// <param name="units">The units.</param>
    /// <param name="title">The table's title.</param>
    public static Table<UnitOccupancy> Table(this OccupancyUnits units, string title)
    {
        ArgumentNullException.ThrowIfNull(units);
        var decimals = units.Any(unit => !decimal.IsInteger(unit.OccupiedValue)) ? 1 : 0;
        var table = Presentation.Table.From(units, title, Caption(units))
            .Column("Enhet", unit => unit.Label)
            .Number("Platser", "antal", 0, unit => unit.PlacesValue)
            .Number("Belagda", "antal", decimals, unit => unit.OccupiedValue)
            .Number("Ej tillgängliga", "antal", 0, unit => unit.UnavailableValue is { } value ? value : NoValue.NotReported)
            .Percent("Av alla platser", unit => Rate(unit, PlaceBase.All))
            .Percent("Av tillgängliga", unit => Rate(unit, PlaceBase.Available));
        return units
            .Where(unit => unit.PartsVerdict == Quantities.Verdict.Contradicted
                || unit.PartsVerdict == Quantities.Verdict.WithinRounding && PrintedDiffer(unit))
            .Aggregate(table, (with, unit) =>
                with.Footnote($"{unit.Label}: lediga, ej tillgängliga och belagda platser summerar inte till antalet platser."));
    }

    /// <summary>The means as a table, each with what it can be given the rounding of the places.</summary>
    /// <param name="means">The means.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="units">The units that they are means of, for the source line.</param>
    public static Table<MeanOccupancy> Table(this IReadOnlyList<MeanOccupancy> means, string title, OccupancyUnits units) =>
        Presentation.Table.From(means, title, Caption(units))
            .Column("Genomsnitt", mean => mean.Label)
            .Percent("Beläggning", mean => mean.Value)
            .Interval("Möjlig", "%", 1, mean => mean.Interval.Lower * 100m, mean => mean.Interval.Upper * 100m);

    /// <summary>The means against a printed one.</summary>
    /// <param name="checks">The checks, see <see cref="OccupancyUnits.Against"/>.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="units">The units, for the source line.</param>
    public static Table<OccupancyCheck> Table(this IReadOnlyList<OccupancyCheck> checks, string title, OccupancyUnits units) =>
        Presentation.Table.From(checks, title, Caption(units))
            .Column("Genomsnitt", row => row.Mean.Label)
            .Column("Tryckt", row => row.Check.PrintedText)
            .Column("Omräknat", row => row.Check.RecomputedText)
            .Hypothesis("Kan det vara det tryckta?", row => row.Check.Verdict);

    /// <summary>Each unit's rate with what rounding allows, the highest first, and a line at the weighted mean.</summary>
    /// <param name="units">The units; one without such places is left out, with a note.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="places">Of which places.</param>
    /// <exception cref="NoFigureException">The unavailable places are not published.</exception>
    public static DotIntervalChart Chart(this OccupancyUnits units, string title, PlaceBase places = PlaceBase.All)
    {
        ArgumentNullException.ThrowIfNull(units);
        var drawable = units
            .Where(unit => !unit.PlacesOf(places).ReachesZero)
            .OrderByDescending(unit => unit.RateValue(places))
            .ToList();
        var caption = units
            .Except(drawable)
            .Aggregate(Caption(units), (note, unit) => note.Note($"{unit.Label} visas inte: inga platser"));
        return Presentation.Chart.DotInterval(
            title, $"procent av {(places == PlaceBase.All ? "alla" : "tillgängliga")} platser", caption)
            .Reference(decimal.Round(units.Mean(Weighting.Weighted, places).Value * 100m, 1))
            .Dots(
                drawable,
                unit => unit.Label,
                unit => unit.RateValue(places) * 100m,
                unit => unit.Rate(places).Lower * 100m,
                unit => unit.Rate(places).Upper * 100m)
            .Decimals(0);
    }

    /// <summary>
    /// What each unit's places are: occupied, free and unavailable, as a bar of 100 percent; the largest unit first.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="NoFigureException">The unavailable places of some unit are not published.</exception>
    public static BarChart PlacesChart(this OccupancyUnits units, string title)
    {
        ArgumentNullException.ThrowIfNull(units);
        var rows = units.OrderByDescending(unit => unit.PlacesValue).ToList();
        return Presentation.Chart.Bars(title, "platserna", Caption(units)).Subtitle($"Andel av platserna, {units.Period}")
            .Categories(rows.Select(unit => $"{unit.Label} ({SwedishFormat.Number(unit.PlacesValue, 0)})"))
            .Series("Belagda", rows.Select(unit => unit.OccupiedValue))
            .Series("Lediga", rows.Select(unit => unit.FreeValue))
            .Series("Ej tillgängliga", rows.Select(unit => unit.UnavailableValue ?? throw unit.NotPublished()))
            .StackedToHundred();
    }

    /// <summary>The weighted and the unweighted mean of all places, month by month.</summary>
    /// <param name="months">The months, see <see cref="OccupancyQueries.OccupancyByMonth"/>.</param>
    /// <param name="title">The message of the figure.</param>
    public static LineChart Chart(this IReadOnlyList<OccupancyUnits> months, string title)
    {
        var sources = Citations.Sources.Of(months.Select(month => month.Sources));
        var caption = Presentation.Caption.Published(
            sources, $"{months[0].Period} till {months[^1].Period}", $"{SwedishFormat.Number(months.Count)} månader");
        return Presentation.Chart.Lines(title, "procent av alla platser", caption)
            .Categories(months.Select(month => month.Period))
            .Series("Vägd", months.Select(month => month.Mean(Weighting.Weighted, PlaceBase.All).Value * 100m))
            .Series("Ovägd", months.Select(month => month.Mean(Weighting.Unweighted, PlaceBase.All).Value * 100m))
            .Decimals(1);
    }

    private static bool PrintedDiffer(UnitOccupancy unit) =>
        unit.Printed
            .Where(figure => figure.Measure is not MeasureKeys.Places)
            .Sum(figure => figure.Demand().Value) != unit.PlacesValue;

    private static Shown Rate(UnitOccupancy unit, PlaceBase places)
    {
        if (places == PlaceBase.Available && !unit.HasAvailable) return NoValue.NotReported;
        return unit.ValueOf(places) == 0
            ? NoValue.NotApplicable.Because("enheten har inga sådana platser")
            : unit.RateValue(places);
    }

    private static Caption Caption(OccupancyUnits units)
    {
        var count = $"{SwedishFormat.Number(units.Sum(unit => unit.PlacesValue), 0)} platser";
        return units.Sources.Count == 0
            ? Presentation.Caption.Internal("egen sammanställning", units.Period, count)
            : Presentation.Caption.Published(units.Sources, units.Period, count);
    }
}
