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
        var changes = Figures.ByTable("familjeratten-arendetyper").CountedChanges(Y2023, Y2024);
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
}
