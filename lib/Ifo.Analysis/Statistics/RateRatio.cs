using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// The ratio of the rates of two independent Poisson counts, with the exact conditional interval and test: given their sum,
/// the later count is binomial (Przyborowski and Wilenski, Biometrika 31, 1940), and its odds are bounded by Clopper and
/// Pearson's interval (Biometrika 26, 1934).
/// </summary>
/// <remarks>
/// A Poisson count supposes that events come one by one, independently. Requests do not quite: a person can have several,
/// and a family makes its requests together. The true uncertainty is then larger, so a change that is not more than chance
/// here is not more than chance, while one that is may still be. Trusted to nine digits for counts up to a million, and to
/// five up to a thousand million.
/// </remarks>
public sealed record RateRatio
{
    // Beyond it the limits of the largest counts are no longer numbers.
    private const double MostExposureRatio = 1e9;

    private RateRatio(long before, long after, double exposureRatio, double level, TwoSided method)
    {
        var trials = checked(before + after);
        var tail = (1 - level) / 2;
        Before = before;
        After = after;
        Level = level;
        PValue = trials == 0 ? 1 : ExactBinomial.PValue(after, trials, Math.Log(exposureRatio), method);
        Lower = trials == 0 ? 0 : ExactBinomial.LowerOdds(after, trials, tail) / exposureRatio;
        Upper = trials == 0 ? double.PositiveInfinity : ExactBinomial.UpperOdds(after, trials, tail) / exposureRatio;
        ExposureRatio = exposureRatio;
    }

    /// <summary>The count of the earlier period.</summary>
    public long Before { get; }

    /// <summary>The count of the later period.</summary>
    public long After { get; }

    /// <summary>How long the later period is beside the earlier; 1 when they count as equally long.</summary>
    public double ExposureRatio { get; }

    /// <summary>How often the interval holds the true ratio, at least; 0,95 by default.</summary>
    public double Level { get; }

    /// <summary>The lower limit of the ratio; 0 when nothing was counted in the later period.</summary>
    public double Lower { get; }

    /// <summary>The upper limit of the ratio; infinite when nothing was counted in the earlier period.</summary>
    public double Upper { get; }

    /// <summary>
    /// The probability of a difference at least this extreme if the rates are equal; 1 when nothing was counted at all.
    /// </summary>
    public double PValue { get; }

    /// <summary>Whether there is an estimate: something was counted in one of the periods.</summary>
    public bool HasEstimate => Before + After > 0;

    /// <summary>The estimated ratio; infinite when nothing was counted in the earlier period alone.</summary>
    /// <exception cref="IfoException">Nothing was counted in either period, so the ratio can be anything.</exception>
    public double Estimate => HasEstimate
        ? After / (Before * ExposureRatio)
        : throw new IfoException("Kvoten kan inte skattas: 0 i båda perioderna säger inget om förhållandet mellan dem.");

    /// <summary>Compares two counts.</summary>
    /// <param name="before">The count of the earlier period; at least 0.</param>
    /// <param name="after">The count of the later period; at least 0. The sum is at most 2 147 483 646.</param>
    /// <param name="exposureBefore">The length of the earlier period, in any unit; above 0.</param>
    /// <param name="exposureAfter">
    /// The length of the later period, in the same unit; above 0 and within a factor of 10⁹ of the earlier.
    /// </param>
    /// <param name="level">The confidence level, above 0 and below 1.</param>
    /// <param name="method">What counts as at least as extreme in the test; the interval does not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count, an exposure or the level is outside its range.</exception>
    /// <example>
    /// <code>
    /// // 82 requests one year and 113 the next: more than chance?
    /// var ratio = RateRatio.Of(before: 82, after: 113);
    /// (ratio.Estimate, ratio.Lower, ratio.Upper, ratio.PValue)
    /// </code>
    /// </example>
    public static RateRatio Of(
        long before,
        long after,
        double exposureBefore = 1,
        double exposureAfter = 1,
        double level = 0.95,
        TwoSided method = TwoSided.Central)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, int.MaxValue - 1L);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after, int.MaxValue - 1L - before);
        DemandPositive(exposureBefore, nameof(exposureBefore));
        DemandPositive(exposureAfter, nameof(exposureAfter));
        if (exposureAfter / exposureBefore is not (>= 1 / MostExposureRatio and <= MostExposureRatio))
            throw new ArgumentOutOfRangeException(
                nameof(exposureAfter), exposureAfter, "The exposures are within a factor of a thousand millions of each other.");
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level is above 0 and below 1.");
        return new RateRatio(before, after, exposureAfter / exposureBefore, level, method);
    }

    // A record prints all its properties, and the estimate cannot be asked for where there is none.
    private bool PrintMembers(StringBuilder text)
    {
        var estimate = HasEstimate ? Estimate.ToString(CultureInfo.InvariantCulture) : "none";
        text.Append(
            CultureInfo.InvariantCulture,
            $"Before = {Before}, After = {After}, Estimate = {estimate}, Lower = {Lower}, Upper = {Upper}, Level = {Level}, "
            + $"PValue = {PValue}, ExposureRatio = {ExposureRatio}");
        return true;
    }

    private static void DemandPositive(double exposure, string name)
    {
        if (!(exposure > 0 && double.IsFinite(exposure)))
            throw new ArgumentOutOfRangeException(name, exposure, "An exposure is above 0 and finite.");
    }
}
