using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Regiform;

/// <summary>
/// A share of everything, in-house and purchased together. Not to be confused with <see cref="ShareOfPurchases"/>: of 59 percent
/// external, 26 percent of all is 44 percent of the purchases.
/// </summary>
/// <param name="Interval">What the share can be, as a share of one.</param>
/// <param name="Value">The share as the printed digits give it, as a share of one.</param>
public readonly record struct ShareOfAll(Interval Interval, decimal Value)
{
    /// <summary>The same amount as a share of the purchases.</summary>
    /// <param name="purchases">The purchases' share of all.</param>
    /// <exception cref="DivisionByZeroIntervalException">There are, or can be, no purchases.</exception>
    public ShareOfPurchases OfPurchases(ShareOfAll purchases) => purchases.Interval.ReachesZero || purchases.Value == 0
        ? throw new DivisionByZeroIntervalException($"Andelen av allt ({Interval})", $"köpens andel ({purchases.Interval})")
        : new ShareOfPurchases(Interval / purchases.Interval, Value / purchases.Value);

    /// <summary>The change from another share of all, in percentage points.</summary>
    /// <param name="before">The earlier share.</param>
    public Quantity PointsFrom(ShareOfAll before) =>
        new((Interval - before.Interval) * Interval.Point(100), Unit.PercentagePoints, "förändring av andelen av allt");
}

/// <summary>
/// A share of the purchases alone. Not to be confused with <see cref="ShareOfAll"/>; neither converts to the other without the
/// purchases' share.
/// </summary>
/// <param name="Interval">What the share can be, as a share of one.</param>
/// <param name="Value">The share as the printed digits give it, as a share of one.</param>
public readonly record struct ShareOfPurchases(Interval Interval, decimal Value)
{
    /// <summary>The same amount as a share of all.</summary>
    /// <param name="purchases">The purchases' share of all.</param>
    public ShareOfAll OfAll(ShareOfAll purchases) => new(Interval * purchases.Interval, Value * purchases.Value);

    /// <summary>The change from another share of purchases, in percentage points.</summary>
    /// <param name="before">The earlier share.</param>
    public Quantity PointsFrom(ShareOfPurchases before) =>
        new((Interval - before.Interval) * Interval.Point(100), Unit.PercentagePoints, "förändring av andelen av köpen");
}
