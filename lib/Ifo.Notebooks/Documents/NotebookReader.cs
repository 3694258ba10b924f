using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Documents;

/// <summary>
/// Reads a notebook and refuses what it cannot run, naming file, line, column, what was found and what was expected.
/// </summary>
internal sealed class NotebookReader
{
    private readonly string _path;
    private readonly JsonPlaces _places;

    private NotebookReader(string path, byte[] utf8)
    {
        _path = path;
        _places = new JsonPlaces(utf8);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="UserErrorException">
    /// The file is missing, is not JSON, is not a notebook of format 4, has no cells, or is in an unknown language.
    /// </exception>
    public static Notebook Read(string path)
    {
        path = Path.GetFullPath(path);
        byte[] utf8;
        try
        {
            utf8 = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: anteckningsboken kan inte läsas: {error.Message}", error);
        }

        return DibReader.IsDib(path) ? DibReader.Read(path, Encoding.UTF8.GetString(utf8)) : Read(path, utf8);
    }

    /// <summary>Reads a notebook's bytes; <paramref name="path"/> is where they stand.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static Notebook Read(string path, byte[] utf8)
    {
        if (utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var root = JsonNode.Parse(utf8);
            return new NotebookReader(path, utf8).Notebook(root);
        }
        catch (JsonException error)
        {
            throw new UserErrorException(
                $"{path}, rad {error.LineNumber + 1}, kolumn {error.BytePositionInLine + 1}: filen är inte JSON och kan därför "
                + "inte läsas som anteckningsbok. "
                + "Väntade en .ipynb-fil (nbformat 4). Öppna och spara om den i redigeraren, eller hämta "
                + "tillbaka en fungerande version.", error);
        }
    }

    private Notebook Notebook(JsonNode? node)
    {
        var root = Expect<JsonObject>(node, "$", "ett JSON-objekt med cells, metadata och nbformat");
        var format = Integer(root["nbformat"], "$.nbformat", "nbformat 4");
        if (format != 4)
            throw Problem("$.nbformat", $"nbformat {format}", "nbformat 4 (spara om i VS Code eller JupyterLab)");
        var metadata = root["metadata"] is null ? [] : Expect<JsonObject>(root["metadata"], "$.metadata", "ett objekt");
        var language = DefaultLanguage(metadata);
        ImmutableArray<NotebookCell> cells =
        [
            .. Expect<JsonArray>(root["cells"], "$.cells", "en lista med celler").Select(
                (cell, index) => Cell(cell, index, language)),
        ];
        if (!cells.Any(cell => Language.Find(cell.Language) is not null) && Language.Find(language) is null)
            throw Problem(
                "$.metadata.kernelspec.name", $"språket ”{language}”", "ett av språken " + string.Join(", ", Language.Known));
        if (cells.IsEmpty)
            throw Problem("$.cells", "inga celler", "minst en cell");
        return new Notebook(
            _path, language, cells,
            (JsonObject)metadata.DeepClone(),
            root["nbformat_minor"] is null ? 5 : Integer(root["nbformat_minor"], "$.nbformat_minor", "ett heltal"))
        {
            Rest = Rest(root, "cells", "metadata", "nbformat", "nbformat_minor"),
        };
    }

    private static string DefaultLanguage(JsonObject metadata)
    {
        string?[] all =
        [
            Text(Member(Member(metadata["polyglot_notebook"], "kernelInfo"), "defaultKernelName")),
            Text(Member(metadata["kernelspec"], "name")),
            Text(Member(metadata["kernelspec"], "language")),
            Text(Member(metadata["language_info"], "name")),
        ];
        var named = all.OfType<string>().Where(name => name != Language.OfEditors).ToList();
        // A notebook that says nothing is in C#, as in .NET Interactive.
        return named.Select(Language.Find).FirstOrDefault(known => known is not null) ?? named.FirstOrDefault(Language.CSharp);
    }

    private NotebookCell Cell(JsonNode? node, int index, string defaultLanguage)
    {
        var place = $"$.cells[{index}]";
        var cell = Expect<JsonObject>(node, place, "en cell (ett objekt)");
        var type = Text(cell["cell_type"]);
        var kind = type switch
        {
            "markdown" => NotebookCellKind.Markdown,
            "code" => NotebookCellKind.Code,
            "raw" => NotebookCellKind.Raw,
            _ =>
                throw Problem(
                    place + ".cell_type", $"celltypen ”{type ?? "saknas"}” i cell {index + 1}", "markdown, code eller raw"),
        };
        var metadata = cell["metadata"] is null ? [] : Expect<JsonObject>(cell["metadata"], place + ".metadata", "ett objekt");
        CheckTags(metadata, place, index);
        return new NotebookCell(
            Text(cell["id"]) ?? $"cell-{index + 1}",
            kind,
            kind == NotebookCellKind.Code ? CellLanguage(metadata, defaultLanguage) : "",
            Multiline(cell["source"], place + ".source", index),
            (JsonObject)metadata.DeepClone(),
            cell["outputs"] is JsonArray outputs
                ? [.. outputs.Select((output, i) => Output(output, $"{place}.outputs[{i}]", index))]
                : [],
            Count(cell["execution_count"]))
        {
            Rest = Rest(cell, "cell_type", "execution_count", "id", "metadata", "outputs", "source"),
        };
    }

    // A language that is not known here is that cell's matter, when it is run.
    private static string CellLanguage(JsonObject metadata, string defaultLanguage) =>
        (Text(Member(metadata["polyglot_notebook"], "kernelName")) ?? Text(Member(metadata["dotnet_interactive"], "language")))
            is { Length: > 0 } named
        ? Language.Find(named) ?? named
        : defaultLanguage;

    // The number in the margin says nothing that a run depends on: some programs write it as text, or as 3.0.
    private static int? Count(JsonNode? node) => node is JsonValue value
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= int.MaxValue && double.IsInteger(number) ? (int)number : null;

    // What the reader has no word for, kept to be written back.
    private static JsonObject Rest(JsonObject json, params string[] known) => new(json
        .Where(member => !known.Contains(member.Key, StringComparer.Ordinal))
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static JsonNode? Member(JsonNode? node, string name) => node is JsonObject json ? json[name] : null;

    private void CheckTags(JsonObject metadata, string place, int index)
    {
        if (metadata["tags"] is { } tags && (tags is not JsonArray list || list.Any(tag => Text(tag) is null)))
            throw Problem(
                place + ".metadata.tags",
                $"taggar som inte är en lista med texter i cell {index + 1}",
                "till exempel [\"parameters\"]");
    }

    private CellOutput Output(JsonNode? node, string place, int index)
    {
        var output = Expect<JsonObject>(node, place, $"en utdatapost (ett objekt) i cell {index + 1}");
        return Text(output["output_type"]) switch
        {
            "stream" => new StreamOutput(
                Text(output["name"]) ?? "stdout", output["text"] is null ? "" : Multiline(output["text"], place, index)),
            "error" => new ErrorOutput(
                Text(output["ename"]) ?? "", Text(output["evalue"]) ?? "",
                output["traceback"] is JsonArray trace ? [.. trace.Select(line => Text(line) ?? "")] : []),
            "display_data" => Display(output, isResult: false),
            "execute_result" => Display(output, isResult: true),
            // Another program's type: what can be shown of it is, and none of it hinders a run.
            _ => Display(output, isResult: false),
        };
    }

    private static DisplayOutput Display(JsonObject output, bool isResult)
    {
        return new DisplayOutput(
            (output["data"] as JsonObject ?? []).Where(form => form.Value is not null).ToImmutableSortedDictionary(
                form => form.Key, form => Form(form.Key, form.Value!), StringComparer.Ordinal),
            output["metadata"]?.DeepClone() as JsonObject ?? [],
            isResult);
    }

    // Content that is neither text nor lines, where text is meant, is kept as the JSON that it is.
    private static JsonNode Form(string mimeType, JsonNode content) => content switch
    {
        _ when ContentTypes.IsJson(mimeType) => content.DeepClone(),
        JsonArray lines when lines.All(line => Text(line) is not null) =>
            JsonValue.Create(string.Concat(lines.Select(Text)).ReplaceLineEndings("\n")),
        _ => JsonValue.Create((Text(content) ?? content.ToJsonString()).ReplaceLineEndings("\n")),
    };

    private string Multiline(JsonNode? node, string place, int index) => node switch
    {
        JsonArray lines =>
            string.Concat(
                lines.Select(line => Text(line) ?? throw Problem(place, "något annat än text", $"text i cell {index + 1}")))
                .ReplaceLineEndings(
                "\n"),
        JsonValue value when Text(value) is { } text => text.ReplaceLineEndings("\n"),
        _ => throw Problem(place, node is null ? "ingen text" : "något annat än text", $"text (source) i cell {index + 1}"),
    };

    private T Expect<T>(JsonNode? node, string place, string expected)
        where T : JsonNode =>
        node as T ?? throw Problem(place, node is null ? "ingenting" : node.GetValueKind().ToString(), expected);

    private int Integer(JsonNode? node, string place, string expected) =>
        Count(node) ?? throw Problem(place, node?.ToJsonString() ?? "ingenting", expected);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private UserErrorException Problem(string place, string found, string expected)
    {
        var (line, column) = _places.Of(place);
        return new UserErrorException($"{_path}, rad {line}, kolumn {column}: fann {found}; väntade {expected}.");
    }
}
