using Ifo.Analysis.Checks;
using Ifo.Analysis.Indicators;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Checks;

public class CheckWordingTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly IReadOnlyList<PrintedCheck> All = Figures.Check();

    [Fact]
    public void A_check_in_a_sentence_names_both_numbers_and_the_verdict()
    {
        const string Decisions = "hisingen-2022/ej-verkstallda-beslut-text/";
        var check = Figures.CheckSum(Decisions + "totalt/2022-10/outcome",
            Decisions + "oppenvard/2022-10/outcome", Decisions + "kontaktfamilj/2022-10/outcome");
        Assert.Equal($"{check.RecomputedText} mot tryckta {check.PrintedText} (reproducerad)", check.AgainstPrinted());
        Assert.NotEqual("", check.RecomputedText);
    }

    [Fact]
    public void A_check_that_cannot_be_recomputed_has_no_number_beside_the_printed()
    {
        var check = All.First(check => check.Verdict == Verdict.NotRecomputable);
        Assert.Equal($"{check.PrintedText} (kan inte räknas om)", check.AgainstPrinted());
    }

    [Fact]
    public void Agreeing_are_those_within_rounding_too()
    {
        Assert.Equal(All.Where(check => check.Verdict is not (Verdict.Contradicted or Verdict.NotRecomputable)), All.Agreeing());
        Assert.Contains(All.Agreeing(), check => check.Verdict == Verdict.WithinRounding);
    }

    [Fact]
    public void Agreeing_and_contradicted_and_not_recomputable_are_all() => Assert.Equal(
        All.Count,
        All.Agreeing().Count + All.Contradicted().Count + All.Count(check => check.Verdict == Verdict.NotRecomputable));

    [Fact]
    public void Contradicted_are_only_those()
    {
        Assert.NotEmpty(All.Contradicted());
        Assert.All(All.Contradicted(), check => Assert.Equal(Verdict.Contradicted, check.Verdict));
    }
}
