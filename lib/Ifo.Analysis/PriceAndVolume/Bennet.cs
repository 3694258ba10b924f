using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// Bennet's effects of one insats from the two costs and how many times as many the days became, r: p̄Δq = ½ (C₀ (r − 1) +
/// C₁ (1 − 1/r)) and q̄Δp = ½ (C₁ (1 + 1/r) − C₀ (1 + r)). No level of days is needed, and each of C₀, C₁ and r does one
/// thing only to each effect, so that the intervals are as narrow as the printed figures allow.
/// </summary>
internal static class Bennet
{
    private const int Decimals = 6;

    public static (Measured Volume, Measured Price) Effects(Measured before, Measured after, Measured daysRatio)
    {
        var (one, half) = (Measured.Exact(1), Measured.Exact(0.5m));
        var volume = half * ((before * (daysRatio - one)) + (after * (one - (one / daysRatio))));
        var price = half * ((after * (one + (one / daysRatio))) - (before * (one + daysRatio)));
        var rounded = decimal.Round(volume.Value, Decimals);
        return (Kept(rounded, volume.Interval), Kept(after.Value - before.Value - rounded, price.Interval));
    }

    /// <summary>
    /// The same where only the change of the cost is printed, in kronor, Δ, and relative, g: with C₀ = Δ/g and C₁ = C₀ + Δ the
    /// volume effect is the part f = ½ ((r − 1/r)/g + 1 − 1/r) of Δ, and the price effect the rest.
    /// </summary>
    public static (Measured Before, Measured After, Measured Volume, Measured Price) EffectsOfChange(
        Measured change, Measured growth, Measured daysRatio)
    {
        var one = Measured.Exact(1);
        var inverse = one / daysRatio;
        var part = Measured.Exact(0.5m) * (((daysRatio - inverse) / growth) + (one - inverse));
        var (volume, price) = (change * part, change * (one - part));
        var (before, after) = (change / growth, change * (one + (one / growth)));
        var (rounded, from) = (decimal.Round(volume.Value, Decimals), decimal.Round(before.Value, Decimals));
        return (
            Kept(from, before.Interval),
            Kept(from + change.Value, after.Interval),
            Kept(rounded, volume.Interval),
            Kept(change.Value - rounded, price.Interval));
    }

    // A last decimal that is rounded can stand just outside an interval that is almost a point; the sum needs it as it is.
    private static Measured Kept(decimal value, Interval interval) => interval.Contains(value)
        ? Measured.Of(value, interval)
        : Measured.Of(value, Interval.Closed(Math.Min(value, interval.Lower), Math.Max(value, interval.Upper)));
}
