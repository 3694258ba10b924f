using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels;
using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Workers;

/// <summary>A cell that .NET Interactive runs: its events, until the one that ends it, as this program's own replies.</summary>
/// <param name="token">The name of its command; commands that it leads to are called by it, a point and a number.</param>
internal sealed partial class InteractiveCell(string token)
{
    // A value that was shown may be replaced by a later event, so that nothing is passed on before the cell ends.
    private readonly List<(string Id, Reply Reply)> _outputs = [];
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private JsonArray _diagnostics = [];

    /// <summary>The name of its command.</summary>
    public string Token => token;

    /// <summary>What an event means; empty until the cell ends.</summary>
    public IEnumerable<Reply> Replies(JsonNode said)
    {
        var content = said["event"];
        switch (said["eventType"]?.GetValue<string>())
        {
            case "StandardOutputValueProduced":
                Add(said, new Reply.Written("stdout", Text(content)));
                break;
            case "StandardErrorValueProduced":
                Add(said, new Reply.Written("stderr", Text(content)));
                break;
            case "DisplayedValueProduced":
                Add(said, new Reply.Shown(Forms(content), false, Id(said)));
                break;
            case "ReturnValueProduced":
                Add(said, new Reply.Shown(Forms(content), true, Id(said)));
                break;
            case "DisplayedValueUpdated":
                Update(said, new Reply.Shown(Forms(content), false, Id(said)));
                break;
            case "DiagnosticsProduced":
                if (content?["diagnostics"] is JsonArray { Count: > 0 } diagnostics)
                    _diagnostics = diagnostics;
                break;
            case "CommandSucceeded" when IsOwn(said):
                return Outputs().Append(new Reply.Done());
            case "CommandFailed" when IsOwn(said):
                return Outputs().Append(Failed(content?["message"]?.GetValue<string>() ?? ""));
        }

        return [];
    }

    private bool IsOwn(JsonNode said) => said["command"]?["token"]?.GetValue<string>() == token;

    private void Add(JsonNode said, Reply reply)
    {
        if (InteractiveNotices.Is(Text(said["event"])))
            _left.Add(Id(said));
        else
            _outputs.Add((Id(said), reply));
    }

    private void Update(JsonNode said, Reply reply)
    {
        if (_left.Contains(Id(said)))
            return;
        var place = _outputs.FindLastIndex(output => output.Id == Id(said));
        if (place < 0)
            place = _outputs.FindLastIndex(output => output.Reply is Reply.Shown);
        if (place >= 0)
            _outputs[place] = (_outputs[place].Id, reply);
    }

    private IEnumerable<Reply> Outputs() => _outputs.Select(output => output.Reply);

    private static string Id(JsonNode said) => said["event"]?["valueId"]?.GetValue<string>() ?? "";

    private static string Text(JsonNode? content) => string.Concat(
        Values(content).Select(value => value["value"]?.GetValue<string>())).ReplaceLineEndings("\n");

    private static IEnumerable<JsonNode> Values(JsonNode? content) =>
        (content?["formattedValues"] as JsonArray ?? []).OfType<JsonNode>();

    private static JsonElement Forms(JsonNode? content)
    {
        var forms = new JsonObject();
        foreach (var value in Values(content))
        {
            var (type, text) = (value["mimeType"]!.GetValue<string>(), value["value"]?.GetValue<string>() ?? "");
            forms[type] = ContentTypes.IsJson(type) ? JsonNode.Parse(text) : text.ReplaceLineEndings("\n");
        }

        return JsonSerializer.SerializeToElement(forms);
    }

    private Reply Failed(string message)
    {
        if (PackageRestore.SaysUnreachable(message))
            return new Reply.Skipped($"Ett paket går inte att nå från den här datorns NuGet-källor. ({message.Trim()})");
        var lines = message.ReplaceLineEndings("\n").Split('\n');
        if (_diagnostics.FirstOrDefault(item => item?["severity"]?.GetValue<string>() == "error") is { } error)
        {
            var id = error["code"]?.GetValue<string>() ?? "";
            return new Reply.Failed(
                id,
                ErrorWords.ForCompiler(id, error["message"]?.GetValue<string>() ?? ""),
                error["linePositionSpan"]?["start"]?["line"]?.GetValue<int>() + 1,
                lines);
        }

        var thrown = Exception().Match(lines[0]);
        return thrown.Success
            ? new Reply.Failed(thrown.Groups["name"].Value, thrown.Groups["message"].Value, null, lines)
            : new Reply.Failed("CommandFailed", lines[0], null, lines);
    }

    [GeneratedRegex(
        @"^(?:[\w]+\.)*(?<name>\w*Exception)(?:\s*\([^)]*\))?: (?<message>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exception();
}
