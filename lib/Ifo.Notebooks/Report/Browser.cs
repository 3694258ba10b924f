using System.Diagnostics;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>An installed browser of the Chromium family, which prints pages and draws pictures; nothing is fetched.</summary>
internal static class Browser
{
    private const int Seconds = 90;

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>
    /// Full path of the browser: the one that IFO_BROWSER names, else the first that is found; null where none is.
    /// </summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>Prints a page to a PDF file.</summary>
    /// <exception cref="UserErrorException">There is no browser, or it did not print.</exception>
    public static void Print(string page, string pdf) =>
        Run(pdf, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);

    /// <summary>Draws an SVG file as PNG, with two dots for each of its units.</summary>
    /// <exception cref="UserErrorException">There is no browser, or it did not draw.</exception>
    public static void Draw(string svg, string png, int width, int height) => Run(
        png, "--force-device-scale-factor=2", "--hide-scrollbars", FormattableString.Invariant($"--window-size={width},{height}"),
        $"--screenshot={png}", new Uri(svg).AbsoluteUri);

    private static void Run(string made, params string[] arguments)
    {
        if (Path is null)
            throw new UserErrorException("Ingen webbläsare hittades. Installera Chrome, Edge eller Chromium, eller ange en med "
                + "miljövariabeln IFO_BROWSER.");
        var start = new ProcessStartInfo(Path)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] usual = OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--no-sandbox"] : [];
        foreach (var argument in (string[])["--headless=new", "--disable-gpu", "--no-first-run", .. usual, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromSeconds(Seconds)))
            process.Kill(entireProcessTree: true);
        if (!File.Exists(made))
            throw new UserErrorException($"Webbläsaren {Path} skrev inte {made}.");
    }

    private static IEnumerable<string> Candidates() =>
    [
        Environment.GetEnvironmentVariable("IFO_BROWSER") ?? string.Empty,
        .. from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
           from name in Names
           select System.IO.Path.Combine(folder, name),
        .. Places,
    ];
}
