using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>What the report shows of outputs that are not tables and charts.</summary>
public class OutputRendererTests
{
    [Fact]
    public void Of_a_very_long_text_the_page_has_the_beginning_and_says_how_long_it_is()
    {
        var html = Render(new StreamOutput("stdout", new string('a', 199_999) + "😀" + new string('b', 300_000)));
        Assert.Contains("Utskriften är 500\u00A0001 tecken.", html, StringComparison.Ordinal);
        Assert.True(html.Length < 201_000);
        Assert.DoesNotContain('\uD83D', html);
    }

    [Fact]
    public void Of_a_text_that_is_just_short_enough_all_is_there() =>
        Assert.Contains(new string('a', 200_000) + "</pre>", Render(new StreamOutput("stdout", new string('a', 200_000))), StringComparison.Ordinal);

    [Fact]
    public void Data_that_has_no_other_form_is_shown_as_data() =>
        Assert.Contains("{&quot;a&quot;:1}", Render(Shown(("application/json", new JsonObject { ["a"] = 1 }))), StringComparison.Ordinal);

    [Fact]
    public void What_only_a_script_would_have_filled_does_not_hide_the_values_other_form()
    {
        var html = Render(Shown(
            ("text/html", JsonValue.Create("<div><!-- diagram --></div><script>draw()</script>")), ("text/plain", JsonValue.Create("talen 1 och 2"))));
        Assert.Contains("talen 1 och 2", html, StringComparison.Ordinal);
        Assert.DoesNotContain("draw", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table><tr><td>7</td></tr></table>", "<td>7</td>")]
    [InlineData("<svg><rect width=\"1\"></rect></svg>", "<rect")]
    public void Html_that_shows_something_is_shown(string html, string shown) =>
        Assert.Contains(shown, Render(Shown(("text/html", JsonValue.Create(html)), ("text/plain", JsonValue.Create("annat")))), StringComparison.Ordinal);

    private static string Render(CellOutput output) => OutputRenderer.Render(output, "u1", 1).Html;

    private static DisplayOutput Shown(params (string Form, JsonNode Content)[] forms) => new(
        forms.ToImmutableSortedDictionary(form => form.Form, form => form.Content, StringComparer.Ordinal), [], false);
}
