using Microsoft.Playwright;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The report as its readers meet it, opened from disk in an installed browser.</summary>
public sealed class BrowserTests(BrowserReport report) : IClassFixture<BrowserReport>
{
    [BrowserFact]
    public async Task No_page_complains_or_asks_for_anything_but_itself()
    {
        foreach (var file in BrowserReport.Pages)
        {
            await using var opened = await report.Open(file);
            Assert.Empty(opened.Complaints);
            Assert.StartsWith("file:", Assert.Single(opened.Requests), StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task Every_chart_is_seen_and_named()
    {
        foreach (var file in BrowserReport.Pages)
        {
            await using var opened = await report.Open(file);
            foreach (var chart in await opened.Page.Locator("svg").AllAsync())
            {
                Assert.True(await chart.IsVisibleAsync());
                await Assertions.Expect(chart).ToHaveAccessibleNameAsync("Förfrågningar per år");
            }

            foreach (var figure in await opened.Page.Locator("figure").AllAsync())
                Assert.False(string.IsNullOrWhiteSpace(await figure.AriaSnapshotAsync()));
        }
    }

    [BrowserFact]
    public async Task Text_is_readable_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var file in BrowserReport.Pages)
            {
                await using var opened = await report.Open(file, scheme: scheme);
                Assert.Empty(await opened.Page.EvaluateAsync<string[]>(PageScripts.LowContrast));
            }
        }
    }

    [BrowserFact]
    public async Task Dark_is_dark_and_light_is_light()
    {
        const string background = "() => getComputedStyle(document.body).backgroundColor";
        await using var light = await report.Open(BrowserReport.Pages[0]);
        await using var dark = await report.Open(BrowserReport.Pages[0], scheme: ColorScheme.Dark);
        Assert.Equal("rgb(255, 255, 255)", await light.Page.EvaluateAsync<string>(background));
        Assert.Equal("rgb(21, 25, 30)", await dark.Page.EvaluateAsync<string>(background));
    }

    [BrowserFact]
    public async Task A_cells_style_rules_reach_its_own_output()
    {
        await using var opened = await report.Open("report/01-forfragningar.html");
        Assert.Equal("rgb(7, 50, 110)", await opened.Page.Locator("rect.stapel").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill"));
    }

    [BrowserFact]
    public async Task Paper_has_no_navigation_and_shows_the_figures_behind_a_chart()
    {
        await using var opened = await report.Open("report/01-forfragningar.html");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var navigation in await opened.Page.Locator("nav, .hoppa, .spara").AllAsync())
            Assert.False(await navigation.IsVisibleAsync());
        Assert.True(await IsPainted(opened.Page, "figure details table"));
        Assert.False(await IsPainted(opened.Page, ".kod pre"));
    }

    [BrowserFact]
    public async Task One_switch_shows_all_code_on_a_page()
    {
        await using var opened = await report.Open("report/01-forfragningar.html");
        var code = await opened.Page.Locator(".kod").AllAsync();
        Assert.NotEmpty(code);
        foreach (var block in code)
            Assert.False(await block.IsVisibleAsync());
        await opened.Page.GetByLabel("Visa koden").CheckAsync();
        foreach (var block in code)
            Assert.True(await block.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_telephone()
    {
        foreach (var file in BrowserReport.Pages)
        {
            await using var opened = await report.Open(file, width: 320);
            await opened.Page.EvaluateAsync(PageScripts.OpenAll);
            Assert.Equal(320, await opened.Page.EvaluateAsync<int>(PageScripts.Width));
        }
    }

    [BrowserFact]
    public async Task Wide_content_scrolls_in_a_box_that_the_keyboard_reaches_and_that_has_a_name()
    {
        foreach (var file in BrowserReport.Pages)
        {
            await using var opened = await report.Open(file, width: 320);
            Assert.Empty(await opened.Page.EvaluateAsync<string[]>(PageScripts.UnreachableBoxes));
        }
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_skip_link_first_and_then_every_link()
    {
        await using var opened = await report.Open("report/index.html");
        var reached = new HashSet<string>(StringComparer.Ordinal);
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Hoppa till innehållet", await Focused(opened.Page));
        Assert.True(await opened.Page.Locator(".hoppa").IsVisibleAsync());
        for (var press = 0; press < 40; press++)
        {
            reached.Add(await Focused(opened.Page));
            await opened.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Superset((await opened.Page.Locator("a").AllInnerTextsAsync()).ToHashSet(StringComparer.Ordinal), reached);
    }

    [BrowserFact]
    public async Task The_skip_link_leads_to_the_content()
    {
        await using var opened = await report.Open("report/index.html");
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("huvud", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task A_workbook_in_the_single_file_can_be_saved()
    {
        await using var opened = await report.Open("rapport.html");
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator("a[download]:visible").First.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.innerText");

    // A folded element has a box in the page all the same; this asks whether it is painted.
    private static Task<bool> IsPainted(IPage page, string selector) =>
        page.Locator(selector).First.EvaluateAsync<bool>("element => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })");
}
