using Ifo.Analysis.Checks;
using Ifo.Analysis.Indicators;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Indicators;

public class RecomputationTests
{
    private const string FiveYears = "orebro-2023-p2/fem-ar/";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Theory]
    [InlineData(2020, Verdict.Reproduced)]
    [InlineData(2021, Verdict.Contradicted)]
    [InlineData(2022, Verdict.Reproduced)]
    public void Women_and_men_are_the_population_in_every_year_but_the_one_that_the_report_misprints(int year, Verdict verdict) =>
        Assert.Equal(verdict, Figures.CheckSum($"{FiveYears}befolkning/{year}/outcome", $"{FiveYears}befolkning-kvinnor/{year}/outcome", $"{FiveYears}befolkning-man/{year}/outcome").Verdict);

    [Fact]
    public void Rounded_amounts_give_a_sum_within_rounding()
    {
        var check = Figures.CheckDifference(
            "orebro-2023-p2/hemtagningspaket/multigruppen-effekt/2022/outcome",
            "orebro-2023-p2/hemtagningspaket/multigruppen-alternativkostnad/2022/outcome",
            "orebro-2023-p2/hemtagningspaket/multigruppen-kostnad/2022/outcome");
        Assert.NotEqual(Verdict.Contradicted, check.Verdict);
        Assert.Equal(3, check.Sources.Count);
    }

    [Fact]
    public void A_printed_share_is_recomputed_from_its_counts()
    {
        var check = Figures.CheckShare(
            "hisingen-2022/sjalvforsorjning/kc-avslutade-andel/2022/outcome",
            "hisingen-2022/sjalvforsorjning/kc-avslutade/2022/outcome",
            "hisingen-2022/sjalvforsorjning/kc-inskrivna/2022/outcome");
        Assert.Equal(Verdict.Reproduced, check.Verdict);
        Assert.Equal("54,68\u00A0%", check.RecomputedText);
    }

    [Fact]
    public void An_amount_per_case_is_the_amount_divided_by_the_cases()
    {
        var check = Figures.CheckPerCase(
            "orebro-2023-p2/hemtagningspaket/minskad-kostnad-per-individ/2023/change-absolute",
            "orebro-2023-p2/hemtagningspaket/minskad-kostnad-netto/2023/change-absolute",
            "orebro-2023-p2/hemtagningspaket/ungdomar/2023/outcome");
        Assert.True(check.TryGetRecomputed(out var recomputed));
        Assert.True(recomputed.Interval.Contains(-3900m / 7m));
        Assert.NotEqual(Verdict.Contradicted, check.Verdict);
    }

    [Fact]
    public void A_sum_of_nothing_is_refused() =>
        Assert.Contains("minst en del", Assert.Throws<NoFigureException>(() => Figures.CheckSum($"{FiveYears}befolkning/2022/outcome")).Message, StringComparison.Ordinal);

    [Fact]
    public void Amounts_and_persons_have_no_sum() =>
        Assert.Throws<UnitException>(() => Figures.CheckSum($"{FiveYears}befolkning/2022/outcome", $"{FiveYears}varddygn-familjehem/2022/outcome"));
}
