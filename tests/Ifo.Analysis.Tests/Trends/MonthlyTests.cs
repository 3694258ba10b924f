using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

/// <summary>Trend, level shift and forecast of two years of months.</summary>
public class MonthlyTests
{
    /// <summary>Values of months.py, which knows nothing of the library.</summary>
    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Trends", "Reference", "months.csv")).Skip(1)];

    private static Gen<decimal[]> TwoYears { get; } = Gen.ArrayOf(Gen.Choose(0, 60), 24).Select(values => values.Select(value => (decimal)value).ToArray());

    private static Gen<(long Part, long Earlier, long Whole)> Counts { get; } =
        from part in Gen.Choose(0, 300) from earlier in Gen.Choose(1, 300) from rest in Gen.Choose(0, 600) select ((long)part, (long)earlier, (long)earlier + rest);

    [Theory]
    [MemberData(nameof(Reference))]
    public void Results_are_those_of_exact_fractions(string line)
    {
        var cells = line.Split(',');
        var (values, expected) = (Numbers(cells[1]), Numbers(cells[2]));
        var actual = cells[0] switch
        {
            "trend" => [Months(values).Trend().Score, (decimal)Months(values).Trend().PValue],
            "shift" => Shift(Months(values).LevelShift()),
            _ => Limits(SeasonShareForecast.Of("x", "antal", 2024, (long)values[0], 2023, (long)values[1], (long)values[2])),
        };
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    [Fact]
    public void The_trend_of_two_years_is_the_sign_test_of_the_same_months() =>
        Laws.Hold(TwoYears, values =>
        {
            var moves = values[..12].Zip(values[12..], (before, after) => Math.Sign(after - before)).Where(sign => sign != 0).ToList();
            var fewer = Math.Min(moves.Count(sign => sign > 0), moves.Count(sign => sign < 0));
            var binomial = Enumerable.Range(0, fewer + 1).Sum(k => Choose(moves.Count, k)) * 2 / Math.Pow(2, moves.Count);
            return Math.Abs(Months(values).Trend().PValue - Math.Min(1, binomial)) < 1e-12;
        });

    [Fact]
    public void No_season_whatever_its_form_moves_a_trend_or_a_shift() =>
        Laws.Hold(from values in TwoYears from season in Gen.ArrayOf(Gen.Choose(0, 500), 12) select (values, season), drawn =>
        {
            var plain = Months(drawn.values);
            var seasonal = Months([.. drawn.values.Select((value, i) => value + drawn.season[i % 12])]);
            return plain.Trend().PValue.Equals(seasonal.Trend().PValue)
                && plain.LevelShift().ValuesBefore == seasonal.LevelShift().ValuesBefore
                && Math.Abs(plain.LevelShift().PValue - seasonal.LevelShift().PValue) < 1e-12;
        },
        cases: 10);

    [Fact]
    public void A_shift_turned_upside_down_is_as_strong_and_as_likely() =>
        Laws.Hold(TwoYears, values =>
        {
            var (up, down) = (Months(values).LevelShift(), Months([.. values.Select(value => 100 - value)]).LevelShift());
            return Math.Abs(up.Change + down.Change) < 1e-9 && Math.Abs(up.PValue - down.PValue) < 1e-12 && up.PValue >= up.SmallestPossiblePValue - 1e-12;
        },
        cases: 10);

    [Fact]
    public void Chance_alone_seldom_gives_a_shift_beyond_chance()
    {
        var random = new System.Random(4);
        var found = Enumerable.Range(0, 300).Count(_ => Months([.. Enumerable.Range(0, 24).Select(i => (decimal)random.Next(0, 1000) + (i % 12 * 90))]).LevelShift().IsMoreThanChance());
        Assert.InRange(found, 3, 27);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(15)]
    public void A_shift_is_found_at_its_place_with_its_size(int after)
    {
        decimal[] season = [90, 80, 100, 95, 110, 120, 60, 70, 105, 130, 115, 85];
        var shift = Months([.. Enumerable.Range(0, 24).Select(i => season[i % 12] + (i >= after ? 30 : 0))]).LevelShift();
        Assert.Equal((after, ShiftSignificance.AllOrders), (shift.ValuesBefore, shift.Significance));
        Assert.Equal((30.0, Rounded((double)season.Average()), 1.0), (Rounded(shift.Change), Rounded(shift.LevelBefore), Rounded(shift.Strength)));
        Assert.True(shift.IsMoreThanChance());
        Assert.Equal(Rounded(shift.LevelAfter), Rounded(shift.LevelBefore + 30));
    }

    [Theory]
    [InlineData(24, ShiftSignificance.AllOrders)]
    [InlineData(26, ShiftSignificance.AllOrders)]
    [InlineData(27, ShiftSignificance.RandomOrders)]
    public void All_orders_are_tried_up_to_26_months(int months, ShiftSignificance significance) =>
        Assert.Equal(significance, Months([.. Enumerable.Range(0, months).Select(i => (decimal)(i * 7 % 31))]).LevelShift().Significance);

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(25, true)]
    public void A_trend_and_a_shift_need_two_years_of_months(int months, bool enough)
    {
        var series = Months([.. Enumerable.Range(0, months).Select(i => (decimal)i)]);
        if (enough) Assert.NotEqual(series.Trend().PValue, series.LevelShift().Change);
        else Assert.All([Needed(() => series.Trend()), Needed(() => series.LevelShift())], needed => Assert.Equal(24, needed));
    }

