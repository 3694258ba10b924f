using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Documents;

/// <summary>One thing that a cell showed.</summary>
internal abstract record CellOutput;

/// <summary>A value in one or more forms.</summary>
/// <param name="Data">MIME type to content: text as a JSON string, JSON types as JSON.</param>
/// <param name="Metadata">Output metadata, kept whole.</param>
/// <param name="IsResult">True for the value of the cell's last expression, false for display(...).</param>
internal sealed record DisplayOutput(
    ImmutableSortedDictionary<string, JsonNode> Data, JsonObject Metadata, bool IsResult) : CellOutput
{
    /// <summary>The content of a text MIME type, or null when the value does not have that form.</summary>
    public string? Text(string mimeType) => Data.TryGetValue(mimeType, out var node) ? node.GetValue<string>() : null;
}

/// <summary>What was written to the console.</summary>
/// <param name="Name">stdout or stderr.</param>
/// <param name="Text">The text.</param>
internal sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>An error that stopped the cell.</summary>
/// <param name="Name">The exception's or diagnostic's name.</param>
/// <param name="Message">What happened.</param>
/// <param name="Trace">Further lines: diagnostics with their places, or the stack.</param>
internal sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Trace) : CellOutput;
