namespace Ifo.Notebooks.Surroundings;

/// <summary>Where things lie in the user's project.</summary>
internal static class ProjectFolders
{
    /// <summary>
    /// The nearest folder, from <paramref name="start"/> upwards, that holds a folder notebooks; null when there is none.
    /// </summary>
    public static string? Root(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "notebooks")))
                return folder.FullName;
        }

        return null;
    }

    /// <summary>The folder for what can be made again: cached results and restored packages.</summary>
    public static string Cache(string start) => Path.Combine(Root(start) ?? start, ".ifo");
}
