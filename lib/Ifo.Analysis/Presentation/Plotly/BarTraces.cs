using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Bars as plotly.js takes them.</summary>
internal static class BarTraces
{
    private static readonly string[] PatternShapes = [string.Empty, "/", ".", "-", "\\", "|"];

    public static JsonArray Of(BarChart figure, JsonObject layout)
    {
        var (names, values) = figure.IsVertical ? ("xaxis", "yaxis") : ("yaxis", "xaxis");
        layout[names] = PlotlyValues.CategoryAxis(fromTop: !figure.IsVertical);
        layout[values] = PlotlyValues.ValueAxis(BarText.AxisUnit(figure), fromZero: true);
        layout["barmode"] = figure.Arrangement == BarArrangement.Grouped ? "group" : "relative";
        if (figure.Arrangement == BarArrangement.Share)
        {
            layout["barnorm"] = "percent";
        }

        return
        [
            .. figure.Data.Series.Select((series, i) =>
                (JsonNode?)Trace(figure, series, Palette.Indices(figure.Data.Series.Length)[i]))
        ];
    }

    private static JsonObject Trace(BarChart figure, SeriesData series, int colour) => new()
    {
        ["type"] = "bar",
        ["name"] = PlotlyText.Escape(series.Name),
        ["orientation"] = figure.IsVertical ? "v" : "h",
        [figure.IsVertical ? "x" : "y"] = PlotlyValues.Names(figure.Data.Categories),
        [figure.IsVertical ? "y" : "x"] = PlotlyValues.Readings(series.Values),
        ["text"] = PlotlyValues.Names(
            series.Values.Select(value => value.TryNumber(out var number) ? BarText.Number(figure, number) : value.Missing.Mark)),
        ["textposition"] = figure.Arrangement == BarArrangement.Grouped ? "outside" : "inside",
        ["cliponaxis"] = false,
        ["hovertemplate"] =
            $"%{{{(figure.IsVertical
                ? 'x'
                : 'y')}}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra>%{{fullData.name}}</extra>",
        ["marker"] = Marker(figure, colour),
    };

    private static JsonObject Marker(BarChart figure, int colour)
    {
        var marker = new JsonObject { ["color"] = Palette.Light.Series[colour] };
        if (figure.Arrangement != BarArrangement.Grouped && FillPattern.Exists(colour))
        {
            marker["pattern"] =
                new JsonObject { ["shape"] = PatternShapes[colour], ["fillmode"] = "overlay", ["solidity"] = 0.15 };
        }

        return marker;
    }
}
