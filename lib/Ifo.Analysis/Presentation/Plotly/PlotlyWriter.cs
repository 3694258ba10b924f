using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Writes a figure as plotly.js takes it.</summary>
internal static class PlotlyWriter
{
    /// <summary>The decimal comma and the non-breaking space between groups of three digits.</summary>
    public const string SwedishSeparators = ",\u00A0";

    public static string Write(Chart figure)
    {
        figure.Check();
        var layout = Layout(figure);
        var traces = figure.Traces(layout);
        return new JsonObject { ["data"] = traces, ["layout"] = layout, ["config"] = Config() }.ToJsonString();
    }

    private static JsonObject Layout(Chart figure) => new()
    {
        ["title"] = new JsonObject
        {
            ["text"] = $"<b>{PlotlyText.Wrapped(figure.Frame.ShownTitle, 640, 18)}</b><br><sub>"
                + $"{PlotlyText.Escape(figure.Frame.Subtitle)}</sub>",
            ["x"] = 0,
            ["xref"] = "container",
            ["xanchor"] = "left",
            ["pad"] = new JsonObject { ["l"] = 16 },
        },
        ["separators"] = SwedishSeparators,
        ["colorway"] = new JsonArray([.. Palette.Light.Series.Select(colour => (JsonNode?)colour)]),
        ["font"] = new JsonObject { ["family"] = "Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif", ["size"] = 13 },
        ["margin"] = new JsonObject { ["t"] = 90, ["b"] = 150 },
        ["annotations"] = new JsonArray(Source(figure)),
        ["meta"] = new JsonObject { ["ifo"] = PlotlyMeta.Of(figure) },
    };

    private static JsonObject Source(Chart figure) => new()
    {
        ["text"] = PlotlyText.Wrapped(figure.Footer, 640, 11),
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["x"] = 0,
        ["y"] = 0,
        ["xanchor"] = "left",
        ["yanchor"] = "top",
        ["yshift"] = -95,
        ["align"] = "left",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 11 },
    };

    private static JsonObject Config() => new() { ["responsive"] = true, ["displaylogo"] = false };
}
