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

    private static JsonObject Marker(int colour) => new() { ["marker"] = new JsonObject { ["color"] = Palette.Light.Series[colour] } };
}
