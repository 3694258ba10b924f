using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Costs;

public class PublishedCostTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly CostPerResidentSeries<Kostnad, AllResidents> Hisingen = Figures.CostPerResident("socialnamnd-hisingen");

    [Fact]
    public void Hisingen_stood_243_kronor_below_its_target_in_2022()
    {
        Assert.Equal([6122m, 6102m, 6090m], Hisingen.Select(row => row.Kronor.Value));
        var (outcome, target, deviation) = Assert.Single(Hisingen.AgainstTarget());
        Assert.Equal((6090m, 6333m, -243m), (outcome.Kronor.Value, target.Kronor.Value, deviation.Value));
        Assert.Equal(-243m / 6333m, outcome.RelativeDeviationFrom(target).Value, 12);
        Assert.True(deviation.HasCertainSign);
    }

    [Fact]
    public void Hisingen_is_cheaper_than_the_city_where_the_city_s_figure_is_printed() =>
        Assert.Equal([-1278m, -1443m], Hisingen.Against("goteborg").Select(pair => pair.Deviation.Value));

    [Fact]
    public void The_city_has_no_figure_for_2022() =>
        Assert.Contains("2020, 2021", Assert.Throws<NoFigureException>(() => Figures.CostPerResident("goteborg")[Period.Year(2022)]).Message, StringComparison.Ordinal);

    [Fact]
    public void Residents_are_implied_only_after_the_concept_is_chosen()
    {
        Assert.Contains("ingen tryckt kostnad", Assert.Throws<NoFigureException>(Hisingen.ImpliedResidents).Message, StringComparison.Ordinal);
        var implied = Hisingen.AsNetCost().ImpliedResidents();
        Assert.Equal([161_922m, 166_361m, 167_649m], implied.Select(row => decimal.Round(row.Residents.Count.Value)));
        Assert.Contains("läst som nettokostnad", implied.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_implied_number_of_residents_is_an_interval_from_the_rounding_of_both()
    {
        var count = Hisingen.AsNetCost().ImpliedResidents()[Period.Year(2022)].Residents.Count;
        // 1 020 985 ± 0,5 tkr by 6 090 ± 0,5 kr.
        Assert.Equal(1_020_984_500m / 6090.5m, count.Interval.Lower, 6);
        Assert.Equal(1_020_985_500m / 6089.5m, count.Interval.Upper, 6);
    }

    [Fact]
    public void More_residents_outweighed_a_higher_cost_from_2020_to_2022()
    {
        var change = Hisingen.AsNetCost().ImpliedResidents().Change(Period.Year(2020), Period.Year(2022));
        Assert.Equal(-32m, decimal.Round(change.Total.Value, 6));
        Assert.Equal(change.Total.Value, change.CostEffect.Value + change.PopulationEffect.Value);
        Assert.True(change.CostEffect is { Value: > 183 and < 184, HasCertainSign: true });
        Assert.True(change.PopulationEffect is { Value: > -216 and < -215, HasCertainSign: true });
        Assert.Equal("32 kr lägre per invånare: kostnaden +183 kr, antalet invånare −215 kr", change.InWords());
    }

    [Fact]
    public void External_care_in_Orebro_has_costs_and_residents_for_five_years()
    {
        var external = Figures.CostOf("orebro-externa-kop").PerResidentOf("orebro");
        Assert.Equal([1938m, 1826m, 1958m, 2088m, 2368m], external.Select(row => decimal.Round(row.PerResident.Kronor.Value)));
        Assert.Equal(["Kostnaden 2023 är en prognos.", "Antalet invånare 2023 är en prognos."], external.Notes);
    }

    [Fact]
    public void The_board_in_Orebro_has_net_costs_for_two_of_the_years()
    {
        var board = Figures.NetCostOf("socialnamnden-orebro").PerResidentOf("orebro");
        Assert.Equal([Period.Year(2022), Period.Year(2023)], board.Select(row => row.Cost.Period));
        Assert.Equal([4031m, 4626m], board.Select(row => decimal.Round(row.PerResident.Kronor.Value)));
    }

    [Fact]
    public void A_cost_printed_with_a_minus_is_a_cost_and_a_surplus_is_not()
    {
        Assert.Equal(637_076_000m, Figures.NetCostOf("socialnamnden-orebro")[Period.Year(2022)].Kronor.Value);
        Assert.Equal(-4_500_000m, Figures.NetCostOf("orebro-ensamkommande")[Period.Year(2022)].Kronor.Value);
    }

    [Fact]
    public void A_period_of_which_the_report_contradicts_itself_has_no_row_and_says_so()
    {
        var board = Figures.NetCostOf("socialnamnden-orebro");
        Assert.Contains("406,3", Assert.Single(board.Contradictions), StringComparison.Ordinal);
        Assert.Contains("säger emot varandra om januari–augusti 2022", Assert.Throws<NoFigureException>(() => board[Period.MonthRange(2022, 1, 8)]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Eight_months_of_Orebro_made_a_year_are_more_than_the_board_s_own_forecast()
    {
        var board = Figures.NetCostOf("socialnamnden-orebro");
        Assert.Equal(759.861m, board[Period.MonthRange(2023, 1, 8)].Annualised().Kronor.Value / 1_000_000m);
        Assert.Equal(735.827m, board[Period.Year(2023)].Kronor.Value / 1_000_000m);
    }

    [Fact]
    public void What_is_not_printed_is_said()
    {
        Assert.Throws<NoFigureException>(() => Figures.CostPerResident("gavle"));
        Assert.Throws<NoFigureException>(() => Figures.CostPerResident("goteborg").AgainstTarget());
        Assert.Throws<NoFigureException>(() => Figures.NetCostOf("orebro")[Period.Year(2022)]);
        Assert.Throws<NoFigureException>(() => Figures.NetCostOf("socialnamnden-orebro").PerResidentOf("gavle"));
        Assert.Throws<IfoException>(() => Figures.CostPerResident("finns-inte"));
        Assert.Throws<NoFigureException>(() => Hisingen.AsNetCost().ImpliedResidents()[Period.Year(2019)]);
    }

    [Fact]
    public void The_table_has_outcome_target_and_source()
    {
        var table = Hisingen.AsNetCost().Table("Hisingen");
        Assert.Equal(new NumberCell(-243), table.Rows[^1].Cells[3]);
        Assert.Contains("avsnitt 2.2.1.2 (rad 453", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Single(table.Footnotes);
    }

    [Fact]
    public void The_chart_has_the_board_the_city_and_the_target()
    {
        var table = Hisingen.Chart("Hisingen och staden", Figures.CostPerResident("goteborg")).ToTable();
        Assert.Equal(["Tid", "Socialnämnden Hisingen", "Göteborgs Stad", "Målvärde, Socialnämnden Hisingen"], table.Columns.Select(column => column.Header));
        Assert.Equal(3, table.Rows.Length);
    }

    [Fact]
    public void A_split_deviation_is_drawn_from_reference_to_outcome()
    {
        var figure = Hisingen.AsNetCost().ImpliedResidents().Change(Period.Year(2020), Period.Year(2022)).Chart("Hisingen");
        Assert.Equal(4, figure.ToTable().Rows.Length);
        Assert.Contains("Antalet invånare", figure.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_beside_residents_are_shown_with_what_they_can_be()
    {
        var series = Figures.CostOf("orebro-externa-kop").PerResidentOf("orebro");
        Assert.Equal(5, series.Table("Örebro").Rows.Length);
        Assert.Equal(2, series.Table("Örebro").Footnotes.Length);
        Assert.Equal(5, series.Chart("Örebro").ToTable().Rows.Length);
    }

    [Fact]
    public void A_comparison_names_both_means()
    {
        var orebro = Figures.NetCostOf("socialnamnden-orebro").PerResidentOf("orebro")[Period.Year(2022)];
        var hisingen = Hisingen.AsNetCost().ImpliedResidents()[Period.Year(2022)];
        var both = OrganisationCosts.Compare([orebro, hisingen]);
        Assert.Equal(["Ovägt medelvärde av organisationerna: 5\u00A0060 kronor per invånare.", "Vägt med antalet invånare: 5\u00A0091 kronor per invånare."], both.Table("Jämförelse").Footnotes.ToArray());
        var own = CostAmount.Net(500, Unit.Millions, Period.Year(2022), "Annan kommun").For(Residents.All(100_000));
        Assert.Contains("Egna uppgifter, inte ur källan: Annan kommun.", OrganisationCosts.Compare([orebro, own]).Table("Jämförelse").Footnotes);
        Assert.Equal(new TextCell("Socialnämnden Hisingen"), both.Chart("Jämförelse").ToTable().Rows[0].Cells[0]);
    }
}
