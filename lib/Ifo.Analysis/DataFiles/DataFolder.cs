namespace Ifo.Analysis.DataFiles;

/// <summary>Finds the data package: the folder that holds <c>datapackage.json</c>.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names the folder where none is given: <c>IFO_DATA</c>.</summary>
    public const string Variable = "IFO_DATA";

    /// <summary>The file that makes a folder a data package.</summary>
    public const string PackageFile = "datapackage.json";

    private const string UsualName = "data-samples";

    /// <summary>
    /// The data folder: the one that is given; else the one that <c>IFO_DATA</c> names; else <c>data-samples</c> in the
    /// current folder or the nearest one above it.
    /// </summary>
    /// <param name="folder">The folder, or null to search.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="DataProblemException">There is no data package there; the message says where it was sought.</exception>
    public static string Find(string? folder = null)
    {
        if (folder is not null) return Demand(folder, "Den angivna mappen");
        var named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(named)
            ? Search(Directory.GetCurrentDirectory())
            : Demand(named, $"Mappen i miljövariabeln {Variable}");
    }

    /// <summary>
    /// The data folder whose lists and schemas an export is read with: as <see cref="Find"/>, or else the library's own, so that
    /// an export can be read wherever it lies.
    /// </summary>
    /// <param name="folder">The folder; empty to search.</param>
    internal static string FindForExports(string folder)
    {
        if (folder.Length > 0 || !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable)))
            return Find(folder.Length > 0 ? folder : null);
        return Above(Directory.GetCurrentDirectory()) ?? BesideLibrary() ?? Find();
    }

    private static string? BesideLibrary() => typeof(DataFolder).Assembly.Location is { Length: > 0 } library
        ? Above(Path.GetDirectoryName(library)!)
        : null;

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, UsualName);
            if (IsPackage(candidate)) return candidate;
        }

        return null;
    }

    private static string Search(string start) => Above(start) is { } found ? found
        : throw new DataProblemException(
            $"Uppgifterna hittades inte: ingen mapp {UsualName} med {PackageFile} finns i {start} eller ovanför den. "
            + $"Ange mappen, PublishedFigures.Load(\"…/{UsualName}\"), eller sätt miljövariabeln {Variable}.");

    private static string Demand(string folder, string what) =>
        IsPackage(folder)
            ? Path.GetFullPath(folder)
            : throw new DataProblemException($"{what}, {folder}, har ingen {PackageFile} och är därför inget datapaket.");

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, PackageFile));
}
