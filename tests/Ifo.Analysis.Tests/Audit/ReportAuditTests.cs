using Ifo.Analysis.Audit;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Checks;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

public class ReportAuditTests
{
    private static readonly ReportAudit Audit = ReportAudit.Load();

    [Fact]
    public void The_claims_of_the_data_package_have_no_faults() => Assert.Empty(ReportAudit.Validate());

    [Theory]
    [InlineData("sydvast-2024-q1/ukraina/aldersfordelning", Verdict.NotRecomputable)]
    [InlineData("sydvast-2024-q1/vuxen/kopta-insatser", Verdict.Contradicted)]
    [InlineData("sydvast-2024-q1/namnd-gemensamt/resultat", Verdict.Contradicted)]
    [InlineData("sydvast-2024-q1/belaggning/genomsnittlig", Verdict.WithinRounding)]
    [InlineData("sydvast-2024-q1/platser/bmss-sabo", Verdict.WithinRounding)]
    [InlineData("sydvast-2024-q1/regiform/hvb-extern", Verdict.Reproduced)]
    [InlineData("sydvast-2024-q1/forfragningar/skyddat-boende-antal", Verdict.Reproduced)]
    [InlineData("sydvast-2024-q1/forfragningar/totalt-procent", Verdict.NotRecomputable)]
    public void Claims_of_the_March_report_have_the_verdicts_that_hand_arithmetic_gives(string id, Verdict expected) =>
        Assert.Equal(expected, Audit.Single(claim => claim.Id == id).Verdict);

    // Who is exactly 65 is in none of the printed groups, and from 2020 on Örebro's total exceeds its three groups each year.
    [Theory]
    [InlineData("sydvast-2024-q1/ukraina/aldersfordelning", "den som är 65 år räknas till den äldsta gruppen")]
    [InlineData("orebro-2023-p2/externa-insatser/totalt/summa/2022/outcome", "barn, unga och vuxna är alla")]
    public void A_total_that_may_have_a_group_that_is_not_printed_is_not_contradicted_but_shown(string id, string reading)
    {
        var claim = Audit.Single(claim => claim.Id == id);
        Assert.Equal((Verdict.NotRecomputable, reading), (claim.Verdict, string.Join("; ", claim.DisagreeingReadings)));
    }

    [Fact]
    public void The_reading_that_agrees_is_named() =>
        Assert.Equal(["vägd, av alla platser"], Audit.Single(claim => claim.Id == "sydvast-2024-q1/belaggning/genomsnittlig").AgreeingReadings);

    [Fact]
    public void Every_claim_is_cited_with_report_section_and_line()
    {
        Assert.NotEmpty(Audit);
        Assert.All(Audit, claim => Assert.True(claim.Source is { Section.Length: > 0, Line: > 0, Title.Length: > 0 } && claim.Sources.Count > 0, claim.Id));
    }

    [Fact]
    public void A_printed_change_has_one_verdict_whichever_way_it_is_checked_from_the_same_figures()
    {
        var checks = PublishedFigures.Load().Check().ToDictionary(check => check.Figure.Id, StringComparer.Ordinal);
        var both = Audit.Where(claim => claim.Readings.Count == 1 && claim.Verdict != Verdict.NotRecomputable)
            .Select(claim => (claim.Id, claim.Verdict, Check: claim.Best.Claim.Stated.TryFigure(out var figure) && checks.TryGetValue(figure.Id, out var check) && claim.Best.Claim.Inputs.All(input => check.Sources.Any(source => source.Figure == input.Id)) && claim.Best.Claim.Kind is not Analysis.Audit.Claims.ClaimKind.SameFigure and not Analysis.Audit.Claims.ClaimKind.Sum ? check.Verdict : Verdict.NotRecomputable))
            .Where(pair => pair.Check != Verdict.NotRecomputable);
        Assert.NotEmpty(both);
        Assert.All(both, pair => Assert.True((pair.Verdict == Verdict.Contradicted) == (pair.Check == Verdict.Contradicted), pair.Id));
    }

    [Fact]
    public void The_csv_has_the_agreed_columns_and_a_row_for_each_claim()
    {
        var lines = Audit.ToCsv().TrimEnd('\n').Split('\n');
        Assert.Equal("report,claim,section,line,kind,stated,unit,low,high,verdict,severity,slip,inputs,reading", lines[0]);
        Assert.Equal(Audit.Count + 1, lines.Length);
    }

    [Fact]
    public void A_row_of_the_csv_is_as_it_should_be()
    {
        using var draft = new Draft().Figure("a", "1,0 mnkr").Figure("b", "2,0 mnkr").Claim("5,3 mnkr", "sum", "./a; ./b");
        Assert.Equal("u,u/p,1,9,sum,5.3,mnkr,2.9,3.1,contradicted,size,,'+u/a@1; +u/b@2,", draft.Audit().ToCsv().Split('\n')[1]);
    }

    [Fact]
    public void The_table_has_every_claim_the_contradicted_first_and_says_what_it_cannot_know()
    {
        var table = Audit.Table("Granskning");
        Assert.Equal(Audit.Count, table.Rows.Length);
        Assert.Equal(new TextCell("motsagd"), table.Rows[0].Cells[3]);
        Assert.DoesNotContain("data-verdict", table.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(AuditPresentation.CannotKnow, table.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_counts_every_claim_once() =>
        Assert.Equal(Audit.Count, Audit.Summary("Utfall").Rows.Sum(row => Assert.IsType<NumberCell>(row.Cells[1]).Value));

    [Fact]
    public void The_guide_for_writers_works_as_it_stands()
    {
        var guide = File.ReadAllText(Path.Combine(Ifo.Analysis.DataFiles.DataFolder.Find(), "claims", "GRANSKA-UTKAST.md")).Split("```csv");
        using var folder = new Draft();
        foreach (var (name, text) in new[] { ("published", guide[1]), ("claims", guide[2]) })
        {
            Directory.CreateDirectory(Path.Combine(folder.Folder, name));
            File.WriteAllText(Path.Combine(folder.Folder, name, "utkast.csv"), string.Join('\n', text.Split("```")[0].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)));
        }

        Assert.Equal([Verdict.Reproduced, Verdict.Reproduced, Verdict.Reproduced], ReportAudit.Load(folder.Folder).Select(claim => claim.Verdict));
    }
}
