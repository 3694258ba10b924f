using FsCheck.Fluent;
using Ifo.Analysis.Changes;
using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Tests.Published;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Changes;

/// <summary>What the reports do not print: bounded where their changes bound it, otherwise said to be missing, and from where.</summary>
public class UnprintedLevelTests
{
    private const string Days = "gemensamma-2024/dygn-ifo-vuxen/skyddat-boende/";
    private const string Foster = "gemensamma-2024/nettokostnad-ifo-barn-och-unga/familjehem/2024/";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly (Period From, Period To) Years = (Period.Year(2023), Period.Year(2024));

    [Fact]
    public void The_days_of_skyddat_boende_are_bounded_by_the_changes_of_adults_and_children()
    {
        var adults = LevelBounds.Of(Figures, Days + "vuxna/2024/change-absolute", Days + "vuxna/2024/change-percent");
        var children = Printed(Days + "barn-med-egna-beslut/2024/change-absolute").Interval;
        Assert.Equal(2, adults.Sources.Count);
        Assert.Equal((5_500m / 0.03m, 6_500m / 0.01m), (adults.Before.Lower, adults.Before.Upper), Near);
        var total = adults.PercentWith(children);
        Assert.Equal((0.01m * (1 + (14_500m / 6_500m)), 0.03m * (1 + (15_500m / 5_500m))), (total.Lower, total.Upper), Near);
        Assert.True(total.Contains(Interval.Point(0.02m * (1 + (15_000m / 6_000m)))));
    }

    [Fact]
    public void The_days_of_skyddat_boende_themselves_are_said_to_be_missing_and_where()
    {
        var message = Assert.Throws<NoFigureException>(() => Figures.ByInsats("skyddat-boende").Changes("care-days", Years.From, Years.To)).Message;
        Assert.Contains("Saknas i textformen: ", message, StringComparison.Ordinal);
        Assert.Contains("dygn", message, StringComparison.Ordinal);
        Assert.Contains("avsnitt 6.3", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cost_of_own_foster_homes_is_bounded_by_the_points_of_its_share()
    {
        var net = LevelBounds.Of(Figures, Foster + "change-absolute", Foster + "change-percent");
        var points = Printed("gemensamma-2024/andel-egen-regi/familjehem/2024/change-points").Interval / Interval.Point(100);
        var own = net.PartChange(points);
        Assert.Equal((8.5m / 0.0225m, 9.5m / 0.0215m), (net.Before.Lower, net.Before.Upper), Near);
        Assert.True(own.Lower > 9 && own.Upper < 26);
        var external = net.Change - own;
        Assert.True(external.Upper < 0.5m, "the external cost fell or stood still");
    }

    [Fact]
    public void The_bounds_hold_every_level_that_the_printed_figures_are_roundings_of() =>
        Laws.Hold(from before in Gen.Choose(378, 441) from share in Gen.Choose(0, 97) from points in Gen.Choose(25, 34) select (before, share, points), drawn =>
        {
            var net = LevelBounds.Of(Figures, Foster + "change-absolute", Foster + "change-percent");
            var change = drawn.before * 0.022m;
            var part = ((drawn.share / 100m) + (drawn.points / 1000m)) * (drawn.before + change) - (drawn.share / 100m * drawn.before);
            return change is < 8.5m or >= 9.5m
                || (net.Before.Contains(drawn.before) && (((drawn.share * 10) + drawn.points > 1000) || net.PartChange(Interval.Closed(0.025m, 0.035m)).Contains(part)));
        });

    [Fact]
    public void The_split_of_foster_care_costs_is_said_to_be_missing_and_where()
    {
        var message = Assert.Throws<NoFigureException>(() => Figures.ByReport("gemensamma-2024").ByInsats("familjehem").Changes("gross-cost-share", Years.From, Years.To)).Message;
        Assert.Contains("Saknas i textformen: ", message, StringComparison.Ordinal);
        Assert.Contains("avsnitt 6.2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Orebro_s_net_cost_before_2022_is_said_to_be_missing_and_where_it_was_looked_for()
    {
        var message = Assert.Throws<NoFigureException>(() => Figures.NetCostOf("socialnamnden-orebro")[Period.Year(2021)]).Message;
        Assert.Contains("ingen nettokostnad 2021", message, StringComparison.Ordinal);
        Assert.Contains("Perioder som finns: 2022", message, StringComparison.Ordinal);
        Assert.Contains($"Sökt i {Figures.ByReport("orebro-2023-p2")[0].Source.Title}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percent_that_can_be_zero_and_a_figure_that_is_not_there_are_refused()
    {
        Assert.Throws<NoFigureException>(() => LevelBounds.Of(Figures, "finns-inte", Foster + "change-percent"));
        using var copy = new DataCopy();
        copy.Replace("published/gemensamma-2024.csv", "2024,outcome,2.2,percent,1,rounded,\"2,2 procent\"", "2024,outcome,0.0,percent,1,rounded,\"0,0 procent\"");
        Assert.Contains("avrunda till noll", Assert.Throws<NoFigureException>(() => LevelBounds.Of(copy.Load(), Foster + "change-absolute", Foster + "change-percent")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelBounds.Of(Figures, Foster + "change-absolute", Foster + "change-percent").PartChange(Interval.Point(-0.1m)));
    }

    [Fact]
    public void Orebro_s_year_is_forecast_from_its_part_beside_the_board_s_own_forecast()
    {
        var forecast = PublishedYearForecast.Of(Figures.ByTable("kontogrupper"), "net-cost", "socialnamnden-orebro", Period.MonthRange(2023, 1, 8));
        var (part, before, whole) = (forecast.Part.Demand().Value, forecast.EarlierPart.Demand().Value, forecast.EarlierWhole.Demand().Value);
        Assert.Equal(part * whole / before, forecast.Forecast.Value, 9);
        Assert.True(forecast.Forecast.Interval.Contains(forecast.Forecast.Value) && forecast.Forecast.Interval.Width < 1);
        Assert.Equal((forecast.Forecast.Value - forecast.Own.Demand().Value, 4), (forecast.BesideOwn.Value, forecast.Sources.Count));
        Assert.Contains("varken prognosintervall eller bakåttest", forecast.InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_says_which_figure_of_Orebro_is_missing_or_contradicted()
    {
        var months = Period.MonthRange(2023, 1, 8);
        Assert.Contains("utfallet för januari–augusti 2022", Assert.Throws<NoFigureException>(() => PublishedYearForecast.Of(Figures, "placements-per-day", "orebro-externa-kop", months)).Message, StringComparison.Ordinal);
        Assert.Contains("säger emot varandra", Assert.Throws<NoFigureException>(() => PublishedYearForecast.Of(Figures, "net-cost", "socialnamnden-orebro", months)).Message, StringComparison.Ordinal);
        Assert.Throws<PeriodException>(() => PublishedYearForecast.Of(Figures, "net-cost", "socialnamnden-orebro", Period.Year(2023)));
    }

    private static IEqualityComparer<(decimal, decimal)> Near { get; } =
        EqualityComparer<(decimal, decimal)>.Create((one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-12m && Math.Abs(one.Item2 - other.Item2) < 1e-12m, _ => 0);

    private static Reported Printed(string id) => Figures.Single(figure => string.Equals(figure.Id, id, StringComparison.Ordinal)).Demand();
}
