using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads the forms that only this library writes.</summary>
internal static class PlotlyForms
{
    public static SlopeChart Slope(ImmutableArray<JsonObject> traces, ChartFrame frame)
    {
        var times = PlotlyTrace.Names(traces[0], "x", "y", frame);
        RefuseUnless(times.Length == 2, frame);
        return traces.Select((trace, i) => (Name: PlotlyTrace.Name(trace, i), Values: PlotlyTrace.Values(trace, "y", frame)))
            .Aggregate(new SlopeChart(frame).Between(times[0], times[1]), (figure, line) =>
            {
                RefuseUnless(line.Values.Length == 2, frame);
                return figure.Line(line.Name, line.Values[0], line.Values[1]);
            });
    }

    public static DotIntervalChart DotInterval(JsonObject trace, ChartFrame frame, JsonNode? layout)
    {
        var (names, values) = (PlotlyTrace.Names(trace, "y", "x", frame), PlotlyTrace.Values(trace, "x", frame));
        var (above, below) = (Errors(trace, "array", frame), Errors(trace, "arrayminus", frame));
        RefuseUnless(names.Length == values.Length && above.Length == names.Length && below.Length == names.Length, frame);
        var figure = Enumerable.Range(0, names.Length).Aggregate(new DotIntervalChart(frame), (dots, i) =>
            dots.Dot(names[i], values[i], values[i].Number - below[i].Number, values[i].Number + above[i].Number));
        var reference = (PlotlyJson.At(layout, "shapes") as JsonArray)?.Select(shape => PlotlyJson.Number(shape?["x0"])).FirstOrDefault();
        var referred = reference is { } value ? figure.Reference(value) : figure;
        return PlotlyJson.Text(PlotlyJson.At(layout, "xaxis", "type")) == "log" ? referred.RatioAxis() : referred;
    }

    public static WaterfallChart Waterfall(JsonObject trace, ChartFrame frame)
    {
        var (nameKey, valueKey) = PlotlyTrace.IsHorizontal(trace) ? ("y", "x") : ("x", "y");
        var (names, values) = (PlotlyTrace.Names(trace, nameKey, valueKey, frame), PlotlyTrace.Values(trace, valueKey, frame));
        var measures = (trace["measure"] as JsonArray ?? []).Select(PlotlyJson.Text).ToList();
        RefuseUnless(names.Length >= 3 && values.Length == names.Length && measures.Count == names.Length, frame);
        RefuseUnless(measures[0] == "absolute" && measures[^1] == "total" && measures[1..^1].TrueForAll(measure => measure == "relative"), frame);
        var contributions = Enumerable.Range(1, names.Length - 2)
            .Aggregate(new WaterfallChart(frame).Start(names[0], values[0]), (figure, i) => figure.Contribution(names[i], values[i]));
        return contributions.End(names[^1], values[^1]);
    }

    private static ImmutableArray<Shown> Errors(JsonObject trace, string key, ChartFrame frame) =>
        trace["error_x"] is JsonObject errors ? PlotlyTrace.Values(errors, key, frame) : [];

    private static void RefuseUnless(bool holds, ChartFrame frame)
    {
        if (!holds)
        {
            throw frame.Refuse("plotly-diagrammet har inte den form som biblioteket skriver. Gör om det från data.");
        }
    }
}
