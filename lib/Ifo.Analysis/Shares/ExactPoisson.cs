using MathNet.Numerics;

namespace Ifo.Analysis.Shares;

/// <summary>The exact interval of a Poisson mean (Garwood, Biometrika 28, 1936), through the incomplete gamma function.</summary>
internal static class ExactPoisson
{
    private const int Halvings = 200;

    /// <summary>The limits; 0 below when nothing was counted.</summary>
    public static (double Lower, double Upper) Limits(decimal fewest, decimal most, double level)
    {
        var tail = (1 - level) / 2;
        var lower = fewest == 0 ? 0 : Solve((double)fewest, tail, (double)fewest);
        return (lower, Solve((double)most + 1, 1 - tail, (double)most));
    }

    // The mean at which P(a, mean) has the given size; P rises with the mean.
    private static double Solve(double a, double probability, double from)
    {
        var (low, high) = (0.0, from + 50 + (40 * Math.Sqrt(from + 1)));
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = (low + high) / 2;
            if (SpecialFunctions.GammaLowerRegularized(a, middle) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
