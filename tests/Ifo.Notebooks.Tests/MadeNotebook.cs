using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Tests;

/// <summary>Notebooks that a test makes itself, as the text of an .ipynb file.</summary>
internal static class MadeNotebook
{
    /// <summary>A notebook of code cells, each in C# unless it says otherwise.</summary>
    public static string Of(params MadeCell[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((cell, index) => Json(cell, index))]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    /// <summary>A cell in F#.</summary>
    public static MadeCell InFSharp(string source) => new(source, "fsharp");

    private static JsonObject Json(MadeCell cell, int index) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = $"c{index}",
        ["metadata"] = new JsonObject
        {
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language },
            ["tags"] = new JsonArray([.. cell.Tags.Select(tag => (JsonNode)tag)]),
        },
        ["outputs"] = new JsonArray([.. cell.Outputs.Select(text => new JsonObject
        {
            ["output_type"] = "stream",
            ["name"] = "stdout",
            ["text"] = text,
        })]),
        ["source"] = cell.Source,
    };
}

/// <summary>A code cell that a test makes itself.</summary>
internal sealed record MadeCell(string Source, string Language = "csharp")
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Console texts saved with it.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    public static implicit operator MadeCell(string source) => new(source);
}
