using Ifo.Analysis.Changes;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Changes;

public class CountedChangesTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load().ByReport("gemensamma-2024");
    private static readonly Period Y2023 = Period.Year(2023);
    private static readonly Period Y2024 = Period.Year(2024);

    [Fact]
    public void Several_measures_are_judged_together()
    {
        var changes = Figures.Where(figure => figure.Table is "kast" or "medling").CountedChanges(Y2023, Y2024);
        Assert.Equal(["persons", "visits", "cases"], changes.Select(row => row.Change.Measure.Key));
        Assert.Equal(Holm.Adjust([.. changes.Select(row => row.Ratio.PValue)]), changes.Select(row => row.AdjustedPValue));
    }

    [Fact]
    public void A_number_that_is_not_exact_has_no_ratio()
    {
        var changes = Figures.ByTable("socialjouren").CountedChanges(Y2023, Y2024);
        Assert.DoesNotContain(changes, row => row.Change.PrintedBefore.Group.Equals("goteborgs-stadsomraden", StringComparison.Ordinal));
        Assert.Equal((26669m, 23315m), (changes[0].Change.BeforeValue, changes[0].Change.AfterValue));
    }

    [Fact]
    public void Labels_say_what_is_counted() =>
        Assert.All(Figures.ByTable("kast").CountedChanges(Y2023, Y2024), row => Assert.EndsWith(row.Change.Measure.LabelInSentence, row.Label, StringComparison.Ordinal));

    [Fact]
    public void What_is_judged_alone_more_than_chance_may_not_be_among_all()
    {
        var changes = Figures.ByTable("familjeratten-arendetyper").CountedChanges(Y2023, Y2024, assumed: 1);
        Assert.Contains(changes, row => row.Ratio.PValue < 0.05);
        Assert.Empty(changes.MoreThanChance());
    }

    [Fact]
    public void Nothing_counted_in_both_periods_is_said() =>
        Assert.Contains("räknat både", Assert.Throws<NoFigureException>(() => Figures.ByTable("samverkan-polis").CountedChanges(Y2023, Y2024)).Message, StringComparison.Ordinal);

    [Fact]
    public void Unlike_periods_are_refused() =>
        Assert.Throws<PeriodException>(() => Figures.CountedChanges(Y2023, Period.Quarter(2024, 1)));

    [Fact]
    public void A_level_is_a_probability() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures.ByTable("kast").CountedChanges(Y2023, Y2024).MoreThanChance(1));

    [Fact]
    public void The_table_has_a_row_and_the_figure_a_point_for_each()
    {
        var changes = Figures.ByTable("mikamottagningen").CountedChanges(Y2023, Y2024);
        Assert.Equal(changes.Count, changes.Table("Mika").Rows.Length);
        Assert.Equal(changes.Count, changes.RatioChart("Mika").Estimates.Length);
    }

    [Fact]
    public void Visits_have_the_dispersion_of_the_printed_visits_per_person()
    {
        var changes = Figures.ByTable("kast").CountedChanges(Y2023, Y2024);
        var (persons, visits) = (changes.Single(row => row.Change.Measure.Key == "persons"), changes.Single(row => row.Change.Measure.Key == "visits"));
        Assert.Equal(DispersionBasis.Independent, persons.Ratio.Dispersion.Basis);
        var mean = (visits.Ratio.Before + visits.Ratio.After) / (double)(persons.Ratio.Before + persons.Ratio.After);
        Assert.Equal((2 * mean) - 1, visits.Ratio.Dispersion.Value, 9);
        Assert.Equal(DispersionBasis.Printed, visits.Ratio.Dispersion.Basis);
    }

    [Fact]
    public void Where_persons_are_not_printed_the_dispersion_is_the_assumed_one()
    {
        var row = Figures.ByTable("socialjouren").CountedChanges(Y2023, Y2024, assumed: 5)[0];
        Assert.Equal((5, DispersionBasis.Assumed), (row.Ratio.Dispersion.Value, row.Ratio.Dispersion.Basis));
        Assert.Contains("antagen till 5", row.Ratio.Dispersion.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Stocks_get_no_test_of_chance()
    {
        var five = PublishedFigures.Load().ByReport("orebro-2023-p2").ByTable("fem-ar");
        var residents = five.ByMeasure("residents");
        Assert.Contains("bestånd", Assert.Throws<NoFigureException>(() => residents.CountedChanges(Period.Year(2019), Period.Year(2022))).Message, StringComparison.Ordinal);
        Assert.Contains("bestånd", Assert.Throws<NoFigureException>(() => residents.Changes("residents", Period.Year(2019), Period.Year(2022))[0].RateRatio()).Message, StringComparison.Ordinal);
        var mixed = five.CountedChanges(Period.Year(2019), Period.Year(2022));
        Assert.Equal(3, mixed.Stocks.Count);
        Assert.DoesNotContain(mixed, row => row.Change.Measure.Key == "residents");
    }

    [Fact]
    public void As_many_points_are_filled_as_changes_are_more_than_chance()
    {
        var changes = Figures.ByTables("kast", "mikamottagningen", "socialjouren", "stodcentrum-for-brottsutsatta").CountedChanges(Y2023, Y2024);
        var chart = changes.RatioChart("Enheter");
        Assert.Equal(changes.MoreThanChance().Select(row => row.Label).Order(), chart.Estimates.Where(chart.IsFilled).Select(estimate => estimate.Name).Order());
        Assert.NotEqual(chart.Estimates.Count(estimate => estimate.Excludes(1)), changes.MoreThanChance().Count);
    }

    [Fact]
    public void A_finding_stands_exactly_as_long_as_its_dispersion_is_below_what_it_survives() =>
        Assert.All(Figures.ByTables("kast", "mikamottagningen", "socialjouren", "familjeratten-arendetyper").CountedChanges(Y2023, Y2024), row =>
            Assert.Equal(row.IsMoreThanChance(), row.Ratio.Dispersion.Value <= row.LargestDispersion()));
}
