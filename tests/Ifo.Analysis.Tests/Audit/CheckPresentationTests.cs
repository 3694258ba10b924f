using Ifo.Analysis.Checks;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

public class CheckPresentationTests
{
    private static readonly IReadOnlyList<PrintedCheck> Checks = PublishedFigures.Load().Check();

    [Fact]
    public void The_table_has_every_check_once_the_contradicted_first()
    {
        var table = Checks.Table("Kontroller");
        Assert.Equal(Checks.Count, table.Rows.Length);
        Assert.Equal(new VerdictCell(Verdict.Contradicted), table.Rows[0].Cells[3]);
        Assert.Equal(Checks.Select(check => check.Verdict).Order(), table.Rows.Select(row => Assert.IsType<VerdictCell>(row.Cells[3]).Verdict).Order());
    }

    [Fact]
    public void A_check_without_a_result_says_what_is_missing()
    {
        var missing = Checks.First(check => check.Verdict == Verdict.NotRecomputable);
        Assert.Contains(Checks.Table("Kontroller").Rows, row => row.Cells[2] == new TextCell(missing.Missing));
    }

    [Fact]
    public void The_summary_counts_each_verdict_and_marks_none_so_that_no_claim_is_counted_twice()
    {
        var summary = Checks.Summary("Utfall");
        Assert.Equal(Checks.Count, summary.Rows.Sum(row => Assert.IsType<NumberCell>(row.Cells[1]).Value));
        Assert.DoesNotContain("data-verdict", summary.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verdict_has_words_and_a_key_of_its_own()
    {
        var verdicts = Enum.GetValues<Verdict>();
        Assert.Equal(verdicts.Length, verdicts.Select(verdict => verdict.InWords()).Distinct().Count());
        Assert.Equal(["reproduced", "rounding", "contradicted", "not-recomputable", "open"], verdicts.Select(verdict => new VerdictCell(verdict).Key));
    }
}
