using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Trends;

/// <summary>How the p-value of a level shift was computed.</summary>
public enum ShiftSignificance
{
    /// <summary>From every order of the values: up to 8 values.</summary>
    AllOrders,

    /// <summary>From 9 999 random orders with a fixed seed, so that the same series always gives the same p-value: longer series.</summary>
    RandomOrders,
}

/// <summary>
/// The most likely level shift (trendbrott) of a series: the place where two levels, one before and one after, leave the
/// least variation, tested by permutation of the values, the search for the place included.
/// </summary>
/// <remarks>
/// Supposes that without a shift any order is as likely as another. A steady trend therefore also looks like a shift: test the
/// trend too. Strength and levels are trusted to nine digits; a p-value of random orders has a standard error of at most 0,005.
/// </remarks>
public sealed record LevelShift
{
    private readonly IReadOnlyList<Period> _periods;

    private LevelShift(IReadOnlyList<double> values, IReadOnlyList<Period> periods, string label, string unit, Sources sources)
    {
        var (before, strength) = ShiftSearch.Strongest(values);
        _periods = periods;
        Label = label;
        Unit = unit;
        Sources = sources;
        ValuesBefore = before;
        Strength = strength;
        LevelBefore = values.Take(before).Average();
        LevelAfter = values.Skip(before).Average();
        Significance = values.Count <= ShiftSearch.MostForAllOrders ? ShiftSignificance.AllOrders : ShiftSignificance.RandomOrders;
        PValue = strength == 0 ? 1 : ShiftSearch.PValue(values, strength);
    }

    /// <summary>The fewest values: 6, so that three can be on each side; never fewer than 2 are.</summary>
    public const int FewestValues = 6;

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

    /// <summary>The mean before the shift.</summary>
    public double LevelBefore { get; }

    /// <summary>The mean from the shift on.</summary>
    public double LevelAfter { get; }

    /// <summary>The level after less the level before; 0 when all values are equal.</summary>
    public double Change => LevelAfter - LevelBefore;

    /// <summary>The share of the values' variation that the two levels explain, from 0 to 1; 0 when all values are equal.</summary>
    public double Strength { get; }

    /// <summary>How often chance orders give a shift at least this strong somewhere; 1 when all values are equal.</summary>
    public double PValue { get; }

    /// <summary>How the p-value was computed.</summary>
    public ShiftSignificance Significance { get; }

    /// <summary>
    /// The smallest p-value that a shift at this place can have, whatever its size: with 3 and 4 values 2/35, so that seven
    /// years cannot show a shift beyond chance at 5 percent.
    /// </summary>
    public double SmallestPossiblePValue
    {
        get
        {
            var orders = Enumerable.Range(1, ValuesBefore).Aggregate(1.0, (product, i) => product * (ValuesAfter + i) / i);
            return Math.Min(1, Math.Max(2 / orders, Significance == ShiftSignificance.RandomOrders ? ShiftSearch.SmallestRandom : 0));
        }
    }

    /// <summary>The published figures that the shift rests on; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    /// <summary>Whether the shift is more than chance: the p-value is below the level.</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => level is > 0 and < 1
        ? PValue < level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A level is above 0 and below 1.");

    internal static LevelShift Of(IReadOnlyList<double> values, IReadOnlyList<Period> periods, string label, string unit, Sources sources)
    {
        TooShortSeriesException.ThrowIfShorter(values.Count, FewestValues, "Ett nivåskifte", "värden");
        return new LevelShift(values, periods, label, unit, sources);
    }
}
