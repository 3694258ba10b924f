using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>Finds notebooks.</summary>
internal static class NotebookFiles
{
    /// <summary>The notebooks that the user names, or all in the folder, in order of name.</summary>
    /// <param name="folder">The folder with notebooks.</param>
    /// <param name="names">Names with or without .ipynb, their beginnings (<c>01</c>), or paths.</param>
    /// <exception cref="UserErrorException">The folder is missing or empty, or a name fits no notebook or several.</exception>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyList<string> names)
    {
        if (!Directory.Exists(folder))
            throw new UserErrorException(
                $"Mappen {folder} finns inte. Stå i projektets mapp, eller ange en annan med --notebooks.");
        var all = Directory.EnumerateFiles(folder, "*.ipynb", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (names.Count > 0)
            return [.. names.Select(name => Named(name, all, folder)).Distinct(StringComparer.Ordinal)];
        if (all.Count == 0)
            throw new UserErrorException($"Mappen {folder} har inga anteckningsböcker (.ipynb).");
        var twice = all
            .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? all
            : throw new UserErrorException(
                $"Två anteckningsböcker heter {twice.Key}: {string.Join(" och ", twice)}. Namnen måste vara olika.");
    }

    private static string Named(string name, List<string> all, string folder)
    {
        if (File.Exists(name))
            return Path.GetFullPath(name);
        var wanted = name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? name[..^6] : name;
        var exact =
            all.FindAll(file => Path.GetFileNameWithoutExtension(file).Equals(wanted, StringComparison.OrdinalIgnoreCase));
        var found = exact.Count > 0
            ? exact
            : all.FindAll(file => Path.GetFileNameWithoutExtension(file).StartsWith(wanted, StringComparison.OrdinalIgnoreCase));
        return found.Count == 1
            ? found[0]
            : throw new UserErrorException(
                $"{(found.Count == 0 ? "Ingen anteckningsbok" : "Flera anteckningsböcker")} i {folder} svarar mot ”{name}”. "
                + $"Välj bland: {string.Join(", ", all.Select(Path.GetFileNameWithoutExtension))}.");
    }
}
