using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The project's own report, every page of it, made of the committed notebooks and read in an installed browser.</summary>
/// <remarks>That the committed outputs are what the notebooks give today is for <c>run --verify</c> to tell.</remarks>
public sealed class OwnReportTests(OwnReportTests.Site site) : IClassFixture<OwnReportTests.Site>
{
    [BrowserFact]
    public Task No_page_complains_or_asks_for_anything_but_itself() => site.NothingWrong(page => page.Complaints);

    [BrowserFact]
    public Task Every_figure_is_seen_whole_and_named_on_a_screen_on_a_telephone_and_on_paper() => site.NothingWrong(page => page.BadFigures);

    [BrowserFact]
    public Task Nothing_is_wider_than_a_telephone_or_out_of_the_keyboards_reach() => site.NothingWrong(page => page.OutOfReach);

    [BrowserFact]
    public Task Text_is_readable_in_light_and_dark() => site.NothingWrong(page => page.LowContrast);

    /// <summary>The report on disk, written once, and what a browser that opens each page once sees of it.</summary>
    public sealed class Site : IAsyncLifetime, IDisposable
    {
        private readonly TestProject _project = new();
        private readonly BrowserReport _browser = new();
        private readonly Lazy<Task<List<SeenPage>>> _pages;

        // When the first test asks, since without a browser there is nothing to open them with.
        public Site() => _pages = new(LookAtPages);

        public Task InitializeAsync()
        {
            ReportSite.Write(_project.Report, CommittedNotebooks.Results, new ReportContext("Prov", CommittedNotebooks.Package, ""));
            return _browser.InitializeAsync();
        }

        public Task DisposeAsync() => _browser.DisposeAsync();

        public void Dispose()
        {
            _browser.Dispose();
            _project.Dispose();
        }

        /// <summary>Fails with all that is wrong on any page.</summary>
        internal async Task NothingWrong(Func<SeenPage, IEnumerable<string>> what)
        {
            var pages = await _pages.Value;
            var wrong = pages.SelectMany(page => what(page).Select(offence => $"{page.Name}: {offence}")).ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(pages.Count > CommittedNotebooks.All.Count);
        }

        private async Task<List<SeenPage>> LookAtPages()
        {
            var seen = new List<SeenPage>();
            foreach (var page in Directory.GetFiles(_project.Report, "*.html"))
                seen.Add(await SeenPage.LookAt(_browser, page));
            return seen;
        }
    }
}
