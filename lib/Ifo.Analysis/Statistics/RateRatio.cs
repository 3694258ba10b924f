using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// The ratio of the rates of two independent Poisson counts, with the exact conditional interval and test: given their sum,
/// the later count is binomial (Przyborowski and Wilenski, Biometrika 31, 1940), and its odds are bounded by Clopper and
/// Pearson's interval (Biometrika 26, 1934).
/// </summary>
/// <remarks>
/// A Poisson count supposes that events come one by one, independently. Requests and visits do not: a person makes several.
/// Ask then <see cref="With"/>, which widens the interval, and <see cref="LargestDispersion"/>, which tells what the finding
/// survives. Trusted to nine digits for counts up to a thousand million, in the tails too.
/// </remarks>
public sealed record RateRatio
{
    // Beyond it the limits of the largest counts are no longer numbers.
    private const double MostExposureRatio = 1e9;

    private static readonly Dispersion OneByOne = Dispersion.Independent("räknat som oberoende händelser");

    private readonly TwoSided _method;

    private RateRatio(long before, long after, double exposureRatio, double level, TwoSided method, Dispersion dispersion)
    {
        _method = method;
        Before = before;
        After = after;
        Level = level;
        ExposureRatio = exposureRatio;
        Dispersion = dispersion;
        var test = new DispersedBinomial(before, after, Math.Log(exposureRatio), dispersion.Value);
        PValue = test.PValue(method);
        (Lower, Upper) = test.Limits((1 - level) / 2);
    }

    /// <summary>The count of the earlier period.</summary>
    public long Before { get; }

    /// <summary>The count of the later period.</summary>
    public long After { get; }

    /// <summary>How long the later period is beside the earlier; 1 when they count as equally long.</summary>
    public double ExposureRatio { get; }

    /// <summary>How often the interval holds the true ratio, at least; 0,95 by default.</summary>
    public double Level { get; }

    /// <summary>
    /// How many times its mean the variance of the counts is: 1, independent events, unless <see cref="With"/> says otherwise.
    /// </summary>
    public Dispersion Dispersion { get; }

    /// <summary>The lower limit of the ratio; 0 when nothing was counted in the later period.</summary>
    public double Lower { get; }

    /// <summary>
    /// The upper limit of the ratio; infinite when nothing was counted in the earlier period, or the dispersion leaves nothing
    /// to go on.
    /// </summary>
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
        return new RateRatio(before, after, exposureAfter / exposureBefore, level, method, OneByOne);
    }

    /// <summary>
    /// The same comparison when the counts vary more than independent events: the exact interval is √φ times as wide on the
    /// logarithmic scale, and the test is the one that goes with it. With nothing in one of the periods there is no logarithm,
    /// and the counts are divided by φ instead.
    /// </summary>
    /// <param name="dispersion">The dispersion φ.</param>
    /// <returns>The comparison; with dispersion 1 the exact one.</returns>
    /// <example><code>
    /// // 369 requests more: by how many persons?
    /// var ratio = RateRatio.Of(7056, 7425);
    /// var persons = Dispersion.Assumed(3, "var och en gör flera förfrågningar");
    /// (ratio.PValue, ratio.With(persons).PValue)
    /// </code></example>
    public RateRatio With(Dispersion dispersion)
    {
        ArgumentNullException.ThrowIfNull(dispersion);
        return new RateRatio(Before, After, ExposureRatio, Level, _method, dispersion);
    }

    /// <summary>
    /// What the finding survives: the largest dispersion at which the difference is still more than chance. Below 1 it is not
    /// even more than chance if the events are independent; 0 when the rates are equal or nothing was counted.
    /// </summary>
    /// <param name="level">The level of the test, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public double LargestDispersion(double level = 0.05) =>
        new DispersedBinomial(Before, After, Math.Log(ExposureRatio), 1).LargestDispersion(Chance.Demand(level));

    /// <summary>Whether the difference is more than chance, at the dispersion that it has.</summary>
    /// <param name="level">The level of the test, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => Chance.IsRejected(PValue, level);

    // A record prints all its properties, and the estimate cannot be asked for where there is none.
    private bool PrintMembers(StringBuilder text)
    {
        var estimate = HasEstimate ? Estimate.ToString(CultureInfo.InvariantCulture) : "none";
        text.Append(
            CultureInfo.InvariantCulture,
            $"Before = {Before}, After = {After}, Estimate = {estimate}, Lower = {Lower}, Upper = {Upper}, Level = {Level}, "
            + $"PValue = {PValue}, ExposureRatio = {ExposureRatio}, Dispersion = {Dispersion.Value}");
        return true;
    }

    private static void DemandPositive(double exposure, string name)
    {
        if (!(exposure > 0 && double.IsFinite(exposure)))
            throw new ArgumentOutOfRangeException(name, exposure, "An exposure is above 0 and finite.");
    }
}
