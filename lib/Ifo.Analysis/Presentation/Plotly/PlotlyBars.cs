using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads bars.</summary>
internal static class PlotlyBars
{
    public static BarChart Read(PlotlyInput input)
    {
        var (traces, frame) = (input.Traces, input.Frame);
        if (traces.Any(trace => trace["base"] is not null))
        {
            throw frame.Refuse("staplarna har en egen bas (”base”). Här börjar staplar alltid vid noll.");
        }

        var horizontal = PlotlyTrace.IsHorizontal(traces[0]);
        var (names, values) = horizontal ? ("y", "x") : ("x", "y");
        var data = PlotlyCategories.Align(traces, names, values, frame);
        var figure = data.Aggregate(
            new BarChart(frame).Categories(data[0].Categories),
            (bars, series) => bars.Series(series.Series.Name, series.Series.Values));
        return Arrange(horizontal ? figure : figure.Vertical(), input.Layout, frame);
    }

    private static BarChart Arrange(BarChart figure, JsonNode? layout, ChartFrame frame)
    {
        var (mode, norm) = (PlotlyJson.Text(PlotlyJson.At(layout, "barmode")), PlotlyJson.Text(PlotlyJson.At(layout, "barnorm")));
        return (mode, norm) switch
        {
            (_, "percent" or "fraction") => figure.StackedToHundred(),
            ("stack" or "relative", _) => figure.Stacked(),
            ("overlay", _) =>
                throw frame.Refuse(
                    "staplar som täcker varandra (barmode ”overlay”) kan inte ritas. Använd ”group” eller ”stack”."),
            _ => figure,
        };
    }
}
