using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Tests.Published;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

public class TrendTests
{
    private const string External = "orebro-externa-kop";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period January = Period.Month(2021, 1);

    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Trends", "Reference", "trends.csv")).Skip(1)];

    private static Gen<decimal[]> Few { get; } =
        from n in Gen.Choose(5, 7)
        from values in Gen.ArrayOf(Gen.Choose(0, 6), n)
        select values.Select(value => (decimal)value).ToArray();

    private static Gen<decimal[]> Many { get; } =
        from n in Gen.Choose(36, 60)
        from values in Gen.ArrayOf(Gen.Choose(50, 400), n)
        select values.Select(value => (decimal)value).ToArray();

    [Theory]
    [MemberData(nameof(Reference))]
    public void Results_are_those_of_R(string line)
    {
        var cells = line.Split(',');
        var (values, expected) = (Numbers(cells[1]), Numbers(cells[2]).Select(value => (double)value).ToArray());
        var actual = cells[0] switch
        {
            "kendall" => Kendall(Series(values).Trend()),
            "season" => Monthly(values).SeasonalIndices().Select(index => (double)index.Index),
            _ => Forecast(values),
        };
        Assert.All(expected.Zip(actual), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-7 * Math.Abs(pair.First), $"expected {pair.First:R}, found {pair.Second:R}"));
        Assert.Equal(expected.Length, actual.Count());
    }

    [Fact]
    public void The_exact_p_value_is_that_of_all_orders_ties_included() =>
        Laws.Hold(Few, values =>
        {
            var trend = Series(values).Trend();
            var scores = Orders(values).Select(order => Math.Abs(Series(order).Trend().Score)).ToList();
            var naive = scores.Count(score => score >= Math.Abs(trend.Score)) / (double)scores.Count;
            return Math.Abs(naive - trend.PValue) < 1e-9;
        },
        cases: 4);

    [Fact]
    public void A_trend_turns_with_the_series() =>
        Laws.Hold(Few, values =>
        {
            var (forward, back) = (Series(values).Trend(), Series([.. values.Reverse()]).Trend());
            return forward.Score == -back.Score && forward.Slope == -back.Slope && Math.Abs(forward.PValue - back.PValue) < 1e-12 && forward.SlopeLower == -back.SlopeUpper;
        });

    [Fact]
    public void A_steady_addition_is_added_to_the_slope_and_its_limits() =>
        Laws.Hold(Few, values =>
        {
            var (plain, steeper) = (Series(values).Trend(), Series([.. values.Select((value, i) => value + (3 * i))]).Trend());
            return Near(plain.Slope + 3, steeper.Slope) && Near(plain.SlopeLower + 3, steeper.SlopeLower) && Near(plain.SlopeUpper + 3, steeper.SlopeUpper);
        });

    [Fact]
    public void Slopes_outside_the_interval_are_rejected_and_those_inside_are_not() =>
        Laws.Hold(from values in Gen.ArrayOf(Gen.Choose(0, 1_000_000), 9) where values.Distinct().Count() == 9 select values.Select(value => (decimal)value).ToArray(), values =>
        {
            var trend = Series(values).Trend();
            return PAgainst(values, trend.SlopeUpper + 0.001m) < 0.05 && PAgainst(values, trend.SlopeLower - 0.001m) < 0.05
                && PAgainst(values, trend.SlopeUpper - 0.001m) >= 0.05 && PAgainst(values, trend.SlopeLower + 0.001m) >= 0.05;
        });

    [Fact]
    public void Equal_values_have_no_trend_and_no_shift()
    {
        var flat = Series([7, 7, 7, 7, 7, 7]);
        Assert.Equal((0L, 1.0, 0m, 0m, 0m), (flat.Trend().Score, flat.Trend().PValue, flat.Trend().Slope, flat.Trend().SlopeLower, flat.Trend().SlopeUpper));
        Assert.Equal((0.0, 1.0, 0.0), (flat.LevelShift().Strength, flat.LevelShift().PValue, flat.LevelShift().Change));
        Assert.Equal("inget nivåskifte", flat.LevelShift().InWords());
        Assert.StartsWith("ändras med 0,0", flat.Trend().InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void Season_is_not_taken_for_trend()
    {
        decimal[] season = [90, 80, 100, 95, 110, 120, 60, 70, 105, 130, 115, 85];
        var flat = Monthly([.. Enumerable.Range(0, 40).Select(i => season[i % 12])]);
        Assert.Equal((0L, 1.0), (flat.Trend().Score, flat.Trend().PValue));
        var rising = Monthly([.. Enumerable.Range(0, 40).Select(i => season[i % 12] + i)]);
        Assert.Equal(12m, rising.Trend().Slope);
        Assert.True(rising.Trend().IsMoreThanChance());
        Assert.All(flat.SameMonthChanges(), change => Assert.Equal(0m, change.Change));
        Assert.All(flat.SeasonalIndices(), index => Assert.Equal(season[index.Month - 1] / season.Average(), index.Index, 12));
    }

    [Fact]
    public void The_moving_mean_is_that_of_each_twelve_months() =>
        Laws.Hold(Many, values => Monthly(values).MovingMean().Select((mean, i) => Near(values.Skip(i).Take(12).Average(), mean.Value)).All(near => near)
            && Monthly(values).MovingMean().Count == values.Length - 11);

    [Fact]
    public void Seasonal_indices_have_mean_one_and_scale_with_nothing() =>
        Laws.Hold(Many, values =>
        {
            var (one, ten) = (Monthly(values).SeasonalIndices(), Monthly([.. values.Select(value => value * 10)]).SeasonalIndices());
            return Near(1, one.Average(index => index.Index)) && one.Zip(ten).All(pair => Near(pair.First.Index, pair.Second.Index));
        });

    [Fact]
    public void The_strongest_shift_is_that_of_all_places() =>
        Laws.Hold(Few.Where(values => values.Length > 5), values =>
        {
            var shift = Series(values).LevelShift();
            var mean = (double)values.Average();
            var variation = values.Sum(value => Math.Pow((double)value - mean, 2));
            var naive = Enumerable.Range(2, values.Length - 3).Max(k => variation == 0 ? 0 : 1 - ((Within(values[..k]) + Within(values[k..])) / variation));
            return Math.Abs(naive - shift.Strength) < 1e-9 && shift.PValue >= shift.SmallestPossiblePValue - 1e-12 && shift.PValue <= 1;
        },
        cases: 20);

    [Fact]
    public void A_clear_shift_is_found_at_its_place_and_seven_years_cannot_show_one()
    {
        var eight = Series([10, 11, 10, 11, 30, 31, 30, 31]).LevelShift();
        Assert.Equal((4, 20.0, 2.0 / 70), (eight.ValuesBefore, eight.Change, eight.PValue));
        Assert.Equal(Period.Year(2021), eight.From);
        Assert.True(eight.IsMoreThanChance());
        var seven = Series([10, 11, 10, 30, 31, 30, 31]).LevelShift();
        Assert.Equal(2.0 / 35, seven.SmallestPossiblePValue, 12);
        Assert.False(seven.IsMoreThanChance());
        Assert.Contains("kan vara slump", seven.InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_among_months_is_found_whatever_the_season_and_always_with_the_same_p_value()
    {
        decimal[] season = [90, 80, 100, 95, 110, 120, 60, 70, 105, 130, 115, 85];
        var series = Monthly([.. Enumerable.Range(0, 60).Select(i => season[i % 12] * (i < 31 ? 1 : 1.5m))]);
        var shift = series.LevelShift();
        Assert.Equal((Period.Month(2023, 8), ShiftSignificance.RandomOrders), (shift.From, shift.Significance));
        Assert.Equal(0.0001, shift.PValue, 12);
        Assert.Equal(shift.PValue, series.LevelShift().PValue);
    }

    [Fact]
    public void A_forecast_scales_with_the_part_and_holds_between_its_limits() =>
        Laws.Hold(from part in Gen.Choose(1, 500) from extra in Gen.ArrayOf(Gen.Choose(1, 900), 4) select (part, extra), drawn =>
        {
            PartYear[] history = [.. drawn.extra.Select((extra, i) => new PartYear(2018 + i, 200 + i, 200 + i + extra))];
            var (one, two) = (FullYearForecast.Of("x", "antal", 2023, drawn.part, history), FullYearForecast.Of("x", "antal", 2023, drawn.part * 2, history));
            return one.Lower <= one.Forecast && one.Forecast <= one.Upper && Math.Abs((one.Forecast * 2) - two.Forecast) < 1e-6 && one.BackTests.Count == 3 && double.IsFinite(one.MeanAbsoluteError);
        });

    [Fact]
    public void A_forecast_from_months_is_exact_where_every_year_has_the_same_season()
    {
        var series = Monthly([.. Enumerable.Range(0, 40).Select(i => (decimal)(10 + (i % 12)) * (1 + (i / 12)))]);
        var forecast = series.FullYearForecast();
        Assert.Equal(2024, forecast.Year);
        Assert.Equal(Enumerable.Range(10, 12).Sum() * 4, forecast.Forecast, 9);
        Assert.Equal(forecast.Lower, forecast.Upper, 9);
        Assert.Equal(0, forecast.MeanAbsoluteError, 12);
    }

    [Theory]
    [InlineData("investigations-per-month", "socialnamnden-orebro", 6, 13)]
    [InlineData("placements-per-day", External, 6, 11)]
    [InlineData("cost", External, 6, 13)]
    public void Orebro_s_yearly_series_are_found_with_their_rounding(string measure, string organisation, int years, int score)
    {
        var series = Figures.YearlySeries(measure, organisation);
        Assert.Equal(years, series.Values.Count);
        Assert.Equal((2017, years), (series.Values[0].Period.Start.Year, series.Sources.Count));
        Assert.Equal(score, series.Trend().Score);
        Assert.True(series.Trend().SlopeWithinRounding.Contains(series.Trend().Slope));
        Assert.False(series.Trend().SlopeWithinRounding.IsPoint);
        Assert.Contains("Örebro", series.Table("Serie").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(years, series.Chart("Serie").ToTable().Rows.Length);
    }

    [Fact]
    public void A_part_year_stands_for_its_year_only_when_it_is_asked_to()
    {
        var series = Figures.YearlySeries("placements-per-day", External, partYears: PartYears.StandForTheirYear);
        Assert.Equal(7, series.Values.Count);
        Assert.Equal((461m, Period.MonthRange(2023, 1, 8)), (series.Values[^1].Value, series.Values[^1].Period));
        Assert.Equal(0.0107, series.Trend().PValue, 4);
        Assert.Equal(7, Figures.YearlySeries("persons", "socialnamnden-orebro", "lvm-man").Values.Count);
    }

    [Fact]
    public void A_series_that_is_not_published_or_has_a_gap_is_refused()
    {
        Assert.Contains("inga publicerade utfall", Assert.Throws<NoFigureException>(() => Figures.YearlySeries("cost", "ingen")).Message, StringComparison.Ordinal);
        using var copy = new DataCopy();
        copy.Replace("published/orebro-2023-p2.csv", "orebro-externa-kop,,,,,2019,outcome,414,count,0,rounded,414", "orebro-externa-kop,,,,,2019,budget,414,count,0,rounded,414");
        Assert.Contains("uppehåll", Assert.Throws<NoFigureException>(() => copy.Load().YearlySeries("placements-per-day", External)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_is_shown_and_one_that_forbids_comparison_refuses_the_series()
    {
        using var copy = new DataCopy();
        const string Layout = "orebro|socialnamnden-orebro,,revenue|cost|net-cost|gross-cost,show";
        copy.Replace("taxonomy/series-breaks.csv", Layout, "orebro-externa-kop,,placements-per-day,show");
        Assert.Contains("Brott i serien", All(copy).Table("Serie").ToHtml(), StringComparison.Ordinal);
        copy.Replace("taxonomy/series-breaks.csv", "orebro-externa-kop,,placements-per-day,show", "orebro-externa-kop,,placements-per-day,refuse");
        Assert.Contains("brott", Assert.Throws<PeriodException>(() => All(copy)).Message, StringComparison.Ordinal);
        static YearlySeries All(DataCopy data) => data.Load().YearlySeries("placements-per-day", External, partYears: PartYears.StandForTheirYear);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void A_trend_of_years_needs_five(int years, bool enough)
    {
        var series = Series([.. Enumerable.Range(1, years).Select(i => (decimal)i)]);
        if (enough) Assert.True(series.Trend().IsMoreThanChance());
        else Assert.Equal((5, 4), Needs(() => series.Trend()));
    }

    [Fact]
    public void Too_short_a_series_is_told_the_length_it_needs()
    {
        var values = Enumerable.Repeat(5m, 35).ToArray();
        Assert.Equal((6, 5), Needs(() => Series(values[..5]).LevelShift()));
        Assert.Equal((12, 11), Needs(() => Monthly(values[..11]).MovingMean()));
        Assert.Equal((13, 12), Needs(() => Monthly(values[..12]).SameMonthChanges()));
        Assert.Equal((24, 23), Needs(() => Monthly(values[..23]).SeasonalIndices()));
        Assert.Equal((24, 23), Needs(() => Monthly(values[..23]).Trend()));
        Assert.Equal((24, 23), Needs(() => Monthly(values[..23]).LevelShift()));
        Assert.Equal((3, 2), Needs(() => Monthly(values[..30]).FullYearForecast()));
        Assert.Equal((1, 0), Needs(() => Monthly([])));
        Assert.Equal((1, 0), Needs(() => Series([])));
    }

    [Fact]
    public void What_cannot_be_forecast_or_divided_is_refused()
    {
        Assert.Throws<TrendException>(() => Monthly([.. Enumerable.Repeat(5m, 48)]).FullYearForecast());
        Assert.Throws<TrendException>(() => Monthly([.. Enumerable.Repeat(0m, 36)]).SeasonalIndices());
        Assert.Throws<TrendException>(() => FullYearForecast.Of("x", "antal", 2024, 0, [new(2021, 1, 2), new(2022, 1, 2), new(2023, 1, 2)]));
        Assert.Throws<TrendException>(() => FullYearForecast.Of("x", "antal", 2024, 1, [new(2021, 1, 2), new(2022, 0, 2), new(2023, 1, 2)]));
        Assert.Throws<TrendException>(() => FullYearForecast.Of("x", "antal", 2022, 1, [new(2021, 1, 2), new(2022, 1, 2), new(2023, 1, 2)]));
        Assert.Throws<PeriodException>(() => MonthlySeries.From("x", "antal", Period.Year(2023), 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Series([1, 2, 3, 4, 5]).Trend().IsMoreThanChance(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Series([1, 2, 3, 4, 5, 6]).LevelShift().IsMoreThanChance(0));
    }

    [Fact]
    public void A_change_from_nothing_has_no_percent()
    {
        var changes = Monthly([0, .. Enumerable.Repeat(4m, 12)]).SameMonthChanges();
        Assert.Null(changes[0].PercentChange);
        Assert.Contains("procent går inte att räkna från 0", changes.Table("Månader").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_and_forecasts_are_shown()
    {
        var series = Monthly([.. Enumerable.Range(0, 40).Select(i => (decimal)(100 + (i * 7 % 31)))]);
        Assert.Contains("medelvärde över 12", series.Chart("Serie").ToHtml(), StringComparison.Ordinal);
        Assert.Contains("internt underlag", series.Chart("Serie").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(12, series.SeasonChart("Säsong").ToTable().Rows.Length);
        Assert.Equal(2, series.FullYearForecast().Table("Prognos").Rows.Length);
        Assert.Equal(4, series.FullYearForecast().Chart("Prognos").ToTable().Rows.Length);
        Assert.Contains("metoden har tidigare slagit fel med", series.FullYearForecast().InWords(), StringComparison.Ordinal);
        var synthetic = Caption.Synthetic("Register", "2021–2024", "40 månader");
        Assert.Contains("Syntetiska data", series.Chart("Serie", synthetic).ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("ökar med 15,5 antal om året (95\u00A0%-intervall för ändringen ", Series([265, 313, 324, 344, 331, 347]).Trend().InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_trends_are_judged_together()
    {
        // 2 / 5! = 0.017 is more than chance by itself, but not as one of four.
        var rising = Series([1, 2, 3, 4, 5]).Trend();
        var level = Series([3, 1, 2, 1, 3]).Trend();
        Assert.Single(new[] { rising }.MoreThanChance());
        Assert.Empty(new[] { rising, level, level, level }.MoreThanChance());
        Assert.Empty(Array.Empty<TrendTest>().MoreThanChance());
        var rows = new[] { rising, level }.Table("Trender").Rows;
        Assert.Equal(["ja", "nej"], rows.Select(row => ((TextCell)row.Cells[^1]).Text));
        Assert.Throws<ArgumentException>(() => Array.Empty<TrendTest>().Table("Trender"));
        Assert.Throws<ArgumentException>(() => new[] { rising, YearlySeries.From("Pris", "kr", 2017, 1, 2, 3, 4, 5).Trend() }.Table("Trender"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { rising }.MoreThanChance(0));
    }

    private static (int Needed, int Given) Needs(Func<object> calculation)
    {
        var error = Assert.Throws<TooShortSeriesException>(calculation);
        Assert.Contains(error.Needed.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        return (error.Needed, error.Given);
    }

    private static YearlySeries Series(decimal[] values) => YearlySeries.From("Serie", "antal", 2017, values);

    private static MonthlySeries Monthly(decimal[] values) => MonthlySeries.From("Serie", "antal", January, values);

    private static double PAgainst(decimal[] values, decimal slope) => Series([.. values.Select((value, i) => value - (slope * i))]).Trend().PValue;

    private static double Within(decimal[] values) => values.Sum(value => Math.Pow((double)(value - values.Average()), 2));

    private static bool Near(decimal expected, decimal actual) => Math.Abs(expected - actual) < 1e-15m;

    private static IEnumerable<double> Kendall(TrendTest trend) => [trend.PValue, (double)trend.Slope];

    private static IEnumerable<double> Forecast(decimal[] pairs)
    {
        var forecast = FullYearForecast.Of("x", "antal", 2024, 100, [.. pairs.Chunk(2).Select((pair, i) => new PartYear(2000 + i, pair[0], pair[1]))]);
        return [forecast.Forecast, forecast.Lower, forecast.Upper];
    }

    private static decimal[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))];

    private static IEnumerable<decimal[]> Orders(decimal[] values) => values.Length == 1
        ? [values]
        : values.SelectMany((value, i) => Orders([.. values[..i], .. values[(i + 1)..]]).Select(rest => (decimal[])[value, .. rest]));
}
