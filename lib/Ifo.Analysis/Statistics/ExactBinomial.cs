using MathNet.Numerics.Distributions;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// Tails of the binomial distribution and the odds at which they have a given size, through the incomplete beta function.
/// </summary>
internal static class ExactBinomial
{
    // exp(±50): odds beyond any that counts below 10^9 can bound at the levels that are used.
    private const double WidestLogOdds = 50;
    private const int Halvings = 64;
    private const double TieTolerance = 1 + 1e-7;

    /// <summary>P(X ≤ successes), at odds of success given by their logarithm.</summary>
    public static double Lower(long successes, long trials, double logOdds) =>
        successes >= trials ? 1 : BetaTail.Regularized(trials - successes, successes + 1, -logOdds);

    /// <summary>P(X ≥ successes), at odds of success given by their logarithm.</summary>
    public static double Upper(long successes, long trials, double logOdds) =>
        successes <= 0 ? 1 : BetaTail.Regularized(successes, trials - successes + 1, logOdds);

    /// <summary>The two-sided p-value that the odds of success are as given.</summary>
    public static double PValue(long successes, long trials, double logOdds, TwoSided method) => method switch
    {
        TwoSided.Central => Math.Min(1, 2 * Math.Min(Lower(successes, trials, logOdds), Upper(successes, trials, logOdds))),
        TwoSided.MinimumLikelihood => MinimumLikelihood(successes, trials, logOdds),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a defined method."),
    };

    /// <summary>
    /// The lower Clopper–Pearson limit of the odds, with the given probability below it; 0 when nothing succeeded.
    /// </summary>
    public static double LowerOdds(long successes, long trials, double tail) =>
        successes == 0 ? 0 : Math.Exp(Solve(logOdds => Upper(successes, trials, logOdds) < tail));

    /// <summary>The upper Clopper–Pearson limit of the odds; infinite when everything succeeded.</summary>
    public static double UpperOdds(long successes, long trials, double tail) =>
        successes == trials ? double.PositiveInfinity : Math.Exp(Solve(logOdds => Lower(successes, trials, logOdds) >= tail));

    /// <summary>The largest dispersion at which nothing of so many trials, or everything, is still rejected at a level.</summary>
    public static double LargestDispersion(long trials, double logProbability, double level) =>
        trials * logProbability / Math.Log(level / 2);

    // Halves the range until it is as narrow as a double allows; the condition holds below the solution.
    private static double Solve(Func<double, bool> isBelow)
    {
        var (low, high) = (-WidestLogOdds, WidestLogOdds);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (isBelow(middle)) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private static double MinimumLikelihood(long successes, long trials, double logOdds)
    {
        var p = 1 / (1 + Math.Exp(-logOdds));
        var mean = trials * p;
        if (successes == mean) return 1;
        var limit = Binomial.PMFLn(p, (int)trials, (int)successes) + Math.Log(TieTolerance);
        return successes < mean
            ? Math.Min(
                1, Lower(
                    successes, trials, logOdds) + Upper(FirstAtMost(limit, p, trials, (long)Math.Ceiling(mean)), trials, logOdds))
            : Math.Min(
                1,
                Upper(successes, trials, logOdds) + Lower(LastAtMost(limit, p, trials, (long)Math.Floor(mean)), trials, logOdds));
    }

    // Above the mean the probabilities fall: the first number whose probability is at most the limit; trials + 1 when none is.
    private static long FirstAtMost(double limit, double p, long trials, long from)
    {
        var (low, high) = (from, trials + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Binomial.PMFLn(p, (int)trials, (int)middle) <= limit) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // Below the mean they rise: the last number whose probability is at most the limit; −1 when none is.
    private static long LastAtMost(double limit, double p, long trials, long to)
    {
        var (low, high) = (-1L, to);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (Binomial.PMFLn(p, (int)trials, (int)middle) <= limit) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
