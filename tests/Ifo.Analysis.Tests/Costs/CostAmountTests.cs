using FsCheck.Fluent;
using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Costs;

public class CostAmountTests
{
    // PKV in the edition of autumn 2019, as far as fragments of it are known.
    private static readonly PriceIndex Index = PriceIndex.OfChanges(
        "PKV", "hösten 2019", [new(2016, 2.7m), new(2017, 2.8m), new(2015, 2.4m), new(2018, 2.5m, IndexStatus.Forecast)]);

    [Fact]
    public void Eight_months_are_made_twelve()
    {
        var year = CostAmount.Net(506.6m, Unit.Millions, Period.MonthRange(2023, 1, 8), "Örebro").Annualised();
        Assert.Equal(759_900_000m, year.Kronor.Value);
        Assert.Equal(Period.Year(2023), year.Period);
        Assert.Contains("12/8 av månaderna", Assert.Single(year.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_counted_with_the_leap_day() =>
        Assert.Equal(366m, CostAmount.Net(91, Unit.Kronor, Period.Quarter(2024, 1)).Annualised(Annualising.ByDays).Kronor.Value);

    [Fact]
    public void A_year_is_left_as_it_is() => Assert.Empty(CostAmount.Total(1, Unit.Kronor, Period.Year(2024)).Annualised().Notes);

    [Fact]
    public void What_is_no_part_of_a_year_is_refused()
    {
        Assert.Throws<CostException>(() => CostAmount.Net(1, Unit.Kronor, Period.MonthRange(2023, 12, 2024, 11)).Annualised());
        Assert.Throws<CostException>(() => CostAmount.Net(1, Unit.Kronor, Period.Day(new DateOnly(2024, 3, 31))).Annualised());
    }

    [Fact]
    public void Annualising_a_part_of_an_even_year_gives_the_year() =>
        Laws.Hold(
            from month in Gen.Choose(1, 11)
            from kronor in Gen.Choose(0, 1_000_000)
            select (month, kronor),
            part => Math.Abs(CostAmount.Net(part.kronor * part.month, Unit.Kronor, Period.MonthRange(2023, 1, part.month)).Annualised().Kronor.Value - (part.kronor * 12)) < 0.000001m);

    [Fact]
    public void A_cost_is_put_in_another_year_s_prices_with_a_note()
    {
        var cost = CostAmount.Net(100, Unit.Millions, Period.Year(2015)).InPricesOf(2018, Index);
        Assert.Equal(100_000_000m * 1.027m * 1.028m * 1.025m, cost.Kronor.Value, 6);
        Assert.Equal("I 2018 års priser enligt PKV, utgåva hösten 2019; värdet för 2018 är en prognos.", Assert.Single(cost.Notes));
    }

    [Fact]
    public void There_and_back_is_where_one_was() =>
        Laws.Hold(
            from first in Gen.Choose(2014, 2018)
            from second in Gen.Choose(2014, 2018)
            select (first, second),
            years => Math.Abs((Index.Factor(years.first, years.second) * Index.Factor(years.second, years.first)) - 1) < 0.000000000001m
                && Index.Factor(years.first, years.first) == 1);

    [Fact]
    public void A_lag_takes_the_values_of_earlier_years()
    {
        var lagged = PriceIndex.OfLevels("PKV", "oktober", [new(2020, 100m), new(2021, 110m)], lag: 2);
        Assert.Equal(1.1m, lagged.Factor(2022, 2023));
        Assert.Contains("2 års eftersläpning", CostAmount.Net(1, Unit.Kronor, Period.Year(2022)).InPricesOf(2023, lagged).Notes[0], StringComparison.Ordinal);
        Assert.Contains("saknar 2022", Assert.Throws<CostException>(() => lagged.Factor(2022, 2024)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_indices_are_refused()
    {
        Assert.Throws<CostException>(() => PriceIndex.OfLevels("PKV", "", [new(2020, 100m)]));
        Assert.Throws<CostException>(() => PriceIndex.OfLevels("PKV", "oktober", []));
        Assert.Throws<CostException>(() => PriceIndex.OfLevels("PKV", "oktober", [new(2020, 0m)]));
        Assert.Throws<CostException>(() => PriceIndex.OfLevels("PKV", "oktober", [new(2020, 1m), new(2020, 2m)]));
        Assert.Throws<CostException>(() => PriceIndex.OfChanges("PKV", "oktober", []));
        Assert.Throws<CostException>(() => PriceIndex.OfChanges("PKV", "oktober", [new(2020, 1m), new(2022, 1m)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceIndex.OfLevels("PKV", "oktober", [new(2020, 1m)], -1));
        Assert.Throws<CostException>(() => CostAmount.Net(1, Unit.Kronor, Period.MonthRange(2017, 12, 2018, 11)).InPricesOf(2018, Index));
    }

    [Fact]
    public void A_unit_that_is_no_money_is_refused() => Assert.Throws<UnitException>(() => CostAmount.Net(1, Unit.CareDays, Period.Year(2024)));
}
