using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Documents;

/// <summary>What a cell of a notebook is.</summary>
internal enum NotebookCellKind
{
    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Code in <see cref="NotebookCell.Language"/>.</summary>
    Code,

    /// <summary>Text that is neither rendered nor run.</summary>
    Raw,
}

/// <summary>A cell of a notebook.</summary>
/// <param name="Id">The cell's id, unique in its notebook.</param>
/// <param name="Kind">Prose, code or raw text.</param>
/// <param name="Language">
/// Of a code cell: csharp, fsharp, html, markdown, or a name that is not known here. Empty for other cells.
/// </param>
/// <param name="Source">The cell's text with \n as line end.</param>
/// <param name="Metadata">The cell's metadata, kept whole.</param>
/// <param name="Outputs">What the cell showed when it last ran.</param>
/// <param name="ExecutionCount">The number in the margin; null when it has not run.</param>
internal sealed record NotebookCell(
    string Id, NotebookCellKind Kind, string Language, string Source, JsonObject Metadata,
    ImmutableArray<CellOutput> Outputs, int? ExecutionCount)
{
    /// <summary>
    /// What else the file says of the cell, kept whole: pasted pictures (attachments), and what other programs add.
    /// </summary>
    public JsonObject Rest { get; init; } = [];

    /// <summary>The cell's tags (metadata.tags).</summary>
    public IEnumerable<string> Tags =>
        Metadata["tags"] is JsonArray tags ? tags.Select(tag => tag!.GetValue<string>()) : [];

    /// <summary>Whether the cell has the tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
