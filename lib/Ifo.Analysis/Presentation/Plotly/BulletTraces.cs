using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Outcomes and targets as plotly.js takes them: bars, and lines across them as markers; ranges as shapes behind.</summary>
internal static class BulletTraces
{
    public static JsonArray Of(BulletChart figure, JsonObject layout)
    {
        layout["yaxis"] = PlotlyValues.CategoryAxis(fromTop: true);
        layout["xaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: true);
        layout["shapes"] = new JsonArray([.. figure.Ranges.SelectMany((range, i) => figure.Entries.Select((row, place) => (JsonNode?)Shape(range.Of(row), place, i)))]);
        var outcome = Trace(figure, "bar", figure.OutcomeName, row => row.Outcome);
        outcome["orientation"] = "h";
        outcome["width"] = 0.4;
        outcome["marker"] = new JsonObject { ["color"] = Palette.Light.Series[0] };
        outcome["meta"] = Ranges(figure);
        var target = Trace(figure, "scatter", figure.TargetName, row => row.Target);
        target["mode"] = "markers";
        target["marker"] = new JsonObject { ["symbol"] = "line-ns", ["size"] = 22, ["line"] = new JsonObject { ["color"] = Palette.Light.Ink, ["width"] = 3 } };
        return [outcome, target];
    }

    private static JsonObject Trace(BulletChart figure, string type, string name, Func<BulletRow, Shown> value) => new()
    {
        ["type"] = type,
        ["name"] = PlotlyText.Escape(name),
        ["y"] = PlotlyValues.Names(figure.Entries.Select(row => row.Name)),
        ["x"] = PlotlyValues.Readings(figure.Entries.Select(value)),
        ["text"] = PlotlyValues.Names(figure.Entries.Select(row => figure.Write(value(row)))),
        ["textposition"] = type == "bar" ? "none" : "middle right",
        ["hovertemplate"] = $"%{{y}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra>%{{fullData.name}}</extra>",
    };

    private static JsonArray Ranges(BulletChart figure) => [.. figure.Ranges.Select(range => (JsonNode?)new JsonObject
    {
        ["name"] = range.Name,
        ["low"] = range.Low,
        ["high"] = range.High,
        ["base"] = range.Base.ToString(),
    })];

    /// <summary>A range behind one row; a target that is missing leaves a shape without width.</summary>
    private static JsonObject Shape((decimal Low, decimal High)? ends, int place, int range) => new JsonObject
    {
        ["type"] = "rect",
        ["layer"] = "below",
        ["x0"] = ends?.Low ?? 0m,
        ["x1"] = ends?.High ?? 0m,
        ["y0"] = place - 0.4m,
        ["y1"] = place + 0.4m,
        ["fillcolor"] = Palette.Light.Ranges[range],
        ["line"] = new JsonObject { ["width"] = 0 },
    };
}
