using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Occupancy;

/// <summary>Units under one name, to be put beside others: a city, a period, a choice of units.</summary>
/// <param name="Label">The name.</param>
/// <param name="Units">The units.</param>
public sealed record OccupancyGroup(string Label, OccupancyUnits Units);

/// <summary>Groups of units beside each other: weighted and unweighted, of all and of available places.</summary>
public static class OccupancyGroups
{
    /// <summary>A row for each group: period, units, places, and the four means as far as they can be known.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="title">The table's title.</param>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// OccupancyGroup[] cities =
    /// [
    ///     new("Göteborg", figures.Occupancy("boende-och-hemloshet", Period.Quarter(2024, 1)).Without("bmss-sabo")),
    ///     new("Örebro", figures.Occupancy("orebro-eget-utforande", Period.MonthRange(2023, 1, 8)).Without("oppenvard")),
    /// ];
    /// cities.Table("Beläggning på fyra sätt")
    /// </code>
    /// </example>
    public static Table<OccupancyGroup> Table(this IReadOnlyList<OccupancyGroup> groups, string title) =>
        Presentation.Table.From(groups, title, Caption(groups))
            .Column("Grupp", group => group.Label)
            .Column("Period", group => group.Units.Period)
            .Count("Enheter", group => group.Units.Count)
            .Number("Platser", "antal", 0, group => group.Units.Sum(unit => unit.PlacesValue))
            .Percent("Vägd, av alla", group => Mean(group, Weighting.Weighted, PlaceBase.All))
            .Percent("Ovägd, av alla", group => Mean(group, Weighting.Unweighted, PlaceBase.All))
            .Percent("Vägd, av tillgängliga", group => Mean(group, Weighting.Weighted, PlaceBase.Available))
            .Percent("Ovägd, av tillgängliga", group => Mean(group, Weighting.Unweighted, PlaceBase.Available));

    /// <summary>Every mean of every group with what rounding allows.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this IReadOnlyList<OccupancyGroup> groups, string title)
    {
        var means = groups.SelectMany(group => group.Units.Means().Select(mean => (group.Label, Mean: mean)));
        return Presentation.Chart.DotInterval(
            title, "procent", Caption(groups).Note("Intervallet är vad avrundningen i källan tillåter"))
            .Dots(
                means,
                row => $"{row.Label}, {row.Mean.Label}",
                row => row.Mean.Value * 100m,
                row => row.Mean.Interval.Lower * 100m,
                row => row.Mean.Interval.Upper * 100m)
            .Decimals(1);
    }

    private static Shown Mean(OccupancyGroup group, Weighting weighting, PlaceBase places) =>
        places == PlaceBase.Available && !group.Units.All(unit => unit.HasAvailable)
        ? NoValue.NotReported.Because("ej tillgängliga platser är inte publicerade")
        : group.Units.Mean(weighting, places).Value;

    private static Caption Caption(IReadOnlyList<OccupancyGroup> groups)
    {
        var sources = Sources.Of(groups.Select(group => group.Units.Sources));
        var period = string.Join(", ", groups.Select(group => group.Units.Period).Distinct(StringComparer.Ordinal));
        var count = $"{SwedishFormat.Number(groups.Sum(group => group.Units.Sum(unit => unit.PlacesValue)), 0)} platser";
        return sources.Count == 0
            ? Presentation.Caption.Internal("egen sammanställning", period.Length == 0 ? "ingen" : period, count)
            : Presentation.Caption.Published(sources, period, count);
    }
}
