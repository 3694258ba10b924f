using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Documents;

/// <summary>
/// Reads a .dib file, .NET Interactive's own text form of a notebook: cells divided by lines such as <c>#!csharp</c>, after a
/// part <c>#!meta</c> that names the language of what stands first. It holds no outputs.
/// </summary>
internal static class DibReader
{
    private const string Extension = ".dib";
    private const string Meta = "meta";

    /// <summary>Whether a file is named as one.</summary>
    public static bool IsDib(string path) => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="UserErrorException">There are no cells.</exception>
    public static Notebook Read(string path, string text)
    {
        var parts = Parts(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'));
        var language = DefaultLanguage(parts.Where(part => part.Name == Meta).Select(part => part.Text).FirstOrDefault(""));
        var cells = parts
            .Where(part => part.Name != Meta && part.Text.Length > 0)
            .Select((part, index) => Cell(part.Name.Length == 0 ? language : part.Name, part.Text, index))
            .ToImmutableArray();
        if (cells.IsEmpty)
            throw new UserErrorException(
                $"{path}: fann inga celler; väntade minst en cell, till exempel #!csharp och kod under.");
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject
            {
                ["display_name"] = ".NET (C#)",
                ["language"] = "C#",
                ["name"] = ".net-csharp",
            },
            ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = new JsonObject { ["defaultKernelName"] = language } },
        };
        return new Notebook(path, language, cells, metadata, 5);
    }

    // What stands between the lines that change the language; the first part has no name.
    private static List<(string Name, string Text)> Parts(string[] lines)
    {
        var parts = new List<(string Name, string Text)>();
        var (name, start) = ("", 0);
        for (var i = 0; i <= lines.Length; i++)
        {
            var next = i < lines.Length ? NameOn(lines[i]) : "";
            if (next is null)
                continue;
            parts.Add((name, string.Join('\n', lines[start..i]).Trim('\n', ' ', '\t')));
            (name, start) = (next, i + 1);
        }

        return parts;
    }

    // Other magics, such as #!time, are part of their cell.
    private static string? NameOn(string line)
    {
        var text = line.TrimEnd();
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = text[2..];
        return name == Meta ? Meta : Language.Find(name) ?? Language.FindElsewhere(name);
    }

    private static string DefaultLanguage(string meta)
    {
        try
        {
            var named = meta.Length == 0 ? null : JsonNode.Parse(meta)?["kernelInfo"]?["defaultKernelName"]?.ToString();
            return named is null ? Language.CSharp : Language.Find(named) ?? named;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A part that says nothing readable says nothing.
            return Language.CSharp;
        }
    }

    private static NotebookCell Cell(string language, string text, int index) => new(
        $"cell-{index + 1}",
        language == Language.Markdown ? NotebookCellKind.Markdown : NotebookCellKind.Code,
        language == Language.Markdown ? "" : language,
        text,
        language == Language.Markdown
            ? []
            : new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } },
        [],
        null);
}
