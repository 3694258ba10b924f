using Ifo.Notebooks.Scripting;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Ifo.Notebooks.Tests.Scripting;

public class KnownShapesTests
{
    [Fact]
    public void A_data_frame_is_a_table_that_says_types_and_what_is_missing()
    {
        var forms = KnownShapes.TryFormat(new DataFrame(
            new DataFrameColumn("namn<", typeof(string), "a", null), new DataFrameColumn("antal", typeof(int), 1, 22)))!;
        Assert.Equal("Dataram: 2 rader, 2 kolumner. namn< (String, 1 saknas); antal (Int32, 0 saknas)", forms["text/plain"].GetValue<string>());
        var html = forms["text/html"].GetValue<string>();
        Assert.Contains("<th scope=\"col\">namn&lt;</th><th scope=\"col\">antal</th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<td>a</td><td>1</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<td>saknas</td><td>22</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_with_identity_numbers_is_not_shown()
    {
        var forms = KnownShapes.TryFormat(new DataFrame(
            new DataFrameColumn("ort", typeof(string), "X", "Y"), new DataFrameColumn("id", typeof(string), null, "19121212-1212")))!;
        Assert.All(forms.Values, form => Assert.StartsWith("Ramen visas inte", form.GetValue<string>().Replace("<p>", ""), StringComparison.Ordinal));
        Assert.All(forms.Values, form => Assert.DoesNotContain("1212", form.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_data_frame_says_how_many_rows_are_not_shown()
    {
        var values = Enumerable.Range(0, 130).Select(i => (object?)i).ToArray();
        var html = KnownShapes.TryFormat(new DataFrame(new DataFrameColumn("x", typeof(int), values)))!["text/html"].GetValue<string>();
        Assert.Contains("<td>99</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>100</td>", html, StringComparison.Ordinal);
        Assert.Contains("Bara de f&#246;rsta 100 av 130 rader visas.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("WHERE", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_data_frame_is_one_too() =>
        Assert.StartsWith("Dataram: 0 rader, 0 kolumner.", KnownShapes.TryFormat(new DataFrame())!["text/plain"].GetValue<string>(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"data":[{"type":"bar","x":["a","b"],"y":[1,2]}],"layout":{}}""", "Diagram utan rubrik")]
    [InlineData("""{"data":[{"type":"bar","x":["a","b"],"y":[1,2]}]}""", "Diagram utan rubrik")]
    [InlineData("""{"data":[{"type":"bar","x":["a","b"],"y":[1,2]}],"layout":{"title":{"text":"Egen rubrik"},"yaxis":{"title":"kr"}}}""", "Egen rubrik")]
    public void A_chart_that_the_library_can_draw_is_drawn_and_its_figure_kept_as_it_is(string figure, string title)
    {
        var forms = KnownShapes.TryChart(new GenericChart(figure))!;
        Assert.Contains(title, forms["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("<svg", forms["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(figure, forms["application/vnd.plotly.v1+json"].ToJsonString());
    }

    [Fact]
    public void A_chart_that_cannot_be_drawn_is_kept_as_data()
    {
        var chart = new GenericChart("""{"data":[{"type":"surface","z":[[1]]}],"layout":{}}""");
        Assert.Null(KnownShapes.TryChart(chart));
        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], KnownShapes.TryFormat(chart)!.Keys);
    }

    [Fact]
    public void Other_values_are_not_known()
    {
        Assert.Null(KnownShapes.TryChart("x"));
        Assert.Null(KnownShapes.TryFormat(new object()));
    }
}
