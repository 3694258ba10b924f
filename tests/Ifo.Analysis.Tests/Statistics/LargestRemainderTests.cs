using System.Numerics;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class LargestRemainderTests
{
    [Fact]
    public void What_the_whole_units_leave_goes_to_the_largest_remainders() =>
        // Shares 2.2, 3.6 and 4.2: the one unit left goes to the second.
        Assert.Equal([2, 4, 4], LargestRemainder.Split(10, [0.22m, 0.36m, 0.42m]));

    [Fact]
    public void Of_equal_remainders_the_first_is_served() => Assert.Equal([4, 3, 3], LargestRemainder.Split(10, [0.1m, 0.1m, 0.1m]));

    [Fact]
    public void A_sum_beyond_what_a_decimal_counts_is_split_to_the_last_unit()
    {
        var units = BigInteger.Pow(10, 40) + 1;
        Assert.Equal([(units / 2) + 1, units / 2], LargestRemainder.Split(units, [1, 1]));
        Assert.Equal([(-units / 2) - 1, -units / 2], LargestRemainder.Split(-units, [1, 1]));
    }

    [Fact]
    public void Nothing_is_split_among_nothing_and_something_is_not()
    {
        Assert.Equal([0, 0], LargestRemainder.Split(0, [0m, 0m]));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [0m, 0m]));
    }

    [Fact]
    public void Within_sizes_each_that_has_one_gets_one_and_none_more_than_it_has()
    {
        Assert.Equal([1, 0, 3], LargestRemainder.SplitWithin(4, [1, 0, 9]));
        Assert.Equal([1, 0, 9], LargestRemainder.SplitWithin(99, [1, 0, 9]));
    }
}
