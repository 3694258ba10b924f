using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>Workbooks of true numbers: what is audited is what they show.</summary>
public sealed class ExcelTests
{
    private static readonly string[] Formats = ["#,##0", "0.0", "0%", "General"];

    [Fact]
    public void Numbers_are_read_as_their_formats_show_them()
    {
        var report = Found.In(
            DraftMaker.Numbers(
                Formats,
                [("Enhet", 0), ("Budget", 0), ("Utfall", 0), ("Avvikelse", 0), ("Andel av budget", 0)],
                [("Norr", 0), (12000.4, 0), (11000.2, 0), (-1000.2, 0), (0.91668, 2)],
                [("Söder", 0), (20000.3, 0), (23000.4, 0), (3000.1, 0), (1.15, 2)],
                [("Väster", 0), (9000.4, 0), (8100.1, 0), (-900.3, 0), (0.9, 2)],
                [("Summa", 0), (41001.1, 0), (42100.7, 0), (1099.6, 0), (1.0268, 2)]),
            "utkast.xlsx");
        Assert.Empty(Found.Disagreeing(report));
        Assert.Equal("41 001", Found.Of(report, FindingKind.Sum, "41 001")!.Stated.Printed);
        Assert.Equal("Blad1!B5", Found.Of(report, FindingKind.Sum, "41 001")!.Stated.Place.Cell);
        Assert.Equal(4, report.Findings.Count(finding => finding is { Kind: FindingKind.Share, Verdict: Verdict.Reproduced }));
    }

    [Fact]
    public void A_total_that_was_typed_wrong_is_found()
    {
        var report = Found.In(
            DraftMaker.Numbers(
                Formats,
                [("mnkr", 0), ("2022", 0), ("2023", 0), ("2024", 0)],
                [("Norr", 0), (120.4, 1), (131.2, 1), (139.9, 1)],
                [("Söder", 0), (200.3, 1), (210.4, 1), (222.1, 1)],
                [("Väster", 0), (90.4, 1), (92.1, 1), (97.3, 1)],
                [("Totalt", 0), (411.1, 1), (453.7, 1), (459.3, 1)]),
            "utkast.xlsx");
        var finding = Assert.Single(Found.Disagreeing(report));
        Assert.Equal((453.7m, "en siffra"), (finding.Stated.Value, finding.Slip));
    }
}
