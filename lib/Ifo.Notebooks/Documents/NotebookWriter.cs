using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Documents;

/// <summary>Writes a notebook as Jupyter and VS Code do: one space of indent, text as lists of lines, \n as line end.</summary>
internal static class NotebookWriter
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the notebook to its path or another: aside first, then moved, so that no half file is ever seen.</summary>
    public static void Write(Notebook notebook, string path)
    {
        var aside = path + ".tmp-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using (var file = File.Create(aside))
            Write(notebook, file);
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>The notebook as the text of an .ipynb file.</summary>
    public static string ToText(Notebook notebook)
    {
        using var text = new MemoryStream();
        Write(notebook, text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    // Straight to where it goes: a cell may have written megabytes.
    private static void Write(Notebook notebook, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Form))
            ToJson(notebook).WriteTo(writer);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The notebook as the JSON of an .ipynb file.</summary>
    public static JsonObject ToJson(Notebook notebook) => Sorted(notebook.Rest, new()
    {
        ["cells"] = new JsonArray([.. notebook.Cells.Select(ToJson)]),
        ["metadata"] = notebook.Metadata.DeepClone(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = Math.Max(5, notebook.FormatMinor),
    });

    private static JsonObject ToJson(NotebookCell cell)
    {
        var json = new JsonObject
        {
            ["cell_type"] = cell.Kind.ToString().ToLowerInvariant(),
            ["id"] = cell.Id,
            ["metadata"] = cell.Metadata.DeepClone(),
            ["source"] = Lines(cell.Source),
        };
        if (cell.Kind == NotebookCellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => ToJson(output, cell.ExecutionCount))]);
        }

        return Sorted(cell.Rest, json);
    }

    // By name, as Jupyter writes them.
    private static JsonObject Sorted(JsonObject rest, JsonObject own)
    {
        var members = rest.Concat(own).OrderBy(member => member.Key, StringComparer.Ordinal).ToList();
        own.Clear();
        return new(members.Select(member =>
            KeyValuePair.Create(member.Key, member.Value?.Parent is null ? member.Value : member.Value.DeepClone())));
    }

    /// <summary>One output as nbformat has it.</summary>
    public static JsonObject ToJson(CellOutput output, int? executionCount) => output switch
    {
        StreamOutput stream =>
            new JsonObject { ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = Lines(stream.Text) },
        ErrorOutput error => new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
        },
        DisplayOutput display => Display(display, executionCount),
        _ => throw new InvalidOperationException(output.GetType().Name),
    };

    private static JsonObject Display(DisplayOutput display, int? executionCount)
    {
        var json = new JsonObject { ["output_type"] = display.IsResult ? "execute_result" : "display_data" };
        if (display.IsResult)
            json["execution_count"] = executionCount;
        json["data"] = new JsonObject(display.Data.Select(pair => KeyValuePair.Create(
            pair.Key, ContentTypes.IsJson(pair.Key) ? (JsonNode?)pair.Value.DeepClone() : Lines(pair.Value.GetValue<string>()))));
        json["metadata"] = display.Metadata.DeepClone();
        return json;
    }

    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
