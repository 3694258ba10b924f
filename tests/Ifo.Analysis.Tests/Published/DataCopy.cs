using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

/// <summary>A copy of the data package that a test may spoil.</summary>
public sealed class DataCopy : IDisposable
{
    public const string Figures = "published/gemensamma-2024.csv";

    public DataCopy()
    {
        Folder = Directory.CreateTempSubdirectory("ifo-data-").FullName;
        var original = DataFolder.Find();
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public DataCopy Write(string file, string text, Encoding? encoding = null)
    {
        File.WriteAllText(Path.Combine(Folder, file), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    public DataCopy Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    /// <summary>Replaces a text that must be there.</summary>
    public DataCopy Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Changes cells of the row with an id.</summary>
    public DataCopy Change(string id, params (string Column, string Value)[] cells)
    {
        var lines = Read(Figures).Split('\n');
        var header = lines[0].Split(',');
        var at = Array.FindIndex(lines, line => line.StartsWith(id + ",", StringComparison.Ordinal));
        var row = lines[at].Split(',');
        foreach (var (column, value) in cells) row[Array.IndexOf(header, column)] = value;
        lines[at] = string.Join(',', row);
        return Write(Figures, string.Join('\n', lines));
    }

    public PublishedFigures Load() => PublishedFigures.Load(Folder);

    public DataProblemException Problems() => Assert.Throws<DataProblemException>(() => PublishedFigures.Load(Folder));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
