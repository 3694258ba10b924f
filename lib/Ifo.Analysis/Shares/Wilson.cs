using MathNet.Numerics;

namespace Ifo.Analysis.Shares;

/// <summary>
/// Wilson's score interval of a share (Journal of the American Statistical Association 22, 1927), without continuity correction.
/// </summary>
internal static class Wilson
{
    /// <summary>The limits; exactly 0 below when nothing counted, exactly 1 above when everything did.</summary>
    public static (double Lower, double Upper) Limits(decimal part, decimal whole, double level)
    {
        var (k, n) = ((double)part, (double)whole);
        var z = Quantile(level);
        var middle = k + (z * z / 2);
        var half = z * Math.Sqrt((k * (n - k) / n) + (z * z / 4));
        var lower = part == 0 ? 0 : (middle - half) / (n + (z * z));
        var upper = part == whole ? 1 : (middle + half) / (n + (z * z));
        return (Math.Max(0, lower), Math.Min(1, upper));
    }

    /// <summary>How many standard deviations hold the level between them: 1,96 for 0,95.</summary>
    private static double Quantile(double level) => Math.Sqrt(2) * SpecialFunctions.ErfInv(level);
}
