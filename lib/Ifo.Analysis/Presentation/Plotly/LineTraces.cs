using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Lines as plotly.js takes them.</summary>
internal static class LineTraces
{
    public static JsonArray Of(LineChart figure, JsonObject layout)
    {
        layout["xaxis"] = PlotlyValues.CategoryAxis(fromTop: false);
        layout["yaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: false);
        var series = figure.Data.Series.Select((data, i) => (JsonNode?)Trace(figure, data, i, isMean: false));
        var means = figure.Means.Select((data, i) => (JsonNode?)Trace(figure, data, i, isMean: true));
        return [.. series, .. means];
    }

    private static JsonObject Trace(LineChart figure, SeriesData data, int colour, bool isMean)
    {
        var decimals = isMean ? 1 : figure.Frame.Decimals(figure.Data.Numbers);
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = isMean ? "lines" : figure.PointsOnly ? "markers" : "lines+markers",
            ["name"] = PlotlyText.Escape(data.Name),
            ["x"] = PlotlyValues.Names(figure.Data.Categories),
            ["y"] = PlotlyValues.Readings(data.Values),
            ["text"] = PlotlyValues.Names(
                data.Values.Select(value =>
                    value.TryNumber(out var number) ? SwedishFormat.Number(number, decimals) : value.Missing.Mark)),
            ["connectgaps"] = false,
            ["hovertemplate"] = $"%{{x}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra>%{{fullData.name}}</extra>",
            ["line"] = Line(figure, colour, isMean),
        };
        if (isMean)
        {
            trace["meta"] = PlotlyMeta.MovingMean;
        }

        return trace;
    }

    private static JsonObject Line(LineChart figure, int colour, bool isMean) => new()
    {
        ["color"] = Palette.Light.Series[colour],
        ["width"] = isMean ? 3 : figure.Window > 0 ? 1 : 2.5,
        ["dash"] = !isMean && figure.Window > 0 ? "dot" : "solid",
    };
}
