using Ifo.Analysis.Occupancy;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Occupancy;

public class OccupancyMonthsTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly OccupancyUnits Göteborg = Figures.Occupancy("boende-och-hemloshet", Period.Quarter(2024, 1));
    private static readonly IReadOnlyList<OccupancyUnits> Months = [.. Figures.OccupancyByMonth("orebro-eget-utforande").Select(month => month.Without("oppenvard"))];

    [Fact]
    public void No_month_contradicts_the_unweighted_mean_and_most_contradict_the_weighted()
    {
        var checks = Months.Against(Figures.ByTable("belaggning").ByGroup("egna-boenden"));
        Assert.Equal(8, checks.Count);
        Assert.All(checks, check => Assert.NotEqual(Verdict.Contradicted, check.Unweighted.Verdict));
        Assert.Equal(6, checks.Count(check => check.Weighted.Verdict == Verdict.Contradicted));
    }

    [Fact]
    public void Of_the_accumulated_rates_only_that_of_the_groups_contradicts_its_months() =>
        Assert.Equal("gruppbehandling", Assert.Single(
            Figures.AccumulatedOccupancyChecks("orebro-eget-utforande", Period.MonthRange(2023, 1, 8)), check => check.Verdict == Verdict.Contradicted).Figure.Table);

    [Fact]
    public void The_printed_share_of_unavailable_places_leaves_out_bmss()
    {
        var printed = Figures.ById("sydvast-2024-q1/ej-tillgangliga-platser/genomsnittlig-andel/2024-01--2024-03");
        Assert.Equal(Verdict.WithinRounding, Göteborg.Without("bmss-sabo").UnavailableAgainst(printed).Verdict);
        Assert.Equal(Verdict.Contradicted, Göteborg.UnavailableAgainst(printed).Verdict);
        Assert.Throws<NoFigureException>(() => Months[0].UnavailableAgainst(printed));
    }

    [Fact]
    public void A_group_without_unavailable_places_has_no_rate_of_available_ones()
    {
        OccupancyGroup[] groups = [new("Göteborg", Göteborg), new("Örebro", Months[0])];
        Assert.Equal([true, false], groups.Table("Städer").Rows.Select(row => row.Cells[^1] is NumberCell));
        Assert.Equal(6, groups.Chart("Städer").ToTable().Rows.Length);
    }

    [Fact]
    public void Free_places_are_drawn_as_printed_though_rounding_lets_them_differ_from_what_the_others_leave() =>
        Assert.Contains("70", Göteborg.PlacesChart("Platser").ToTable().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_month_and_unit_is_a_cell_of_the_heat_map()
    {
        Assert.Equal((Months.Count, Months[0].Count + 1), (Months.UnitsChart("Månader").ToTable().Rows.Length, Months.UnitsChart("Månader").ToTable().Columns.Length));
        Assert.Throws<NoFigureException>(() => Array.Empty<OccupancyUnits>().UnitsChart("Inga"));
    }
}
