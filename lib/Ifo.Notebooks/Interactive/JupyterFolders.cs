namespace Ifo.Notebooks.Interactive;

/// <summary>Where Jupyter looks for its kernels, as its documentation says; Jupyter itself need not be installed.</summary>
internal static class JupyterFolders
{
    private const string Kernels = "kernels";

    /// <summary>The folder of the user's own kernels.</summary>
    public static string Own => Path.Combine(Data, Kernels);

    /// <summary>All folders of kernels, the user's own first; they need not exist.</summary>
    public static IReadOnlyList<string> All =>
    [
        .. new[] { Data }
            .Concat((Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "").Split(
                Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Concat(OfTheComputer)
            .Select(folder => Path.Combine(folder, Kernels))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Data =>
        Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named ? named
        : OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
        : OperatingSystem.IsMacOS()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Library", "Jupyter")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "jupyter");

    private static IReadOnlyList<string> OfTheComputer => OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
}
