using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Taxonomy;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

public class RegisterSeriesTests
{
    private static readonly Register<PlacementRequest> Register = SyntheticRegister.LoadRequests();
    private static readonly MonthlySeries Months = Register.PerMonth("Förfrågningar");
    private static readonly IReadOnlyList<MonthlySeries> Insatser = Register.PerMonthByInsats(Taxonomies.Load());

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
    public void Two_years_give_a_trend_of_twelve_comparisons_marked_as_synthetic()
    {
        var trend = Months.Trend();
        var signs = Months.SameMonthChanges().Select(change => Math.Sign(change.Change)).ToList();
        Assert.Equal((signs.Sum(), 2), (trend.Score, trend.YearsCompared));
        Assert.Equal((Middle(5) + Middle(6)) / 2, trend.Slope);
        Marked(trend.Table("Trend", Register.Caption).ToHtml(), "inte om den fortsätter");
    }

    [Fact]
    public void Two_years_give_a_level_shift_from_all_orders_marked_as_synthetic()
    {
        var shift = Months.LevelShift();
        Assert.Equal((24, ShiftSignificance.AllOrders), (shift.ValuesBefore + shift.ValuesAfter, shift.Significance));
        Assert.Equal(Math.Round(shift.PValue * 4096), shift.PValue * 4096, 9);
        Marked(shift.Table("Nivåskifte", Register.Caption).ToHtml(), "av variationen");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void The_last_year_is_forecast_from_its_first_months_and_tested_across_the_insatser(int months)
    {
        var forecast = Register.Where(row => row.Received.Year == 2023 || row.Received.Month <= months).PerMonth("Förfrågningar").SeasonShareForecast();
        Assert.Equal(Months.Values.Skip(12).Take(months).Sum(value => value.Value), forecast.Part);
        Assert.InRange(forecast.Forecast, forecast.Lower, forecast.Upper);
        Marked(forecast.Table("Prognos", Register.Caption).ToHtml(), "enda tidigare år");
        var tests = SeasonShareBackTests.Of(Insatser, months);
        Assert.Equal(Insatser.Count, tests.Count + tests.Refused.Count);
        Assert.Equal(tests.Average(test => Math.Abs((test.Forecast.Forecast - test.Actual) / test.Actual)), tests.MeanAbsoluteError, 12);
        Marked(tests.Table("Bakåttest", Register.Caption).ToHtml(), "slår prognosen fel med");
    }

    [Fact]
    public void More_months_make_a_better_forecast() =>
        Assert.True(SeasonShareBackTests.Of(Insatser, 8).MeanAbsoluteError < SeasonShareBackTests.Of(Insatser, 3).MeanAbsoluteError);

    [Fact]
    public void The_insatser_sum_to_the_register_month_by_month() =>
        Assert.Equal(Months.Values.Select(value => value.Value), Enumerable.Range(0, 24).Select(at => Insatser.Sum(series => series.Values[at].Value)));

    [Fact]
    public void A_forecast_with_an_interval_of_how_seasons_vary_still_needs_three_earlier_years()
    {
        var untilAugust = Register.Where(row => row.Received < new DateOnly(2024, 9, 1)).PerMonth("Förfrågningar");
        Assert.Equal((FullYearForecast.FewestYears, 1), Lengths(Assert.Throws<TooShortSeriesException>(() => untilAugust.FullYearForecast())));
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

    private static void Marked(string html, string words)
    {
        Assert.Contains("Syntetiska data", html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    private static decimal Middle(int place) => Months.SameMonthChanges().Select(change => change.Change).Order().ElementAt(place);

    private static (int Needed, int Given) Lengths(TooShortSeriesException error) => (error.Needed, error.Given);
}
