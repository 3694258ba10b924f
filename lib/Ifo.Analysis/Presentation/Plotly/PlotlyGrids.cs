using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads heat maps, and the forms made of several rows or panels that only this library writes.</summary>
internal static class PlotlyGrids
{
    public static HeatMapChart HeatMap(ImmutableArray<JsonObject> traces, ChartFrame frame)
    {
        if (traces is not [var trace] || (trace["customdata"] ?? trace["z"]) is not JsonArray rows)
        {
            throw frame.Refuse("en värmekarta ska ha ett spår med rader av värden (”z”).");
        }

        var (columns, names) = (PlotlyTrace.Names(trace, "x", "y", frame), PlotlyTrace.Names(trace, "y", "z", frame));
        var empty = new HeatMapChart(frame).Categories(columns);
        var figure = PlotlyJson.Text(trace["meta"]) == nameof(HeatBase.PercentOfRowMean) ? empty.ColourWithinRows() : empty;
        return names.Length == rows.Count
            ? names.Select((name, i) => (name, Values: Row(trace, rows[i], i, frame))).Aggregate(figure, (map, row) => map.Row(row.name, row.Values))
            : throw frame.Refuse($"värmekartan har {names.Length} radnamn men {rows.Count} rader.");
    }

    public static BulletChart Bullet(ImmutableArray<JsonObject> traces, ChartFrame frame)
    {
        var (names, outcomes, targets) = (PlotlyTrace.Names(traces[0], "y", "x", frame), PlotlyTrace.Values(traces[0], "x", frame), PlotlyTrace.Values(traces[^1], "x", frame));
        if (traces.Length != 2 || outcomes.Length != names.Length || targets.Length != names.Length)
        {
            throw frame.Refuse("måldiagrammet har inte den form som biblioteket skriver. Gör om det från data.");
        }

        var figure = new BulletChart(frame).Called(PlotlyTrace.Name(traces[0], 0), PlotlyTrace.Name(traces[1], 1));
        var rows = Enumerable.Range(0, names.Length).Aggregate(figure, (bullet, i) => bullet.Row(names[i], outcomes[i], targets[i]));
        return (traces[0]["meta"] as JsonArray ?? []).Aggregate(rows, Range);
    }

    public static SmallMultiplesChart SmallMultiples(ImmutableArray<JsonObject> traces, ChartFrame frame)
    {
        var figure = new SmallMultiplesChart(frame).Categories(PlotlyTrace.Names(traces[0], "x", "y", frame));
        var shaped = PlotlyTrace.Type(traces[0]) == "bar" ? figure.AsBars() : figure;
        return traces.Aggregate(shaped, (panels, trace) => Panel(panels, trace, frame));
    }

    private static SmallMultiplesChart Panel(SmallMultiplesChart figure, JsonObject trace, ChartFrame frame)
    {
        var (panel, series, values) = (PlotlyJson.Text(PlotlyJson.At(trace, "meta", "panel")), PlotlyJson.Text(PlotlyJson.At(trace, "meta", "series")), PlotlyTrace.Values(trace, "y", frame));
        return series.Length == 0 ? figure.Panel(panel, values) : figure.Series(panel, series, values);
    }

    private static BulletChart Range(BulletChart figure, JsonNode? range)
    {
        var (name, low, high) = (PlotlyJson.Text(range?["name"]), PlotlyJson.Number(range?["low"]) ?? 0m, PlotlyJson.Number(range?["high"]) ?? 0m);
        return PlotlyJson.Text(range?["base"]) == nameof(RangeBase.PercentOfTarget) ? figure.RangeOfTarget(name, low, high) : figure.Range(name, low, high);
    }

    private static ImmutableArray<Shown> Row(JsonObject trace, JsonNode? row, int index, ChartFrame frame)
    {
        var marks = (trace["text"] as JsonArray)?.ElementAtOrDefault(index);
        return PlotlyTrace.Values(new JsonObject { ["z"] = row?.DeepClone(), ["text"] = marks?.DeepClone() }, "z", frame);
    }
}
