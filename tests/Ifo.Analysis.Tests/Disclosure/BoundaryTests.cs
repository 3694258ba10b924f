using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Rounding;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Each limit of a rule just below it, at it, and just above, where it is not tested beside the rule itself.</summary>
public class BoundaryTests
{
    private sealed record Case(string Person, string Insats, decimal Price);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void Ten_cases_of_few_persons_are_as_small_as_the_persons(int persons, bool isShown)
    {
        Case[] rows =
        [
            .. Enumerable.Range(0, 12).Select(number => new Case($"p{number % persons}", "A", 1)),
            .. Enumerable.Range(100, 40).Select(number => new Case($"p{number}", number % 2 == 0 ? "B" : "C", 1)),
        ];
        var register = Register(rows);
        Assert.Equal(isShown, register.CountBy(row => row.Insats).Protect(DisclosureRule.Default)["A"].IsKnown);
        Assert.Equal(isShown, register.MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default)["A"].IsKnown);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void A_share_is_of_as_many_as_the_denominator_says(long total, bool isShown)
    {
        var shares = Tables.TwoWay(new[,] { { total - 4, 4 }, { 300, 200 }, { 250, 150 } })
            .Protect(DisclosureRule.Of(3, "prov").WithDenominator(10)).Shares(ShareOf.Row);
        Assert.Equal(isShown, shares["r1", "k1"].IsKnown);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(22, true)]
    public void A_rate_is_of_as_many_residents_as_the_denominator_says(int residents, bool isShown) => Assert.Equal(
        isShown,
        Tables.OneWay(30, 500, 900).Protect(DisclosureRule.PlacedChildren)
            .Rates(1000, "per 1 000 invånare", row => row == "r1" ? residents : 10_000)["r1"].IsKnown);

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void Those_left_over_are_as_many_as_the_complement_says(long rest, bool isShown) => Assert.Equal(
        isShown,
        Tables.TwoWay(new[,] { { 60 - rest, rest }, { 300, 200 }, { 250, 150 } }).Protect(DisclosureRule.PupilsNotReaching)["r1", "k1"].IsKnown);

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    public void A_limit_of_your_own_is_the_least_that_is_shown(long count, bool isShown) =>
        Assert.Equal(isShown, Tables.OneWay(count, 500, 900).Protect(DisclosureRule.Of(7, "nämnden"))["r1"].IsKnown);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void A_limit_that_protects_nobody_is_refused(long limit, bool isRule) =>
        Assert.Equal(isRule, Record.Exception(() => DisclosureRule.Of(limit, "prov")) is null);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_width_is_at_most_what_the_rule_itself_leaves_open(long width, bool isRule) =>
        Assert.Equal(isRule, Record.Exception(() => DisclosureRule.Default.WithRequiredWidth(width)) is null);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_base_has_its_limits(int number, bool isBase) =>
        Assert.Equal(isBase, Record.Exception(() => BaseRounding.To(number, DisclosureRule.Default)) is null);

    [Theory]
    [InlineData(9, 5, 10)]
    [InlineData(10, 10, 10)]
    [InlineData(11, 10, 15)]
    public void A_number_becomes_one_of_the_multiples_beside_it_and_a_multiple_stays(long number, long below, long above) =>
        Assert.Contains(Tables.OneWay(number, 503, 908).RoundTo(5)["r1"], new[] { below, above });

    private static PersonRegister<Case> Register(Case[] rows) => PersonRegister.Of(rows, Tables.Caption, row => row.Person);
}
