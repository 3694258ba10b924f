using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Allocation;

namespace Ifo.Analysis.Tests.Allocation;

public class AllocationKeyTests
{
    private static readonly Gen<(List<decimal> Weights, decimal Kronor)> Splits =
        from count in Gen.Choose(1, 9)
        from weights in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 100_000)), count)
        from decimals in Gen.Choose(0, 3)
        from ore in Gen.OneOf(Gen.Choose(-20, 20), Gen.Choose(-1_000_000_000, 1_000_000_000))
        select (weights.Select(weight => new decimal(weight, 0, 0, isNegative: false, (byte)decimals)).Append(1m).ToList(), ore / 100m);

    [Fact]
    public void A_split_never_creates_or_loses_any() =>
        Laws.Hold(Splits, split => Split(split).Sum(row => row.Kronor) == split.Kronor);

    [Fact]
    public void No_row_is_an_ore_or_more_from_its_exact_amount() =>
        Laws.Hold(Splits, split => Split(split).All(row => Math.Abs(row.Rounding) < 0.01m));

    [Fact]
    public void A_greater_share_never_pays_less() =>
        Laws.Hold(Splits, split =>
        {
            var sizes = Split(split).OrderBy(row => row.Share).ThenBy(row => Math.Abs(row.Kronor)).Select(row => Math.Abs(row.Kronor)).ToList();
            return sizes.SequenceEqual(sizes.Order());
        });

    [Fact]
    public void Integers_of_any_size_give_what_decimals_give() =>
        Laws.Hold(Splits, split => Split(split).Select(row => row.Kronor).SequenceEqual(Naive(split.Weights, split.Kronor)));

    [Fact]
    public void Three_equal_shares_of_one_hundred_give_the_first_the_last_krona() =>
        Assert.Equal([34m, 33m, 33m], AllocationKey.InProportionTo(("a", 1), ("b", 1), ("c", 1)).Split(100m).Select(row => row.Kronor));

    [Fact]
    public void Ore_are_split_where_they_are_asked_for() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], AllocationKey.InProportionTo(("a", 1), ("b", 1), ("c", 1)).Split(100m, SmallestAmount.Ore).Select(row => row.Kronor));

    [Fact]
    public void A_negative_amount_is_split_as_its_size_is() =>
        Assert.Equal([-34m, -33m, -33m], AllocationKey.InProportionTo(("a", 1), ("b", 1), ("c", 1)).Split(-100m).Select(row => row.Kronor));

    [Fact]
    public void Nothing_is_split_into_nothings() =>
        Assert.All(AllocationKey.Percent(("a", 60), ("b", 40)).Split(0m), row => Assert.Equal(0m, row.Kronor));

    [Theory]
    [InlineData(99.9)]
    [InlineData(100.1)]
    public void A_key_that_does_not_sum_is_refused_and_tells_its_sum(double last)
    {
        var key = AllocationKey.Percent(("a", 50m), ("b", (decimal)last - 50m));
        Assert.False(key.SumsToWhole);
        Assert.Equal((100m - (decimal)last) / 100, key.Gap);
        var message = Assert.Throws<AllocationException>(() => key.Split(100m)).Message;
        Assert.Contains(last > 100 ? "100,1\u00A0%" : "99,9\u00A0%", message, StringComparison.Ordinal);
        Assert.Contains("KeyGap.Proportional", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_share_covers_can_be_left_in_a_row_of_its_own()
    {
        var rows = AllocationKey.Percent(("a", 50m), ("b", 49.9m)).Split(1000m, gap: KeyGap.LeaveUnallocated);
        Assert.Equal([500m, 499m, 1m], rows.Select(row => row.Kronor));
        Assert.Equal(1m, rows[AllocatedAmounts.Unallocated].Kronor);
        Assert.Contains("99,9", rows.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_the_whole_leaves_nothing_unallocated() =>
        Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 50m), ("b", 50.1m)).Split(1000m, gap: KeyGap.LeaveUnallocated));

    [Fact]
    public void An_amount_with_ore_is_not_split_to_kronor() =>
        Assert.Contains("fördela till öre", Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 100)).Split(0.5m)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_of_an_ore_are_refused() =>
        Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 100)).Split(0.005m, SmallestAmount.Ore));

    [Fact]
    public void Bad_keys_are_refused()
    {
        Assert.Throws<AllocationException>(() => AllocationKey.Percent());
        Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 0m)));
        Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 101m), ("b", -1m)));
        Assert.Throws<AllocationException>(() => AllocationKey.Percent(("a", 50m), ("a", 50m)));
        Assert.Throws<AllocationException>(() => AllocationKey.Percent((" ", 100m)));
        Assert.Throws<AllocationException>(() => AllocationKey.InProportionTo());
    }

    [Fact]
    public void A_name_that_is_not_there_is_told_with_those_that_are()
    {
        var key = AllocationKey.Percent(("a", 100m));
        Assert.Equal(1m, key.ShareOf("a"));
        Assert.Contains("Den har: a", Assert.Throws<AllocationException>(() => key.ShareOf("b")).Message, StringComparison.Ordinal);
        Assert.Throws<AllocationException>(() => key.Split(1m)["b"]);
    }

    private static AllocatedAmounts Split((List<decimal> Weights, decimal Kronor) split) =>
        AllocationKey.InProportionTo(split.Weights.Select((weight, index) => ($"{index}", weight))).Split(split.Kronor, SmallestAmount.Ore);

    // The definition, unit by unit: the numbers are small enough for a decimal to hold the products.
    private static IEnumerable<decimal> Naive(List<decimal> weights, decimal kronor)
    {
        var (units, whole) = (Math.Abs(kronor) * 100m, weights.Sum());
        var given = weights.Select(weight => decimal.Floor(units * weight / whole)).ToArray();
        while (given.Sum() < units)
        {
            var most = Enumerable.Range(0, given.Length).MaxBy(index => (units * weights[index]) - (given[index] * whole));
            given[most]++;
        }

        return given.Select(count => Math.Sign(kronor) * count / 100m);
    }
}
