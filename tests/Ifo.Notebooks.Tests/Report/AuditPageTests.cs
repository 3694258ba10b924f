using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The page of the audit, made from the project's own claims.</summary>
public sealed class AuditPageTests : IDisposable
{
    private readonly ReportTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_claim_is_on_the_page_once_and_the_contradicted_come_first()
    {
        var page = Page();
        var shown = page.QuerySelectorAll("details tbody tr").Length;
        var counted = page.QuerySelectorAll(".utslag b").Sum(count => int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(shown > 0);
        Assert.Equal(counted, shown);
        Assert.Equal("Motsagda", page.QuerySelector("section h2")!.TextContent);
    }

    [Fact]
    public void The_links_to_the_verdicts_lead_to_them_without_scripts()
    {
        var page = Page();
        var links = page.QuerySelectorAll("nav[aria-label='Utfall'] a").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("section", page.GetElementById(link.GetAttribute("href")![1..])!.LocalName));
        Assert.Empty(page.QuerySelector("main")!.QuerySelectorAll("script, [onclick]"));
    }

    [Fact]
    public void Every_page_is_in_the_navigation_once()
    {
        var links = Page().QuerySelectorAll("nav[aria-label='Rapporten'] a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("granskning.html", links);
        Assert.Equal(links.Distinct(StringComparer.Ordinal), links);
    }

    [Fact]
    public void It_says_what_it_cannot_know() => Assert.Contains("kan inte veta vilken av dem som är fel", Page().Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_single_file_has_it_too()
    {
        var context = _folder.Context with { DataPackagePath = Package };
        ReportSite.WriteSingleFile(_folder.SingleFile, [], context);
        Assert.NotNull(_folder.Page("rapport.html").QuerySelector("#granskning .granskning"));
    }

    [Fact]
    public void A_report_on_data_without_claims_has_no_such_page_and_no_link_to_it()
    {
        _folder.Write();
        Assert.False(File.Exists(Path.Combine(_folder.Site, "granskning.html")));
        Assert.DoesNotContain("granskning", _folder.Text("report/index.html"), StringComparison.Ordinal);
    }

    private static string Package => Path.Combine(TestProject.Repository, "data-samples", "datapackage.json");

    private IDocument Page()
    {
        ReportSite.Write(_folder.Site, [], _folder.Context with { DataPackagePath = Package });
        return new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_folder.Site, "granskning.html")));
    }
}
