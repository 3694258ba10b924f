using Deedle;
using Ifo.Analysis.Presentation;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Ifo.Interactive.Tests;

/// <summary>Frames, series and charts of other packages, as a notebook shows them.</summary>
public sealed class DisplayTests : IAsyncLifetime, IDisposable
{
    private readonly Session _session = new();

    // What is loaded is attached before a command.
    public async Task InitializeAsync() => await _session.RunAsync("1;");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_data_frame_is_a_table_with_types_and_what_is_missing()
    {
        var frame = new DataFrame(new StringDataFrameColumn("a<", ["x", "å", null]), new DoubleDataFrameColumn("b", [1.5, null, null]));
        Assert.Equal(
            "<table><caption>Dataram: 3 rader, 2 kolumner</caption><thead>"
            + Row("th", "", "a&lt;", "b") + Row("td", "typ", "String", "Double") + Row("td", "n", "2", "1") + Row("td", "saknas", "1", "2")
            + "</thead><tbody>" + Row("td", "0", "x", "1,5") + Row("td", "1", "&#229;", "saknas") + Row("td", "2", "saknas", "saknas") + "</tbody></table>",
            Html(frame));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void More_than_twenty_rows_are_counted(int rows, bool isCounted)
    {
        var html = Html(new DataFrame(new Int32DataFrameColumn("a", Enumerable.Range(1, rows))));
        Assert.Contains($"Dataram: {rows} rader, 1 kolumn<", html, StringComparison.Ordinal);
        Assert.Equal(isCounted, html.Contains($"Bara de f&#246;rsta 20 av {rows} rader visas.", StringComparison.Ordinal));
        Assert.Contains("<td>20</td></tr>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>21</td></tr></tbody>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_frame_says_so() =>
        Assert.Contains("Dataram: 0 rader, 1 kolumn<", Html(new DataFrame(new Int32DataFrameColumn("a", 0))), StringComparison.Ordinal);

    [Fact]
    public void A_frame_of_deedle_has_its_keys()
    {
        var frame = Deedle.Frame.FromRecords([new { Day = new DateOnly(2024, 3, 31), Price = (double?)2.5 }, new { Day = new DateOnly(2024, 4, 1), Price = (double?)null }]);
        var html = Html(frame);
        Assert.Contains("<caption>Deedle-ram: 2 rader, 2 kolumner</caption>", html, StringComparison.Ordinal);
        Assert.Contains(Row("td", "typ", "DateOnly", "Double") + Row("td", "n", "2", "1") + Row("td", "saknas", "0", "1"), html, StringComparison.Ordinal);
        Assert.Contains(Row("td", "0", "2024-03-31", "2,5") + Row("td", "1", "2024-04-01", "saknas"), html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_deedle_is_a_column()
    {
        var html = Html(new SeriesBuilder<string, double> { { "mars", 1 }, { "april", double.NaN } }.Series);
        Assert.Contains("<caption>Deedle-serie: 2 rader, 1 kolumn</caption>", html, StringComparison.Ordinal);
        Assert.Contains(Row("td", "saknas", "1") + "</thead><tbody>" + Row("td", "mars", "1") + Row("td", "april", "saknas"), html, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_a_frame_tells_what_it_holds_and_none_of_its_values()
    {
        var json = new DataFrame(new StringDataFrameColumn("namn", ["hemligt", null])).ToDisplayString("application/json");
        Assert.Equal("""{"kind":"Dataram","rows":2,"columns":[{"name":"namn","type":"String","missing":1}]}""", json);
    }

    [Fact]
    public void Charts_hold_the_script_once_and_ask_no_network()
    {
        var first = Html(Column("a</script>"));
        var second = Html(Column("b"));
        Assert.True(first.Length > 3_000_000 && second.Length < 50_000, $"{first.Length}, {second.Length}");
        Assert.Contains("plotly.js", first, StringComparison.Ordinal);
        Assert.Contains("Plotly.newPlot", second, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", first + second, StringComparison.Ordinal);
        Assert.DoesNotContain("a</script>", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_the_library_that_went_to_plotly_is_drawn_by_the_library()
    {
        var own = Analysis.Presentation.Chart.Bars("Två staplar", "antal", Caption.Internal("prov", "2024", "3 ärenden")).Categories("a", "b").Series("2024", new Shown[] { 1, 2 });
        var written = Newtonsoft.Json.Linq.JObject.Parse(own.ToPlotlyJson());
        Assert.Equal(own.ToHtml(), Html(Chart(written)));
    }

    private static string Html(object value) => value.ToDisplayString("text/html");

    private static string Row(string cell, string key, params string[] texts) =>
        $"<tr><th scope=\"row\">{key}</th>" + string.Concat(texts.Select(text => cell == "th" ? $"<th scope=\"col\">{text}</th>" : $"<td>{text}</td>")) + "</tr>";

    private static GenericChart Column(string name)
    {
        var trace = new Trace("bar");
        trace.SetProperty("x", new[] { name });
        trace.SetProperty("y", new[] { 1 });
        return GenericChart.ofTraceObject(true, trace);
    }

    private static GenericChart Chart(Newtonsoft.Json.Linq.JObject figure)
    {
        var traces = figure["data"]!.Select(json =>
        {
            var trace = new Trace((string)json["type"]!);
            foreach (var property in json.Children<Newtonsoft.Json.Linq.JProperty>().Where(property => property.Name != "type"))
                trace.SetProperty(property.Name, property.Value);
            return trace;
        });
        var layout = new Layout();
        foreach (var property in figure["layout"]!.Children<Newtonsoft.Json.Linq.JProperty>())
            layout.SetProperty(property.Name, property.Value);
        return GenericChart.fromFigure(Figure.create(Microsoft.FSharp.Collections.ListModule.OfSeq(traces), layout));
    }
}
