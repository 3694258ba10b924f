using Ifo.Analysis.Checks;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Audit;

public class PrintedChecksTests
{
    private const string InText = "gemensamma-2024/forfragningar-i-text/";

    private static readonly IReadOnlyList<PrintedCheck> Checks = PublishedFigures.Load().Check();

    [Theory]
    [InlineData("totalt/2024/diff", Verdict.Contradicted)]
    [InlineData("totalt/2024/diff-procent", Verdict.Reproduced)]
    [InlineData("socialt-boende/2024/diff-procent", Verdict.Reproduced)]
    [InlineData("skyddat-boende-vald-i-nara-relation/2024/andel", Verdict.Reproduced)]
    [InlineData("ungdomar-utan-sis-plats/2024/diff-procent", Verdict.WithinRounding)]
    [InlineData("familjehem/2023/diff-procent", Verdict.NotRecomputable)]
    [InlineData("hvb-akut/2024/andel", Verdict.NotRecomputable)]
    [InlineData("korttidsboende/aven-socialt-boende/2024/andel", Verdict.NotRecomputable)]
    public void Each_statement_gets_its_verdict(string id, Verdict expected) => Assert.Equal(expected, Of(id).Verdict);

    [Fact]
    public void Every_printed_change_and_share_is_checked_once() =>
        Assert.Equal(Checks.Count, Checks.Select(check => check.Figure.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Verdicts_of_the_request_figures_are_counted() =>
        Assert.Equal(
            [(Verdict.Reproduced, 38), (Verdict.WithinRounding, 1), (Verdict.Contradicted, 1), (Verdict.NotRecomputable, 7)],
            Checks.Where(check => check.Figure.Source is { Report: "gemensamma-2024", Section: "2.1" }).GroupBy(check => check.Verdict).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key));

    [Fact]
    public void An_approximate_base_gives_a_range()
    {
        var check = Of("ungdomar-utan-sis-plats/2024/diff-procent");
        Assert.Equal("cirka\u00A038\u00A0%", check.PrintedText);
        Assert.Equal("22,22–57,15\u00A0%", check.RecomputedText);
        Assert.Equal([1047, 1049, 1050], check.Sources.Select(source => source.Line));
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var check = Of("familjehem/2023/diff-procent");
        Assert.Equal("Källan har ingen uppgift om antal förfrågningar om familjehem 2022.", check.Missing);
        Assert.Equal("", check.RecomputedText);
        Assert.False(check.TryGetRecomputed(out _));
    }

    [Fact]
    public void A_percentage_of_nothing_cannot_be_recomputed()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", ("value", "0"), ("printed", "0"));
        var check = data.Load().Check().First(check => check.Figure.Id.EndsWith("kategori/hvb/2024/diff-procent", StringComparison.Ordinal));
        Assert.Equal(Verdict.NotRecomputable, check.Verdict);
        Assert.Contains("noll", check.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_one_in_a_difference_is_a_contradiction_and_in_a_percentage_is_not()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/socialt-boende/2024/antal", ("value", "4081"), ("printed", "4081"));
        var checks = data.Load().Check().Where(check => check.Figure.Id.StartsWith("gemensamma-2024/forfragningar-per-kategori/socialt-boende", StringComparison.Ordinal));
        Assert.Equal([Verdict.Contradicted, Verdict.Reproduced], checks.Select(check => check.Verdict));
    }

    [Fact]
    public void What_contradicts_itself_in_all_five_reports_is_known() =>
        Assert.Equal(
            [
                "gemensamma-2024/forfragningar-i-text/totalt/2024/diff",
                "hisingen-2022/meningsfull-fritid/deltagare-okning/2022/change-absolute",
                "hisingen-2022/volym-och-kostnad-text/forsorjningsstod-arenden/2022/change-absolute",
                "hisingen-2022/volym-och-kostnad-text/forsorjningsstod-arenden/2022/change-percent",
                "hisingen-2022/volym-och-kostnad-text/nettokostnad-barn-och-ungdomsvard/2022/change-percent",
            ],
            Checks.Where(check => check.Verdict == Verdict.Contradicted).Select(check => check.Figure.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_change_or_a_share_that_does_not_say_of_what_is_not_recomputed()
    {
        var unsaid = Checks.Where(check => check.Figure.Measure is "change-absolute" or "change-percent" or "share").ToList();
        Assert.NotEmpty(unsaid);
        Assert.All(unsaid, check => Assert.Equal(Verdict.NotRecomputable, check.Verdict));
        Assert.All(unsaid, check => Assert.StartsWith("Uppgiften säger inte vad", check.Missing, StringComparison.Ordinal));
    }

    [Fact]
    public void A_forecast_is_compared_with_what_the_year_before_came_to() =>
        Assert.Equal([839, 839, 839], Sources("orebro-2023-p2/kontogrupper/summa-intakter/2023/change-absolute"));

    [Fact]
    public void A_forecast_that_has_been_replaced_is_not_taken_for_the_forecast() =>
        Assert.DoesNotContain("-733053", Recomputed("orebro-2023-p2/analys-prognos/nettokostnad/2023/change-absolute").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_cost_printed_with_a_minus_has_grown_when_its_size_has()
    {
        var change = Recomputed("orebro-2023-p2/kontogrupper/personalkostnader/2023/change-absolute");
        Assert.True(change.Interval.Lower > 0 && change.Interval.Contains(37.1m));
    }

    [Fact]
    public void The_difference_of_two_shares_is_in_percentage_points() =>
        Assert.Equal(Analysis.Quantities.Unit.PercentagePoints, Recomputed("gemensamma-2024/andel-egen-regi/bostad-forst/2024/change-points").Unit);

    [Fact]
    public void The_whole_of_a_providers_share_is_all_providers()
    {
        const string share = "gemensamma-2024/forfragningar-i-text/skyddat-boende/2024/andel";
        using var data = new DataCopy();
        data.Replace(
            DataCopy.Figures,
            "\ngemensamma-2024/forfragningar-i-text/skyddat-boende/2024/diff,",
            $"\n{share},t,2.1,requests-share,goteborg,ifo-vuxen,skyddat-boende,egen-regi,,2024,outcome,50,percent,0,rounded,50%,1020,"
            + $"\n{share}-antal,t,2.1,requests,goteborg,ifo-vuxen,skyddat-boende,egen-regi,,2024,outcome,200,count,0,exact,200,1020,"
            + "\ngemensamma-2024/forfragningar-i-text/skyddat-boende/2024/diff,");
        var check = data.Load().Check().Single(check => check.Figure.Id == share);
        Assert.Equal("42,83\u00A0%", check.RecomputedText);
        Assert.Equal(Verdict.Contradicted, check.Verdict);
    }

    private static IEnumerable<int> Sources(string id) => Checks.Single(check => check.Figure.Id == id).Sources.Select(source => source.Line);

    private static Analysis.Quantities.Quantity Recomputed(string id)
    {
        Assert.True(Checks.Single(check => check.Figure.Id == id).TryGetRecomputed(out var recomputed));
        return recomputed;
    }

    private static PrintedCheck Of(string id) => Checks.Single(check => check.Figure.Id == InText + id);
}
