namespace Ifo.Analysis.Statistics;

/// <summary>The later of two counts given their sum, whose variance is a number of times that of a binomial count.</summary>
/// <param name="Before">The earlier count.</param>
/// <param name="After">The later count.</param>
/// <param name="LogExposure">The logarithm of how long the later period is beside the earlier.</param>
/// <param name="Dispersion">The variance over that of a binomial count; at least 1.</param>
internal sealed record DispersedBinomial(long Before, long After, double LogExposure, double Dispersion)
{
    private long Trials => checked(Before + After);

    private bool IsOneSided => Before == 0 || After == 0;

    private double LogOdds => Math.Log((double)After / Before);

    private double LogRatio => LogOdds - LogExposure;

    // How likely it is that all come in the period that has them, to the power of how many they are beside φ.
    private double LogOneSided => Before == 0 ? -Softplus(-LogExposure) : -Softplus(LogExposure);

    /// <summary>
    /// The p-value that goes with the widened interval: with w = √φ the widened interval leaves out no difference exactly when
    /// the exact one leaves out the ratio to the power 1 − 1/w.
    /// </summary>
    public double PValue(TwoSided method) => this switch
    {
        { Trials: 0 } => 1,
        { IsOneSided: true, Dispersion: > 1 } => Math.Min(1, 2 * Math.Exp(Trials / Dispersion * LogOneSided)),
        { IsOneSided: true } => ExactBinomial.PValue(After, Trials, LogExposure, method),
        _ => ExactBinomial.PValue(After, Trials, LogExposure + (LogRatio * (1 - (1 / Math.Sqrt(Dispersion)))), method),
    };

    /// <summary>The limits of the ratio, with the given probability outside each.</summary>
    public (double Lower, double Upper) Limits(double tail)
    {
        if (Trials == 0) return (0, double.PositiveInfinity);
        if (IsOneSided) return OneSided(tail);
        var lower = Math.Log(ExactBinomial.LowerOdds(After, Trials, tail));
        var upper = Math.Log(ExactBinomial.UpperOdds(After, Trials, tail));
        return Dispersion > 1
            ? (Math.Exp(Widened(lower)), Math.Exp(Widened(upper)))
            : (Math.Exp(lower - LogExposure), Math.Exp(upper - LogExposure));
    }

    /// <summary>The largest dispersion at which the difference is still rejected.</summary>
    public double LargestDispersion(double level)
    {
        if (Trials == 0) return 0;
        if (IsOneSided) return ExactBinomial.LargestDispersion(Trials, LogOneSided, level);
        if (LogRatio == 0) return 0;
        var limit = LogRatio > 0
            ? ExactBinomial.LowerOdds(After, Trials, level / 2)
            : ExactBinomial.UpperOdds(After, Trials, level / 2);
        var share = LogRatio / (LogOdds - Math.Log(limit));
        return share * share;
    }

    private static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private double Widened(double logOdds) => LogRatio + (Math.Sqrt(Dispersion) * (logOdds - LogOdds));

    // (1 + odds)^(−n/φ) is the tail at the limit; expm1 keeps the digits where the odds are small.
    private (double Lower, double Upper) OneSided(double tail)
    {
        var exponent = -Math.Log(tail) * Dispersion / Trials;
        var odds = exponent > 700 ? double.PositiveInfinity : Expm1(exponent);
        return After == 0 ? (0, odds / Math.Exp(LogExposure)) : (1 / (odds * Math.Exp(LogExposure)), double.PositiveInfinity);
    }

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1;
}
