using System.Text.RegularExpressions;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Running;
using Microsoft.Playwright;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The project's own report, made from its own notebooks, in an installed browser.</summary>
public sealed partial class OwnReportTests(BrowserReport browser) : IClassFixture<BrowserReport>
{
    [BrowserFact]
    public async Task Every_page_is_quiet_and_every_figure_seen_and_named_in_light_in_dark_and_on_paper()
    {
        using var project = new TestProject();
        var settings = project.Settings() with { Root = TestProject.Repository, Notebooks = Path.Combine(TestProject.Repository, "notebooks"), Names = ["00", "02"] };
        var results = await project.RunAsync(settings);
        Assert.All(results, result => Assert.True(result.Outcome is Outcome.Passed or Outcome.Skipped, $"{result.Name}: {result.Failure}"));
        ReportSite.Write(project.Report, results, new ReportContext("Prov", Path.Combine(TestProject.Repository, "data-samples", "datapackage.json"), ""));

        var figures = 0;
        foreach (var page in Directory.EnumerateFiles(project.Report, "*.html"))
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var opened = await browser.Open(page, scheme: scheme);
                Assert.Empty(opened.Complaints);
                Assert.StartsWith("file:", Assert.Single(opened.Requests), StringComparison.Ordinal);
                figures += await SeeFigures(opened.Page);
                await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
                await SeeFigures(opened.Page);
            }
        }

        Assert.True(figures > 0);
    }

    // A figure has a wide and a narrow drawing; one of them is shown.
    private static async Task<int> SeeFigures(IPage page)
    {
        var figures = await page.Locator("figure:has(svg)").AllAsync();
        foreach (var figure in figures)
        {
            var drawing = Assert.Single(await figure.Locator("svg[role=img]:visible").AllAsync());
            await Assertions.Expect(drawing).ToHaveAccessibleNameAsync(Something());
        }

        return figures.Count;
    }

    [GeneratedRegex(".+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Something();
}
