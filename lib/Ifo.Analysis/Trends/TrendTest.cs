using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using MathNet.Numerics;

namespace Ifo.Analysis.Trends;

/// <summary>How the p-value of a trend was computed.</summary>
public enum TrendSignificance
{
    /// <summary>From all possible orders of the values, ties included: up to 50 values in a group.</summary>
    Exact,

    /// <summary>
    /// From the normal distribution with correction for ties and continuity, as R's <c>cor.test</c> does: longer series.
    /// </summary>
    Normal,
}

/// <summary>
/// Whether a series rises or falls (Mann, Econometrica 13, 1945; Kendall, 1975) and by how much a year (Theil, 1950; Sen,
/// Journal of the American Statistical Association 63, 1968). A monthly series is compared month by month, January with
/// January (Hirsch, Slack and Smith, Water Resources Research 18, 1982), so that season is not taken for trend.
/// </summary>
/// <remarks>
/// A monthly series of two years is compared in twelve pairs, and the p-value is that of the sign test: exact, and able to show
/// a change between the years, but not that it goes on.
/// Needs no assumption of a straight line or of normal errors, and one odd year does not move it much. The plain p-value supposes
/// that values are independent: where a high one tends to follow a high one it is too small. How closely they go together is
/// estimated from 10 values on, and the variance of the score corrected for it; of shorter series
/// <see cref="LargestAutocorrelation"/> tells what the finding survives. The p-value is trusted to nine digits; the slope is
/// exact to the digits of a decimal.
/// </remarks>
public sealed record TrendTest
{
    private const int MostExact = 50;

    private readonly IReadOnlyList<IReadOnlyList<TrendPoint>> _groups;

    private TrendTest(IReadOnlyList<IReadOnlyList<TrendPoint>> groups, string label, string unit, Sources sources)
    {
        var pairs = groups.SelectMany(Pairs).ToList();
        Label = label;
        Unit = unit;
        Sources = sources;
        Values = groups.Sum(group => group.Count);
        YearsCompared = groups.Max(group => group.Count);
        Score = pairs.Sum(pair => Math.Sign(pair.Later.Value - pair.Earlier.Value));
        UndecidedPairs = pairs.Count(pair => !pair.IsDecided);
        var slopes = pairs.Select(pair => pair.Slope).Order().ToList();
        Slope = Median(slopes);
        SlopeWithinRounding = Rounded(pairs);
        Significance = groups.All(group => group.Count <= MostExact) ? TrendSignificance.Exact : TrendSignificance.Normal;
        PValue = Significance == TrendSignificance.Exact ? Exact(groups, Score) : Normal(groups, Score);
        _groups = groups;
        Autocorrelation = Trends.Autocorrelation.Estimate(groups, (double)Slope);
        var ratio = Trends.Autocorrelation.VarianceRatio(groups, Autocorrelation);
        AutocorrelatedPValue = Score == 0 || ratio <= 1
            ? PValue
            : Math.Max(PValue, Trends.Autocorrelation.PValue(Score, Variance(groups), ratio, Values, groups.Count));
        var rank = Math.Min(
            Significance == TrendSignificance.Exact ? ExactRank(groups) : NormalRank(groups, pairs.Count, 1),
            ratio <= 1 ? int.MaxValue : NormalRank(groups, pairs.Count, ratio));
        (SlopeLower, SlopeUpper) = (slopes[rank - 1], slopes[^rank]);
    }

    /// <summary>
    /// The fewest values, of the same month or of whole years, for which a trend can be more than chance at 5 percent: 5.
    /// </summary>
    public const int FewestValues = 5;

    /// <summary>
    /// The fewest years of a monthly series: 2, which make twelve pairs of the same month. Ten of twelve pairs in one direction
    /// are then more than chance at 5 percent, as many as in the sign test.
    /// </summary>
    public const int FewestYearsOfMonths = 2;

    /// <summary>What the series is of.</summary>
    public string Label { get; }

    /// <summary>What the values are counted in.</summary>
    public string Unit { get; }

    /// <summary>How many values.</summary>
    public int Values { get; }

    /// <summary>
    /// How many years are compared: all values, or of months the most of one month. Two cannot show that a change goes on.
    /// </summary>
    public int YearsCompared { get; }

    /// <summary>Kendall's S: pairs that rise less pairs that fall; 0 when all values are equal.</summary>
    public long Score { get; }

    /// <summary>
    /// The two-sided p-value that the series does not change, if its values are independent of each other; 1 when all are equal.
    /// </summary>
    public double PValue { get; }

    /// <summary>
    /// How closely a value goes with the one before it when level, trend and season are taken away, 0 to 0,95 (ρ); 0 also where
    /// there are fewer than 10 values, which are too few to estimate it from.
    /// </summary>
    public double Autocorrelation { get; }

    /// <summary>Whether the values are enough to tell how they go together: at least 10.</summary>
    public bool HasAutocorrelation => Values >= Trends.Autocorrelation.FewestValues;

    /// <summary>
    /// The p-value when values go together as closely as <see cref="Autocorrelation"/> says (Hamed and Rao, Journal of Hydrology
    /// 204, 1998); never below <see cref="PValue"/>, and equal to it where nothing can be estimated.
    /// </summary>
    public double AutocorrelatedPValue { get; }

