using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Occupancy;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Occupancy;

public class OccupancyTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly OccupancyUnits Göteborg = Figures.Occupancy("boende-och-hemloshet", Period.Quarter(2024, 1));
    private static readonly OccupancyUnits Örebro = Figures.Occupancy("orebro-eget-utforande", Period.MonthRange(2023, 1, 8)).Without("oppenvard");

    private static readonly Gen<UnitOccupancy> Units =
        from places in Gen.Choose(1, 500)
        from unavailable in Gen.Choose(0, places - 1)
        from occupied in Gen.Choose(0, places)
        select UnitOccupancy.Of("x", occupied, places, unavailable);

    [Fact]
    public void Göteborgs_84_percent_is_of_all_places_weighted_or_not_and_cannot_be_of_available_places()
    {
        var printed = Figures.ById("sydvast-2024-q1/boende-och-hemloshet/genomsnittlig-belaggning/2024-01--2024-03");
        var verdicts = Göteborg.Without("bmss-sabo").Against(printed).ToDictionary(check => check.Mean.Label, check => check.Check.Verdict, StringComparer.Ordinal);
        Assert.Equal(Verdict.WithinRounding, verdicts["vägd, av alla platser"]);
        Assert.Equal(Verdict.WithinRounding, verdicts["ovägd, av alla platser"]);
        Assert.Equal(Verdict.Contradicted, verdicts["vägd, av tillgängliga platser"]);
        Assert.Equal(Verdict.Contradicted, verdicts["ovägd, av tillgängliga platser"]);
    }

    [Fact]
    public void Göteborgs_four_means_differ()
    {
        var units = Göteborg.Without("bmss-sabo");
        Assert.Equal([0.846m, 0.820m, 0.913m, 0.893m], units.Means().Select(mean => decimal.Round(mean.Value, 3)));
        Assert.All(units.Means(), mean => Assert.True(mean.Interval.Contains(mean.Value)));
    }

    [Fact]
    public void Örebros_87_percent_is_the_unweighted_mean_and_not_the_weighted()
    {
        var printed = Figures.ById("orebro-2023-p2/belaggning/totalt/2023-01..2023-08/occupancy");
        Assert.Equal([Verdict.Contradicted, Verdict.WithinRounding], Örebro.Against(printed).Select(check => check.Check.Verdict));
        Assert.Equal([0.837m, 0.865m], Örebro.Means().Select(mean => decimal.Round(mean.Value, 3)));
    }

    [Fact]
    public void Örebros_units_have_the_places_of_the_printed_total()
    {
        Assert.Equal(Figures.ById("orebro-2023-p2/belaggning/totalt/2023-01..2023-08/places").Demand().Value, Örebro.Sum(unit => unit.PlacesValue));
        Assert.Equal(["hvb", "stodboende/ungdomar", "stodboende/vuxna", "referensbostad"], Örebro.Select(unit => unit.Key));
    }

    [Fact]
    public void Every_month_of_Örebro_is_printed_as_an_unweighted_mean() =>
        Assert.All(Figures.OccupancyByMonth("orebro-eget-utforande"), month =>
        {
            var printed = Figures.ByTable("belaggning").ByMeasure("occupancy").Where(figure => figure.Insats.Length == 0 && figure.Period.Label == month.Period)[0];
            Assert.NotEqual(Verdict.Contradicted, month.Without("oppenvard").Against(printed)[1].Check.Verdict);
        });

    [Fact]
    public void The_parts_of_every_unit_but_bmss_sum_exactly()
    {
        Assert.All(Göteborg, unit => Assert.Equal(Verdict.WithinRounding, unit.PartsVerdict));
        Assert.Contains("BmSS och särskilt boende för äldre (SÄBO): lediga", Assert.Single(Göteborg.Table("Platser").Footnotes), StringComparison.Ordinal);
    }

    [Fact]
    public void Available_places_are_not_guessed_where_they_are_not_published()
    {
        Assert.Contains("inte publicerat", Assert.Throws<NoFigureException>(() => Örebro.Mean(Weighting.Weighted, PlaceBase.Available)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Örebro.Means().Count);
    }

    [Fact]
    public void The_weighted_mean_is_between_the_lowest_and_the_highest_rate() =>
        Laws.Hold(Units.NonEmptyListOf(), units =>
        {
            var mean = OccupancyUnits.Of(units, "2024").Mean(Weighting.Weighted, PlaceBase.All).Value;
            var rates = units.Select(unit => unit.RateValue(PlaceBase.All)).ToList();
            return mean >= rates.Min() - 1e-20m && mean <= rates.Max() + 1e-20m;
        });

    [Fact]
    public void Means_agree_when_all_units_are_equally_large() =>
        Laws.Hold(Gen.Choose(0, 40).NonEmptyListOf(), occupied =>
        {
            var units = OccupancyUnits.Of(occupied.Select(count => UnitOccupancy.Of("x", count, 40)), "2024");
            return Math.Abs(units.Mean(Weighting.Weighted, PlaceBase.All).Value - units.Mean(Weighting.Unweighted, PlaceBase.All).Value) < 1e-20m;
        });

    [Fact]
    public void Of_available_places_the_rate_is_never_lower() =>
        Laws.Hold(Units, unit => unit.RateValue(PlaceBase.Available) >= unit.RateValue(PlaceBase.All));

    [Fact]
    public void No_places_is_an_error_that_names_both_figures()
    {
        var units = OccupancyUnits.Of([UnitOccupancy.Of("Stängd", 0, 10, 10), UnitOccupancy.Of("Öppen", 5, 10)], "2024");
        Assert.Contains("Stängd", Assert.Throws<DivisionByZeroIntervalException>(() => units.Mean(Weighting.Unweighted, PlaceBase.Available)).Message, StringComparison.Ordinal);
        Assert.Equal(0.5m, units.Mean(Weighting.Weighted, PlaceBase.Available).Value);
        Assert.Throws<DivisionByZeroIntervalException>(() => OccupancyUnits.Of([UnitOccupancy.Of("Tom", 0, 0)], "2024").Mean(Weighting.Weighted, PlaceBase.All));
    }

    [Fact]
    public void Bad_values_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitOccupancy.Of("x", -1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitOccupancy.Of("x", 1, 10, 11));
        Assert.Throws<NoFigureException>(() => OccupancyUnits.Of([], "2024"));
        Assert.Throws<IfoException>(() => Göteborg.Without("hotell"));
        Assert.Contains("kvartal 1 2024", Assert.Throws<NoFigureException>(() => Figures.Occupancy("boende-och-hemloshet", Period.Year(2020))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overcrowding_is_shown_as_such() => Assert.Equal(1.05m, UnitOccupancy.Of("x", 21, 20).RateValue(PlaceBase.All));

    [Fact]
    public void Tables_and_charts_show_every_unit_and_the_source()
    {
        Assert.Equal(8, Göteborg.Table("Platser").Rows.Length);
        Assert.Contains("rad 1450", Göteborg.Table("Platser").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(8, Göteborg.Chart("Beläggning", PlaceBase.Available).ToTable().Rows.Length);
        Assert.Equal(4, Göteborg.Means().Table("Genomsnitt", Göteborg).Rows.Length);
        Assert.Equal(8, Figures.OccupancyByMonth("orebro-eget-utforande").Chart("Per månad").ToTable().Rows.Length);
        Assert.Contains("internt underlag", OccupancyUnits.Of([UnitOccupancy.Of("a", 1, 2)], "2024").Table("Egna").Caption.SourceLine, StringComparison.Ordinal);
    }
}
