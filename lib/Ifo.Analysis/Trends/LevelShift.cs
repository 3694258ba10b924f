using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Trends;

/// <summary>How the p-value of a level shift was computed.</summary>
public enum ShiftSignificance
{
    /// <summary>
    /// From every order of the values: up to 40 320 orders, which is 8 years, or 26 months that keep to their month of the year.
    /// </summary>
    AllOrders,

    /// <summary>
    /// From 9 999 random orders with a fixed seed, so that the same series always gives the same p-value: longer series.
    /// </summary>
    RandomOrders,
}

/// <summary>
/// The most likely level shift (trendbrott) of a series: the place where two levels, one before and one after, leave the
/// least variation, tested by permutation. The test counts how often another order gives a shift at least as strong at any
/// place (the max statistic), so that the search for the place is paid for.
/// </summary>
/// <remarks>
/// Years change places freely. Months change places only with the same month of other years, and the shift is measured beside a
/// level of its own for each month of the year, so that no season, whatever its form, is taken for a shift: 24 months have
/// 4 096 orders, all of which are tried. The p-value is exact where, without a shift, values that may change places are as likely
/// in one order as in another, independently of each other. A steady trend therefore also looks like a shift: test the trend
/// too. Where a high month tends to follow a high one the p-value is too small. Of 24 months, a shift near the ends rests on few
/// months, and <see cref="SmallestPossiblePValue"/> says how much it can show at most. Strength and levels are trusted to nine
/// digits; a p-value of random orders has a standard error of at most 0,005.
/// </remarks>
public sealed record LevelShift
{
    private readonly IReadOnlyList<Period> _periods;

    private LevelShift(
        IReadOnlyList<double> values,
        IReadOnlyList<int> blocks,
        IReadOnlyList<Period> periods,
        string label,
        string unit,
        Sources sources)
    {
        var search = new ShiftSearch(values, blocks);
        _periods = periods;
        Label = label;
        Unit = unit;
        Sources = sources;
        ValuesBefore = search.Before;
        Strength = search.Strength;
        Change = Strength == 0 ? 0 : search.Change;
        LevelBefore = Level(values, blocks, search.Before, Change);
        Significance = search.TriesAllOrders ? ShiftSignificance.AllOrders : ShiftSignificance.RandomOrders;
        PValue = Strength == 0 ? 1 : search.PValue();
        SmallestPossiblePValue = Significance == ShiftSignificance.AllOrders
            ? search.SmallestPossible
            : Math.Max(search.SmallestPossible, ShiftSearch.SmallestRandom);
    }

    /// <summary>The fewest values: 6, so that three can be on each side; never fewer than 2 are.</summary>
    public const int FewestValues = 6;

    /// <summary>The fewest months: 24, so that each month of the year has one to be compared with.</summary>
    public const int FewestMonths = 24;

    /// <summary>What the series is of.</summary>
    public string Label { get; }

    /// <summary>What the levels are counted in.</summary>
    public string Unit { get; }

    /// <summary>How many values are before the shift; at least 2.</summary>
    public int ValuesBefore { get; }

    /// <summary>How many values are after the shift; at least 2.</summary>
    public int ValuesAfter => _periods.Count - ValuesBefore;

    /// <summary>The first period with the new level; of equally likely ones the first.</summary>
    public Period From => _periods[ValuesBefore];

    /// <summary>The level before the shift: the mean of years, or of months the mean of the twelve months of the year.</summary>
    public double LevelBefore { get; }

    /// <summary>The level from the shift on, in the same meaning.</summary>
    public double LevelAfter => LevelBefore + Change;

    /// <summary>
    /// The level after less the level before; 0 when all values are equal. Of months, that between the same months of the year.
    /// </summary>
    public double Change { get; }

    /// <summary>
    /// The share of the variation that the two levels explain, from 0 to 1; 0 when all values are equal. Of months, the variation
    /// between the same months of the year.
    /// </summary>
    public double Strength { get; }

    /// <summary>How often chance orders give a shift at least this strong somewhere; 1 when all values are equal.</summary>
    public double PValue { get; }

    /// <summary>How the p-value was computed.</summary>
    public ShiftSignificance Significance { get; }

    /// <summary>
    /// The smallest p-value that a shift at this place can have, whatever its size: with 3 and 4 values 2/35, so that seven
    /// years cannot show a shift beyond chance at 5 percent; of 24 months 2/4096 between the years, 2/4 after two months.
    /// </summary>
    public double SmallestPossiblePValue { get; }

    /// <summary>The published figures that the shift rests on; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    /// <summary>Whether the shift is more than chance: the p-value is at most the level.</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => Chance.IsRejected(PValue, level);

    internal static LevelShift OfYears(
        IReadOnlyList<double> values, IReadOnlyList<Period> periods, string label, string unit, Sources sources)
    {
        TooShortSeriesException.ThrowIfShorter(values.Count, FewestValues, "Ett nivåskifte", "värden");
        return new LevelShift(values, [.. values.Select(_ => 0)], periods, label, unit, sources);
    }

    internal static LevelShift OfMonths(IReadOnlyList<double> values, IReadOnlyList<Period> months, string label, string unit)
    {
        TooShortSeriesException.ThrowIfShorter(values.Count, FewestMonths, "Ett nivåskifte i en månadsserie", "månader");
        return new LevelShift(values, [.. months.Select(month => month.Start.Month)], months, label, unit, Sources.None);
    }

    // Each block's mean less its share of the shift, averaged over the blocks.
    private static double Level(IReadOnlyList<double> values, IReadOnlyList<int> blocks, int before, double change) =>
        Enumerable.Range(0, values.Count).GroupBy(at => blocks[at])
            .Average(block => block.Average(at => values[at]) - (change * block.Count(at => at >= before) / block.Count()));
}
