using Ifo.Analysis.Budget;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Budget;

public class DeviationBridgeTests
{
    private const string Whole = "hisingen-2022/resultat-per-avdelning/summa/2022/deviation";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    private static readonly PublishedFigures Parts = Figures.ByTable("resultat-per-avdelning").ByReport("hisingen-2022").ByMeasure("deviation");

    [Fact]
    public void Hisingens_departments_are_its_surplus()
    {
        var bridge = DeviationBridge.Of(Parts, Whole, FigureDimension.Subject);
        Assert.Equal((8, 0m), (bridge.Parts.Count, bridge.Remainder));
        Assert.NotEqual(Verdict.Contradicted, bridge.Check.Verdict);
        Assert.Equal(9, bridge.Table("Avdelningar").Rows.Length);
    }

    [Fact]
    public void A_part_left_out_is_a_remainder_and_contradicts_the_whole()
    {
        var bridge = DeviationBridge.Of(Parts.Where(part => part.Group != "namndreserv"), Whole, FigureDimension.Subject);
        Assert.Equal(Figures.ById("hisingen-2022/resultat-per-avdelning/namndreserv/2022/deviation").Demand().Value, bridge.Remainder);
        Assert.Equal(Verdict.Contradicted, bridge.Check.Verdict);
        Assert.Contains("Avrundning", bridge.Chart("Avdelningar").ToTable().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_without_parts_is_refused() =>
        Assert.Throws<NoFigureException>(() => DeviationBridge.Of(Parts.ByGroup("okand"), Whole, FigureDimension.Subject));

    [Fact]
    public void The_deviations_of_the_lines_lead_from_the_budgeted_result_to_the_result()
    {
        var gävle = Figures.ByTable("resultatrakning").Budget("socialnamnden-gavle", Period.Year(2023));
        Assert.DoesNotContain("Avrundning", gävle.DeviationChart("Gävle", "result").ToTable().ToString(), StringComparison.Ordinal);
        Assert.Throws<IfoException>(() => gävle.DeviationChart("Gävle", "hyror"));
    }

    [Fact]
    public void Only_budgeted_costs_are_bars_against_a_budget()
    {
        var gävle = Figures.ByTable("resultatrakning").Budget("socialnamnden-gavle", Period.Year(2023));
        Assert.Equal(gävle.Count(line => line.ConsumptionValue is not null), gävle.BulletChart("Gävle").ToTable().Rows.Length);
    }

    [Fact]
    public void Chosen_lines_make_a_follow_up_of_their_own()
    {
        var line = BudgetLine.Of("HVB", -5m, -4m, Unit.Millions);
        Assert.Same(line, BudgetFollowUp.Of([line], "Enheten", Period.Year(2024))["HVB"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetFollowUp.Of([], "Enheten", Period.Year(2024)));
    }

    [Fact]
    public void Every_consumed_share_of_2023_is_that_of_its_table_and_those_of_2022_lack_their_budget()
    {
        var checks = Figures.ByTable("verksamhetsgrupper").ConsumptionChecks();
        Assert.Equal([Verdict.Reproduced], checks.Where(check => check.Figure.Period.Start.Year == 2023).Select(check => check.Verdict).Distinct());
        Assert.Equal([Verdict.NotRecomputable], checks.Where(check => check.Figure.Period.Start.Year == 2022).Select(check => check.Verdict).Distinct());
    }

    [Fact]
    public void Followed_up_forecasts_name_their_organisation() =>
        Assert.Equal(Figures.ForecastErrors().Count, Figures.ForecastErrors().Table("Prognoser").Rows.Count(row => row.Cells[0] is TextCell { Text.Length: > 0 }));
}
