using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>What cannot be, printed tests, lists and amounts for each.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("Andelen var 18,5 procent (95 % KI 12,1–24,9).", FindingKind.Test, Verdict.Reproduced)]
    [InlineData("Andelen var 28,5 procent (95 % KI 12,1–24,9).", FindingKind.Test, Verdict.Contradicted)]
    [InlineData("Skillnaden är säkerställd, t(28) = 2,20, p = 0,04.", FindingKind.Test, Verdict.Reproduced)]
    [InlineData("Skillnaden är säkerställd, t(28) = 1,20, p = 0,04.", FindingKind.Test, Verdict.Contradicted)]
    [InlineData("Skillnaden är säkerställd, z = 1,96, p = 0,05.", FindingKind.Test, Verdict.Reproduced)]
    [InlineData("Enkätens betyg var i medelvärde 3,47 (n = 15).", FindingKind.Impossible, Verdict.Reproduced)]
    [InlineData("Enkätens betyg var i medelvärde 3,45 (n = 15).", FindingKind.Impossible, Verdict.Contradicted)]
    [InlineData("Insatsen gavs till 112 procent av barnen.", FindingKind.Impossible, Verdict.Contradicted)]
    [InlineData("Arbetet sker inom tre områden: boende, försörjning och stöd.", FindingKind.Count, Verdict.Reproduced)]
    [InlineData("Arbetet sker inom fyra områden: boende, försörjning och stöd.", FindingKind.Count, Verdict.Contradicted)]
    [InlineData("Vården kostade 12,4 mnkr för 4 960 dygn, vilket är 2 500 kronor per dygn.", FindingKind.PerUnit,
        Verdict.Reproduced)]
    [InlineData("Vården kostade 12,4 mnkr för 4 960 dygn, vilket är 2 900 kronor per dygn.", FindingKind.PerUnit,
        Verdict.Contradicted)]
    public void A_sentence_is_held_against_what_can_be(string text, object kind, Verdict verdict)
    {
        var finding = Assert.Single(Found.In(text).Findings, finding => finding.Kind == (FindingKind)kind);
        Assert.Equal(verdict, finding.Verdict);
    }

    [Theory]
    [InlineData("Enheten består av sex medarbetare: fem processledare och en utvecklingsledare.")]
    [InlineData("Förbrukningen var 112 procent av budgeten.")]
    [InlineData("Betyget var i medelvärde 3,4 (n = 15).")]
    public void What_can_be_is_not_contradicted(string text) => Assert.Empty(Found.Disagreeing(Found.In(text)));

    [Fact]
    public void A_forecast_below_what_is_used_is_open()
    {
        var report = Found.In("""
            | Verksamhet | Budget 2023 | Ack utfall aug | Prognos helår |
            |---|---|---|---|
            | Missbruksvård | -50 846 | -86 564 | -49 713 |
            | Öppenvård | -20 100 | -11 950 | -19 800 |
            | Boende | -31 400 | -22 020 | -33 190 |
            """);
        var finding = Assert.Single(Found.Disagreeing(report));
        Assert.Equal((FindingKind.Forecast, -49713m, Verdict.Open), (finding.Kind, finding.Stated.Value, finding.Verdict));
        Assert.NotEmpty(finding.Reading);
    }

    [Fact]
    public void A_share_of_persons_is_at_most_the_whole()
    {
        var report = Found.In("""
            | Mått | 2021 | 2022 | 2023 |
            |---|---|---|---|
            | Andel ej återaktualiserade | 84 % | 86 % | 186 % |
            | Beläggning | 104 % | 98 % | 101 % |
            """);
        Assert.Equal(186m, Assert.Single(Found.Disagreeing(report)).Stated.Value);
    }

    [Fact]
    public void A_place_is_believed_where_the_column_shows_it()
    {
        var report = Found.In("""
            | Antal ärenden | 2023 | 2024 |
            |---|---|---|
            | Socialt boende | 3 781 | 4 080 |
            | Familjehem | 392 | 358 |
            | Korttidsboende | 738 | 908 |

            Flest ärenden rör socialt boende med 4 080 ärenden under året.
            """);
        Assert.Equal(Verdict.Reproduced, Found.Of(report, FindingKind.Rank, "4 080")!.Verdict);
    }
}
