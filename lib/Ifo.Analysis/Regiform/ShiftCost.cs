using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Regiform;

/// <summary>
/// What it costs when a number of percentage points of the care days move from one ground, or provider type, to another at
/// given day prices: days × points / 100 × (price to − price from). Below zero is a saving.
/// </summary>
/// <remarks>
/// Supposes that prices and the number of days stay as they are, and that the same care can be had on both grounds.
/// </remarks>
public sealed record ShiftCost
{
    private ShiftCost(decimal points, Quantity cost)
    {
        Points = points;
        Cost = cost;
    }

    /// <summary>The percentage points that move.</summary>
    public decimal Points { get; }

    /// <summary>What the shift can cost, in kronor, given the rounding of days and prices.</summary>
    public Quantity Cost { get; }

    /// <summary>The cost of a shift with known days and prices.</summary>
    /// <param name="days">All care days; at least 0.</param>
    /// <param name="points">The percentage points of the days that move, 0 to 100.</param>
    /// <param name="priceFrom">Kronor per care day where they come from; at least 0.</param>
    /// <param name="priceTo">Kronor per care day where they go; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <example>
    /// <code>
    /// // Ten points of 20 500 days from a framework agreement at 1 900 kronor to in-house at 1 450.
    /// var shift = ShiftCost.Of(days: 20_500, points: 10, priceFrom: 1_900, priceTo: 1_450);
    /// shift.Cost.Interval.Lower
    /// </code>
    /// </example>
    public static ShiftCost Of(long days, decimal points, decimal priceFrom, decimal priceTo)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(priceFrom);
        ArgumentOutOfRangeException.ThrowIfNegative(priceTo);
        return Of(
            new Quantity(Interval.Point(days), Unit.CareDays, "dygn"),
            points,
            new Quantity(Interval.Point(priceFrom), Unit.KronorPerDay, "dygnspris från"),
            new Quantity(Interval.Point(priceTo), Unit.KronorPerDay, "dygnspris till"));
    }

    /// <summary>The cost of a shift with days and prices that are known as far as they are printed.</summary>
    /// <param name="days">All care days.</param>
    /// <param name="points">The percentage points of the days that move, 0 to 100.</param>
    /// <param name="priceFrom">The price of a care day where they come from.</param>
    /// <param name="priceTo">The price of a care day where they go.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is outside 0–100.</exception>
    /// <exception cref="UnitException">The days are not care days, or a price is not money per care day.</exception>
    public static ShiftCost Of(Quantity days, decimal points, Quantity priceFrom, Quantity priceTo)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(priceFrom);
        ArgumentNullException.ThrowIfNull(priceTo);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, 100);
        var moved = days.In(Unit.CareDays).Interval * Interval.Point(points / 100m);
        var difference = priceTo.In(Unit.KronorPerDay).Interval - priceFrom.In(Unit.KronorPerDay).Interval;
        return new ShiftCost(points, new Quantity(moved * difference, Unit.Kronor, "kostnad för förflyttningen"));
    }
}
