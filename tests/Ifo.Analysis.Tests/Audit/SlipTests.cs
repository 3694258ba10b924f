using Ifo.Analysis.Audit.Slips;

namespace Ifo.Analysis.Tests.Audit;

public class SlipTests
{
    [Theory]
    [InlineData("7", SlipKind.Truncated)]
    [InlineData("10", SlipKind.RoundedToFive)]
    [InlineData("-8", SlipKind.Sign)]
    public void How_a_change_was_rounded_is_recognised(string percent, SlipKind expected)
    {
        using var draft = new Draft().Figure("new", "1 078").Figure("old", "1 000").Claim(percent + " procent", "change-percent", "new=./new; old=./old");
        Assert.Equal(expected, draft.Only().Slip.Kind);
    }

    [Theory]
    [InlineData("4 681", SlipKind.Transposed)]
    [InlineData("44 861", SlipKind.Doubled)]
    [InlineData("4 61", SlipKind.Dropped)]
    [InlineData("4 361", SlipKind.DigitChanged)]
    public void A_slip_of_the_pen_in_a_total_is_recognised(string printed, SlipKind expected)
    {
        using var draft = new Draft().Figure("a", "4 000").Figure("b", "861").Claim(printed.Replace("4 61", "461", StringComparison.Ordinal), "sum", "./{a|b}");
        var slip = draft.Only().Slip;
        Assert.Equal((expected, 9), (slip.Kind, slip.Line));
        Assert.Equal("4\u00A0861", slip.To);
    }

    [Theory]
    [InlineData("100 procent", true)]
    [InlineData("alla", false)]
    public void A_whole_that_is_said_in_words_was_not_cut_off(string printed, bool isCutOff)
    {
        using var draft = new Draft().Figure("a", "34 %").Figure("b", "34 %").Figure("c", "34 %")
            .Claim(printed, "sum", "./{a|b|c}", stated: "100", unit: "percent", decimals: "0", qualifier: "exact");
        Assert.Equal(isCutOff, draft.Only().Slip.Kind == SlipKind.Truncated);
    }

    [Fact]
    public void Thousands_for_millions_are_recognised()
    {
        using var draft = new Draft().Figure("a", "4,1 mnkr").Figure("b", "2,1 mnkr").Claim("6,2 tkr", "sum", "./{a|b}");
        Assert.Equal(SlipKind.Unit, draft.Only().Slip.Kind);
    }

    [Fact]
    public void Percent_for_percentage_points_is_recognised()
    {
        using var draft = new Draft().Figure("new", "45 %").Figure("old", "40 %").Claim("5 procent", "change-percent", "new=./new; old=./old");
        Assert.Equal(SlipKind.PercentForPoints, draft.Only().Slip.Kind);
    }

    [Fact]
    public void A_plain_mean_for_a_weighted_one_is_recognised()
    {
        using var draft = new Draft().Figure("v/a", "50 %").Figure("v/b", "90 %").Figure("w/a", "10").Figure("w/b", "300")
            .Claim("70 procent", "weighted-mean", "value=./v/*; weight=./w/*");
        Assert.Equal(SlipKind.Unweighted, draft.Only().Slip.Kind);
    }

    [Fact]
    public void A_share_of_what_is_bought_for_a_share_of_all_is_recognised()
    {
        using var draft = new Draft().Figure("t/alla", "100").Figure("t/egen", "47", provider: "egen-regi").Figure("t/privat", "28", provider: "privat")
            .Claim("53 procent", "share", "part=./t/privat; whole=./t/alla");
        Assert.Equal(SlipKind.ShareOfPurchases, draft.Only().Slip.Kind);
    }

    [Fact]
    public void The_figure_of_a_neighbouring_column_is_recognised()
    {
        using var draft = new Draft().Figure("t/a/2022", "500").Figure("t/a/2023", "812").Figure("t/a/2024", "931").Claim("86 procent", "change-percent", "new=./t/a/2024; old=./t/a/2023");
        Assert.Equal(SlipKind.Neighbour, draft.Only().Slip.Kind);
    }

    [Fact]
    public void A_cell_that_is_printed_as_the_one_beside_it_is_recognised_in_every_claim_about_it()
    {
        using var draft = new Draft().Figure("t/a/budget", "4,5", "mnkr").Figure("t/a/forecast", "17,4", "mnkr").Figure("t/a/deviation", "17,4", "mnkr")
            .Figure("t/b/deviation", "5,1", "mnkr").Figure("t/all/deviation", "18,0", "mnkr")
            .Row("p", "t/a/deviation", "17,4", 3, "difference", "+./t/a/forecast; -./t/a/budget").Row("q", "t/all/deviation", "18,0", 5, "sum", "./t/{a|b}/deviation");
        Assert.All(draft.Audit(), claim => Assert.Equal((SlipKind.Neighbour, 3, "12,9\u00A0mnkr"), (claim.Slip.Kind, claim.Slip.Line, claim.Slip.To)));
    }

    [Fact]
    public void A_digit_too_few_in_the_claim_comes_before_a_digit_too_many_in_what_it_rests_on()
    {
        using var draft = new Draft().Figure("a", "665").Claim("65", "equals", "./a");
        Assert.Equal((SlipKind.Dropped, 9), (draft.Only().Slip.Kind, draft.Only().Slip.Line));
    }

    [Theory]
    [InlineData("0", "12")]
    [InlineData("330,0", "329,7")]
    public void Nothing_in_another_unit_and_fives_with_decimals_explain_nothing(string stated, string input)
    {
        using var draft = new Draft().Figure("a", input, "mnkr").Claim(stated, "equals", "./a", unit: "mnkr").Claim(input, "equals", "./a", unit: "mnkr", id: "q");
        Assert.Equal(SlipKind.None, draft.Audit().Single(claim => claim.Id == "u/p").Slip.Kind);
    }

    [Fact]
    public void A_mended_figure_must_mend_every_claim_about_it()
    {
        // 54 for 45 in the input would mend the total, but the share agrees with it as it stands.
        using var draft = new Draft().Figure("a", "154").Figure("b", "200")
            .Claim("345", "sum", "./{a|b}").Claim("77 procent", "share", "part=./a; whole=./b", id: "q");
        var slip = draft.Audit().Single(claim => claim.Id == "u/p").Slip;
        Assert.NotEqual("u/a", slip.Place);
    }

    [Fact]
    public void A_slip_in_a_figure_that_two_claims_rest_on_is_found_in_that_figure()
    {
        using var draft = new Draft().Figure("a", "1 543").Figure("b", "2 000").Figure("c", "4 000")
            .Claim("3 453", "sum", "./{a|b}").Claim("5 453", "sum", "./{a|c}", id: "q");
        Assert.All(draft.Audit(), claim => Assert.Equal((SlipKind.Transposed, "u/a", "1\u00A0453"), (claim.Slip.Kind, claim.Slip.Place, claim.Slip.To)));
    }

    [Fact]
    public void Nothing_is_guessed_where_no_slip_mends_it()
    {
        using var draft = new Draft().Figure("a", "100").Claim("738", "equals", "./a");
        Assert.Equal(Slip.None, draft.Only().Slip);
    }

    [Fact]
    public void Every_kind_of_slip_has_a_key_and_words_of_its_own()
    {
        var slips = Enum.GetValues<SlipKind>().Select(kind => new Slip(kind, "", 0, "", "", 0)).ToList();
        Assert.Equal(slips.Count, slips.Select(slip => slip.Key).Distinct().Count());
        Assert.Equal(slips.Count, slips.Select(slip => slip.InWords).Distinct().Count());
    }
}
