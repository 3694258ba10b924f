using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Trends;

/// <summary>One value of a yearly series.</summary>
/// <param name="Period">The year, or the same part of each year.</param>
/// <param name="Value">The value, in the unit of the series.</param>
/// <param name="Interval">What the value can be within its rounding; a point when it is known.</param>
public sealed record YearlyValue(Period Period, decimal Value, Interval Interval);

/// <summary>One value for each of consecutive years, such as Örebro's placements per day 2017–2023.</summary>
public sealed record YearlySeries
{
    private YearlySeries(
        string label, string unit, IReadOnlyList<YearlyValue> values, Sources sources, IReadOnlyList<SeriesBreak> breaks)
    {
        Label = label;
        Unit = unit;
        Values = values;
        Sources = sources;
        Breaks = breaks;
    }

    /// <summary>What the series is of, in Swedish.</summary>
    public string Label { get; }

    /// <summary>What the values are counted in.</summary>
    public string Unit { get; }

    /// <summary>The values, year by year.</summary>
    public IReadOnlyList<YearlyValue> Values { get; }

    /// <summary>The published figures; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    /// <summary>
    /// The series breaks within the series, so that a change there is not only a change in the world; empty when there is none.
    /// </summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; }

    /// <summary>A series of your own.</summary>
    /// <param name="label">What it is of, in Swedish.</param>
    /// <param name="unit">What the values are counted in.</param>
    /// <param name="firstYear">The year of the first value, 1 to 9999.</param>
    /// <param name="values">A value for each year; at least one. A year without a value cannot be left out.</param>
    /// <exception cref="TooShortSeriesException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1 to 9999.</exception>
    /// <example><code>
    /// var series = YearlySeries.From("Utredningar", "antal", 2017, 265, 313, 324, 344, 331, 347);
    /// series.Trend().InWords()
    /// </code></example>
    public static YearlySeries From(string label, string unit, int firstYear, params IReadOnlyList<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(
            label,
            unit,
            [.. values.Select((value, i) => new YearlyValue(Period.Year(firstYear + i), value, Interval.Point(value)))],
            Sources.None,
            []);
    }

    /// <summary>Whether the series rises or falls, and by how much a year.</summary>
    /// <exception cref="TooShortSeriesException">
    /// There are fewer than 5 years: no trend could then be more than chance at 5 percent.
    /// </exception>
    public TrendTest Trend()
    {
        TooShortSeriesException.ThrowIfShorter(Values.Count, TrendTest.FewestValues, "En trend", "år");
        return TrendTest.Of(
            [[.. Values.Select(Point)]],
            Label,
            Unit,
            Sources);
    }

    /// <summary>The most likely level shift, and its strength.</summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 6 years.</exception>
    public LevelShift LevelShift() => Trends.LevelShift.OfYears(
        [.. Values.Select(value => (double)value.Value)], [.. Values.Select(value => value.Period)], Label, Unit, Sources);

    private static TrendPoint Point(YearlyValue value) =>
        new(value.Period.Start.Year, value.Period.Start.Year, value.Value, value.Interval);

    internal static YearlySeries Of(
        string label, string unit, IReadOnlyList<YearlyValue> values, Sources sources, IReadOnlyList<SeriesBreak> breaks)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        TooShortSeriesException.ThrowIfShorter(values.Count, 1, "En serie", "värde");
        return new YearlySeries(label, unit, values, sources, breaks);
    }
}
