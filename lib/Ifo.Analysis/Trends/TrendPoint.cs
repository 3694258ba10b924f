using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Trends;

/// <summary>
/// A value at a year, and what it can be within its rounding; its time counts years, or months where they are months.
/// </summary>
internal readonly record struct TrendPoint(int Year, int Time, decimal Value, Interval Interval);

/// <summary>Two values of one group, and the change per year between them.</summary>
internal readonly record struct TrendPair(TrendPoint Earlier, TrendPoint Later)
{
    public decimal Slope => (Later.Value - Earlier.Value) / Years;

    public decimal LowestSlope => (Later.Interval.Lower - Earlier.Interval.Upper) / Years;

    public decimal HighestSlope => (Later.Interval.Upper - Earlier.Interval.Lower) / Years;

    /// <summary>Whether the order is known: the intervals are apart, or both values are known.</summary>
    public bool IsDecided => (Earlier.Interval.IsPoint && Later.Interval.IsPoint) || !Earlier.Interval.Intersects(Later.Interval);

    private int Years => Later.Year - Earlier.Year;
}
