using Ifo.Analysis.Changes;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Changes;

public class LevelChangesTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period Y2022 = Period.Year(2022);
    private static readonly Period Y2023 = Period.Year(2023);
    private static readonly Period Y2024 = Period.Year(2024);

    [Fact]
    public void A_cost_is_compared_by_its_size_and_keeps_its_rounding()
    {
        var row = Figures.ByReport("gavle-2023").Changes("personnel-cost", Y2022, Y2023)[0];
        Assert.Equal((316.3m, 357.5m, 41.2m), (row.BeforeValue, row.AfterValue, row.ChangeValue));
        Assert.True(row.Change.Interval.Contains(41.2m));
        Assert.Equal((41.1m, 41.3m), (row.Change.Interval.Lower, row.Change.Interval.Upper));
        Assert.Equal(41.2m / 316.3m, row.PercentChangeValue!.Value, 15);
        Assert.True(row.PercentChange!.Interval.Contains(row.PercentChangeValue!.Value));
        Assert.Equal("ökade med 13,0\u00A0%, från 316,3 till 357,5\u00A0mnkr", row.InWords());
    }

    [Fact]
    public void A_cost_is_the_same_whether_a_table_prints_it_with_a_minus_or_not()
    {
        var printed = Figures.ByOrganisation("goteborg").Changes("net-cost", Y2023, Y2024)["nodbistand"];
        var costs = Figures.ByReport("hisingen-2022").ByTable("resultatredovisning-i-sammandrag").Changes("cost", Period.Year(2021), Y2022)[0];
        Assert.Equal((25m, 26m, 1m), (printed.BeforeValue, printed.AfterValue, printed.ChangeValue));
        Assert.Equal((1201.9m, 1224.4m, 22.5m), (costs.BeforeValue, costs.AfterValue, costs.ChangeValue));
    }

    [Fact]
    public void A_net_revenue_in_a_table_that_prints_costs_with_a_minus_stays_below_zero()
    {
        var row = Figures.ByOrganisation("spink").ByMeasure("net-cost").Changes("net-cost", Y2023, Y2024)[0];
        Assert.Equal((-1051m, -1360m), (row.BeforeValue, row.AfterValue));
        Assert.Null(row.PercentChange);
        Assert.Contains("negativt", row.WithoutPercentBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_change_in_percentage_points_and_never_in_percent()
    {
        var row = Figures.ByTable("andel-egen-regi").Changes("share", Y2023, Y2024)["nodbistand"];
        Assert.Equal((94m, 85m, -9m), (row.BeforeValue, row.AfterValue, row.ChangeValue));
        Assert.Equal(Unit.PercentagePoints, row.Change.Unit);
        Assert.Null(row.PercentChangeValue);
        Assert.Equal("minskade med 9\u00A0procentenheter, från 94 till 85\u00A0%", row.InWords());
    }

    [Fact]
    public void What_the_report_prints_of_a_change_stands_beside_it_with_a_verdict()
    {
        var costs = Figures.ByOrganisation("goteborg").Changes("net-cost", Y2023, Y2024);
        Assert.Contains(costs["oppna-insatser"].Checks, check => check.Verdict is Verdict.Reproduced or Verdict.WithinRounding);
        Assert.All(costs["nodbistand"].Checks, check => Assert.NotEqual(Verdict.Contradicted, check.Verdict));
    }

    [Fact]
    public void A_break_that_forbids_a_row_leaves_it_out_and_says_why()
    {
        var costs = Figures.ByOrganisation("goteborg").Changes("net-cost", Y2023, Y2024);
        Assert.DoesNotContain(costs, row => row.Key.Contains("socialt-boende", StringComparison.Ordinal));
        var refused = Assert.Single(costs.Refused);
        Assert.Equal("goteborg/ifo-vuxen/socialt-boende", refused.Key);
        Assert.Contains("Socialt boende med stöd visas inte", costs.Table("Nettokostnad").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_that_forbids_every_row_refuses_the_comparison()
    {
        var error = Assert.Throws<PeriodException>(() => Figures.ByOrganisation("goteborg").ByInsats("socialt-boende").Changes("net-cost", Y2023, Y2024));
        Assert.Contains("korttidsboende", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_of_another_organisation_does_not_touch()
    {
        var row = Figures.ByReport("orebro-2023-p2").ByTable("verksamhetsgrupper").Changes("net-cost", Period.MonthRange(2022, 1, 8), Period.MonthRange(2023, 1, 8))[0];
        Assert.Equal("orebro-verksamhet", Assert.Single(row.Breaks).Key);
        Assert.False(Figures.ByReport("gavle-2023").Changes("personnel-cost", Y2022, Y2023)[0].HasBreak);
    }

    [Fact]
    public void A_forecast_is_compared_with_what_the_year_before_came_to()
    {
        var row = Figures.ByTable("verksamhetsgrupper").Changes("net-cost", Y2022, Y2023, "forecast")["socialnamnden-orebro"];
        Assert.Equal("year-end", row.PrintedBefore.Basis);
        Assert.Equal(637_076m, row.BeforeValue);
    }

    [Fact]
    public void Requests_are_the_same_here_as_in_their_own_room()
    {
        var requests = Figures.Requests().Compare(Y2023, Y2024).ByInsats();
        var changes = Figures.ByTable("forfragningar-per-kategori").Changes("requests", Y2023, Y2024);
        Assert.All(requests, request =>
        {
            var row = changes[$"goteborg/{request.Area}/{request.Key}"];
            Assert.Equal((request.Change, request.PercentChange), ((long)row.ChangeValue, row.PercentChangeValue));
            Assert.Equal(request.Ratio, row.RateRatio());
        });
    }

    [Fact]
    public void Contributions_are_the_same_as_those_of_requests()
    {
        var requests = Figures.Requests().Compare(Y2023, Y2024).ByInsats();
        var parts = Figures.ByTable("forfragningar-per-kategori").Changes("requests", Y2023, Y2024).Where(row => requests.Any(request => row.Key.EndsWith("/" + request.Key, StringComparison.Ordinal)));
        Assert.Equal(requests.Select(row => row.Contribution), parts.Contributions().Select(row => row.Contribution));
    }

    [Fact]
    public void Contributions_to_a_printed_whole_have_what_is_left_as_a_row_of_its_own()
    {
        var requests = Figures.ByTable("forfragningar-per-kategori").Changes("requests", Y2023, Y2024);
        var whole = requests["goteborg"];
        var two = requests.Where(row => row.Key.EndsWith("/hvb", StringComparison.Ordinal) || row.Key.EndsWith("/nodbistand", StringComparison.Ordinal));
        var contributions = two.ContributionsTo(whole);
        Assert.Equal("Övrigt", contributions[^1].Label);
        Assert.Equal(whole.PercentChangeValue, contributions.Sum(row => row.Contribution));
        Assert.Equal(Verdict.Contradicted, contributions.PartsVerdict);
    }

    [Fact]
    public void Rows_of_the_same_name_are_told_apart_by_their_organisation()
    {
        var labels = Figures.Changes("net-cost", Y2022, Y2023, "forecast").Select(row => row.Label).ToList();
        Assert.Equal(labels.Count, labels.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Unlike_periods_unknown_measures_and_changes_of_changes_are_refused()
    {
        Assert.Throws<PeriodException>(() => Figures.Changes("net-cost", Y2023, Period.Quarter(2024, 1)));
        Assert.Throws<IfoException>(() => Figures.Changes("nettokostnad", Y2023, Y2024));
        Assert.Throws<IfoException>(() => Figures.Changes("net-cost", Y2023, Y2024, "utfall"));
        Assert.Contains("redan en förändring", Assert.Throws<IfoException>(() => Figures.Changes("net-cost-change", Y2023, Y2024)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_compare_is_told_with_the_periods_that_there_are()
    {
        var error = Assert.Throws<NoFigureException>(() => Figures.ByReport("gavle-2023").Changes("personnel-cost", Period.Year(2019), Period.Year(2020)));
        Assert.Contains("2022, 2023", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_of_chance_demands_counted_numbers() =>
        Assert.Throws<NoFigureException>(() => Figures.ByReport("gavle-2023").Changes("personnel-cost", Y2022, Y2023)[0].RateRatio());

    [Fact]
    public void The_true_change_is_within_the_interval_whatever_was_rounded_away() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            // The truth has two decimals and the report prints one.
            var (before, after) = ((pair.First + 1) / 100m, (pair.Second + 1) / 100m);
            var row = Of(Math.Round(before, 1, MidpointRounding.AwayFromZero), Math.Round(after, 1, MidpointRounding.AwayFromZero));
            return row.Change.Interval.Contains(after - before)
                && (row.PercentChange is null || row.PercentChange.Interval.Contains((after - before) / before));
        });

    [Fact]
    public void Swapping_the_periods_changes_the_sign() =>
        Laws.Hold(Laws.Counts.Two(), pair => Of(pair.First / 10m, pair.Second / 10m).ChangeValue == -Of(pair.Second / 10m, pair.First / 10m).ChangeValue);

    [Fact]
    public void Contributions_sum_to_the_change_of_the_whole_to_the_last_decimal() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var changes = new LevelChanges([Of((pair.First + 3) / 10m, pair.Second / 10m), Of(pair.Second + 1.7m, pair.First) with { Label = "b" }], [], Figures.Taxonomies.Measures["amount"], Y2022, Y2023);
            var contributions = changes.Contributions();
            return contributions.Sum(row => row.Contribution) == contributions.PercentChangeValue;
        });

    [Fact]
    public void A_sum_of_zero_has_no_contributions() =>
        Assert.Throws<DivisionByZeroIntervalException>(() => new LevelChanges([Of(0, 3)], [], Figures.Taxonomies.Measures["amount"], Y2022, Y2023).Contributions());

    [Fact]
    public void From_zero_there_is_no_percentage_and_from_few_it_is_marked()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", ("value", "0"), ("printed", "0"));
        data.Change("gemensamma-2024/forfragningar-per-kategori/nodbistand/2023/antal", ("value", "29"), ("printed", "29"));
        var changes = data.Load().ByTable("forfragningar-per-kategori").Changes("requests", Y2023, Y2024);
        Assert.Equal((BaseSize.Empty, null), (changes["hvb"].Base, changes["hvb"].PercentChangeValue));
        Assert.Equal(BaseSize.Small, changes["nodbistand"].Base);
        Assert.Contains("färre än 30", changes.Table("Förfrågningar").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_and_charts_show_the_rows_and_where_they_come_from()
    {
        var changes = Figures.ByReport("gavle-2023").Changes("cost", Y2022, Y2023);
        Assert.Equal(changes.Count, changes.Table("Kostnader").Rows.Length);
        Assert.Contains("rad 500", changes.Table("Kostnader").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(changes.Count, changes.Chart("Kostnader").ToTable().Rows.Length);
        Assert.Equal(changes.Count, changes.ChangeChart("Förändring").ToTable().Rows.Length);
        Assert.Equal(changes.Count, changes.Contributions().Table("Bidrag").Rows.Length);
    }

    private static LevelChange Of(decimal before, decimal after) =>
        Figures.ByReport("gavle-2023").Changes("amount", Y2022, Y2023)[0] with
        {
            Before = new Reported(before, Unit.Millions, 1, Qualifier.Rounded).Named("före"),
            After = new Reported(after, Unit.Millions, 1, Qualifier.Rounded).Named("efter"),
            BeforeValue = before,
            AfterValue = after,
        };
}