    [Fact]
    public void The_words_of_two_years_promise_no_trend()
    {
        Assert.Contains("två år visar en skillnad mellan åren men inte om den fortsätter", Months([.. Enumerable.Range(0, 24).Select(i => (decimal)i)]).Trend().InWords(), StringComparison.Ordinal);
        Assert.DoesNotContain("två år", Months([.. Enumerable.Range(0, 36).Select(i => (decimal)i)]).Trend().InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_forecast_is_within_its_limits_which_widen_for_few_cases() =>
        Laws.Hold(Counts, drawn =>
        {
            var one = SeasonShareForecast.Of("x", "antal", 2024, drawn.Part, 2023, drawn.Earlier, drawn.Whole);
            var ten = SeasonShareForecast.Of("x", "antal", 2024, drawn.Part * 10, 2023, drawn.Earlier * 10, drawn.Whole * 10);
            return one.Lower <= one.Forecast && one.Forecast <= one.Upper && one.Lower >= one.Part
                && ten.Forecast == one.Forecast * 10 && ten.Upper - ten.Lower <= 10 * (one.Upper - one.Lower + 1);
        });

    [Fact]
    public void The_limits_hold_95_percent_of_years_that_chance_alone_makes()
    {
        var random = new System.Random(11);
        var held = Enumerable.Range(0, 400).Count(_ =>
        {
            var (part, rest, earlier, earlierRest) = (Drawn(random, 40), Drawn(random, 80), Drawn(random, 30), Drawn(random, 60));
            var forecast = SeasonShareForecast.Of("x", "antal", 2024, part, 2023, earlier, earlier + earlierRest);
            return part + rest >= forecast.Lower && part + rest <= forecast.Upper;
        });
        Assert.InRange(held, 372, 398);
    }

    [Fact]
    public void A_forecast_of_millions_is_made()
    {
        var forecast = SeasonShareForecast.Of("x", "antal", 2024, 2_000_000, 2023, 1_000_000, 3_000_000);
        Assert.Equal(6_000_000, forecast.Forecast);
        Assert.InRange(forecast.Upper - forecast.Forecast, 10_000, 20_000);
    }

    [Theory]
    [InlineData(-1, 1, 2)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 3, 2)]
    [InlineData(1, 1, SeasonShareForecast.MostCases + 1)]
    public void What_has_no_share_is_refused(long part, long earlier, long whole) =>
        Assert.Throws<TrendException>(() => SeasonShareForecast.Of("x", "antal", 2024, part, 2023, earlier, whole));

    [Fact]
    public void A_forecast_of_months_needs_the_year_before_and_counts()
    {
        Assert.Equal(12, Needed(() => Months([.. Enumerable.Repeat(5m, 8)]).SeasonShareForecast()));
        Assert.Throws<TrendException>(() => Months([.. Enumerable.Repeat(5m, 24)]).SeasonShareForecast());
        Assert.Contains("inget antal", Assert.Throws<TrendException>(() => Months([.. Enumerable.Repeat(5.5m, 20)]).SeasonShareForecast()).Message, StringComparison.Ordinal);
        Assert.Equal(60, Months([.. Enumerable.Repeat(5m, 20)]).SeasonShareForecast().Forecast);
    }

    [Fact]
    public void A_series_that_cannot_be_back_tested_is_named_not_dropped()
    {
        var good = Months([.. Enumerable.Repeat(5m, 24)]);
        var unknown = MonthlySeries.From("Utan början", "antal", Period.Month(2021, 1), [.. Enumerable.Repeat(0m, 12), .. Enumerable.Repeat(5m, 12)]);
        var ended = MonthlySeries.From("Utan slut", "antal", Period.Month(2021, 1), [.. Enumerable.Repeat(5m, 12), .. Enumerable.Repeat(0m, 12)]);
        var tests = SeasonShareBackTests.Of([good, unknown, ended], 3);
        Assert.Equal((1, 0m, 1), (tests.Count, tests.MeanAbsoluteError, tests.Within));
        Assert.Equal(["Utan början", "Utan slut"], tests.Refused.Select(refused => refused.Split(':')[0]));
        Assert.Contains("Utan slut", tests.Table("Test").ToHtml(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SeasonShareBackTests.Of([good], 12));
        Assert.Equal(1, Needed(() => SeasonShareBackTests.Of([unknown], 3)));
        Assert.Throws<TrendException>(() => SeasonShareBackTests.Of([Months([.. Enumerable.Repeat(5m, 25)])], 3));
    }

    private static MonthlySeries Months(decimal[] values) => MonthlySeries.From("Serie", "antal", Period.Month(2021, 1), values);

    private static decimal[] Shift(LevelShift shift) => [shift.ValuesBefore, (decimal)shift.Strength, (decimal)shift.PValue];

    private static decimal[] Limits(SeasonShareForecast forecast) => [forecast.Lower, forecast.Upper];

    private static int Needed(Func<object> calculation) => Assert.Throws<TooShortSeriesException>(calculation).Needed;

    private static double Rounded(double value) => Math.Round(value, 9);

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    // Many rare chances: near enough to Poisson.
    private static long Drawn(System.Random random, int mean) => Math.Max(1, Enumerable.Range(0, mean * 50).Count(_ => random.Next(50) == 0));

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(number => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))];
}
