using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>
/// An analyst's own lists: the files in a folder <c>taxonomi</c>, of the same form as those of the data package, as they stand.
/// </summary>
internal sealed class OwnTaxonomy
{
    /// <summary>The name of the folder, beside her data.</summary>
    public const string FolderName = "taxonomi";

    private readonly Dictionary<string, IReadOnlyList<CsvRow>> _rows = new(StringComparer.Ordinal);
    private readonly string _name;

    private OwnTaxonomy(string folder) =>
        (Folder, _name) = (Path.GetFullPath(folder), Path.GetFileName(Path.GetFullPath(folder)));

    /// <summary>The folder, with its path.</summary>
    public string Folder { get; }

    /// <summary>Reads the lists; what is wrong is added to the problems.</summary>
    /// <exception cref="DataProblemException">There is no such folder.</exception>
    public static OwnTaxonomy Read(string folder, ProblemList problems)
    {
        if (!Directory.Exists(folder))
            throw new DataProblemException(
                $"Mappen {folder} med egna listor finns inte. Kontrollera namnet, eller skriv den med ifo taxonomy new.");
        var own = new OwnTaxonomy(folder);
        var files = new ProblemList(Path.GetDirectoryName(own.Folder) ?? "");
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) own.ReadFile(path, files);
        foreach (var problem in files) problems.Add(problem);
        return own;
    }

    /// <summary>The folder that an export is read with: the one that is given, or the one beside it; empty for none.</summary>
    /// <param name="export">The export; empty for none.</param>
    /// <param name="given">The folder that is said; a hyphen for none, empty to search.</param>
    public static string FolderFor(string export, string given)
    {
        if (given == "-") return "";
        if (given.Length > 0 || export.Length == 0) return given;
        var beside = Path.GetDirectoryName(Path.GetFullPath(export)) ?? "";
        return new[] { beside, Path.GetDirectoryName(beside) ?? "" }
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, FolderName))
            .FirstOrDefault(Directory.Exists, "");
    }

    /// <summary>Her rows of a list, as they stand in the file.</summary>
    public IReadOnlyList<CsvRow> Rows(string list) => _rows.GetValueOrDefault(list, []);

    /// <summary>The file of a list, as it is told; empty where she has none.</summary>
    public string FileOf(string list) => _rows.ContainsKey(list) ? $"{_name}/{list}.csv" : "";

    private void ReadFile(string path, ProblemList problems)
    {
        var file = $"{_name}/{Path.GetFileName(path)}";
        var ending = Path.GetExtension(path).ToUpperInvariant();
        // Excel's lock files begin with ~$.
        if (ending is ".TXT" or ".MD" || Path.GetFileName(path)[0] is '.' or '~') return;
        var name = Path.GetFileNameWithoutExtension(path);
        if (ending != ".CSV" || OwnLists.Named(name) is not { } kind)
        {
            var names = new KnownKeys("listorna", OwnLists.All.Select(known => known.Name), isClosed: true);
            problems.Add(
                file, 0, "", Path.GetFileName(path), "en av listorna, som CSV",
                ending == ".CSV" ? names.Suggest(name) : "Spara listan som CSV (i Excel: CSV UTF-8), eller flytta filen.");
            return;
        }

        _rows[kind.Name] = CsvTable.Read(file, [.. kind.Demanded], [.. kind.Allowed], problems, CsvForm.Own);
    }
}
