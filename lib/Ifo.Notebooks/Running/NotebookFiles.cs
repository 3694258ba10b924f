using Ifo.Notebooks.Documents;
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
        var all = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => IsNotebook(file) && !file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (names.Count > 0)
            return [.. names.Select(name => Named(name, all, folder)).Distinct(StringComparer.Ordinal)];
        all = [.. all.Where(file => !IsImported(file, all))];
        if (all.Count == 0)
            throw new UserErrorException($"Mappen {folder} har inga anteckningsböcker (.ipynb eller .dib).");
        var twice = all
            .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? all
            : throw new UserErrorException(
                $"Två anteckningsböcker heter {twice.Key}: {string.Join(" och ", twice)}. Namnen måste vara olika.");
    }

    // A .dib file that another notebook imports is a part of that one.
    private static bool IsImported(string file, List<string> all) => DibReader.IsDib(file)
        && all.Exists(other =>
            other != file && File.ReadAllText(other).Contains(Path.GetFileName(file), StringComparison.Ordinal));

    // A .dib file is one too; beside an .ipynb of its name it is the same one, saved in another form.
    private static bool IsNotebook(string file) => file.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)
        || (DibReader.IsDib(file) && !File.Exists(Path.ChangeExtension(file, ".ipynb")));

    private static string Named(string name, List<string> all, string folder)
    {
        if (File.Exists(name))
            return Path.GetFullPath(name);
        var wanted = IsNotebook(name) ? Path.ChangeExtension(name, null) : name;
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
