using MathNet.Numerics;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// The regularized incomplete beta function from the logarithm of the odds, so that neither p nor 1 − p loses digits: the
/// continued fraction (Press and others, Numerical Recipes, 1992, section 6.4), and in front of it the binomial probability by
/// Loader's saddle-point expansion (Fast and Accurate Computation of Binomial Probabilities, 2000), as R has it.
/// </summary>
internal static class BetaTail
{
    private const double Tiny = 1e-300;
    private const double Enough = 1e-14;
    private const int MostTerms = 1_000_000;

    /// <summary>I_p(a, b), with p from its log odds; a small value is computed as such, never as 1 less a large one.</summary>
    /// <param name="a">Above 0; need not be whole.</param>
    /// <param name="b">At least 0; need not be whole. At 0 the value is 0.</param>
    /// <param name="logOdds">ln(p / (1 − p)).</param>
    public static double Regularized(double a, double b, double logOdds) => b == 0 ? 0
        : Probability(logOdds) < (a + 1) / (a + b + 2) ? Small(a, b, logOdds) : 1 - Small(b, a, -logOdds);

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double Small(double a, double b, double logOdds) =>
        Math.Exp(LogFront(a, b, logOdds)) * Fraction(a, b, Probability(logOdds)) / a;

    // ln(p^a q^b / B(a, b)) = ln(binomial probability of a in a + b) + ln(ab / (a + b)).
    private static double LogFront(double a, double b, double logOdds)
    {
        var n = a + b;
        var (p, q) = (Probability(logOdds), Probability(-logOdds));
        var exponent = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * p) - Deviance(b, n * q);
        return exponent + (0.5 * Math.Log(a * b / (n * 2 * Math.PI)));
    }

    // ln Γ(x + 1) less Stirling's formula, which is all of it that does not cancel.
    private static double StirlingError(double x)
    {
        if (x < 16) return SpecialFunctions.GammaLn(x + 1) - ((x + 0.5) * Math.Log(x)) + x - (0.5 * Math.Log(2 * Math.PI));
        var square = x * x;
        var last = ((1.0 / 1680) - (1.0 / 1188 / square)) / square;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - last) / square)) / square)) / x;
    }

    // x ln(x / mean) + mean − x, by a series where x is near the mean.
    private static double Deviance(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean)) return (x * Math.Log(x / mean)) + mean - x;
        var ratio = difference / (x + mean);
        var (sum, term) = (difference * ratio, 2 * x * ratio);
        for (var i = 1; i < 1000; i++)
        {
            term *= ratio * ratio;
            var next = sum + (term / ((2 * i) + 1));
            if (next.Equals(sum)) break;
            sum = next;
        }

        return sum;
    }

    // Lentz's method; about the square root of the larger argument terms are needed.
    private static double Fraction(double a, double b, double p)
    {
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * p / (a + 1))));
        var h = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * p / ((a + (2 * m) - 1) * (a + (2 * m)));
            var odd = -(a + m) * (a + b + m) * p / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d, h) = Step(even, c, d, h);
            var before = h;
            (c, d, h) = Step(odd, c, d, h);
            if (Math.Abs((h / before) - 1) < Enough) break;
        }

        return h;
    }

    private static (double C, double D, double H) Step(double term, double c, double d, double h)
    {
        (c, d) = (NotZero(1 + (term / c)), 1 / NotZero(1 + (term * d)));
        return (c, d, h * c * d);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
