using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads lines and points.</summary>
internal static class PlotlyLines
{
    public static LineChart Read(PlotlyInput input)
    {
        var frame = input.Frame;
        var own = input.Traces.RemoveAll(trace => PlotlyJson.Text(trace["meta"]) == PlotlyMeta.MovingMean);
        RefuseFills(own, frame);
        var data = PlotlyCategories.Align(own, "x", "y", frame);
        RefuseUnevenSteps(data[0].Categories, frame);
        var figure = data.Aggregate(
            new LineChart(frame).Categories(data[0].Categories),
            (lines, series) => lines.Series(series.Series.Name, series.Series.Values));
        var drawn = own.All(trace => PlotlyJson.Text(trace["mode"]) == "markers") ? figure.Points() : figure;
        return PlotlyJson.WholeNumber(input.Meta?["movingMean"]) is > 0 and var window ? drawn.MovingMean(window) : drawn;
    }

    private static void RefuseFills(ImmutableArray<JsonObject> traces, ChartFrame frame)
    {
        if (traces.Any(trace => PlotlyJson.Text(trace["fill"]) is { Length: > 0 } fill && fill != "none"))
        {
            throw frame.Refuse("fyllda ytor (”fill”) kan inte ritas. Ta bort fyllningen eller använd staplar.");
        }

        if (traces.Any(trace => trace["error_y"] is not null || trace["error_x"] is not null))
        {
            throw frame.Refuse("felstaplar (”error_x”, ”error_y”) läses inte. Gör diagrammet med Figure.DotInterval.");
        }
    }

    /// <summary>Points in time are drawn the same distance apart; numbers that are not would be drawn wrongly.</summary>
    private static void RefuseUnevenSteps(ImmutableArray<string> names, ChartFrame frame)
    {
        var numbers = names
            .Select(name => decimal.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : (decimal?)null)
            .ToList();
        var steps = numbers.Zip(numbers.Skip(1), (before, after) => after - before).Distinct().ToList();
        if (numbers.TrueForAll(number => number is not null) && (steps.Count > 1 || steps.Exists(step => step <= 0m)))
        {
            throw frame.Refuse(
                "x-värdena ligger inte på lika avstånd i stigande ordning. Ordna dem, och ta med punkter som saknas som null.");
        }
    }
}
