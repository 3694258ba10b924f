using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Regiform;

/// <summary>
/// The day prices of egen regi and of purchases that a known cost, its days and its share in egen regi leave, once it is said how
/// much dearer a purchased day is. The two prices always give the whole cost back.
/// </summary>
/// <remarks>
/// With the cost C, the days D, the share w of the cost in egen regi and the premium m: own price p = C (w + (1 − w)/(1 + m)) /
/// D, and purchased price (1 + m) p. The premium is the analyst's assumption, not a published figure.
/// </remarks>
public sealed record ShiftPrices
{
    private ShiftPrices(Quantity own, Quantity purchased, decimal premium)
    {
        Own = own;
        Purchased = purchased;
        Premium = premium;
    }

    /// <summary>Kronor per day in egen regi.</summary>
    public Quantity Own { get; }

    /// <summary>Kronor per purchased day.</summary>
    public Quantity Purchased { get; }

    /// <summary>How much dearer a purchased day is supposed to be, as a share: 0,5 for half as much again.</summary>
    public decimal Premium { get; }

    /// <summary>The prices that a premium gives.</summary>
    /// <param name="cost">The whole cost.</param>
    /// <param name="days">The whole number of days.</param>
    /// <param name="own">The share of the cost in egen regi.</param>
    /// <param name="premium">How much dearer a purchased day is, as a share; above −1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="premium"/> is −1 or less.</exception>
    /// <exception cref="UnitException">The cost is not money, or the days are not days.</exception>
    /// <exception cref="DivisionByZeroIntervalException">The days are, or can be, zero.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var cost = figures.ById("gemensamma-2024/nettokostnad-i-text-ifo-vuxen/nodbistand/2024").Demand().Named("nettokostnad");
    /// var days = figures.ById("gemensamma-2024/dygn-i-text-ifo-vuxen/nodbistand/2024/care-days").Demand().Named("dygn");
    /// var own = figures.Regiform("ifo-vuxen", Period.Year(2024), "nodbistand", "share")["egen-regi"].All;
    /// ShiftPrices.FromPremium(cost, days, own, premium: 0.5m).Own.Interval
    /// </code>
    /// </example>
    public static ShiftPrices FromPremium(Quantity cost, Quantity days, ShareOfAll own, decimal premium)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(premium, -1m);
        // w + (1 − w)/(1 + m) with w once, so that its interval is not counted twice.
        var discount = 1 / (1 + premium);
        var weight = (own.Interval * Interval.Point(1 - discount)) + Interval.Point(discount);
        var price = cost.In(Unit.Kronor).Interval * weight / days.In(Unit.CareDays).Interval;
        return new ShiftPrices(
            new Quantity(price, Unit.KronorPerDay, "dygnspris i egen regi"),
            new Quantity(price * Interval.Point(1 + premium), Unit.KronorPerDay, "dygnspris vid köp"),
            premium);
    }
}
