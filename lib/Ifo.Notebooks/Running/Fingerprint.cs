using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>A hash of everything that a notebook's outputs depend on: its cells, the library, the data, this program.</summary>
internal sealed class Fingerprint
{
    private static readonly string[] OwnFolders = ["data", "taxonomi"];

    private readonly ConcurrentDictionary<string, string> _referenced = new(StringComparer.Ordinal);

    private readonly BesideTheLibrary _beside;

    /// <summary>The hash of what all notebooks share: this program and the data.</summary>
    public string Surroundings { get; }

    /// <summary>Hashes what all notebooks of a project share.</summary>
    /// <param name="root">The project's folder.</param>
    public Fingerprint(string root)
    {
        _beside = new BesideTheLibrary(root);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The module's own id changes with every change of its source, and costs nothing to read.
        Add(hash, typeof(Fingerprint).Module.ModuleVersionId.ToString());
        Add(hash, Environment.Version.Major.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var file in Inputs(root).Order(StringComparer.Ordinal))
        {
            Add(hash, Path.GetRelativePath(root, file).Replace('\\', '/'));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        Surroundings = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files that the notebooks named in <c>#r</c> and <c>#!import</c>, with the hashes in their keys.</summary>
    public IReadOnlyDictionary<string, string> Referenced => _referenced;

    /// <summary>The hash of a file's content; of a file that is not there, that it is missing.</summary>
    public static string OfFile(string file)
    {
        if (!File.Exists(file))
            return "saknas " + file;
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>
    /// The names and the contents of the analyst's own files beside a notebook, in the folders that <c>ifo new</c> lays out: a
    /// file that comes there changes what the notebook gives, though no cell names it.
    /// </summary>
    /// <param name="notebook">The notebook's path.</param>
    public static string OfFilesBeside(string notebook)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        var files = OwnFolders.Select(name => Path.Combine(folder, name))
            .Where(Directory.Exists)
            .SelectMany(own => Directory.EnumerateFiles(own, "*", options))
            .Order(StringComparer.Ordinal);
        // Of two files the notebook takes the one that was changed last.
        return string.Join('\n', files.Select(file => $"{Path.GetRelativePath(folder, file)} {OfFile(file)} "
            + File.GetLastWriteTimeUtc(file).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The notebook's key: equal keys mean equal outputs.</summary>
    /// <param name="notebook">With parameters injected.</param>
    public string Of(Notebook notebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Surroundings);
        Add(hash, notebook.Name);
        Add(hash, notebook.Metadata.ToJsonString());
        foreach (var cell in notebook.Cells)
        {
            Add(hash, cell.Kind.ToString());
            Add(hash, cell.Language);
            Add(hash, cell.Metadata.ToJsonString());
            Add(hash, cell.Source);
        }

        // What a notebook refers to outside the project's own folders: any file named in #r, #load or #!import.
        foreach (var file in FilesIn(notebook).Concat(DataFromElsewhere(notebook)))
            Add(hash, _referenced.GetOrAdd(file, OfFile));
        Add(hash, OfFilesBeside(notebook.Path));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Inputs(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        var data = Path.Combine(root, "data-samples");
        var notebooks = Path.Combine(root, "notebooks");
        IEnumerable<string> files = Directory.Exists(data) ? Directory.EnumerateFiles(data, "*", options) : [];
        // Scripts and data beside notebooks, which they may import or read; not the notebooks, each of which has its own key.
        return files.Concat(Directory.Exists(notebooks)
            ? Directory.EnumerateFiles(notebooks, "*", options)
                .Where(file => !file.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            : []);
    }

    // What is staged of a project beside the library is known by its sources, whether it is built or not.
    private IEnumerable<string> FilesIn(Notebook notebook) => ReferencedFiles.Of(notebook)
        .SelectMany(file => _beside.ProjectOf(file) is { } project ? _beside.Sources(project) : [file]);

    private static IEnumerable<string> DataFromElsewhere(Notebook notebook) => OutsideProject.Data(notebook.Folder) is { } data
        ? Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
