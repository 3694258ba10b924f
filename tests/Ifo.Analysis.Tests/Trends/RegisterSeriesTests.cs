using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

public class RegisterSeriesTests
{
    private static readonly Register<PlacementRequest> Register = SyntheticRegister.LoadRequests();
    private static readonly MonthlySeries Months = Register.PerMonth("Förfrågningar");

    [Fact]
    public void The_months_of_each_year_sum_to_the_printed_total()
    {
        var printed = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).Total();
        Assert.Equal(24, Months.Values.Count);
        Assert.Equal(printed.Before, Months.Values.Where(value => value.Month.Start.Year == 2023).Sum(value => value.Value));
        Assert.Equal(printed.After, Months.Values.Where(value => value.Month.Start.Year == 2024).Sum(value => value.Value));
    }

    [Fact]
    public void The_moving_mean_ends_at_the_mean_of_the_last_year() =>
        Assert.Equal(Months.Values.TakeLast(12).Average(value => value.Value), Months.MovingMean()[^1].Value, 10);

    [Fact]
    public void The_same_month_changes_sum_to_the_change_of_the_year()
    {
        var changes = Months.SameMonthChanges();
        Assert.Equal(12, changes.Count);
        Assert.Equal(7425 - 7056, changes.Sum(change => change.Change));
    }

    [Fact]
    public void Two_years_give_seasonal_indices_that_average_one_hundred_percent() =>
        Assert.Equal(1m, Months.SeasonalIndices().Average(index => index.Index), 6);

    [Fact]
    public void Two_years_are_too_short_for_a_trend_a_level_shift_and_a_forecast_and_each_says_what_it_needs()
    {
        Assert.Equal((36, 24), Lengths(Assert.Throws<TooShortSeriesException>(() => Months.LevelShift())));
        Assert.Equal((36, 24), Lengths(Assert.Throws<TooShortSeriesException>(() => Months.Trend())));
        var untilAugust = Register.Where(row => row.Received < new DateOnly(2024, 9, 1)).PerMonth("Förfrågningar");
        Assert.Equal(FullYearForecast.FewestYears, Lengths(Assert.Throws<TooShortSeriesException>(() => untilAugust.FullYearForecast())).Needed);
    }

    [Fact]
    public void A_month_without_requests_counts_as_zero()
    {
        var row = Register[0];
        var series = new[] { row with { Received = new DateOnly(2023, 11, 5) }, row with { Received = new DateOnly(2024, 2, 1) } }.PerMonth("Prov");
        Assert.Equal([1m, 0m, 0m, 1m], series.Values.Select(value => value.Value));
    }

    [Fact]
    public void No_requests_are_refused() => Assert.Throws<TooShortSeriesException>(() => Array.Empty<PlacementRequest>().PerMonth("Prov"));

    [Fact]
    public void A_chart_of_the_register_says_that_its_data_are_synthetic() =>
        Assert.Contains("Syntetiska data", Months.Chart("Per månad", Register.Caption).ToHtml(), StringComparison.Ordinal);

    private static (int Needed, int Given) Lengths(TooShortSeriesException error) => (error.Needed, error.Given);
}
