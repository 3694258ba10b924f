using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Regiform;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests.Regiform;

public class RegiformOverviewTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period Q1 = Period.Quarter(2024, 1);

    [Theory]
    [InlineData("ifo-vuxen", "IFO Vuxen|Socialt boende med stöd|Nödbistånd|Skyddat boende")]
    [InlineData("ifo-barn-unga", "IFO Barn och unga|HVB|Öppenvård")]
    [InlineData("funktionsstod", "Funktionsstöd|BmSS vuxna|Korttidsvistelse|Korttidsboende")]
    public void An_area_comes_before_its_insatser_in_the_order_of_the_report(string area, string labels) =>
        Assert.Equal(labels.Split('|'), Figures.RegiformByInsats(area, Q1).Select(distribution => distribution.Label));

    [Fact]
    public void An_area_without_figures_is_refused() =>
        Assert.Throws<NoFigureException>(() => Figures.RegiformByInsats("ifo-vuxen", Period.Year(1999)));

    [Fact]
    public void An_index_is_shown_only_where_the_purchases_are_divided()
    {
        var table = Figures.RegiformByInsats("ifo-vuxen", Q1).Overview("Vuxna");
        Assert.Equal([true, true, false, false], table.Rows.Select(row => row.Cells[3] is NumberCell));
    }

    [Fact]
    public void Every_change_of_egen_regi_is_a_line_of_its_own() =>
        Assert.Equal(6, Figures.OwnShareChanges(Period.Year(2023), Period.Year(2024)).Chart("Egen regi").ToTable().Rows.Length);

    [Fact]
    public void The_matrix_has_a_row_for_each_insats_and_a_column_for_each_ground_in_order_of_recommendation()
    {
        var checks = Figures.Taxonomies.GroundMatrix();
        var matrix = checks.Matrix("Avtalsformer", "Spink");
        Assert.Equal(checks.Select(check => check.Insats.Key).Distinct().Count(), matrix.Rows.Length);
        Assert.Equal(["Insats", .. Figures.Taxonomies.Grounds.OrderBy(ground => ground.Order).Select(ground => ground.Label)], matrix.Columns.Select(column => column.Header));
        Assert.Equal(4, matrix.Rows.SelectMany(row => row.Cells).Count(cell => cell is TextCell { Text: "?" }));
    }

    [Fact]
    public void The_two_prices_give_the_whole_cost_back() =>
        Laws.Hold(Gen.Choose(1, 99).Zip(Gen.Choose(-50, 200)), both =>
        {
            var (own, premium) = (both.Item1 / 100m, both.Item2 / 100m);
            var prices = ShiftPrices.FromPremium(Money(1_000_000), Nights(1_000), new ShareOfAll(Interval.Point(own), own), premium);
            var days = (1_000_000m * own / prices.Own.Interval.Lower) + (1_000_000m * (1 - own) / prices.Purchased.Interval.Lower);
            return Math.Abs(days - 1_000m) < 1e-15m;
        });

    [Fact]
    public void Without_a_premium_both_prices_are_the_mean_price()
    {
        var prices = ShiftPrices.FromPremium(Money(2_600), Nights(2), new ShareOfAll(Interval.Point(0.85m), 0.85m), 0);
        Assert.Equal((Interval.Point(1_300), Interval.Point(1_300)), (prices.Own.Interval, prices.Purchased.Interval));
    }

    [Fact]
    public void A_premium_of_minus_the_whole_price_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftPrices.FromPremium(Money(1), Nights(1), new ShareOfAll(Interval.Point(0.5m), 0.5m), -1));

    [Fact]
    public void The_sums_of_the_category_plans_are_those_of_their_goals() =>
        Assert.All(Figures.CategoryPlanChecks(Period.Year(2024)), check => Assert.Equal(Verdict.Reproduced, check.Verdict));

    [Fact]
    public void Completed_activities_are_printed_in_number_in_percent_or_by_what_is_left()
    {
        var goals = Figures.CategoryPlanGoals(Period.Year(2024));
        Assert.Equal([2m, 6m, 1m, 8m, 10m, 0m, 8m, 6m, 2m], goals.Select(goal => goal.CompletedCount.Number));
        Assert.Equal(6, goals.Chart("Mål").ToTable().Rows.Length);
        Assert.Empty(Figures.CategoryPlanGoals(Period.Year(1999)));
    }

    private static Quantity Money(decimal kronor) => new(Interval.Point(kronor), Unit.Kronor, "kostnad");

    private static Quantity Nights(decimal days) => new(Interval.Point(days), Unit.CareDays, "dygn");
}
