using Ifo.Analysis.Presentation;
using Microsoft.FSharp.Collections;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Chart = Ifo.Analysis.Presentation.Chart;

namespace Ifo.Frames.PlotlyCharts;

/// <summary>Charts of Plotly.NET to charts of the library, and back.</summary>
public static class PlotlyAdapters
{
    extension(Chart)
    {
        /// <summary>The chart as one of the library's, drawn without a script: <c>Chart.FromPlotly(chart, caption)</c>.</summary>
        /// <param name="chart">A chart of bars or lines, with a title.</param>
        /// <param name="caption">Source, period and n, which Plotly.NET does not know.</param>
        /// <exception cref="Ifo.Analysis.PresentationException">
        /// The library has no such form, or the title is missing.
        /// </exception>
        public static Chart FromPlotly(GenericChart chart, Caption caption) =>
            Chart.FromPlotlyJson(GenericChart.toFigureJson(chart), caption);
    }

    /// <summary>The chart as one of Plotly.NET, with everything that the library needs to read it back the same.</summary>
    public static GenericChart ToPlotly(this Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var figure = JObject.Parse(chart.ToPlotlyJson());
        var traces = figure["data"]!.Cast<JObject>().Select(json => Filled(new Trace((string)json["type"]!), json));
        return GenericChart.fromFigure(Figure.create(ListModule.OfSeq(traces), Filled(new Layout(), (JObject)figure["layout"]!)));
    }

    private static T Filled<T>(T part, JObject json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var property in json.Properties().Where(property => property.Name != "type" || part is not Trace))
            part.SetProperty(property.Name, Part(property.Value));
        return part;
    }

    // What is changed later, a title or an axis, Plotly.NET takes for an object of its own kind.
    private static object Part(JToken value) => value is JObject json ? Filled(new DynamicObj.DynamicObj(), json) : value;
}
