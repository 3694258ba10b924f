namespace Ifo.Analysis.Statistics;

/// <summary>What counts as at least as extreme in a two-sided exact test. The two agree when exposures are equal.</summary>
public enum TwoSided
{
    /// <summary>
    /// Twice the smaller tail, at most 1. Agrees with the Clopper–Pearson interval: the p-value is at most 5 percent
    /// exactly when no change is outside the 95 percent interval or on its limit. The default (<c>tsmethod="central"</c> in R's
    /// exactci).
    /// </summary>
    Central,

    /// <summary>
    /// All outcomes no more likely than the one observed, as in R's <c>poisson.test</c> and <c>binom.test</c>, with R's
    /// tolerance of one part in 10⁷ for ties.
    /// </summary>
    MinimumLikelihood,
}