    /// <summary>How the p-value was computed.</summary>
    public TrendSignificance Significance { get; }

    /// <summary>
    /// The Theil–Sen slope: the median of all changes per year between two values; 0 when all values are equal.
    /// </summary>
    public decimal Slope { get; }

    /// <summary>
    /// The lower limit of the slope's 95 percent interval, which goes with the test: slopes outside it are rejected at 5 percent.
    /// </summary>
    public decimal SlopeLower { get; }

    /// <summary>The upper limit of the slope's 95 percent interval.</summary>
    public decimal SlopeUpper { get; }

    /// <summary>What the slope can be because the values are printed with few digits; a point when they are known.</summary>
    public Interval SlopeWithinRounding { get; }

    /// <summary>
    /// How many pairs of values could be in either order within their rounding; the score takes them as printed.
    /// </summary>
    public int UndecidedPairs { get; }

    /// <summary>The published figures that the test rests on; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    /// <summary>
    /// Whether the trend is more than chance, also when values go together: <see cref="AutocorrelatedPValue"/> is at most the
    /// level.
    /// </summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => Chance.IsRejected(AutocorrelatedPValue, level);

    /// <summary>
    /// What the finding survives: the closest that values could go together (ρ, in steps of 0,01) with the trend still more than
    /// chance; 0 when it is not even if they are independent. For series that are too short to estimate it from.
    /// </summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public double LargestAutocorrelation(double level = 0.05)
    {
        if (!Chance.IsRejected(PValue, level)) return 0;
        var hundredths = 0;
        while (hundredths < 95 && Survives((hundredths + 1) / 100.0, level)) hundredths++;
        return hundredths / 100.0;
    }

    internal static TrendTest Of(IReadOnlyList<IReadOnlyList<TrendPoint>> groups, string label, string unit, Sources sources) =>
        new(groups, label, unit, sources);

    private bool Survives(double rho, double level)
    {
        var deviation = Math.Sqrt(Variance(_groups) * Trends.Autocorrelation.VarianceRatio(_groups, rho));
        return Chance.IsRejected(SpecialFunctions.Erfc((Math.Abs(Score) - 1) / (Math.Sqrt(2) * deviation)), level);
    }

    private static IEnumerable<TrendPair> Pairs(IReadOnlyList<TrendPoint> group) =>
        group.SelectMany((earlier, index) => group.Skip(index + 1).Select(later => new TrendPair(earlier, later)));

    private static List<int> Ties(IReadOnlyList<TrendPoint> group) =>
        [.. group.GroupBy(point => point.Value).Select(tie => tie.Count())];

    private static List<int> Untied(IReadOnlyList<TrendPoint> group) => [.. Enumerable.Repeat(1, group.Count)];

    private static double Exact(IReadOnlyList<IReadOnlyList<TrendPoint>> groups, long score)
    {
        var distribution = KendallDistribution.OutOfOrder(groups.Select(Ties));
        // S = pairs − 2 · out of order, and the distribution is symmetrical.
        var outOfOrder = (distribution.Length - 1 - Math.Abs(score)) / 2;
        return score == 0 ? 1 : Math.Min(1, 2 * KendallDistribution.AtMost(distribution, outOfOrder));
    }

    private static double Normal(IReadOnlyList<IReadOnlyList<TrendPoint>> groups, long score) => score == 0
        ? 1
        : SpecialFunctions.Erfc((Math.Abs(score) - 1) / Math.Sqrt(2 * Variance(groups)));

    private static double Variance(IReadOnlyList<IReadOnlyList<TrendPoint>> groups) =>
        groups.Sum(group => Variance(group.Count, Ties(group)));

    private static double Variance(double n, IEnumerable<int> ties) =>
        ((n * (n - 1) * ((2 * n) + 5)) - ties.Sum(t => (double)t * (t - 1) * ((2 * t) + 5))) / 18;

    // The largest rank at which both tails together are at most 5 percent.
    private static int ExactRank(IReadOnlyList<IReadOnlyList<TrendPoint>> groups)
    {
        var distribution = KendallDistribution.OutOfOrder(groups.Select(Untied));
        var rank = 1;
        while (2 * KendallDistribution.AtMost(distribution, rank) <= 0.05) rank++;
        return rank;
    }

    private static int NormalRank(IReadOnlyList<IReadOnlyList<TrendPoint>> groups, int pairs, double ratio)
    {
        var reach = ratio > 1
            ? Trends.Autocorrelation.Reach(ratio, groups.Sum(group => group.Count), groups.Count)
            : 1.959963984540054;
        var margin = reach * Math.Sqrt(ratio * groups.Sum(group => Variance(group.Count, [])));
        return Math.Max(1, (int)Math.Floor((pairs - margin) / 2));
    }

    private static Interval Rounded(List<TrendPair> pairs) => Interval.Closed(
        Median([.. pairs.Select(pair => pair.LowestSlope).Order()]),
        Median([.. pairs.Select(pair => pair.HighestSlope).Order()]));

    private static decimal Median(List<decimal> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
