using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Budget;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Budget;

public class BudgetTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period JanuaryToAugust = Period.MonthRange(2023, 1, 8);

    [Fact]
    public void The_boards_of_all_five_reports_are_found_and_nothing_that_is_part_of_them() =>
        Assert.Equal(
            ["socialnamnd-hisingen", "socialnamnd-sydvast", "socialnamnden-gavle", "socialnamnden-orebro", "spink"],
            Figures.BoardBudgets().Select(board => board.Organisation).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("socialnamnd-sydvast", "kvartal 1 2024", -1, -0.0029, "kostnad")]
    [InlineData("socialnamnd-hisingen", "2022", 81.6, 0.0634, "kostnad")]
    [InlineData("spink", "2024", 168, 0.0092, "kostnad")]
    [InlineData("socialnamnden-gavle", "2023", -48.4, -0.0708, "summan av kostnadsslagen")]
    [InlineData("socialnamnden-orebro", "januari–augusti 2023", -79.6, -0.1864, "nettokostnad")]
    public void A_board_has_its_deviation_and_its_share_of_the_budgeted_cost(string organisation, string period, double deviation, double share, string concept)
    {
        var board = Assert.Single(Figures.BoardBudgets(), board => board.Organisation == organisation);
        Assert.Equal((period, (decimal)deviation, concept), (board.Period.Label, board.Line.DeviationValue, board.CostConcept));
        Assert.Equal((decimal)share, decimal.Round(board.DeviationShareValue, 4));
        Assert.True(board.DeviationShare.Contains(board.DeviationShareValue));
    }

    [Fact]
    public void No_printed_deviation_of_a_board_is_contradicted() =>
        Assert.All(Figures.BoardBudgets(), board => Assert.NotEqual(Verdict.Contradicted, board.Line.PrintedDeviation?.Verdict));

    [Fact]
    public void Hisingens_printed_deviations_agree_within_rounding()
    {
        var lines = Figures.ByTable("resultatrakning").Budget("socialnamnd-hisingen", Period.Year(2022));
        Assert.True(lines.Count(line => line.PrintedDeviation is not null) >= 20);
        Assert.All(lines.Where(line => line.PrintedDeviation is not null), line => Assert.NotEqual(Verdict.Contradicted, line.PrintedDeviation!.Verdict));
        Assert.Equal(61_918m, lines["cost/verksamhetens-kostnader"].DeviationValue);
        Assert.Equal(0.952m, decimal.Round(lines["cost/verksamhetens-kostnader"].ConsumptionValue!.Value, 3));
        Assert.Null(lines["revenue/bidrag"].ConsumptionValue);
    }

    [Fact]
    public void Örebros_printed_12_4_percent_is_the_forecasts_deviation_of_the_budgeted_net_cost()
    {
        var line = Figures.ByTable("enheter").Budget("socialnamnden-orebro", Period.Year(2023), "forecast")["net-cost"];
        var printed = Figures.ById("orebro-2023-p2/delarsresultat/avvikelse-procent/2023/deviation").Demand();
        Assert.True(line.DeviationShare!.Value.Intersects(Unit.Percent.Convert(printed.Interval, Unit.Share)));
        Assert.Equal(Verdict.WithinRounding, line.PrintedDeviation!.Verdict);
    }

    [Fact]
    public void The_same_deviation_is_found_where_a_text_prints_costs_without_a_minus()
    {
        var text = Figures.ById("orebro-2023-p2/delarsresultat/nettokostnad/2023-01..2023-08/outcome");
        Assert.Equal(-1, Figures.ToResult(text));
        Assert.Equal(1, Figures.ToResult(Figures.ById("orebro-2023-p2/enheter/nettokostnad-namnden/2023-01..2023-08/outcome")));
    }

    [Fact]
    public void Tables_in_different_units_become_lines_in_one()
    {
        var lines = Figures.Budget("socialnamnd-hisingen", Period.Year(2022));
        Assert.Single(lines.Select(line => line.Unit).Distinct());
        Assert.Equal(lines.Count, lines.Select(line => line.Label).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(lines.Count, lines.Chart("Hisingen").ToTable().Rows.Length);
    }

    [Fact]
    public void Areas_are_lines_of_their_own()
    {
        var lines = Figures.ByTable("verksamhetsgrupper").Budget("socialnamnden-orebro", Period.Year(2023), "forecast");
        Assert.Equal(6, lines.Count);
        Assert.Equal(3_952m, lines["net-cost/barn-och-ungdomsvard"].DeviationValue);
        Assert.Equal(Verdict.WithinRounding, lines["net-cost/barn-och-ungdomsvard"].PrintedDeviation!.Verdict);
    }

    [Fact]
    public void A_revised_budget_is_taken_and_not_the_original() =>
        Assert.Equal(-346.3m, Figures.Budget("socialnamnden-gavle", Period.Year(2023))["personnel-cost"].BudgetValue);

    [Fact]
    public void Örebros_three_forecasts_stand_side_by_side_with_the_past_error_of_one()
    {
        var forecasts = Figures.YearEnd("socialnamnden-orebro", "net-cost", JanuaryToAugust);
        Assert.Equal([ForecastMethod.RunRate, ForecastMethod.SeasonalShare, ForecastMethod.Report], forecasts.Select(row => row.Method));
        Assert.Equal(-759_861m, forecasts[0].Value);
        Assert.Equal(-506_574m * 637_076 / 407_988, forecasts[1].Value!.Value, 10);
        Assert.Equal(Figures.ById("orebro-2023-p2/verksamhetsgrupper/total/2023/forecast").Demand().Value, forecasts[2].Value);
        // January to August 2022 times twelve eighths, less what 2022 came to: too hopeful by 25 million.
        Assert.Equal((-407_988m * 12 / 8) + 637_076m, forecasts[0].PastError);
        Assert.Null(forecasts[1].PastError);
        Assert.All(forecasts, row => Assert.True(row.Forecast!.Interval.Contains(row.Value!.Value)));
    }

    [Fact]
    public void Sydvasts_first_quarter_forecasts_its_cost()
    {
        var forecasts = Figures.YearEnd("socialnamnd-sydvast", "cost", Period.Quarter(2024, 1));
        Assert.Equal((-1392m, -1400m), (forecasts[0].Value!.Value, forecasts[2].Value!.Value));
        Assert.Equal(-348m * 1351 / 341, forecasts[1].Value!.Value, 10);
        Assert.Equal(-341m * 4 + 1351, forecasts[0].PastError);
        Assert.Equal(-8m, forecasts[2].Deviation);
    }

    [Fact]
    public void Printed_forecasts_are_followed_up_where_the_outcome_is_printed()
    {
        var error = Assert.Single(Figures.ForecastErrors(), error => error.PrintedForecast.Id == "hisingen-2022/resultat-per-avdelning/summa/2022/forecast");
        Assert.Equal(-1_588m, error.ErrorValue);
        Assert.True(error.Error.Interval.Contains(-1_588m));
    }

    [Fact]
    public void What_cannot_be_forecast_says_why()
    {
        var forecasts = Figures.YearEnd("socialnamnd-sydvast", "result", Period.Quarter(2024, 1));
        Assert.NotNull(forecasts[0].Value);
        Assert.All(forecasts, row => Assert.Equal(row.Value is null, row.WithoutBecause.Length > 0));
        Assert.All(forecasts, row => Assert.Equal(row.PastError is null, row.WithoutPastErrorBecause.Length > 0));
        Assert.Equal(3, forecasts.Table("Resultat").Rows.Length);
    }

    [Fact]
    public void Bad_periods_and_keys_are_refused()
    {
        Assert.Throws<PeriodException>(() => Figures.YearEnd("socialnamnden-orebro", "net-cost", Period.Year(2023)));
        Assert.Throws<PeriodException>(() => Figures.YearEnd("socialnamnden-orebro", "net-cost", Period.MonthRange(2023, 2, 8)));
        Assert.Throws<NoFigureException>(() => Figures.YearEnd("socialnamnden-gavle", "net-cost", JanuaryToAugust));
        Assert.Contains("2023", Assert.Throws<NoFigureException>(() => Figures.Budget("socialnamnden-gavle", Period.Year(2019))).Message, StringComparison.Ordinal);
        Assert.Throws<IfoException>(() => Figures.Budget("namnden", Period.Year(2023)));
        Assert.Throws<IfoException>(() => Figures.Budget("socialnamnden-gavle", Period.Year(2023))["hyror"]);
        Assert.Throws<UnitException>(() => BudgetLine.Of("x", 1, 2, Unit.CareDays));
    }

    [Fact]
    public void Deviations_of_parts_sum_to_the_deviation_of_the_whole() =>
        Laws.Hold(Laws.Number.Two().Two(), four =>
        {
            var (first, second) = (BudgetLine.Of("a", four.First.First, four.First.Second, Unit.Kronor), BudgetLine.Of("b", four.Second.First, four.Second.Second, Unit.Kronor));
            var whole = BudgetLine.Of("c", four.First.First + four.Second.First, four.First.Second + four.Second.Second, Unit.Kronor);
            return whole.DeviationValue == first.DeviationValue + second.DeviationValue;
        });

    [Fact]
    public void Consumption_and_the_share_of_the_deviation_sum_to_one() =>
        Laws.Hold(Gen.Choose(1, 100_000).Two(), pair =>
        {
            var line = BudgetLine.Of("a", -pair.First, -pair.Second, Unit.Kronor);
            return Math.Abs(line.ConsumptionValue!.Value + line.DeviationShareValue!.Value - 1) < 1e-20m && (line.DeviationValue < 0) == (line.DeviationShareValue < 0);
        });

    [Fact]
    public void A_line_without_a_budgeted_cost_has_no_percentages()
    {
        var line = BudgetLine.Of("Statsbidrag", 12, 10, Unit.Millions);
        Assert.Equal((2m, null, null), (line.DeviationValue, line.ConsumptionValue, line.DeviationShareValue));
        Assert.Null(BudgetLine.Of("Oväntat", -3, 0, Unit.Millions).ConsumptionValue);
    }

    [Fact]
    public void Tables_and_charts_show_every_row_and_the_source()
    {
        var boards = Figures.BoardBudgets();
        Assert.Equal(boards.Count, boards.Table("Nämnder").Rows.Length);
        Assert.StartsWith("Källa: Gävle kommun", boards.Table("Nämnder").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(boards.Count, boards.Chart("Nämnder").ToTable().Rows.Length);
        var gavle = Figures.Budget("socialnamnden-gavle", Period.Year(2023));
        Assert.Equal(gavle.Count, gavle.Chart("Gävle").ToTable().Rows.Length);
        Assert.Contains("rad 496", gavle.Table("Gävle").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(3, Figures.YearEnd("socialnamnden-orebro", "net-cost", JanuaryToAugust).Chart("Helår").ToTable().Rows.Length);
    }
}
