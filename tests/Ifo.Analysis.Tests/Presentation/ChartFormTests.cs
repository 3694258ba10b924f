using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>What every form of chart must have, also one that is added.</summary>
public sealed partial class ChartFormTests
{
    private static readonly IReadOnlyList<Type> Charts =
        [.. typeof(Chart).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Chart)) && !type.IsAbstract)];

    [Fact]
    public void Every_chart_is_registered_under_a_name_of_its_own()
    {
        Assert.Equal(Charts.Count, ChartForm.All.Count);
        Assert.Distinct(ChartForm.All.Select(form => form.Key));
        Assert.Distinct(Samples.Every.Select(chart => chart.GetType()).Distinct().Select(type => FormOf(type).Key));
        Assert.All(Samples.Every, chart => Assert.Contains(chart.ChartForm, ChartForm.All));
    }

    [Fact]
    public void Every_chart_has_a_sample() => Assert.Equal(
        Charts.OrderBy(type => type.Name), Samples.Every.Select(chart => chart.GetType()).Distinct().OrderBy(type => type.Name));

    [Fact]
    public void Every_sample_is_written_for_plotly_under_its_name_with_traces_of_its_types_and_read_back() => Assert.All(Samples.Every, chart =>
    {
        var json = JsonNode.Parse(chart.ToPlotlyJson())!;
        Assert.Equal(chart.ChartForm.Key, json["layout"]!["meta"]!["ifo"]!["form"]!.GetValue<string>());
        Assert.True(chart.ChartForm.Has(json["data"]!.AsArray().Select(trace => PlotlyTrace.Type(trace!.AsObject()))));
        var read = Chart.FromPlotlyJson(json.ToJsonString());
        Assert.IsType(chart.GetType(), read);
        Assert.Equal(chart.ToString(), read.ToString());
    });

    [Fact]
    public void Every_sample_is_drawn_told_and_listed() => Assert.All(Samples.Every, chart =>
    {
        Assert.All(Drawn.Both(chart), drawn => Assert.NotEmpty(drawn.Marks));
        Assert.StartsWith(chart.Title, chart.AlternativeText, StringComparison.Ordinal);
        Assert.True(chart.AlternativeText.Length > chart.Title.Length + 20, chart.AlternativeText);
        Assert.NotEmpty(chart.ToTable().Rows);
    });

    [Fact]
    public void Every_number_that_is_drawn_stands_in_the_table() => Assert.All(Samples.Every, chart =>
    {
        var listed = Listed().Matches(chart.ToTable().ToHtml())
            .Select(match => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            .ToHashSet();
        Assert.NotEmpty(listed);
        Assert.All(Drawn.Both(chart), drawn => Assert.All(drawn.Values, value => Assert.Contains(value, listed)));
    });

    [Fact]
    public void A_figure_without_its_name_is_read_only_by_forms_that_take_others_figures() => Assert.All(Samples.Every, chart =>
    {
        var json = JsonNode.Parse(chart.ToPlotlyJson())!;
        json["layout"]!["meta"]!["ifo"]!["form"] = "";
        if (chart.ChartForm.Origin == PlotlyOrigin.Anywhere) Assert.IsType(chart.GetType(), Chart.FromPlotlyJson(json.ToJsonString()));
        else Assert.False(Reads(json, chart.GetType()));
    });

    [GeneratedRegex("<data value=\"(?<number>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();

    private static ChartForm FormOf(Type type) => Samples.Every.First(chart => chart.GetType() == type).ChartForm;

    private static bool Reads(JsonNode json, Type chart)
    {
        try
        {
            return Chart.FromPlotlyJson(json.ToJsonString()).GetType() == chart;
        }
        catch (PresentationException)
        {
            return false;
        }
    }
}
