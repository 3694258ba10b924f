using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Lists of names and numbers as plotly.js takes them.</summary>
internal static class PlotlyValues
{
    public static JsonArray Names(IEnumerable<string> names) =>
        [.. names.Select(name => (JsonNode?)JsonValue.Create(PlotlyText.Escape(name)))];

    public static JsonArray Numbers(IEnumerable<decimal> numbers) =>
        [.. numbers.Select(number => (JsonNode?)JsonValue.Create(number))];

    /// <summary>Numbers, and null, which plotly.js leaves out, where there is none.</summary>
    public static JsonArray Readings(IEnumerable<Shown> readings) =>
        [.. readings.Select(reading => reading.TryNumber(out var number) ? (JsonNode?)JsonValue.Create(number) : null)];

    public static JsonObject Title(string text) => new()
    {
        ["text"] = PlotlyText.Escape(text),
        ["font"] = new JsonObject { ["size"] = 12 },
    };

    /// <summary>An axis of values with its unit; thousands are grouped by the layout's separators.</summary>
    public static JsonObject ValueAxis(string unit, bool fromZero) => new()
    {
        ["title"] = Title(unit),
        ["automargin"] = true,
        ["tickformat"] = ",.6~f",
        ["rangemode"] = fromZero ? "tozero" : "normal",
        ["zeroline"] = fromZero,
    };

    /// <summary>An axis of names, of which the first stands first from the left or from the top.</summary>
    public static JsonObject CategoryAxis(bool fromTop) => new()
    {
        ["type"] = "category",
        ["automargin"] = true,
        ["autorange"] = fromTop ? "reversed" : JsonValue.Create(true),
    };
}
