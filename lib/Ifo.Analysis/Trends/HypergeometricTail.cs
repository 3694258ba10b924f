using MathNet.Numerics;

namespace Ifo.Analysis.Trends;

/// <summary>Tails of the hypergeometric distribution: how many of the drawn are marked.</summary>
internal static class HypergeometricTail
{
    /// <summary>The probability of at least so many marked among the drawn, of a population of marked and unmarked.</summary>
    public static double AtLeast(long found, long drawn, long marked, long population) =>
        found <= Math.Max(0, drawn + marked - population)
        ? 1
        : found > Math.Min(drawn, marked)
        ? 0
        : found > (double)drawn * marked / population
        ? Sum(found, 1, drawn, marked, population)
        : 1 - Sum(found - 1, -1, drawn, marked, population);

    // From the start outwards, where each term is smaller than the one before.
    private static double Sum(long start, int step, long drawn, long marked, long population)
    {
        var (term, sum) = (Math.Exp(LogProbability(start, drawn, marked, population)), 0.0);
        for (var k = start; term > sum * 1e-18; k += step)
        {
            sum += term;
            term *= step > 0 ? Ratio(k, drawn, marked, population) : 1 / Ratio(k - 1, drawn, marked, population);
        }

        return Math.Min(1, sum);
    }

    // How much likelier k + 1 is than k; 0 above the most that can be, and infinite below the least.
    private static double Ratio(long k, long drawn, long marked, long population) =>
        (double)(drawn - k) * (marked - k) / ((k + 1.0) * Math.Max(0, population - drawn - marked + k + 1));

    private static double LogProbability(long k, long drawn, long marked, long population) =>
        LogChoices(marked, k) + LogChoices(population - marked, drawn - k) - LogChoices(population, drawn);

    private static double LogChoices(long n, long k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
