using Ifo.Analysis.Audit;
using Ifo.Analysis.Quantities;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The cards count what the audit counts.</summary>
public sealed class ContradictedClaimsTests
{
    private static readonly IReadOnlyList<AuditedClaim> Contradicted = [.. ReportAudit.Load(Path.GetDirectoryName(CommittedNotebooks.Package)).ByVerdict(Verdict.Contradicted)];

    private static readonly ReportContent Own = ReportContent.Of(
        CommittedNotebooks.Results, new ReportContext("Rapporten", CommittedNotebooks.Package, ""));

    [Fact]
    public void Cards_count_each_contradicted_claim_of_the_audit_once()
    {
        var onCards = Own.Analyses.SelectMany(analysis => Own.Contradicted.Of(analysis)).Select(claim => claim.Id).ToList();
        Assert.Equal(onCards.Distinct(StringComparer.Ordinal), onCards);
        Assert.Equal(Contradicted.Select(claim => claim.Id).Order(StringComparer.Ordinal), onCards.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Red_counts_on_cards_are_those_of_the_audit_and_lead_to_it()
    {
        var page = Dom.Parse(IndexPage.Render(Own, new PageScope(new SingleFileLinks())).Html);
        var red = page.QuerySelectorAll(".kort .motsagda a").ToList();
        Assert.Equal(Contradicted.Count, red.Sum(link => int.Parse(link.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(red, link => Assert.Equal("#granskning", link.GetAttribute("href")));
        Assert.DoesNotContain("motsagd", string.Concat(page.QuerySelectorAll(".kort .utslag").Select(list => list.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exhibit_with_a_test_leads_to_how_it_is_tested()
    {
        var analysis = Own.Analyses.Single(found => found.Slug.StartsWith("08", StringComparison.Ordinal));
        var page = Dom.Parse(AnalysisPage.Render(Own, analysis, new PageScope(new SingleFileLinks())).Html);
        var tested = page.QuerySelectorAll(".exponat").Where(exhibit => exhibit.QuerySelectorAll("th").Any(head => head.TextContent.StartsWith("Mer än slump", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(tested);
        Assert.All(tested, exhibit => Assert.Equal("#provning", exhibit.QuerySelector(".provning a")!.GetAttribute("href")));
        var plain = page.QuerySelectorAll(".cell").Where(cell => cell.QuerySelector("table, svg") is null).ToList();
        Assert.NotEmpty(plain);
        Assert.All(plain, cell => Assert.Null(cell.QuerySelector(".provning")));
    }

    [Fact]
    public void The_page_about_tests_says_of_each_what_would_change_the_verdict()
    {
        var page = Dom.Parse(MethodsPage.Render(new PageScope(new SingleFileLinks())).Html);
        var rows = page.QuerySelectorAll("tbody tr").ToList();
        Assert.True(rows.Count >= 6);
        Assert.All(rows, row => Assert.False(string.IsNullOrWhiteSpace(row.LastElementChild!.TextContent)));
    }
}
