using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class ChanceTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void A_p_value_just_below_and_at_the_level_is_more_than_chance_and_one_just_above_is_not(double level)
    {
        Assert.True(Chance.IsRejected(Math.BitDecrement(level), level));
        Assert.True(Chance.IsRejected(level, level));
        Assert.False(Chance.IsRejected(Math.BitIncrement(level), level));
    }

    [Theory]
    [InlineData(0.9999, 2, false)]
    [InlineData(1, 2, true)]
    [InlineData(1.0001, 2, true)]
    [InlineData(0.5, 0.9999, true)]
    [InlineData(0.5, 1, true)]
    [InlineData(0.5, 1.0001, false)]
    public void An_interval_says_more_than_chance_from_where_its_limit_is_at_no_difference(double lower, double upper, bool expected) =>
        Assert.Equal(expected, Chance.IsRejectedByInterval(lower, upper, noDifference: 1));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.05)]
    [InlineData(5)]
    [InlineData(double.NaN)]
    public void What_is_no_level_is_refused(double level)
    {
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => Chance.IsRejected(0.5, level)).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => Chance.Demand(level)).ParamName);
    }

    [Fact]
    public void The_smallest_and_largest_levels_are_levels()
    {
        Assert.True(Chance.IsRejected(0, double.Epsilon));
        Assert.False(Chance.IsRejected(1, Math.BitDecrement(1)));
    }

    [Fact]
    public void A_test_of_two_counts_and_its_interval_agree_about_chance()
    {
        var counts = Enumerable.Range(0, 40).SelectMany(before => Enumerable.Range(0, 40).Select(after => RateRatio.Of(before, after))).ToList();
        Assert.All(counts, ratio => Assert.Equal(Chance.IsRejected(ratio.PValue, 0.05), Chance.IsRejectedByInterval(ratio.Lower, ratio.Upper, 1)));
        Assert.Contains(counts, ratio => Chance.IsRejected(ratio.PValue, 0.05));
        Assert.Contains(counts, ratio => !Chance.IsRejected(ratio.PValue, 0.05));
    }
}
