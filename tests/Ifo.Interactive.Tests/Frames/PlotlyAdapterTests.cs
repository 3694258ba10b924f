using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Frames.PlotlyCharts;
using Plotly.NET;
using Chart = Ifo.Analysis.Presentation.Chart;

namespace Ifo.Interactive.Tests.Frames;

/// <summary>Charts to Plotly.NET and back.</summary>
public class PlotlyAdapterTests
{
    private static readonly Caption Made = Caption.Internal("prov", "2024", "3 ärenden");

    [Fact]
    public void A_chart_that_goes_to_plotly_and_back_is_the_same()
    {
        var own = Chart.Bars("Två staplar", "antal", Made).Categories("a", "b").Series("2024", [1, NoValue.NotReported]);
        Assert.Equal(own.ToHtml(), Chart.FromPlotly(own.ToPlotly(), Made).ToHtml());
    }

    [Fact]
    public void A_chart_that_went_to_plotly_can_be_changed_there()
    {
        var own = Chart.Bars("Två staplar", "antal", Made).Categories("a", "b").Series("2024", new[] { 1, 2 });
        var changed = Plotly.NET.Chart.withTitle("En annan rubrik", default).Invoke(own.ToPlotly());
        Assert.Equal("En annan rubrik", Chart.FromPlotly(changed, Made).Title);
    }

    [Fact]
    public void A_chart_of_plotly_becomes_one_of_the_library()
    {
        var trace = new Trace("bar");
        trace.SetProperty("x", new[] { "a", "b" });
        trace.SetProperty("y", new[] { 1, 2 });
        trace.SetProperty("name", "2024");
        var layout = new Layout();
        layout.SetProperty("title", Newtonsoft.Json.Linq.JObject.Parse("""{"text":"Två staplar"}"""));
        layout.SetProperty("yaxis", Newtonsoft.Json.Linq.JObject.Parse("""{"title":{"text":"antal"}}"""));
        var chart = Chart.FromPlotly(GenericChart.setLayout(layout, GenericChart.ofTraceObject(false, trace)), Made);
        Assert.Equal("Två staplar", chart.Title);
        Assert.Contains("<svg", chart.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_cannot_draw_is_refused() => Assert.Throws<PresentationException>(
        () => Chart.FromPlotly(GenericChart.ofTraceObject(true, new Trace("box")), Made));
}
