namespace Ifo.Notebooks.Kernels;

/// <summary>
/// The assemblies of .NET itself, which every cell may use; not the host's own packages, so that no notebook comes to depend on
/// them.
/// </summary>
internal static class PlatformAssemblies
{
    /// <summary>Full paths.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Find()];

    private static IEnumerable<string> Find()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == runtime);
    }
}
