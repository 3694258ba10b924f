using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Disclosure.Dominance;

namespace Ifo.Analysis.Tests.Disclosure.Dominance;

/// <summary>Each rule just below its limit, at it, and just above.</summary>
public class DominanceRuleTests
{
    private static Gen<decimal[]> Amounts { get; } =
        from amounts in Gen.Choose(0, 60).ListOf()
        select amounts.Select(amount => (decimal)amount).ToArray();

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(101, false)]
    public void By_p_percent_the_rest_must_be_p_percent_of_the_greatest(int rest, bool isSensitive) =>
        Assert.Equal(isSensitive, DominanceRule.PPercent(10).IsSensitive([500, rest, 1000]));

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    [InlineData(51, false)]
    public void The_rest_may_be_of_several(int last, bool isSensitive) =>
        Assert.Equal(isSensitive, DominanceRule.PPercent(10).IsSensitive([50, 500, last, 1000]));

    [Theory]
    [InlineData(351, 149, true)]
    [InlineData(350, 150, false)]
    [InlineData(349, 151, false)]
    public void By_n_k_the_n_greatest_are_at_most_k_percent(int second, int rest, bool isSensitive) =>
        Assert.Equal(isSensitive, DominanceRule.NK(2, 85).IsSensitive([rest, 500, second]));

    [Theory]
    [InlineData(69, false)]
    [InlineData(70, false)]
    [InlineData(71, true)]
    public void By_1_k_the_greatest_is_at_most_k_percent(int greatest, bool isSensitive) =>
        Assert.Equal(isSensitive, DominanceRule.NK(1, 70).IsSensitive([greatest, (100 - greatest) / 2m, (100 - greatest) / 2m]));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_sum_of_nobody_is_shown_and_one_of_one_or_two_never(int contributors, bool isSensitive)
    {
        Assert.Equal(isSensitive, DominanceRule.PPercent(20).IsSensitive(Enumerable.Repeat(100m, contributors)));
        Assert.Equal(isSensitive, DominanceRule.NK(2, 90).IsSensitive(Enumerable.Repeat(100m, contributors)));
    }

    [Fact]
    public void Zeros_are_nobodys() => Assert.True(DominanceRule.PPercent(10).IsSensitive([100, 0, 0, 0, 100]));

    [Fact]
    public void The_protection_level_is_what_the_rest_lacks()
    {
        // 10 percent of 1 000, of which the rest has 40.
        Assert.Equal(60, DominanceRule.PPercent(10).Protection([1000, 500, 40]));
        // 850 of 1 000 would be allowed, 900 are 85 percent of 1 058.8….
        Assert.Equal(Math.Round((900m / 0.85m) - 1000, 10), Math.Round(DominanceRule.NK(2, 85).Protection([500, 400, 100]), 10));
    }

    /// <summary>The rule is an attack: the second subtracts her own amount from the greatest that the sum can be.</summary>
    [Fact]
    public void The_second_is_off_by_p_percent_when_the_sum_can_be_as_much_more_as_the_level_says() => Laws.Hold(Amounts, amounts =>
    {
        var greatest = amounts.OrderDescending().Concat([0m, 0m]).ToArray();
        var rule = DominanceRule.PPercent(15);
        var guess = greatest.Sum() + rule.Protection(amounts) - greatest[1];
        return guess - greatest[0] >= 0.15m * greatest[0] && (!rule.IsSensitive(amounts) || guess - greatest[0] == 0.15m * greatest[0]);
    });

    [Fact]
    public void The_n_greatest_are_k_percent_of_the_sum_that_the_level_makes() => Laws.Hold(Amounts, amounts =>
    {
        var sum = amounts.Sum() + DominanceRule.NK(2, 80).Protection(amounts);
        return amounts.OrderDescending().Take(2).Sum() <= 0.8m * sum;
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_percentage_that_means_nothing_is_refused(int p) => Assert.Throws<DisclosureException>(() => DominanceRule.PPercent(p));

    [Theory]
    [InlineData(0, 80)]
    [InlineData(1, 0)]
    [InlineData(1, 100)]
    public void Limits_that_mean_nothing_are_refused(int n, int k) => Assert.Throws<DisclosureException>(() => DominanceRule.NK(n, k));

    [Fact]
    public void A_negative_amount_is_refused() => Assert.Throws<DisclosureException>(() => DominanceRule.PPercent(10).IsSensitive([100, -1, 50]));

    [Fact]
    public void The_rules_say_what_they_are()
    {
        Assert.Equal("p %-regeln, p = 10", DominanceRule.PPercent(10).ToString());
        Assert.Equal("n-k-regeln, n = 2, k = 85", DominanceRule.NK(2, 85).ToString());
    }
}
