using System.Globalization;
using System.Xml.Linq;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class SvgTests(DrawingOffences offences) : IClassFixture<DrawingOffences>
{
    private static BarChart Costs =>
        Chart.Bars("Kostnad", "mnkr", Samples.Caption).Categories("2021", "2022", "2023").Series("Utfall", [12.5m, -4m, 100m]);

    [Fact]
    public void Every_drawing_is_well_formed_and_holds_no_script_whatever_the_labels() => Assert.Empty(offences.Unsafe);

    [Fact]
    public void Every_mark_lies_within_the_drawing() => Assert.Empty(offences.MarksOutside);

    [Fact]
    public void Every_label_lies_within_the_drawing() => Assert.Empty(offences.LabelsOutside);

    [Fact]
    public void No_label_covers_another() => Assert.Empty(offences.LabelsCovered);

    [Fact]
    public void Lying_bars_are_as_long_as_their_values() => Assert.Empty(offences.BarsOfOtherLength);

    [Fact]
    public void The_smallest_text_is_at_least_nine_pixels_where_its_drawing_is_shown()
    {
        foreach (var figure in Samples.Every)
        {
            // A page of 320 pixels has 272 for the drawing beside the margins of page and figure; the wide drawing is shown down to 560.
            AssertReadable(Drawn.Of(figure, ChartLayout.Narrow), 272);
            AssertReadable(Drawn.Of(figure, ChartLayout.Wide), 560);
        }

        static void AssertReadable(Drawn drawn, double shown) =>
            Assert.All(drawn.Texts, text => Assert.True(Drawn.Number(text, "font-size") * shown / drawn.Width >= 9));
    }

    [Fact]
    public void Standing_bars_are_as_high_as_their_values() =>
        Assert.Empty(DrawingOffences.NotProportional(Drawn.Of(Costs.Vertical(), ChartLayout.Wide), "height"));

    [Fact]
    public void Bars_start_where_the_axis_says_zero()
    {
        var drawn = Drawn.Of(Samples.Requests, ChartLayout.Wide);
        var zero = drawn.Texts.Single(text => text.Value == "0");
        Assert.All(drawn.Bars, bar => Assert.Equal(Drawn.Number(zero, "x"), Drawn.Number(bar, "x"), 0.02));
    }

    [Fact]
    public void Shares_fill_the_whole_bar()
    {
        var drawn = Drawn.Of(Samples.Requests.StackedToHundred(), ChartLayout.Wide);
        var rows = drawn.Bars.GroupBy(bar => Drawn.Number(bar, "y")).Select(row => row.Sum(bar => Drawn.Number(bar, "width"))).ToList();
        Assert.Equal(Samples.Insatser.Length, rows.Count);
        Assert.All(rows, width => Assert.Equal(rows[0], width, 0.05));
    }

    [Fact]
    public void A_missing_value_is_a_gap_with_its_mark_and_no_bar()
    {
        var figure = Chart.Bars("Förfrågningar", "antal", Samples.Caption).Categories("Centrum", "Hisingen").Series("2023", [120, NoValue.Confidential]);
        Assert.All(Drawn.Both(figure), drawn =>
        {
            Assert.Single(drawn.Bars);
            Assert.Contains(drawn.Texts, text => text.Value.StartsWith("..", StringComparison.Ordinal) && text.Value.Contains("sekretess", StringComparison.Ordinal));
        });
        Assert.Contains(".. = visas inte av sekretesskäl.", figure.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_breaks_its_line()
    {
        var figure = Chart.Lines("Förfrågningar", "antal", Samples.Caption).Categories("2020", "2021", "2022", "2023", "2024").Series("Alla", [1, 2, NoValue.NotReported, 4, 5]);
        var lines = XElement.Parse(ChartSvg.Inline(figure, ChartLayout.Wide)).Descendants().Where(element => element.Name.LocalName == "polyline");
        Assert.Equal([2, 2], lines.Select(line => line.Attribute("points")!.Value.Split(' ').Length));
    }

    [Fact]
    public void Where_a_line_has_not_begun_or_has_ended_words_tell_it_and_no_mark_stands_for_itself()
    {
        var figure = Chart.Lines("Förfrågningar", "antal", Samples.Caption).Categories("2020", "2021", "2022").Series("Alla", [NoValue.NotReported, 2, 3]).Series("Mål", [NoValue.Confidential, 2, NoValue.NotApplicable]);
        Assert.All(Drawn.Both(figure), drawn => Assert.Equal(["..", "2", "3"], drawn.Texts.Select(text => text.Value).Where(text => text is "-" or "." or "2" or "3" || text.StartsWith("..", StringComparison.Ordinal)).Select(text => text[..Math.Min(2, text.Length)]).Distinct().Order(StringComparer.Ordinal)));
        Assert.Contains(".. = visas inte av sekretesskäl. Uppgift saknas: Alla 2020. Ej tillämpligt: Mål 2022.", figure.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_are_no_bars_where_the_axis_does_not_start_at_zero()
    {
        var figure = Chart.Waterfall("Förfrågningar", "antal", Samples.Caption).Start("2023", 7056).Contribution("HVB", 369).End("2024", 7425);
        var drawn = Drawn.Of(figure, ChartLayout.Wide);
        Assert.DoesNotContain(drawn.Texts, text => text.Value == "0");
        Assert.Contains(drawn.Texts, text => text.Value.Contains("axeln börjar inte vid noll", StringComparison.Ordinal));
        Assert.All(drawn.Bars.Where(bar => bar.Attribute("data-value")!.Value != "369"), total => Assert.Equal(4, Drawn.Number(total, "width")));
    }

    [Fact]
    public void Ids_are_unique_on_a_page_of_different_figures()
    {
        var page = XElement.Parse($"<body>{string.Concat(Samples.Every.Select(figure => figure.ToHtml().Replace("<br>", "<br/>", StringComparison.Ordinal)))}</body>");
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_drawing_has_a_name_and_a_description_and_every_mark_its_value()
    {
        foreach (var figure in Samples.Every)
        {
            var svg = XElement.Parse(ChartSvg.Inline(figure, ChartLayout.Wide));
            var named = svg.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value).ToList();
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal([figure.Title, figure.AlternativeText], named);
            Assert.All(Drawn.Of(figure, ChartLayout.Wide).Marks, mark => Assert.NotEmpty(mark.Elements().Single(element => element.Name.LocalName == "title").Value));
        }
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_same_figure_gives_the_same_bytes_in_every_culture(string culture)
    {
        var expected = Outputs(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Outputs(CultureInfo.GetCultureInfo(culture)));

        static List<string> Outputs(CultureInfo culture)
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = culture;
            try
            {
                return [.. Samples.Every.SelectMany(figure => new[] { figure.ToHtml(), figure.ToSvg(), figure.ToPlotlyJson(), figure.ToString() })];
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }
}
