using Ifo.Analysis.Audit;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

public class ClaimVerdictTests
{
    [Theory]
    [InlineData("3,0 mnkr", Verdict.Reproduced)]
    [InlineData("3,1 mnkr", Verdict.WithinRounding)]
    [InlineData("2,9 mnkr", Verdict.WithinRounding)]
    [InlineData("3,2 mnkr", Verdict.Contradicted)]
    [InlineData("2,8 mnkr", Verdict.Contradicted)]
    public void A_sum_of_two_rounded_figures_may_be_off_by_one_digit(string total, Verdict expected)
    {
        using var draft = new Draft().Figure("a", "1,0 mnkr").Figure("b", "2,0 mnkr").Claim(total, "sum", "./{a|b}");
        Assert.Equal(expected, draft.Only().Verdict);
    }

    [Theory]
    [InlineData("cirka 40", "38", Verdict.Reproduced)]
    [InlineData("cirka 40", "46", Verdict.Contradicted)]
    [InlineData("drygt 40", "44", Verdict.Reproduced)]
    [InlineData("drygt 40", "39", Verdict.Contradicted)]
    [InlineData("närmare 40", "38", Verdict.Reproduced)]
    [InlineData("närmare 40", "40", Verdict.Contradicted)]
    public void Words_around_a_number_widen_it(string printed, string figure, Verdict expected)
    {
        using var draft = new Draft().Figure("a", figure).Claim(printed, "equals", "./a");
        Assert.Equal(expected, draft.Only().Verdict);
    }

    [Fact]
    public void A_figure_printed_with_more_digits_is_the_same_figure()
    {
        using var draft = new Draft().Figure("a", "-4", "mnkr").Claim("-3,8 mnkr", "equals", "./a");
        Assert.Equal(Verdict.Reproduced, draft.Only().Verdict);
    }

    [Fact]
    public void Figures_printed_alike_are_unchanged_and_others_only_if_rounding_allows_it()
    {
        using var same = new Draft().Figure("a", "4,0 mnkr").Figure("b", "4,0 mnkr").Claim("oförändrat", "direction", "new=./a; old=./b", "unchanged");
        using var near = new Draft().Figure("a", "cirka 40").Figure("b", "38").Claim("oförändrat", "direction", "new=./a; old=./b", "unchanged");
        Assert.Equal([Verdict.Reproduced, Verdict.WithinRounding], [same.Only().Verdict, near.Only().Verdict]);
    }

    [Fact]
    public void A_figure_without_value_cannot_be_calculated_with()
    {
        using var draft = new Draft().Figure("a", "us").Figure("b", "1").Claim("2", "sum", "./{a|b}");
        var claim = draft.Only();
        Assert.Equal(Verdict.NotRecomputable, claim.Verdict);
        Assert.Contains("har inget värde", claim.Best.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        using var draft = new Draft().Figure("a", "0").Figure("b", "1").Claim("5 procent", "change-percent", "new=./b; old=./a");
        Assert.Equal("Det som ska delas med är noll, eller kan vara noll.", draft.Only().Best.Missing);
    }

    [Fact]
    public void What_is_missing_is_said_in_the_writers_words()
    {
        using var draft = new Draft().Claim("5 procent", "change-percent", "", missing: "Året före är inte tryckt.");
        Assert.Equal("Året före är inte tryckt.", draft.Only().RecomputedText());
    }

    [Theory]
    [InlineData("20", Verdict.Reproduced, "alla")]
    [InlineData("50", Verdict.Reproduced, "köp")]
    [InlineData("30", Verdict.Contradicted, "")]
    public void A_claim_with_readings_is_contradicted_only_if_every_reading_is(string percent, Verdict expected, string agreeing)
    {
        using var draft = new Draft().Figure("a", "20").Figure("alla", "100").Figure("kop", "40")
            .Claim(percent + " procent", "share", "part=./a; whole=./alla", reading: "alla").Claim(percent + " procent", "share", "part=./a; whole=./kop", reading: "köp");
        var claim = draft.Only();
        Assert.Equal(expected, claim.Verdict);
        Assert.Equal(agreeing, string.Join("; ", claim.AgreeingReadings));
    }

    [Fact]
    public void A_reading_that_cannot_be_recomputed_might_agree()
    {
        using var draft = new Draft().Figure("a", "20").Figure("alla", "100")
            .Claim("30 procent", "share", "part=./a; whole=./alla", reading: "alla").Claim("30 procent", "share", "", reading: "köp", missing: "Köpen är inte tryckta.");
        var claim = draft.Only();
        Assert.Equal((Verdict.NotRecomputable, "alla"), (claim.Verdict, string.Join("; ", claim.DisagreeingReadings)));
        Assert.Equal("stämmer inte om det läses alla", claim.Remark());
    }

    [Fact]
    public void Of_the_claims_that_cannot_be_recomputed_those_with_a_reading_that_does_not_agree_come_first()
    {
        using var draft = new Draft().Figure("a", "20").Claim("5", "sum", "", id: "q", missing: "Inget är tryckt.")
            .Claim("30", "sum", "./a", reading: "en").Claim("30", "sum", "", reading: "annan", missing: "Resten är inte tryckt.");
        Assert.Equal(["u/p", "u/q"], draft.Audit().InOrder().Select(claim => claim.Id));
    }

    [Theory]
    [InlineData("100", "100", Severity.None)]
    [InlineData("105", "100", Severity.Digit)]
    [InlineData("110", "100", Severity.Digit)]
    [InlineData("130", "100", Severity.Size)]
    [InlineData("5", "-3", Severity.Conclusion)]
    public void Severity_says_whether_the_message_changes(string printed, string figure, Severity expected)
    {
        using var draft = new Draft().Figure("a", figure).Claim(printed, "equals", "./a");
        Assert.Equal(expected, draft.Only().Severity);
    }

    [Fact]
    public void A_comparison_that_does_not_hold_changes_the_conclusion()
    {
        using var draft = new Draft().Figure("a", "1").Figure("b", "2").Claim("ökade", "direction", "new=./a; old=./b", "increase");
        Assert.Equal(Severity.Conclusion, draft.Only().Severity);
    }
}
