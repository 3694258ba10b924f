using System.CommandLine;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>Options that several commands share.</summary>
internal static class ProjectOptions
{
    public static Option<string?> Notebooks() =>
        new("--notebooks") { Description = "Mapp med anteckningsböcker (notebooks i projektets mapp)." };

    /// <summary>
    /// The folder with notebooks: the one given, or that of the project around the current folder, or that of the files named.
    /// </summary>
    /// <param name="given">The folder; null to search.</param>
    /// <param name="names">The notebooks that are named; files outside every project are run where they lie.</param>
    /// <exception cref="UserErrorException">There is none.</exception>
    public static string NotebookFolder(string? given, params IReadOnlyList<string> names)
    {
        if (given is not null)
            return Path.GetFullPath(given);
        var root = ProjectFolders.Root(Directory.GetCurrentDirectory());
        if (root is null && names.Count > 0 && names.All(File.Exists))
            return Path.GetDirectoryName(Path.GetFullPath(names[0]))!;
        if (root is null)
            throw new UserErrorException($"Varken {Directory.GetCurrentDirectory()} eller någon mapp ovanför den har en mapp "
                + "notebooks. Stå i projektets mapp, eller ange mappen med --notebooks.");
        return Path.Combine(root, "notebooks");
    }
}
