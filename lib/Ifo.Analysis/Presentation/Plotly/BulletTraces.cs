using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>
/// Outcomes and targets as plotly.js takes them: bars, and lines across them as markers; ranges as shapes behind.
/// </summary>
internal static class BulletTraces
{
    public static JsonArray Of(BulletChart figure, JsonObject layout)
    {
        layout["yaxis"] = PlotlyValues.CategoryAxis(fromTop: true);
        layout["xaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: true);
        layout["shapes"] = new JsonArray(
            [.. figure.Ranges.SelectMany((range, i) =>
                figure.Entries.Select((row, place) => (JsonNode?)Shape(range.Of(row), place, i)))]);
        var outcome = Trace(figure, "bar", figure.OutcomeName, row => row.Outcome);
        outcome["orientation"] = "h";
        outcome["width"] = 0.4;
        outcome["marker"] = new JsonObject { ["color"] = Palette.Light.Series[0] };
        outcome["meta"] = Ranges(figure);
        var target = Trace(figure, "scatter", figure.TargetName, row => row.Target);
        target["mode"] = "markers";
        target["marker"] = new JsonObject
        {
            ["symbol"] = "line-ns",
            ["size"] = 22,
            ["line"] = new JsonObject { ["color"] = Palette.Light.Ink, ["width"] = 3 }
        };
        return [outcome, target];
    }

    public static BulletChart Read(PlotlyInput input)
    {
        var (traces, frame) = (input.Traces, input.Frame);
        var (names, outcomes, targets) = (PlotlyTrace.Names(traces[0], "y", "x", frame),
            PlotlyTrace.Values(traces[0], "x", frame),
            PlotlyTrace.Values(traces[^1], "x", frame));
        if (traces.Length != 2 || outcomes.Length != names.Length || targets.Length != names.Length)
        {
            throw frame.Refuse("måldiagrammet har inte den form som biblioteket skriver. Gör om det från data.");
        }

        var figure = new BulletChart(frame).Called(PlotlyTrace.Name(traces[0], 0), PlotlyTrace.Name(traces[1], 1));
        var rows = Enumerable.Range(0, names.Length).Aggregate(
            figure, (bullet, i) => bullet.Row(names[i], outcomes[i], targets[i]));
        return (traces[0]["meta"] as JsonArray ?? []).Aggregate(rows, Range);
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

    private static BulletChart Range(BulletChart figure, JsonNode? range)
    {
        var (name, low, high) = (PlotlyJson.Text(range?["name"]), PlotlyJson.Number(range?["low"])
            ?? 0m, PlotlyJson.Number(range?["high"]) ?? 0m);
        return PlotlyJson.Text(range?["base"]) == nameof(RangeBase.PercentOfTarget)
            ? figure.RangeOfTarget(name, low, high)
            : figure.Range(name, low, high);
    }
}
