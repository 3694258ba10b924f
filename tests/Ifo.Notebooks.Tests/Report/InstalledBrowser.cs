namespace Ifo.Notebooks.Tests.Report;

/// <summary>Finds a browser of the Chromium family that is installed already; the tests download none.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] WindowsPlaces =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
        @"Chromium\Application\chrome.exe",
    ];

    /// <summary>Full path of the browser: the one that IFO_BROWSER names, else the first that is found; null when there is none.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    // Sandboxes do not work for root, as in containers; the rest keeps the browser from phoning home during a test.
    public static IReadOnlyList<string> Arguments { get; } =
    [
        .. OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static IEnumerable<string> Candidates() =>
    [
        Environment.GetEnvironmentVariable("IFO_BROWSER") ?? string.Empty,
        .. from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
           from command in Commands
           select System.IO.Path.Combine(folder, command),
        .. OperatingSystem.IsMacOS() ? MacPlaces : [],
        .. OperatingSystem.IsWindows() ? WindowsFiles() : [],
    ];

    private static IEnumerable<string> WindowsFiles() =>
        from folder in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
        from place in WindowsPlaces
        select System.IO.Path.Combine(Environment.GetFolderPath(folder), place);
}
