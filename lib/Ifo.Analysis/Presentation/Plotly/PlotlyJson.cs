using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads values of a plotly.js figure, whatever kind of JSON they are written as.</summary>
internal static class PlotlyJson
{
    /// <summary>A text, or a number as it is written; empty where there is none.</summary>
    public static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        _ => string.Empty,
    };

    public static int? WholeNumber(JsonNode? node) =>
        int.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Follows keys; null where one is missing.</summary>
    public static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = (node as JsonObject)?[key];
        }

        return node;
    }

    /// <summary>The title of a figure or an axis, which may be written as text or as an object with text.</summary>
    public static string Title(JsonNode? node) => node is JsonObject title ? Text(title["text"]) : Text(node);

    /// <summary>A number, also where it is written as text; null where there is none.</summary>
    public static decimal? Number(JsonNode? node) =>
        decimal.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
