using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>What sentences say of their own numbers.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("Ärendena ökade från 3 781 till 4 080, en ökning med 8 procent.", FindingKind.ChangePercent, Verdict.Reproduced)]
    [InlineData("Ärendena ökade från 3 781 till 4 080, en ökning med 12 procent.", FindingKind.ChangePercent,
        Verdict.Contradicted)]
    [InlineData("Ärendena minskade från 820 till 779, en minskning med fem procent.", FindingKind.ChangePercent,
        Verdict.Reproduced)]
    [InlineData("Ärendena minskade från cirka 870 till 820, en minskning med fem procent.", FindingKind.ChangePercent,
        Verdict.WithinRounding)]
    [InlineData("Andelen steg från 12 till 15 procent, en ökning med 3 procentenheter.", FindingKind.ChangePoints,
        Verdict.Reproduced)]
    [InlineData("Andelen har ökat från 12 till 15 procent, en ökning med 3 procent.", FindingKind.ChangePercent,
        Verdict.Contradicted)]
    [InlineData("Antalet har ökat från 900 till 840.", FindingKind.Direction, Verdict.Contradicted)]
    [InlineData("Antalet har ökat från 800 till 840.", FindingKind.Direction, Verdict.Reproduced)]
    [InlineData("Av de 74 besöken rörde 33 vuxna och 41 barn.", FindingKind.Sum, Verdict.Reproduced)]
    [InlineData("Av de 1 635 personerna är 362 barn, 1 095 vuxna och 117 äldre.", FindingKind.Sum, Verdict.Open)]
    [InlineData("Av de 300 personerna är 162 barn, 110 vuxna och 117 äldre.", FindingKind.Sum, Verdict.Contradicted)]
    [InlineData("Utfallet är 506,6 mnkr av en budget på 654,4 mnkr, vilket motsvarar 77 procent.", FindingKind.Share,
        Verdict.Reproduced)]
    [InlineData("Utfallet är 506,6 mnkr av en budget på 654,4 mnkr, vilket motsvarar 87 procent.", FindingKind.Share,
        Verdict.Contradicted)]
    [InlineData("Avvikelsen på -1,4 mnkr består av A (-1,0 mnkr), B (-1,3 mnkr), C (-1,0 mnkr), D (1,0 mnkr) och E (1,3 mnkr).",
        FindingKind.Sum, Verdict.Contradicted)]
    public void A_sentence_is_judged_by_its_own_numbers(string text, object kind, Verdict verdict)
    {
        var finding = Assert.Single(Found.In(text).Findings, finding => finding.Kind == (FindingKind)kind);
        Assert.Equal(verdict, finding.Verdict);
        if (verdict == Verdict.Open) Assert.NotEmpty(finding.Reading);
    }

    [Fact]
    public void Points_that_are_called_percent_are_told()
    {
        var finding = Assert.Single(Found.Disagreeing(Found.In(
            "Andelen har ökat från 12 till 15 procent, en ökning med 3 procent.")));
        Assert.Equal("procentenheter", finding.Slip);
    }

    [Fact]
    public void A_paragraph_that_stands_twice_has_the_same_numbers()
    {
        const string Rest = " familjer har sökt råd och stöd under året. En ökning med 140 familjer. Det rör föräldrar till "
            + "1 200 barn. 260 samtal har hållits.";
        var report = Found.In($"665{Rest}\n\n## Uppdrag\n\n65{Rest}\n");
        var finding = Assert.Single(Found.Disagreeing(report));
        Assert.Equal((65m, "en siffra för mycket eller för lite"), (finding.Stated.Value, finding.Slip));
    }

    [Fact]
    public void The_same_sentence_of_two_units_may_have_other_numbers()
    {
        var report = Found.In(
            "## Norr\n\nEnheten har haft 12 föräldragrupper under året.\n\n## Söder\n\nEnheten har haft 21 föräldragrupper "
            + "under året.\n");
        Assert.Empty(Found.Disagreeing(report));
    }
}
