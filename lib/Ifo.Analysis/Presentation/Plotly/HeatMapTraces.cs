using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>A heat map as plotly.js takes it.</summary>
internal static class HeatMapTraces
{
    public static JsonArray Of(HeatMapChart figure, JsonObject layout)
    {
        layout["xaxis"] = PlotlyValues.CategoryAxis(fromTop: false);
        layout["yaxis"] = PlotlyValues.CategoryAxis(fromTop: true);
        return [Trace(figure)];
    }

    public static HeatMapChart Read(PlotlyInput input)
    {
        var (traces, frame) = (input.Traces, input.Frame);
        if (traces is not [var trace] || (trace["customdata"] ?? trace["z"]) is not JsonArray rows)
        {
            throw frame.Refuse("en värmekarta ska ha ett spår med rader av värden (”z”).");
        }

        var (columns, names) = (PlotlyTrace.Names(trace, "x", "y", frame), PlotlyTrace.Names(trace, "y", "z", frame));
        var empty = new HeatMapChart(frame).Categories(columns);
        var figure = PlotlyJson.Text(trace["meta"]) == nameof(HeatBase.PercentOfRowMean) ? empty.ColourWithinRows() : empty;
        return names.Length == rows.Count
            ? names
                .Select((name, i) => (name, Values: Row(trace, rows[i], i, frame)))
                .Aggregate(figure, (map, row) => map.Row(row.name, row.Values))
            : throw frame.Refuse($"värmekartan har {names.Length} radnamn men {rows.Count} rader.");
    }

    private static JsonObject Trace(HeatMapChart figure) => new()
    {
        ["type"] = "heatmap",
        ["x"] = PlotlyValues.Names(figure.Data.Categories),
        ["y"] = PlotlyValues.Names(figure.Data.Series.Select(row => row.Name)),
        ["z"] = new JsonArray([.. figure.Coloured.Select(row => (JsonNode?)PlotlyValues.Readings(row.Colours))]),
        ["customdata"] = new JsonArray([.. figure.Data.Series.Select(row => (JsonNode?)PlotlyValues.Readings(row.Values))]),
        ["meta"] = figure.Colours.ToString(),
        ["text"] = new JsonArray(
        [
            .. figure.Data.Series.Select(row => (JsonNode?)PlotlyValues.Names(row.Values.Select(value => Write(figure, value))))
        ]),
        ["texttemplate"] = "%{text}",
        ["hovertemplate"] = $"%{{y}}, %{{x}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra></extra>",
        ["hoverongaps"] = false,
        ["xgap"] = 1,
        ["ygap"] = 2,
        ["colorscale"] = new JsonArray(
            [.. Palette.Light.Heat.Select((colour, i) =>
                (JsonNode?)new JsonArray(JsonValue.Create(Stop(i)), JsonValue.Create(colour)))]),
        ["colorbar"] = new JsonObject { ["title"] = PlotlyValues.Title(figure.ColourUnit), ["tickformat"] = ",.6~f" },
    };

    private static decimal Stop(int index) => index / (decimal)(Palette.HeatSteps - 1);

    private static string Write(HeatMapChart figure, Shown value) =>
        value.TryNumber(out var number)
            ? SwedishFormat.Number(number, figure.Frame.Decimals(figure.Data.Numbers))
            : value.Missing.Mark;

    private static ImmutableArray<Shown> Row(JsonObject trace, JsonNode? row, int index, ChartFrame frame)
    {
        var marks = (trace["text"] as JsonArray)?.ElementAtOrDefault(index);
        return PlotlyTrace.Values(new JsonObject { ["z"] = row?.DeepClone(), ["text"] = marks?.DeepClone() }, "z", frame);
    }
}
