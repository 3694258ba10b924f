using Microsoft.Playwright;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>What a reader would find wrong on a page: on a screen, on paper, in the dark and on a telephone, in one visit.</summary>
/// <param name="Name">The page's file.</param>
/// <param name="Complaints">What the browser complained of, and what was asked for beside the page itself.</param>
/// <param name="BadFigures">Figures that are not seen whole, or have no name.</param>
/// <param name="OutOfReach">What is wider than a telephone, or scrolls out of the keyboard's reach.</param>
/// <param name="LowContrast">Text that is hard to read.</param>
/// <param name="Clipped">What does not fit a screen of another width, or paper.</param>
/// <param name="TooTall">What belongs to the answer and is not seen on the first screen.</param>
internal sealed record SeenPage(
    string Name,
    IReadOnlyList<string> Complaints,
    IReadOnlyList<string> BadFigures,
    IReadOnlyList<string> OutOfReach,
    IReadOnlyList<string> LowContrast,
    IReadOnlyList<string> Clipped,
    IReadOnlyList<string> TooTall)
{
    /// <summary>The width of an A4 page within its margins, in pixels.</summary>
    private const int Paper = 657;

    private const int Laptop = 1280;
    private static readonly int[] OtherWidths = [390, Laptop, 1920];

    private const int Screen = 1200;
    private const int Telephone = 320;
    private const int Height = 800;

    /// <summary>Opens the page and looks. What is folded is unfolded last, since an unfolded page is another to look at figures on.</summary>
    public static async Task<SeenPage> LookAt(BrowserReport browser, string file)
    {
        await using var opened = await browser.Open(file, Screen);
        var page = opened.Page;
        var wide = await Ask(page, PageScripts.BadFigures);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await Ask(page, PageScripts.BadFigures);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.SetViewportSizeAsync(Telephone, Height);
        var narrow = await Ask(page, PageScripts.BadFigures);

        await page.SetViewportSizeAsync(Laptop, Height);
        var tall = await Ask(page, PageScripts.BelowTheFirstScreen);
        await page.SetViewportSizeAsync(Telephone, Height);
        await page.EvaluateAsync(PageScripts.OpenAll);
        var width = await page.EvaluateAsync<int>(PageScripts.Width);
        var unreachable = await Ask(page, PageScripts.UnreachableBoxes);

        var clipped = new List<string>();
        foreach (var other in OtherWidths)
        {
            await page.SetViewportSizeAsync(other, Height);
            if (await page.EvaluateAsync<int>(PageScripts.Width) is var seen && seen > other)
                clipped.Add($"{seen} bildpunkter bred på en skärm som är {other}");
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(Paper, Height);
        clipped.AddRange(await Ask(page, PageScripts.OutsideThePaper));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.SetViewportSizeAsync(Screen, Height);
        var light = await Ask(page, PageScripts.LowContrast);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Ask(page, PageScripts.LowContrast);

        return new SeenPage(
            Path.GetFileName(file),
            [.. opened.Complaints, .. opened.Requests.Where(request => !IsFile(request)), .. opened.Requests.Skip(1)],
            [.. wide, .. paper.Select(bad => "på papper: " + bad), .. narrow.Select(bad => "smalt: " + bad)],
            [.. width == Telephone ? [] : new[] { $"{width} bildpunkter bred" }, .. unreachable],
            [.. light, .. dark.Select(bad => "mörkt: " + bad)],
            clipped,
            tall);
    }

    private static bool IsFile(string address) => address.StartsWith("file:", StringComparison.Ordinal);

    private static Task<string[]> Ask(IPage page, string script) => page.EvaluateAsync<string[]>(script);
}
