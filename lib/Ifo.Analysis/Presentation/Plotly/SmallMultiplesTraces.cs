using System.Globalization;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Small multiples as plotly.js takes them: a grid of axes, of which all have the range of the first.</summary>
internal static class SmallMultiplesTraces
{
    private const int Columns = 3;

    public static JsonArray Of(SmallMultiplesChart figure, JsonObject layout)
    {
        var rows = (figure.Panels.Length + Columns - 1) / Columns;
        layout["grid"] = new JsonObject
        {
            ["rows"] = rows,
            ["columns"] = Math.Min(Columns, figure.Panels.Length),
            ["pattern"] = "independent"
        };
        for (var panel = 0; panel < figure.Panels.Length; panel++)
        {
            AddAxes(figure, layout, panel);
        }

        return
        [
            .. figure.Panels.SelectMany((panel, i) => panel.Series.Select(series => (JsonNode?)Trace(figure, panel, series, i)))
        ];
    }

    public static SmallMultiplesChart Read(PlotlyInput input)
    {
        var (traces, frame) = (input.Traces, input.Frame);
        var figure = new SmallMultiplesChart(frame).Categories(PlotlyTrace.Names(traces[0], "x", "y", frame));
        var shaped = PlotlyTrace.Type(traces[0]) == "bar" ? figure.AsBars() : figure;
        return traces.Aggregate(shaped, (panels, trace) => Panel(panels, trace, frame));
    }

    private static void AddAxes(SmallMultiplesChart figure, JsonObject layout, int panel)
    {
        var number = Number(panel);
        var (x, y) = (PlotlyValues.CategoryAxis(fromTop: false),
            PlotlyValues.ValueAxis(panel % Columns == 0 ? figure.Unit : string.Empty, fromZero: true));
        if (panel > 0)
        {
            x["matches"] = "x";
            y["matches"] = "y";
        }

        layout["xaxis" + number] = x;
        layout["yaxis" + number] = y;
        layout["annotations"]!.AsArray().Add((JsonNode?)Title(figure.Panels[panel].Name, number));
    }

    /// <summary>The first pair of axes has no number, the second has 2.</summary>
    private static string Number(int panel) => panel == 0 ? string.Empty : (panel + 1).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Title(string name, string number) => new JsonObject
    {
        ["text"] = $"<b>{PlotlyText.Escape(name)}</b>",
        ["xref"] = $"x{number} domain",
        ["yref"] = $"y{number} domain",
        ["x"] = 0,
        ["y"] = 1,
        ["xanchor"] = "left",
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
    };

    private static JsonObject Trace(SmallMultiplesChart figure, PanelData panel, SeriesData series, int index)
    {
        var (names, number) = (figure.SeriesNames, Number(index));
        var colour = Palette.Light.Series[Palette.Indices(names.Length)[names.IndexOf(series.Name)]];
        return new JsonObject
        {
            ["type"] = figure.Form == PanelForm.Bars ? "bar" : "scatter",
            ["name"] = PlotlyText.Escape(series.Name.Length == 0 ? panel.Name : series.Name),
            ["x"] = PlotlyValues.Names(figure.Shared.Categories),
            ["y"] = PlotlyValues.Readings(series.Values),
            ["text"] = PlotlyValues.Names(series.Values.Select(figure.Write)),
            ["textposition"] = figure.Form == PanelForm.Bars ? "none" : "top center",
            ["mode"] = "lines+markers",
            ["connectgaps"] = false,
            ["hovertemplate"] = $"%{{x}}: %{{text}} {PlotlyText.Escape(figure.Unit)}<extra>%{{fullData.name}}</extra>",
            ["marker"] = new JsonObject { ["color"] = colour },
            ["xaxis"] = "x" + number,
            ["yaxis"] = "y" + number,
            ["legendgroup"] = PlotlyText.Escape(series.Name),
            ["showlegend"] = series.Name.Length > 0 && index == 0,
            ["meta"] = new JsonObject { ["panel"] = panel.Name, ["series"] = series.Name },
        };
    }

    private static SmallMultiplesChart Panel(SmallMultiplesChart figure, JsonObject trace, ChartFrame frame)
    {
        var (panel, series, values) = (PlotlyJson.Text(PlotlyJson.At(trace, "meta", "panel")),
            PlotlyJson.Text(PlotlyJson.At(trace, "meta", "series")),
            PlotlyTrace.Values(trace, "y", frame));
        return series.Length == 0 ? figure.Panel(panel, values) : figure.Series(panel, series, values);
    }
}
