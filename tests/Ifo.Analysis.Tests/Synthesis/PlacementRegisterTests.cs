using System.Globalization;
using System.Text;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Synthesis;

public class PlacementRegisterTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly SyntheticPlacements Register = SyntheticRegister.Placements(Figures, seed: 1);
    private static readonly IReadOnlyList<Placement> Rows = [.. Register.Rows()];

    [Fact]
    public void The_days_of_every_insats_provider_type_and_year_are_exactly_those_of_the_model() =>
        Assert.All(Targets(), target => Assert.Equal(target.Days, target.Rows.Sum(row => row.Days)));

    [Fact]
    public void The_cost_of_every_insats_and_year_is_that_of_the_model_within_a_thousandth() =>
        Assert.All(Targets().GroupBy(target => (target.Insats, target.Year)), insats =>
            Assert.InRange(insats.Sum(target => target.Rows.Sum(row => row.Cost)) / insats.Sum(target => target.Cost), 0.998m, 1.002m));

    [Fact]
    public void A_row_lies_within_one_year_and_has_a_price() =>
        Assert.All(Rows, row => Assert.True(row.Start <= row.End && row.Start.Year == row.End.Year && row.DayPrice > 0 && row.Start.Year is 2023 or 2024));

    [Fact]
    public void A_placement_that_goes_on_at_the_turn_of_the_year_goes_on_with_the_same_person_the_next_day()
    {
        var split = Rows.GroupBy(row => row.Number).Where(placement => placement.Count() > 1).ToList();
        Assert.NotEmpty(split);
        Assert.All(split, placement =>
        {
            var (first, second) = (placement.First(), placement.Last());
            Assert.Equal(2, placement.Count());
            Assert.Equal(first.End.AddDays(1), second.Start);
            Assert.Equal((first.Person, first.Administration, first.Insats, first.Provider), (second.Person, second.Administration, second.Insats, second.Provider));
        });
    }

    [Fact]
    public void Nobody_is_in_two_places_at_once() =>
        Assert.All(Rows.GroupBy(row => row.Person), person =>
        {
            var ordered = person.OrderBy(row => row.Start).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
        });

    [Fact]
    public void Rows_are_in_the_order_of_start_days_and_placements_numbered_in_it()
    {
        Assert.Equal(Rows.Select(row => row.Start).Order(), Rows.Select(row => row.Start));
        var firsts = Rows.Select(row => row.Number).Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, firsts.Count).Select(number => (long)number), firsts);
        Assert.Equal(Rows.Count, Register.Count);
    }

    [Fact]
    public void What_is_written_is_what_the_rows_say()
    {
        var lines = Encoding.UTF8.GetString(RequestRegisterTests.Written(Register)).Split('\n');
        Assert.Equal(Rows.Select(Line), lines[1..^1]);
    }

    [Fact]
    public void Twice_the_volume_has_twice_the_days_and_other_persons()
    {
        var rows = Register.Times(2).Rows().ToList();
        Assert.Equal(Rows, rows[..Rows.Count]);
        Assert.Equal(2 * Rows.Sum(row => (long)row.Days), rows.Sum(row => (long)row.Days));
        Assert.Empty(rows[..Rows.Count].Select(row => row.Person).Intersect(rows[Rows.Count..].Select(row => row.Person)));
        Assert.Equal(rows.Count, Register.Times(2).Count);
    }

    [Fact]
    public void The_caption_says_that_the_data_are_synthetic() => Assert.Equal(DataKind.Synthetic, Register.Caption.Kind);

    [Fact]
    public void Printed_costs_shares_and_changes_of_days_are_met()
    {
        using var copy = WithCosts();
        var rows = SyntheticRegister.Placements(copy.Load()).Rows().ToList();
        decimal Cost(string insats, int year) => rows.Where(row => row.Insats == insats && row.Start.Year == year).Sum(row => row.Cost) / 1_000_000;
        decimal Days(string insats, int year) => rows.Where(row => row.Insats == insats && row.Start.Year == year).Sum(row => row.Days);
        decimal Own(string insats, int year) => rows.Where(row => row.Insats == insats && row.Start.Year == year && row.Provider == "egen-regi").Sum(row => row.Cost) / 10_000 / Cost(insats, year);
        Assert.InRange(Cost("socialt-boende", 2023), 408.5m, 409.5m);
        Assert.InRange(Cost("socialt-boende", 2024), 447.5m, 448.5m);
        Assert.InRange(Own("socialt-boende", 2023), 47.5m, 48.5m);
        Assert.InRange(Own("socialt-boende", 2024), 49.5m, 50.5m);
        Assert.InRange(Cost("nodbistand", 2023), 24.5m, 25.5m);
        Assert.InRange(Cost("nodbistand", 2024), 25.5m, 26.5m);
        Assert.Equal(20_500, Days("nodbistand", 2024));
        Assert.InRange((Days("nodbistand", 2024) / Days("nodbistand", 2023)) - 1, -0.105m, -0.095m);
        Assert.InRange(Cost("stodboende", 2024) - Cost("stodboende", 2023), 1.5m, 2.5m);
        Assert.InRange((Cost("stodboende", 2024) / Cost("stodboende", 2023)) - 1, 0.0335m, 0.0345m);
        Assert.InRange((Days("stodboende", 2024) / Days("stodboende", 2023)) - 1, 0.1405m, 0.1415m);
    }

    private static IEnumerable<(string Insats, int Year, long Days, long Cost, IReadOnlyList<Placement> Rows)> Targets()
    {
        var groups = Rows.ToLookup(row => (row.Insats, row.Provider, row.Start.Year));
        return from target in Register.Targets
               from year in new[] { 0, 1 }
               select (target.Kind.Insats, 2023 + year, target.Days[year], target.Cost[year], (IReadOnlyList<Placement>)[.. groups[(target.Kind.Insats, target.Provider, 2023 + year)]]);
    }

    private static string Line(Placement row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Number},{row.Person},{row.Administration},{row.Insats},{row.Provider},{row.Start:yyyy-MM-dd},{row.End:yyyy-MM-dd},{row.DayPrice}");

    // A few printed figures in a copy of the data, with measures of their own in case the data have none yet.
    private static DataCopy WithCosts()
    {
        var copy = new DataCopy();
        const string measures = "taxonomy/measures.csv";
        copy.Write(measures, copy.Read(measures)
            + "prov-cost-change,Prov,Test,,,,,change,net-cost,money\nprov-cost-percent,Prov,Test,,,,,change-percent,net-cost,proportion\n"
            + "prov-cost-share,Prov,Test,,,,,share,net-cost,proportion\nprov-days-percent,Prov,Test,,,,,change-percent,care-days,proportion\n");
        var header = copy.Read(DataCopy.Figures).Split('\n')[0];
        string[] requests = [.. copy.Read(DataCopy.Figures).Split('\n').Where(line => line.Contains("/forfragningar-", StringComparison.Ordinal))];
        string[] rows =
        [
            Row("socialt-boende", "net-cost", 2023, "409", "mnkr"), Row("socialt-boende", "net-cost", 2024, "448", "mnkr"),
            Row("socialt-boende", "prov-cost-share", 2023, "48", "percent", "egen-regi"), Row("socialt-boende", "prov-cost-share", 2024, "50", "percent", "egen-regi"),
            Row("nodbistand", "net-cost", 2023, "25", "mnkr"), Row("nodbistand", "net-cost", 2024, "26", "mnkr"),
            Row("nodbistand", "care-days", 2024, "20500", "dygn"), Row("nodbistand", "prov-days-percent", 2024, "-10", "percent"),
            Row("stodboende", "prov-cost-change", 2024, "2", "mnkr"), Row("stodboende", "prov-cost-percent", 2024, "3.4", "percent"),
            Row("stodboende", "prov-days-percent", 2024, "14.1", "percent"),
        ];
        return copy.Write(DataCopy.Figures, string.Join('\n', [header, .. requests, .. rows]) + "\n");
    }

    private static string Row(string insats, string measure, int year, string value, string unit, string provider = "")
    {
        var area = insats == "stodboende" ? "ifo-barn-unga" : "ifo-vuxen";
        var printed = value.Replace('.', ',');
        var decimals = value.Contains('.', StringComparison.Ordinal) ? 1 : 0;
        var cell = decimals == 0 ? printed : $"\"{printed}\"";
        return $"gemensamma-2024/prov/{insats}/{measure}/{year}{provider},prov,6,{measure},goteborg,{area},{insats},{provider},,{year},outcome,{value},{unit},{decimals},rounded,{cell},1700,";
    }
}
