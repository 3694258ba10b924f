using System.Globalization;
using Ifo.Analysis.Tests.Statistics;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

/// <summary>Values of which a high one tends to follow a high one: the correction is that of R, and errs in five of a hundred.</summary>
public class AutocorrelationTests
{
    private const int Trials = 400;

    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Trends", "Reference", "autocorrelated.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Reference))]
    public void Correction_is_that_of_Hamed_and_Rao_in_R(string line)
    {
        var cells = line.Split(',');
        var values = cells[0].Split(' ').Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToList();
        var trend = YearlySeries.From("x", "antal", 1900, values).Trend();
        Assert.Equal(Number(cells[1]), trend.Autocorrelation, 1e-9);
        Assert.Equal(1, Math.Max(Number(cells[3]), trend.PValue) / trend.AutocorrelatedPValue, 1e-9);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(60)]
    public void Five_in_a_hundred_years_or_months_without_a_trend_are_called_one(int values)
    {
        var (plain, corrected) = Count(new Draws(98), values, series => YearlySeries.From("x", "antal", 1900, series).Trend());
        Assert.InRange(corrected, 0.03 * Trials, 0.07 * Trials);
        Assert.True(plain > 0.2 * Trials, $"{plain} of {Trials}");
    }

    [Theory]
    [InlineData(24)]
    [InlineData(48)]
    public void Five_in_a_hundred_of_months_beside_the_same_months_of_other_years(int values)
    {
        var (plain, corrected) = Count(new Draws(6), values, series => Months(series).Trend());
        Assert.InRange(corrected, 0.03 * Trials, 0.07 * Trials);
        Assert.True(plain > 0.15 * Trials, $"{plain} of {Trials}");
    }

    [Fact]
    public void A_trend_of_five_deviations_is_found_in_most_series_all_the_same()
    {
        var random = new Draws(3);
        var found = Enumerable.Range(0, 200).Count(_ =>
            YearlySeries.From("x", "antal", 1900, [.. Walk(random, 60).Select((value, i) => value + (i * 5m / 60))]).Trend().IsMoreThanChance());
        Assert.InRange(found, 140, 200);
    }

    [Fact]
    public void Short_series_keep_the_exact_test_and_say_what_they_survive()
    {
        var trend = YearlySeries.From("x", "antal", 2017, 1, 2, 3, 4, 5, 6, 7).Trend();
        Assert.False(trend.HasAutocorrelation);
        Assert.Equal(0, trend.Autocorrelation);
        Assert.Equal(trend.PValue, trend.AutocorrelatedPValue);
        Assert.InRange(trend.LargestAutocorrelation(), 0.1, 0.9);
        Assert.True(trend.LargestAutocorrelation(0.2) > trend.LargestAutocorrelation());
        Assert.Equal(0, YearlySeries.From("x", "antal", 2017, 1, 3, 2, 5, 4, 1).Trend().LargestAutocorrelation());
    }

    [Fact]
    public void Correction_never_lessens_the_p_value() => Assert.All(Enumerable.Range(0, 100), seed =>
    {
        var trend = Months([.. Walk(new Draws((ulong)seed), 36)]).Trend();
        Assert.True(trend.AutocorrelatedPValue >= trend.PValue);
        Assert.True(trend.SlopeLower <= trend.Slope && trend.Slope <= trend.SlopeUpper);
    });

    [Fact]
    public void Equal_values_do_not_go_together() =>
        Assert.Equal(0, YearlySeries.From("x", "antal", 1990, [.. Enumerable.Repeat(4m, 20)]).Trend().Autocorrelation);

    private static (int Plain, int Corrected) Count(Draws random, int values, Func<IReadOnlyList<decimal>, TrendTest> test)
    {
        var trends = Enumerable.Range(0, Trials).Select(_ => test([.. Walk(random, values)])).ToList();
        return (trends.Count(trend => trend.PValue <= 0.05), trends.Count(trend => trend.IsMoreThanChance()));
    }

    private static MonthlySeries Months(IReadOnlyList<decimal> values) =>
        MonthlySeries.From("x", "antal", Ifo.Analysis.Periods.Period.Month(2020, 1), values);

    // Each value is 0,6 of the one before and something new.
    private static IEnumerable<decimal> Walk(Draws random, int values)
    {
        var state = random.Normal() / 0.8;
        for (var i = 0; i < values; i++)
        {
            yield return (decimal)Math.Round(state, 6);
            state = (0.6 * state) + random.Normal();
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
