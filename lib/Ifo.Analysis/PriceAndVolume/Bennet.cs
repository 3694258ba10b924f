using Ifo.Analysis.Figures;

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
        return (Measured.Of(rounded, volume.Interval), Measured.Of(after.Value - before.Value - rounded, price.Interval));
    }
}
