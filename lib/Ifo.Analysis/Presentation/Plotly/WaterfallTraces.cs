using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>A waterfall as plotly.js takes it.</summary>
internal static class WaterfallTraces
{
    public static JsonArray Of(WaterfallChart figure, JsonObject layout)
    {
        layout["yaxis"] = PlotlyValues.CategoryAxis(fromTop: true);
        layout["xaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: true);
        return [Trace(figure)];
    }

    public static WaterfallChart Read(PlotlyInput input)
    {
        var (trace, frame) = (input.Traces[0], input.Frame);
        var (nameKey, valueKey) = PlotlyTrace.IsHorizontal(trace) ? ("y", "x") : ("x", "y");
        var (names, values) = (PlotlyTrace.Names(trace, nameKey, valueKey, frame), PlotlyTrace.Values(trace, valueKey, frame));
        var measures = (trace["measure"] as JsonArray ?? []).Select(PlotlyJson.Text).ToList();
        input.RefuseUnless(names.Length >= 3 && values.Length == names.Length && measures.Count == names.Length);
        input.RefuseUnless(
            measures[0] == "absolute" && measures[^1] == "total" && measures[1..^1].TrueForAll(measure => measure == "relative"));
        var contributions = Enumerable.Range(1, names.Length - 2)
            .Aggregate(
                new WaterfallChart(frame).Start(names[0], values[0]), (figure, i) => figure.Contribution(names[i], values[i]));
        return contributions.End(names[^1], values[^1]);
    }

    private static JsonObject Trace(WaterfallChart figure)
    {
        var steps = figure.Contributions.Prepend(figure.First).Append(figure.Last).ToList();
        var decimals = figure.ShownDecimals;
        return new JsonObject
        {
            ["type"] = "waterfall",
            ["orientation"] = "h",
            ["name"] = PlotlyText.Escape(figure.Unit),
            ["measure"] = PlotlyValues.Names(figure.Contributions.Select(_ => "relative").Prepend("absolute").Append("total")),
            ["y"] = PlotlyValues.Names(steps.Select(step => step.Name)),
            ["x"] = PlotlyValues.Numbers(steps.Select(step => step.Value)),
            ["text"] = PlotlyValues.Names([
                SwedishFormat.Number(figure.First.Value, decimals),
                .. figure.Contributions.Select(step => SwedishFormat.Signed(step.Value, decimals)),
                SwedishFormat.Number(figure.Last.Value, decimals),
            ]),
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
            ["hovertemplate"] = $"%{{y}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra></extra>",
            ["increasing"] = Marker(0),
            ["decreasing"] = Marker(1),
            ["totals"] = Marker(Palette.Quiet),
            ["showlegend"] = false,
        };
    }

    private static JsonObject Marker(int colour) =>
        new() { ["marker"] = new JsonObject { ["color"] = Palette.Light.Series[colour] } };
}
