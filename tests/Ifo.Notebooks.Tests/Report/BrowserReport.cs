using Microsoft.Playwright;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>A report on disk and a browser to read it with, shared by the tests of a class.</summary>
public sealed class BrowserReport : IAsyncLifetime, IDisposable
{
    private readonly ReportTestFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The pages of the report, relative to its folder.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["report/index.html", "report/01-forfragningar.html", "report/02-kostnad.html", "report/03-paket.html", "report/data.html", "rapport.html"];

    public async Task InitializeAsync()
    {
        _folder.Write(Sample.AllOutcomes());
        if (InstalledBrowser.Path is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = InstalledBrowser.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Opens a page from disk, and gives what the browser complained of and asked for meanwhile to the test.</summary>
    internal async Task<OpenPage> Open(string file, int width = 1200, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = _browser ?? throw new InvalidOperationException("IFO_REQUIRE_BROWSER is 1, and no Chromium, Chrome or Edge is installed.");
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var opened = new OpenPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(Path.Combine(_folder.Root, file)).AbsoluteUri);
        return opened;
    }
}

/// <summary>A page in the browser.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
