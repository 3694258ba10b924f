using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Each rule just below its limit, at it, and just above.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("standard", 0, false)]
    [InlineData("standard", 1, true)]
    [InlineData("standard", 4, true)]
    [InlineData("standard", 5, false)]
    [InlineData("standard", 6, false)]
    [InlineData("socialstyrelsen", 0, true)]
    [InlineData("socialstyrelsen", 3, true)]
    [InlineData("socialstyrelsen", 4, false)]
    [InlineData("socialstyrelsen", 5, false)]
    [InlineData("sex-personer", 0, false)]
    [InlineData("sex-personer", 5, true)]
    [InlineData("sex-personer", 6, false)]
    [InlineData("sex-personer", 7, false)]
    [InlineData("skr", 1, false)]
    [InlineData("7", 6, true)]
    [InlineData("7", 7, false)]
    [InlineData("7", 8, false)]
    public void A_count_is_withheld_below_the_limit(string rule, long count, bool isWithheld) =>
        Assert.Equal(isWithheld, !Tables.OneWay(count, 500, 900).Protect(DisclosureRule.Named(rule))["r1"].IsKnown);

    [Theory]
    [InlineData("socialstyrelsen", 20, true)]
    [InlineData("socialstyrelsen", 21, false)]
    [InlineData("socialstyrelsen", 22, false)]
    [InlineData("skr", 4, true)]
    [InlineData("skr", 5, false)]
    [InlineData("skr", 6, false)]
    [InlineData("tio-svar", 9, true)]
    [InlineData("tio-svar", 10, false)]
    [InlineData("tio-svar", 11, false)]
    [InlineData("trettio-elever", 29, true)]
    [InlineData("trettio-elever", 30, false)]
    [InlineData("trettio-elever", 31, false)]
    [InlineData("standard", 5, false)]
    public void A_total_is_withheld_below_the_denominator(string rule, long total, bool isWithheld)
    {
        var table = Tables.TwoWay(new[,] { { total, 0L }, { 500, 900 }, { 700, 800 } }).Protect(DisclosureRule.Named(rule));
        Assert.Equal(isWithheld, !table["r1", "Totalt"].IsKnown);
    }

    [Theory]
    [InlineData(36, 39, true)]
    [InlineData(36, 40, false)]
    [InlineData(35, 40, true)]
    [InlineData(37, 41, false)]
    [InlineData(40, 40, true)]
    [InlineData(39, 40, false)]
    public void Those_who_do_not_reach_a_goal_are_protected_where_they_are_few_of_many(long reach, long all, bool isShown) =>
        Assert.Equal(isShown, Tables.TwoWay(new[,] { { reach, all - reach }, { 300, 200 }, { 250, 150 } }).Protect(DisclosureRule.PupilsNotReaching)["r1", "k1"].IsKnown);

    [Theory]
    [InlineData("standard", 3)]
    [InlineData("socialstyrelsen", 3)]
    [InlineData("sex-personer", 4)]
    [InlineData("skr", 3)]
    [InlineData("tio-svar", 8)]
    [InlineData("trettio-elever", 28)]
    [InlineData("skolverket", 3)]
    [InlineData("2", 1)]
    public void The_required_width_is_what_the_rule_itself_leaves_open(string rule, long width) =>
        Assert.Equal(width, DisclosureRule.Named(rule).RequiredWidth);

    [Theory]
    [InlineData("finns-inte")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("")]
    public void An_unknown_rule_is_refused(string key) => Assert.Throws<DisclosureException>(() => DisclosureRule.Named(key));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_width_that_protects_nothing_is_refused(long width) =>
        Assert.Throws<DisclosureException>(() => DisclosureRule.Default.WithRequiredWidth(width));

    [Fact]
    public void A_rule_says_who_decided_it() => Assert.Throws<DisclosureException>(() => DisclosureRule.Of(5, " "));

    [Fact]
    public void Every_rule_is_found_by_its_word() => Assert.All(DisclosureRule.All, rule => Assert.Equal(rule, DisclosureRule.Named(rule.Key)));
}
