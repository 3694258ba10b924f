using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads what traces of different types have in common.</summary>
internal static class PlotlyTrace
{
    /// <summary>The type; plotly.js takes a trace without one as scatter.</summary>
    public static string Type(JsonObject trace) => PlotlyJson.Text(trace["type"]) is { Length: > 0 } type ? type : "scatter";

    public static bool IsHorizontal(JsonObject trace) => PlotlyJson.Text(trace["orientation"]) == "h";

    public static string Name(JsonObject trace, int index) =>
        PlotlyText.Plain(PlotlyJson.Text(trace["name"])) is { Length: > 0 } name
            ? name
            : $"Serie {Quantities.SwedishFormat.Number(index + 1)}";

    /// <summary>The names along one of the axes; where the trace has none, its values are numbered from one.</summary>
    public static ImmutableArray<string> Names(JsonObject trace, string key, string valueKey, ChartFrame frame) =>
        List(trace, key, frame) is { } names
        ? [.. names.Select(name => PlotlyText.Plain(PlotlyJson.Text(name)))]
        :
        [
            .. Enumerable.Range(1, List(trace, valueKey, frame)?.Count ?? 0)
                .Select(number => Quantities.SwedishFormat.Number(number))
        ];

    /// <summary>The values along the other axis; null becomes a missing value with the mark that its text shows.</summary>
    public static ImmutableArray<Shown> Values(JsonObject trace, string key, ChartFrame frame)
    {
        var marks = trace["text"] as JsonArray;
        return [.. (List(trace, key, frame)
            ?? []).Select((value, i) => Value(value, marks is not null && i < marks.Count ? marks[i] : null, frame))];
    }

    private static Shown Value(JsonNode? value, JsonNode? mark, ChartFrame frame)
    {
        if (value is null)
        {
            return NoValue.FromMark(PlotlyJson.Text(mark));
        }

        return PlotlyJson.Number(value) is { } number
            ? number
            : throw frame.Refuse($"värdet {value.ToJsonString()} i plotly-diagrammet är inte ett tal.");
    }

    private static JsonArray? List(JsonObject trace, string key, ChartFrame frame) => trace[key] switch
    {
        null => null,
        JsonArray list => list,
        JsonObject binary when binary.ContainsKey("bdata") =>
            throw frame.Refuse("värdena är packade (bdata). Skriv diagrammet med vanliga listor i stället."),
        var other when other.GetValueKind() == JsonValueKind.Null => null,
        var other => new JsonArray(other.DeepClone()),
    };
}
