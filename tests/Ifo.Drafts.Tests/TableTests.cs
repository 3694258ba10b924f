using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>What tables show by themselves.</summary>
public sealed class TableTests
{
    [Fact]
    public void Parts_that_fall_short_of_a_total_in_some_years_leave_it_open()
    {
        var report = Found.In("""
            | Antal personer | 2018 | 2019 | 2020 | 2021 | 2022 |
            |---|---|---|---|---|---|
            | Totalt antal personer | 310 | 352 | 371 | 402 | 417 |
            | varav barn | 120 | 131 | 133 | 144 | 150 |
            | varav unga | 110 | 121 | 128 | 140 | 146 |
            | varav vuxna | 80 | 100 | 110 | 112 | 113 |
            """);
        var open = Assert.Single(report.Findings, finding => finding.Verdict == Verdict.Open && finding.Stated.Value == 402);
        Assert.Equal(-6, open.Gap);
        Assert.NotEmpty(open.Reading);
        Assert.Equal(Verdict.Reproduced, Found.Of(report, FindingKind.Sum, "310")!.Verdict);
        Assert.DoesNotContain(report.Findings, finding => finding.Verdict == Verdict.Contradicted);
    }

    [Fact]
    public void Parts_that_exceed_a_total_contradict_it()
    {
        var report = Found.In("""
            | Befolkning | 2020 | 2021 | 2022 | 2023 |
            |---|---|---|---|---|
            | Antal invånare totalt | 91 804 | 92 377 | 93 015 | 93 660 |
            | - kvinnor | 46 102 | 46 400 | 46 799 | 47 051 |
            | - män | 45 702 | 45 977 | 46 316 | 46 609 |
            """);
        var finding = Assert.Single(Found.Disagreeing(report));
        Assert.Equal((93015m, Verdict.Contradicted), (finding.Stated.Value, finding.Verdict));
    }

    [Fact]
    public void A_column_of_percent_is_not_summed()
    {
        var report = Found.In("""
            | Enhet | Budget | Utfall | Förbrukat % |
            |---|---|---|---|
            | Norr | 1 200 | 900 | 75 |
            | Söder | 2 000 | 1 100 | 55 |
            | Väster | 1 600 | 1 440 | 90 |
            | Summa | 4 800 | 3 440 | 72 |
            """);
        Assert.Empty(Found.Disagreeing(report));
        Assert.Equal(Verdict.Reproduced, Found.Of(report, FindingKind.Share, "72")!.Verdict);
    }

    [Fact]
    public void Rounded_amounts_that_sum_to_one_beside_are_within_rounding()
    {
        var report = Found.In("""
            | mnkr | 2021 | 2022 | 2023 |
            |---|---|---|---|
            | Norr | 10,4 | 20,4 | 12,4 |
            | Söder | 11,4 | 20,4 | 13,4 |
            | Väster | 10,3 | 30,1 | 15,1 |
            | Summa | 32,2 | 70,9 | 41,0 |
            """);
        Assert.Empty(Found.Disagreeing(report));
        Assert.Equal(Verdict.WithinRounding, Found.Of(report, FindingKind.Sum, "32,2")!.Verdict);
    }

    [Fact]
    public void Tables_spread_over_lines_of_text_are_read()
    {
        var report = Found.In("""
            5.1 Resultat

            Verksamhet
            Bokslut
            2022, mnkr

            Budget
            2023, mnkr

            Utfall
            2023, mnkr

            Avvikelse,
            mnkr

            Ledning &
            stab -11,5 -27,3 -26,1 1,2

            Barn och unga -126,0 -129,4 -128,5 0,9
            Vuxna

            -113,4 -125,7 -125,1 0,6

            Nettokostnad -250,9 -282,4 -279,7 2,7
            """);
        Assert.Empty(Found.Disagreeing(report));
        Assert.Equal(4, report.Findings.Count(finding => finding.Kind == FindingKind.Difference));
        Assert.Equal(4, report.Findings.Count(finding => finding.Kind == FindingKind.Sum));
        Assert.Contains(report.Findings, finding => finding.Name.StartsWith("Ledning & stab", StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_are_told_from_columns()
    {
        var report = Found.In("""
            Mått 2021 2022 2023

            Nettokostnad totalt 991 289 1 015 135 1 020 985

            Nettokostnadsutveckling  2,4% 0,6%

            Nettokostnad vuxna 250 472 255 046 235 417

            Nettokostnadsutveckling  1,8% -7,7%

            Nettokostnad barn 740 817 760 089 785 568
            """);
        Assert.Empty(Found.Disagreeing(report));
        Assert.Equal(4, report.Findings.Count(finding => finding.Kind == FindingKind.ChangePercent));
        Assert.Equal(Verdict.Reproduced, Found.Of(report, FindingKind.Sum, "1 015 135")!.Verdict);
    }
}
