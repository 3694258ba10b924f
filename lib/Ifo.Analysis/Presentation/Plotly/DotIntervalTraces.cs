using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Estimates with intervals as plotly.js takes them: points with error bars.</summary>
internal static class DotIntervalTraces
{
    private const string Filled = "circle";

    public static JsonArray Of(DotIntervalChart figure, JsonObject layout)
    {
        layout["yaxis"] = PlotlyValues.CategoryAxis(fromTop: true);
        layout["xaxis"] = PlotlyValues.ValueAxis(figure.Unit, fromZero: false);
        if (figure.IsRatio)
        {
            var axis = layout["xaxis"]!.AsObject();
            axis["type"] = "log";
            axis.Remove("rangemode");
        }

        if (figure.ReferenceValue is { } reference)
        {
            layout["shapes"] = new JsonArray(ReferenceLine(reference));
        }

        return [Trace(figure)];
    }

    public static DotIntervalChart Read(PlotlyInput input)
    {
        var (trace, frame) = (input.Traces[0], input.Frame);
        var (names, values) = (PlotlyTrace.Names(trace, "y", "x", frame), PlotlyTrace.Values(trace, "x", frame));
        var (above, below) = (Errors(trace, "array", frame), Errors(trace, "arrayminus", frame));
        input.RefuseUnless(names.Length == values.Length && above.Length == names.Length && below.Length == names.Length);
        var figure = Enumerable.Range(0, names.Length).Aggregate(new DotIntervalChart(frame), (dots, i) =>
            dots.Dot(names[i], values[i], values[i].Number - below[i].Number, values[i].Number + above[i].Number));
        var shapes = PlotlyJson.At(input.Layout, "shapes") as JsonArray;
        var reference = shapes?.Select(shape => PlotlyJson.Number(shape?["x0"])).FirstOrDefault();
        var referred = reference is { } value ? figure.Reference(value) : figure;
        var scaled = PlotlyJson.Text(PlotlyJson.At(input.Layout, "xaxis", "type")) == "log" ? referred.RatioAxis() : referred;
        return input.Meta is { } meta && PlotlyMeta.Text(meta, PlotlyMeta.Filled) is { Length: > 0 } filled
            ? scaled.Fill(names.Where((_, i) => IsCircle(trace, i)), filled, PlotlyMeta.Text(meta, PlotlyMeta.Hollow))
            : scaled;
    }

    private static bool IsCircle(JsonObject trace, int at) =>
        PlotlyJson.At(trace, "marker", "symbol") is JsonArray symbols && PlotlyJson.Text(symbols[at]) == Filled;

    private static JsonObject ReferenceLine(decimal reference) => new()
    {
        ["type"] = "line",
        ["x0"] = reference,
        ["x1"] = reference,
        ["yref"] = "paper",
        ["y0"] = 0,
        ["y1"] = 1,
        ["line"] = new JsonObject { ["color"] = Palette.Light.Ink, ["width"] = 1.5 },
    };

    private static JsonObject Trace(DotIntervalChart figure) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["name"] = PlotlyText.Escape(figure.Unit),
        ["y"] = PlotlyValues.Names(figure.Estimates.Select(estimate => estimate.Name)),
        ["x"] = PlotlyValues.Numbers(figure.Estimates.Select(estimate => estimate.Value)),
        ["text"] = PlotlyValues.Names(figure.Estimates.Select(figure.Write)),
        ["hovertemplate"] = "%{y}: %{text}<extra></extra>",
        ["marker"] = new JsonObject { ["color"] = Palette.Light.Series[0], ["size"] = 10, ["symbol"] = Symbols(figure) },
        ["error_x"] = new JsonObject
        {
            ["type"] = "data",
            ["symmetric"] = false,
            ["array"] = PlotlyValues.Numbers(figure.Estimates.Select(estimate => estimate.High - estimate.Value)),
            ["arrayminus"] = PlotlyValues.Numbers(figure.Estimates.Select(estimate => estimate.Value - estimate.Low)),
        },
        ["showlegend"] = false,
    };

    private static JsonArray Symbols(DotIntervalChart figure) =>
        PlotlyValues.Names(
            figure.Estimates.Select(estimate =>
                figure.IsFilled(estimate) ? Filled : "circle-open"));

    private static ImmutableArray<Shown> Errors(JsonObject trace, string key, ChartFrame frame) =>
        trace["error_x"] is JsonObject errors ? PlotlyTrace.Values(errors, key, frame) : [];
}
