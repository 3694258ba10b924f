namespace Ifo.Notebooks.Surroundings;

/// <summary>
/// What a notebook gets that lies outside every project, such as one that was fetched from a report: the library and the data of
/// the project that this program belongs to. A notebook within a project has its own.
/// </summary>
internal static class OutsideProject
{
    /// <summary>The library's variable that names the folder of the data.</summary>
    public const string DataVariable = "IFO_DATA";

    private const string DataName = "data-samples";
    private const int FoldersBelowProject = 4;

    private static readonly string[] Library = ["lib", "Ifo.Analysis", "bin", "notebook", "Ifo.Analysis.dll"];

    /// <summary>The file that a notebook's <c>#r</c> means: the one it names, or this program's library in its stead.</summary>
    /// <param name="path">The full path that the notebook names.</param>
    public static string File(string path)
    {
        var library = Path.DirectorySeparatorChar + Path.Combine(Library);
        if (System.IO.File.Exists(path) || !path.EndsWith(library, StringComparison.Ordinal))
            return path;
        // Where the project is there and only not built, another project's library would be the wrong one.
        var project = Path.Combine(Path.GetDirectoryName(path)!, "..", "..");
        return Directory.Exists(project) ? path : StagedLibrary.Path ?? path;
    }

    /// <summary>
    /// The data for notebooks in a folder; null where there is a folder of data from there upwards, or no project to take it
    /// from.
    /// </summary>
    public static string? Data(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (IsPackage(Path.Combine(above.FullName, DataName)))
                return null;
        }

        if (StagedLibrary.Path is not { } library)
            return null;
        var project = new FileInfo(library).Directory!;
        for (var i = 0; i < FoldersBelowProject; i++)
            project = project.Parent!;
        var data = Path.Combine(project.FullName, DataName);
        return IsPackage(data) ? data : null;
    }

    // A folder of that name without the package's list is something else.
    private static bool IsPackage(string folder) => System.IO.File.Exists(Path.Combine(folder, "datapackage.json"));
}
