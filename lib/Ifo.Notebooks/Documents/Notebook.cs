using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Documents;

/// <summary>A notebook (.ipynb, nbformat 4) as it was read, with everything needed to write it back unchanged.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="DefaultLanguage">The kernelspec's language; cells without a language of their own have it.</param>
/// <param name="Cells">The cells in order; never empty.</param>
/// <param name="Metadata">The notebook's metadata, kept whole.</param>
/// <param name="FormatMinor">nbformat_minor of the file.</param>
internal sealed record Notebook(
    string Path, string DefaultLanguage, ImmutableArray<NotebookCell> Cells, JsonObject Metadata, int FormatMinor)
{
    /// <summary>What else the file says at its outermost level, kept whole.</summary>
    public JsonObject Rest { get; init; } = [];

    /// <summary>The file's name without its extension; how users name a notebook on the command line.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that relative paths in cells start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The first heading of the first markdown cell, or the file's name.</summary>
    public string Title => Cells
        .Where(cell => cell.Kind == NotebookCellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line[2..].Trim())
        .FirstOrDefault(Name);

    /// <summary>What the notebook says it needs beyond the SDK (metadata.ifo.requires), for example <c>nuget</c>.</summary>
    public IReadOnlyList<string> Requires =>
        Metadata["ifo"]?["requires"] is JsonArray needs ? [.. needs.Select(need => need!.ToString())] : [];

    /// <summary>
    /// What the report files the notebook under: what it says itself (metadata.ifo.theme), else what it is for, by its needs and
    /// its name.
    /// </summary>
    public string Theme => Metadata["ifo"]?["theme"]?.ToString() is { Length: > 0 } theme ? theme
        : Requires.Contains("nuget", StringComparer.Ordinal) ? "Utforska med paket"
        : Array.Exists(["verkstad", "ovning", "workshop"], word => Name.Contains(word, StringComparison.OrdinalIgnoreCase))
        ? "Övningar"
        : "Analyser";

    /// <summary>The languages of its code cells, in order of first use.</summary>
    public IEnumerable<string> Languages =>
        Cells.Where(cell => cell.Kind == NotebookCellKind.Code).Select(cell => cell.Language).Distinct();
}
