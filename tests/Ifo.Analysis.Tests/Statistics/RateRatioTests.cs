using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class RateRatioTests
{
    // What RateRatio promises: nine digits.
    private const double Trusted = 1e-9;

    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference", "rate-ratio.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Reference))]
    public void Interval_and_p_values_are_those_of_R(string line)
    {
        var cells = line.Split(',').Select(Number).ToArray();
        var (before, after) = ((long)cells[0], (long)cells[1]);
        var central = RateRatio.Of(before, after, cells[2], cells[3]);
        var likely = RateRatio.Of(before, after, cells[2], cells[3], method: TwoSided.MinimumLikelihood);
        AssertNear(cells[4], central.PValue);
        AssertNear(cells[5], likely.PValue);
        AssertNear(cells[6], central.Lower);
        AssertNear(cells[7], central.Upper);
        Assert.Equal(central.Lower, likely.Lower);
    }

    [Fact]
    public void A_ratio_of_nothing_can_be_printed() => Assert.Contains("Estimate = none", RateRatio.Of(0, 0).ToString(), StringComparison.Ordinal);

    [Fact]
    public void P_value_is_twice_the_sum_of_the_smaller_tail() =>
        Laws.Hold(Small().Two(), pair => Near((double)ExactP(pair.First, pair.Second), RateRatio.Of(pair.First, pair.Second).PValue));

    [Fact]
    public void Interval_inverts_when_the_periods_are_swapped() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var (forward, back) = (RateRatio.Of(pair.First, pair.Second), RateRatio.Of(pair.Second, pair.First));
            return Near(1 / back.Upper, forward.Lower) && Near(1 / back.Lower, forward.Upper) && Near(back.PValue, forward.PValue);
        });

    [Fact]
    public void P_value_is_below_five_percent_exactly_when_the_interval_excludes_no_change() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var ratio = RateRatio.Of(pair.First, pair.Second);
            return (ratio.PValue < 0.05) == (ratio.Lower > 1 || ratio.Upper < 1);
        });

    [Fact]
    public void Interval_holds_the_estimate() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var ratio = RateRatio.Of(pair.First, pair.Second);
            return !ratio.HasEstimate || (ratio.Lower <= ratio.Estimate && ratio.Estimate <= ratio.Upper);
        });

    [Fact]
    public void Nothing_is_ever_not_a_number() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var ratio = RateRatio.Of(pair.First, pair.Second, 365, 366);
            return !double.IsNaN(ratio.PValue) && !double.IsNaN(ratio.Lower) && !double.IsNaN(ratio.Upper) && ratio.Lower <= ratio.Upper;
        });

    [Fact]
    public void A_longer_exposure_divides_the_ratio() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var (equal, days) = (RateRatio.Of(pair.First, pair.Second), RateRatio.Of(pair.First, pair.Second, 365, 366));
            return Near(equal.Lower * 365 / 366, days.Lower) && Near(equal.Upper * 365 / 366, days.Upper);
        });

    [Fact]
    public void Nothing_in_either_period_says_nothing()
    {
        var ratio = RateRatio.Of(0, 0);
        Assert.Equal(1, ratio.PValue);
        Assert.Equal(0, ratio.Lower);
        Assert.Equal(double.PositiveInfinity, ratio.Upper);
        Assert.False(ratio.HasEstimate);
        Assert.Contains("kan inte skattas", Assert.Throws<IfoException>(() => ratio.Estimate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_before_gives_an_unbounded_ratio()
    {
        var ratio = RateRatio.Of(0, 5);
        Assert.Equal(double.PositiveInfinity, ratio.Estimate);
        Assert.Equal(double.PositiveInfinity, ratio.Upper);
        Assert.Equal(0.0625, ratio.PValue, 12);
    }

    [Fact]
    public void Nothing_after_gives_a_ratio_from_zero() => Assert.Equal(0, RateRatio.Of(5, 0).Lower);

    [Theory]
    [InlineData(-1, 1, 1, 0.95)]
    [InlineData(1, -1, 1, 0.95)]
    [InlineData(1, 1, 0, 0.95)]
    [InlineData(1, 1, double.NaN, 0.95)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 1, 1, double.NaN)]
    [InlineData(int.MaxValue, 1, 1, 0.95)]
    public void What_cannot_be_compared_is_refused(long before, long after, double exposure, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RateRatio.Of(before, after, exposure, level: level));

    private static FsCheck.Gen<int> Small() => Gen.Choose(0, 60);

    private static decimal ExactP(int before, int after)
    {
        var trials = before + after;
        var terms = Enumerable.Range(0, trials + 1).Select(k => Choose(trials, k)).ToList();
        var tail = BigInteger.Min(terms.Take(after + 1).Aggregate(BigInteger.Add), terms.Skip(after).Aggregate(BigInteger.Add));
        var scale = BigInteger.Pow(10, 25);
        return Math.Min(1, (decimal)(2 * tail * scale / BigInteger.Pow(2, trials)) / 1e25m);
    }

    private static BigInteger Choose(int trials, int successes) =>
        Enumerable.Range(1, successes).Aggregate(BigInteger.One, (product, i) => product * (trials - successes + i) / i);

    private static double Number(string text) =>
        string.Equals(text, "Inf", StringComparison.Ordinal) ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    // Below 1e-15 the exact p-value above has too few digits to compare with.
    private static bool Near(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= Trusted * Math.Abs(expected) || (expected < 1e-15 && Math.Abs(expected - actual) < 1e-15);

    private static void AssertNear(double expected, double actual) => Assert.True(Near(expected, actual), $"expected {expected:R}, found {actual:R}");
}
