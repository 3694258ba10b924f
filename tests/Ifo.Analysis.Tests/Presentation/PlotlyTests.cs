using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class PlotlyTests
{
    [Fact]
    public void Reading_back_gives_the_same_figure_whatever_its_labels_and_values() => Arbitraries.ForAllRows(rows =>
    {
        foreach (var json in rows.Figures().Select(figure => figure.ToPlotlyJson()))
        {
            Assert.Equal(json, Chart.FromPlotlyJson(json).ToPlotlyJson());
        }
    });

    [Fact]
    public void Drawing_table_and_plotly_carry_the_same_bars() => Arbitraries.ForAllRows(rows =>
    {
        var figure = rows.Figures()[0];
        var traces = JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray();
        var plotly = traces.SelectMany(trace => trace!["x"]!.AsArray()).Select(value => value!.GetValue<decimal>());
        var table = figure.ToTable().Rows.SelectMany(row => row.Cells).OfType<NumberCell>().Select(cell => cell.Value);
        var given = rows.SelectMany(row => new[] { row.Before, row.After }).Order().ToList();
        Assert.Equal(given, plotly.Order());
        Assert.Equal(given, table.Order());
        Assert.All(Drawn.Both(figure), drawn => Assert.Equal(given, drawn.Values.Order()));
    });

    [Fact]
    public void Missing_values_keep_their_marks_through_plotly()
    {
        var figure = Chart.Lines("Förfrågningar", "antal", Samples.Caption).Categories("jan", "feb", "mar").Series("Alla", [1, NoValue.Confidential, 3]);
        var read = Chart.FromPlotlyJson(figure.ToPlotlyJson());
        Assert.Equal("..", Assert.Single(read.ToTable().Rows.SelectMany(row => row.Cells).OfType<MissingCell>()).Missing.Mark);
    }

    [Fact]
    public void Numbers_are_separated_as_in_Swedish_and_axes_have_units()
    {
        var layout = JsonNode.Parse(Samples.Requests.ToPlotlyJson())!["layout"]!;
        Assert.Equal(",\u00A0", layout["separators"]!.GetValue<string>());
        Assert.Equal("antal förfrågningar", layout["xaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("tozero", layout["xaxis"]!["rangemode"]!.GetValue<string>());
    }

    [Fact]
    public void A_figure_from_Plotly_NET_is_drawn_with_its_data()
    {
        const string Json = """
            {"data":[{"type":"bar","x":["HVB","Familjehem"],"y":[743,392],"orientation":"v","name":"2023","marker":{}},
                     {"type":"bar","x":["HVB","Öppenvård"],"y":[664.5,85],"name":"2024"}],
             "layout":{"title":{"text":"<b>Förfrågningar</b><br>per insats"},"yaxis":{"title":{"text":"antal"}}},"config":{"responsive":true}}
            """;
        var figure = Chart.FromPlotlyJson(Json, Samples.Caption);
        Assert.Equal(("Förfrågningar", "antal"), (figure.Title, figure.Unit));
        Assert.Equal([743m, 664.5m, 392m, 85m], Drawn.Of(figure, ChartLayout.Wide).Values);
    }

    [Fact]
    public void Numbers_over_years_are_read_as_a_line()
    {
        var figure = Chart.FromPlotlyJson("""{"data":[{"x":[2021,2022,2023],"y":[1.5,2.5,3.5],"mode":"lines"}],"layout":{"title":"Kostnad"}}""", "mnkr", Samples.Caption);
        Assert.IsType<LineChart>(figure);
        Assert.Equal([1.5m, 2.5m, 3.5m], Drawn.Of(figure, ChartLayout.Wide).Values);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"pie","values":[1]}],"layout":{"title":"T"}}""", "”pie”")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":[1]},{"type":"scatter","x":["a"],"y":[1]}],"layout":{"title":"T"}}""", "bar, scatter")]
    [InlineData("""{"data":[],"layout":{"title":"T"}}""", "inga spår")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":[1],"base":[5]}],"layout":{"title":"T"}}""", "noll")]
    [InlineData("""{"data":[{"type":"bar","x":["a","b"],"y":[1]}],"layout":{"title":"T"}}""", "2 namn men 1 värden")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":["mycket"]}],"layout":{"title":"T"}}""", "inte ett tal")]
    [InlineData("""{"data":[{"x":[1,2,10],"y":[1,2,3]}],"layout":{"title":"T"}}""", "lika avstånd")]
    [InlineData("""{"data":[{"x":["a"],"y":[1],"fill":"tozeroy"}],"layout":{"title":"T"}}""", "fill")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":{"dtype":"f8","bdata":"AA=="}}],"layout":{"title":"T"}}""", "bdata")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{}}""", "Titeln saknas")]
    [InlineData("[1]", "inte ett plotly-diagram")]
    [InlineData("{", "inte ett plotly-diagram")]
    public void What_cannot_be_drawn_is_refused_with_its_reason(string json, string reason)
    {
        var error = Assert.Throws<PresentationException>(() => Chart.FromPlotlyJson(json, "antal", Samples.Caption));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_made_elsewhere_needs_a_caption_and_a_unit()
    {
        const string Json = """{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"title":"Kostnad"}}""";
        Assert.Contains("Källan till ”Kostnad” saknas", Assert.Throws<PresentationException>(() => Chart.FromPlotlyJson(Json)).Message, StringComparison.Ordinal);
        Assert.Contains("Enheten i ”Kostnad” saknas", Assert.Throws<PresentationException>(() => Chart.FromPlotlyJson(Json, Samples.Caption)).Message, StringComparison.Ordinal);
    }
}
