using Ifo.Notebooks.Report;
using Microsoft.Playwright;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The project's own report, every page of it, made of the committed notebooks and read in an installed browser.</summary>
/// <remarks>That the committed outputs are what the notebooks give today is for <c>run --verify</c> to tell.</remarks>
public sealed class OwnReportTests(OwnReportTests.Site site) : IClassFixture<OwnReportTests.Site>
{
    private const int Telephone = 320;

    [BrowserFact]
    public Task No_page_complains_or_asks_for_anything_but_itself() => site.EveryPage(async page =>
    {
        await using var opened = await site.Browser.Open(page);
        return [.. opened.Complaints, .. opened.Requests.Where(request => !request.StartsWith("file:", StringComparison.Ordinal)), .. opened.Requests.Skip(1)];
    });

    [BrowserFact]
    public Task Every_figure_is_seen_whole_and_named_on_a_screen_on_a_telephone_and_on_paper() => site.EveryPage(async page =>
    {
        await using var opened = await site.Browser.Open(page);
        var wide = await opened.Page.EvaluateAsync<string[]>(PageScripts.BadFigures);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await opened.Page.EvaluateAsync<string[]>(PageScripts.BadFigures);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await opened.Page.SetViewportSizeAsync(Telephone, 800);
        var narrow = await opened.Page.EvaluateAsync<string[]>(PageScripts.BadFigures);
        return [.. wide, .. paper.Select(bad => "på papper: " + bad), .. narrow.Select(bad => "smalt: " + bad)];
    });

    [BrowserFact]
    public Task Nothing_is_wider_than_a_telephone_or_out_of_the_keyboards_reach() => site.EveryPage(async page =>
    {
        await using var opened = await site.Browser.Open(page, width: Telephone);
        await opened.Page.EvaluateAsync(PageScripts.OpenAll);
        var width = await opened.Page.EvaluateAsync<int>(PageScripts.Width);
        var unreachable = await opened.Page.EvaluateAsync<string[]>(PageScripts.UnreachableBoxes);
        return [.. width == Telephone ? [] : new[] { $"{width} bildpunkter bred" }, .. unreachable];
    });

    [BrowserFact]
    public Task Text_is_readable_in_light_and_dark() => site.EveryPage(async page =>
    {
        await using var opened = await site.Browser.Open(page);
        var light = await opened.Page.EvaluateAsync<string[]>(PageScripts.LowContrast);
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await opened.Page.EvaluateAsync<string[]>(PageScripts.LowContrast);
        return [.. light, .. dark.Select(bad => "mörkt: " + bad)];
    });

    /// <summary>The report on disk, written once, and a browser.</summary>
    public sealed class Site : IAsyncLifetime, IDisposable
    {
        private readonly TestProject _project = new();

        internal BrowserReport Browser { get; } = new();

        public Task InitializeAsync()
        {
            ReportSite.Write(_project.Report, CommittedNotebooks.Results, new ReportContext("Prov", CommittedNotebooks.Package, ""));
            return Browser.InitializeAsync();
        }

        public Task DisposeAsync() => Browser.DisposeAsync();

        public void Dispose()
        {
            Browser.Dispose();
            _project.Dispose();
        }

        /// <summary>Looks at each page, and fails with all that is wrong on any of them.</summary>
        internal async Task EveryPage(Func<string, Task<IReadOnlyList<string>>> look)
        {
            var pages = Directory.GetFiles(_project.Report, "*.html");
            var wrong = new List<string>();
            foreach (var page in pages)
                wrong.AddRange((await look(page)).Select(what => $"{Path.GetFileName(page)}: {what}"));
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(pages.Length > CommittedNotebooks.All.Count);
        }
    }
}
