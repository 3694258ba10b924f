using Ifo.Analysis.Indicators;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Indicators;

public class IndicatorTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period Y2022 = Period.Year(2022);

    [Fact]
    public void Every_figure_belongs_to_exactly_one_indicator()
    {
        var indicators = Figures.Indicators();
        Assert.Equal(Figures.Select(figure => figure.Id).Order(), indicators.SelectMany(row => row.Figures).Select(figure => figure.Id).Order());
    }

    [Fact]
    public void No_two_indicators_of_a_table_and_measure_have_the_same_label()
    {
        var labels = Figures.ByReport("orebro-2023-p2").ByTable("fem-ar").Indicators().Select(row => (row.Measure.Key, row.Label)).ToList();
        Assert.Equal(labels.Count, labels.Distinct().Count());
    }

    [Fact]
    public void Indicators_stand_in_the_order_of_the_report()
    {
        var lines = Figures.ByTable("fem-ar").Indicators().Select(row => row.Figures[0].Line).ToList();
        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public void Columns_are_the_periods_in_order_with_the_target_after_the_outcome()
    {
        var columns = Figures.ByTable("indikatorer-meningsfull-fritid").Indicators().Columns.Select(column => column.Label);
        Assert.Equal(["2020", "2021", "2022", "Målvärde 2022"], columns);
    }

    [Fact]
    public void A_figure_is_shown_in_its_own_unit_and_a_missing_one_with_its_reason()
    {
        var table = Figures.ByTable("effektmatt").ByReport("hisingen-2022").Indicators().Table("Effektmått");
        var html = table.ToHtml();
        Assert.Contains("<data value=\"51\">51\u00A0%</data>", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"77\">77</data>", html, StringComparison.Ordinal);
        Assert.Contains("<abbr title=\"uppgift saknas (us) i källan\">-</abbr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_in_place_of_a_figure_is_shown_as_the_word()
    {
        var table = Figures.ByReport("gavle-2023").ByTable("malindikatorer").Indicators().Table("Målindikatorer");
        Assert.Contains(table.Rows.SelectMany(row => row.Cells).OfType<TextCell>(), cell => cell.Text.Equals("Delvis", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_printed_figure_that_contradicts_is_named_under_the_table()
    {
        // Sick leave 2021 is 6,1 in the table and 6 in the text: no contradiction. Of a figure printed twice only one is shown.
        var original = Figures.ByTable("effektmatt")[1];
        var other = original with { Id = original.Id + "-igen", Reading = Reading.Of(new Reported(99, Unit.Percent, 0, Qualifier.Rounded)), Source = original.Source with { Line = 1 } };
        var both = new[] { original, other };
        var indicator = new Indicator("Rad", Figures.Taxonomies.Measures["share"], both);
        Assert.Equal(99m, Assert.Single(indicator.Contradicting(original.Period, "outcome")).Demand().Value);
        Assert.Equal(original.Demand(), indicator[original.Period]);
    }

    [Fact]
    public void Asking_for_a_figure_that_is_not_there_says_which_there_are()
    {
        var row = Figures.ByTable("indikatorer-meningsfull-fritid").Indicators()[0];
        var error = Assert.Throws<NoFigureException>(() => row[Period.Year(1999)]);
        Assert.Contains("2020 (outcome)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_in_different_units_share_no_axis()
    {
        var error = Assert.Throws<UnitException>(() => Figures.ByTable("effektmatt").ByReport("hisingen-2022").Indicators().Chart("Fel"));
        Assert.Contains("samma axel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_any_value_cannot_be_drawn()
    {
        var none = Figures.ByTable("kriscentrum-for-kvinnor-fordelning").Indicators();
        Assert.Throws<NoFigureException>(() => none.Chart("Fel"));
        Assert.Throws<NoFigureException>(() => none.LineChart("Fel"));
    }

    [Fact]
    public void A_chart_names_what_it_leaves_out_and_why()
    {
        var chart = Figures.ByTable("barnahus-fordelning").Indicators().Chart("Barnahus");
        Assert.NotEmpty(chart.Caption.Notes);
        Assert.All(chart.Caption.Notes, note => Assert.Contains("visas inte:", note, StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_is_found_by_its_group()
    {
        var rows = Figures.ByTable("lvu-lvm").Indicators();
        Assert.Equal("lvu-flickor", rows["lvu-flickor"].Group);
        Assert.Contains("lvu-flickor", Assert.Throws<IfoException>(() => rows["finns-inte"]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(79, Aim.AtLeast, TargetStatus.Missed)]
    [InlineData(80, Aim.AtLeast, TargetStatus.WithinRounding)]
    [InlineData(81, Aim.AtLeast, TargetStatus.Reached)]
    [InlineData(79, Aim.AtMost, TargetStatus.Reached)]
    [InlineData(80, Aim.AtMost, TargetStatus.WithinRounding)]
    [InlineData(81, Aim.AtMost, TargetStatus.Missed)]
    public void A_rounded_outcome_at_the_target_is_undecided_and_one_beside_it_is_not(int outcome, Aim aim, TargetStatus status) =>
        Assert.Equal(status, Compare(new Reported(outcome, Unit.Percent, 0, Qualifier.Rounded), aim).Status);

    [Theory]
    [InlineData(79, Aim.AtLeast, TargetStatus.Missed)]
    [InlineData(80, Aim.AtLeast, TargetStatus.Reached)]
    [InlineData(80, Aim.AtMost, TargetStatus.Reached)]
    [InlineData(81, Aim.AtMost, TargetStatus.Missed)]
    public void An_exact_outcome_at_the_target_has_reached_it(int outcome, Aim aim, TargetStatus status) =>
        Assert.Equal(status, Compare(new Reported(outcome, Unit.Percent, 0, Qualifier.Exact), aim).Status);

    [Fact]
    public void An_outcome_of_part_of_the_year_stands_for_a_target_without_another()
    {
        var comparison = Figures.ByTable("sjukfranvaro").ByReport("hisingen-2022").ByOrganisation("socialnamnd-hisingen").Indicators().AgainstTargets(_ => Aim.AtMost)[0];
        Assert.Equal(Period.MonthRange(2022, 1, 11), comparison.Outcome.Period);
        Assert.Equal(TargetStatus.Missed, comparison.Status);
        Assert.Equal((1.05m, 1.15m), (comparison.Deviation.Interval.Lower, comparison.Deviation.Interval.Upper));
    }

    [Fact]
    public void A_comparison_without_a_figure_says_so()
    {
        var comparison = Figures.ByTable("medarbetarengagemang-hme").ByOrganisation("socialnamnd-hisingen").Indicators().AgainstTargets(_ => Aim.AtLeast)[0];
        Assert.Equal(TargetStatus.WithoutFigure, comparison.Status);
        Assert.Throws<NoFigureException>(() => comparison.Deviation);
    }

    [Fact]
    public void Indicators_without_a_target_are_not_compared() =>
        Assert.Empty(Figures.ByTable("lvu-lvm").Indicators().AgainstTargets(_ => Aim.AtLeast));

    [Fact]
    public void Each_status_has_words_of_its_own() =>
        Assert.Equal(Enum.GetValues<TargetStatus>().Length, Enum.GetValues<TargetStatus>().Select(status => status.InWords()).Distinct().Count());

    [Fact]
    public void Bars_of_one_column_stand_by_size()
    {
        var values = Figures.ByTable("begravningskostnader").Indicators().Chart("Begravning").Data.Series[0].Values.Select(value => value.Number).ToList();
        Assert.Equal(values.OrderDescending(), values);
    }

    [Fact]
    public void A_target_of_zero_has_no_percentage_and_is_named_under_the_figure()
    {
        var comparisons = Figures.ByTable("indikatorer-trygghet").Indicators().AgainstTargets(_ => Aim.AtMost);
        Assert.Contains(comparisons.Chart("Mål").Caption.Notes, note => note.Contains("målet är 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_subjects_of_different_areas_are_told_apart_by_the_area()
    {
        var labels = Figures.ByReport("sydvast-2024-q1").ByTable("effektmatt").Indicators().Select(row => row.Label).ToList();
        Assert.Contains("Behov tillgodosett (IFO Vuxen)", labels);
    }

    private static TargetComparison Compare(Reported outcome, Aim aim)
    {
        var figure = Figures.ByTable("effektmatt")[1];
        var target = figure with { Basis = "target", Reading = Reading.Of(new Reported(80, Unit.Percent, 0, Qualifier.Rounded)) };
        return new TargetComparison(new Indicator("Rad", Figures.Taxonomies.Measures["share"], [figure, target]), figure with { Period = Y2022, Reading = Reading.Of(outcome) }, target, aim);
    }
}
