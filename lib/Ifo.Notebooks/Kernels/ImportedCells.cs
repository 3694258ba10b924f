using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Kernels;

/// <summary>The code of a file that <c>#!import</c> names.</summary>
internal static class ImportedCells
{
    /// <summary>The file's cells, or null for a kind of file that cannot be imported.</summary>
    public static IReadOnlyList<(string Source, string Language)>? Read(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".ipynb" => [.. NotebookReader.Read(file).Cells
            .Where(cell => cell.Kind == NotebookCellKind.Code)
            .Select(cell => (cell.Source, cell.Language))],
            // A .dib file is cells divided by language switches, which is how any cell is read; its meta part is JSON, not code.
            ".dib" => [(WithoutMeta(File.ReadAllText(file).ReplaceLineEndings("\n")), Language.CSharp)],
            ".cs" or ".csx" => [(File.ReadAllText(file).ReplaceLineEndings("\n"), Language.CSharp)],
            ".fsx" or ".fs" => [(File.ReadAllText(file).ReplaceLineEndings("\n"), Language.FSharp)],
            _ => null,
        };

    private static string WithoutMeta(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length == 0 || lines[0].Trim() != "#!meta")
            return text;
        var next = Array.FindIndex(lines, 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        return next < 0 ? "" : string.Join('\n', lines[next..]);
    }
}
