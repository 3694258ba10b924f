using System.Xml.Linq;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>What only heat maps, bullets and small multiples keep to; the rest is tested with all other forms.</summary>
public sealed class GridFigureTests
{
    private static HeatMapChart HeatMap => Chart.HeatMap("Förfrågningar", "antal", Samples.Caption).Categories("jan", "feb", "mar", "apr");

    private static BulletChart Bullet => Chart.Bullet("Utfall mot budget", "mnkr", Samples.Caption);

    private static SmallMultiplesChart Panels => Chart.SmallMultiples("Förfrågningar", "antal", Samples.Caption).Categories("2022", "2023", "2024");

    [Fact]
    public void Equal_values_have_the_same_colour_and_a_higher_one_is_never_nearer_to_the_surface() => Arbitraries.ForAllRows(rows =>
    {
        var values = rows.Select(row => row.Before).ToArray();
        var classes = new HeatClasses(values, 300);
        var steps = values.Order().Select(classes.StepOf).ToList();
        Assert.Equal(steps.Order(), steps);
        Assert.All(steps, step => Assert.InRange(step, 0, Palette.HeatSteps - 1));
    });

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 1)]
    [InlineData(101, 1)]
    public void A_class_holds_its_lower_limit(int value, int step) =>
        Assert.Equal(step, new HeatClasses([0, 600], 300).StepOf(value));

    [Fact]
    public void The_highest_class_holds_its_upper_limit_too() => Assert.Equal(Palette.HeatSteps - 1, new HeatClasses([0, 600], 300).StepOf(600));

    [Fact]
    public void Colours_within_rows_are_the_same_for_rows_of_the_same_pattern()
    {
        var fills = Drawn.Of(HeatMap.Row("Stor", [1000, 2000, 3000, 2000]).Row("Liten", [1, 2, 3, 2]).ColourWithinRows(), ChartLayout.Wide).Bars.Select(bar => bar.Attribute("fill")!.Value).ToList();
        Assert.Equal(fills[..4], fills[4..]);
        Assert.Equal(3, fills.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Colours_within_rows_are_kept_through_plotly()
    {
        var json = HeatMap.Row("HVB", [1, 2, NoValue.Confidential, 4]).ColourWithinRows().ToPlotlyJson();
        Assert.Equal(json, Chart.FromPlotlyJson(json).ToPlotlyJson());
    }

    [Fact]
    public void A_missing_cell_has_a_mark_and_no_colour_of_any_class() => Assert.All(Drawn.Both(HeatMap.Row("HVB", [1, 0, NoValue.Confidential, 4])), drawn =>
    {
        Assert.Equal([1m, 0m, 4m], drawn.Values);
        Assert.Contains(drawn.Texts, text => text.Value.StartsWith("..", StringComparison.Ordinal) && text.Value.Contains("sekretess", StringComparison.Ordinal));
    });

    [Fact]
    public void Numbers_stand_in_all_cells_or_in_none()
    {
        var roomy = Drawn.Of(HeatMap.Row("HVB", [1, 20, 300, 4000]), ChartLayout.Wide).Texts.Select(text => text.Value);
        var narrow = Drawn.Of(Chart.HeatMap("T", "antal", Samples.Caption).Categories(Enumerable.Range(1, 24).Select(month => $"m{month}")).Row("HVB", Enumerable.Range(1, 24).Select(month => month * 1000)), ChartLayout.Narrow);
        Assert.Contains("4\u00A0000", roomy);
        Assert.Equal(24, narrow.Marks.Count());
        Assert.DoesNotContain(narrow.Texts, text => text.Value is "1\u00A0000" or "23\u00A0000");
    }

    [Fact]
    public void A_target_stands_where_a_bar_of_its_value_would_end()
    {
        var marks = Drawn.Of(Bullet.Row("HVB", 80, 100).Row("Öppenvård", 100, 80), ChartLayout.Wide).Bars.ToList();
        Assert.Equal(Drawn.BoxOfMark(marks[2]).Right, Drawn.Number(marks[1], "x") + (Drawn.Number(marks[1], "width") / 2), 0.02);
    }

    [Fact]
    public void A_missing_outcome_has_no_bar_and_a_missing_target_no_line() => Assert.All(
        Drawn.Both(Bullet.Row("HVB", NoValue.NotReported, 100).Row("Öppenvård", 40, NoValue.NotReported)),
        drawn => Assert.Equal([100m, 40m], drawn.Values));

    [Fact]
    public void The_table_tells_how_far_the_outcome_is_from_its_target()
    {
        var row = Bullet.Row("HVB", 105.5m, 100).ToTable().Rows[0];
        Assert.Equal([105.5m, 100m, 5.5m], row.Cells.OfType<NumberCell>().Select(cell => cell.Value));
    }

    [Fact]
    public void Equal_values_stand_equally_high_in_every_panel()
    {
        var drawn = Drawn.Of(Panels.Panel("HVB", [10, 20, 30]).Panel("SiS", [1, 2, 10]).AsBars(), ChartLayout.Wide);
        var heights = drawn.Bars.Zip(drawn.Values).Where(bar => bar.Second == 10m).Select(bar => Drawn.Number(bar.First, "height")).ToList();
        Assert.Equal(2, heights.Count);
        Assert.Equal(heights[0], heights[1], 0.011);
    }

    [Fact]
    public void The_axis_of_panels_holds_zero() =>
        Assert.Contains(Drawn.Of(Panels.Panel("HVB", [1010, 1020, 1030]), ChartLayout.Wide).Texts, text => text.Value == "0");

    [Fact]
    public void A_series_has_the_same_colour_in_every_panel()
    {
        var figure = Panels.Series("HVB", "Kvinnor", [1, 2, 3]).Series("HVB", "Män", [2, 3, 4]).Series("SiS", "Män", [1, 1, 1]).AsBars();
        var colours = Drawn.Of(figure, ChartLayout.Wide).Bars.Select(bar => bar.Attribute("fill")!.Value).ToList();
        Assert.Equal(colours[3], colours[6]);
        Assert.NotEqual(colours[0], colours[6]);
    }

    [Fact]
    public void A_missing_value_breaks_the_line_of_its_panel()
    {
        var svg = XElement.Parse(ChartSvg.Inline(Panels.Panel("HVB", [1, NoValue.NotReported, 3]), ChartLayout.Wide));
        Assert.Equal(2, svg.Descendants().Count(element => element.Name.LocalName == "polyline"));
    }

    [Fact]
    public void A_heat_map_from_Plotly_NET_is_drawn_with_its_data()
    {
        const string Json = """{"data":[{"type":"heatmap","x":["jan","feb"],"y":["HVB","SiS"],"z":[[1,2],[null,4.5]]}],"layout":{"title":"Ärenden"}}""";
        Assert.Equal([1m, 2m, 4.5m], Drawn.Of(Chart.FromPlotlyJson(Json, "antal", Samples.Caption), ChartLayout.Wide).Values);
    }
}
