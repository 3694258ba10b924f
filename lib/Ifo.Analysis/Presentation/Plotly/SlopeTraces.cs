using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>A slope chart as plotly.js takes it: a line of two points for each name.</summary>
internal static class SlopeTraces
{
    public static JsonArray Of(SlopeChart figure, JsonObject layout)
    {
        layout["xaxis"] = PlotlyValues.CategoryAxis(fromTop: false);
        layout["yaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: false);
        return [.. figure.Drawn.Select(line => (JsonNode?)Trace(figure, line))];
    }

    public static SlopeChart Read(PlotlyInput input)
    {
        var times = PlotlyTrace.Names(input.Traces[0], "x", "y", input.Frame);
        input.RefuseUnless(times.Length == 2);
        return input.Traces
            .Select((trace, i) => (Name: PlotlyTrace.Name(trace, i), Values: PlotlyTrace.Values(trace, "y", input.Frame)))
            .Aggregate(new SlopeChart(input.Frame).Between(times[0], times[1]), (figure, line) =>
            {
                input.RefuseUnless(line.Values.Length == 2);
                return figure.Line(line.Name, line.Values[0], line.Values[1]);
            });
    }

    private static JsonObject Trace(SlopeChart figure, SlopeLine line)
    {
        var decimals = figure.Frame.Decimals(figure.Numbers);
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = PlotlyText.Escape(line.Name),
            ["x"] = PlotlyValues.Names([figure.Before, figure.After]),
            ["y"] = PlotlyValues.Numbers([line.Before, line.After]),
            ["text"] = PlotlyValues.Names(
                [SwedishFormat.Number(line.Before, decimals), SwedishFormat.Number(line.After, decimals)]),
            ["hovertemplate"] = $"%{{x}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra>%{{fullData.name}}</extra>",
            ["line"] = new JsonObject { ["color"] = Colour(line), ["dash"] = line.After < line.Before ? "dash" : "solid" },
        };
    }

    private static string Colour(SlopeLine line) =>
        Palette.Light.Series[line.After > line.Before ? 0 : line.After < line.Before ? 1 : Palette.Quiet];
}
