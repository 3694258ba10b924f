using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Hierarchies, tables that share cells, parts of a whole, and one release after another.</summary>
public class LinkedTableTests
{
    private sealed record Case(string Person, string Insats, string City, string Provider, string Sex);

    [Fact]
    public void A_small_number_in_a_group_is_protected_against_the_totals_of_the_group_and_of_all() =>
        Assert.All(Enumerable.Range(0, 200), seed =>
        {
            var random = new Random(seed);
            var counts = Enumerable.Range(0, 7).Select(_ => (long)random.Next(0, 30)).ToArray();
            var table = Tables.OneWay(counts).GroupRows(row => row is "r1" or "r2" or "r3" ? "A" : "B").Protect(DisclosureRule.Default);
            Assert.Equal(counts[..3].Sum(), table.Counts[table.Counts.Rows.Find("Summa A"), 0].Value);
            Assert.DoesNotContain(table.Withheld, cell => !cell.Interval.IsAtLeast(3));
            Assert.False(table.Withheld.Count(cell => cell.Row is "r1" or "r2" or "r3" or "Summa A") == 1);
        });

    [Fact]
    public void Both_keys_may_have_groups_and_groups_may_have_groups()
    {
        var random = new Random(3);
        var counts = new long[6, 4];
        for (var place = 0; place < 24; place++) counts[place / 4, place % 4] = random.Next(0, 25);
        var table = Tables.TwoWay(counts)
            .GroupRows(row => row is "r1" or "r2" ? "A" : row is "r3" or "r4" ? "B" : "C").GroupRows(group => group == "Summa A" ? "I" : "II")
            .GroupColumns(column => column is "k1" or "k2" ? "Staden" : "Andra")
            .Protect(DisclosureRule.Default);
        Assert.Contains(table.Withheld, cell => cell.Column == "k1");
        Assert.All(table.Withheld, cell => Assert.True(cell.Interval.IsAtLeast(3)));
        Assert.Equal(counts.Cast<long>().Sum(), table.Counts[table.Counts.Rows.GrandTotal, table.Counts.Columns.GrandTotal].Value);
    }

    [Fact]
    public void A_cell_that_two_tables_share_is_withheld_in_both_or_neither() =>
        Assert.All(Enumerable.Range(0, 60), seed =>
        {
            var register = Register(seed, 120);
            var tables = DisclosureControl.Protect(DisclosureRule.Default,
                [register.CountBy(row => row.Insats, row => row.City), register.CountBy(row => row.Insats, row => row.Provider)]);
            Assert.All(tables[0].Counts.Rows.Nodes.Where(node => tables[0].Counts[tables[0].Counts.Rows.Find(node.Label), 0].Value != 0), node =>
                Assert.Equal(tables[0][node.Label, "Totalt"].IsKnown, tables[1][node.Label, "Totalt"].IsKnown));
        });

    [Fact]
    public void Tables_that_share_cells_withhold_more_together_than_one_by_one()
    {
        var (together, apart) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var register = Register(seed, 120);
            PersonTable[] tables = [register.CountBy(row => row.Insats, row => row.City), register.CountBy(row => row.Insats, row => row.Provider)];
            together += DisclosureControl.Protect(DisclosureRule.Default, tables).Sum(table => table.WithheldCount);
            apart += tables.Sum(table => table.Protect(DisclosureRule.Default).WithheldCount);
        }

        Assert.True(together > apart);
    }

    [Fact]
    public void A_part_of_the_register_beside_the_whole_does_not_give_the_rest_away()
    {
        var rows = Enumerable.Range(0, 40).Select(number => new Case($"p{number}", number < 20 ? "HVB" : "Familjehem", "Centrum", "egen", number is 3 or 30 ? "man" : "kvinna"));
        var register = PersonRegister.Of(rows, Tables.Caption, row => row.Person);
        var women = register.Where(row => row.Sex == "kvinna").CountBy(row => row.Insats);
        var tables = DisclosureControl.Protect(DisclosureRule.Default, [register.CountBy(row => row.Insats), women]);
        Assert.False(tables[0]["HVB"].IsKnown && tables[1]["HVB"].IsKnown);
        Assert.False(tables[0]["Totalt"].IsKnown && tables[1]["Totalt"].IsKnown);
    }

    /// <summary>Who was chosen is told under the second table: its total is the row of the first that was hidden.</summary>
    [Fact]
    public void A_table_of_a_row_that_was_hidden_tells_of_it_no_more_than_is_told()
    {
        var rows = Enumerable.Range(0, 63).Select(number => new Case(
            $"p{number}", number < 3 ? "HVB" : number < 23 ? "Familjehem" : "Stödboende", "Centrum", "egen", number % 2 == 0 ? "man" : "kvinna"));
        var register = PersonRegister.Of(rows, Tables.Caption, row => row.Person);
        var first = register.CountBy(row => row.Insats).Protect(DisclosureRule.Default);
        Assert.False(first["Familjehem"].IsKnown);
        var second = register.Where(row => row.Insats == "Familjehem").CountBy(row => row.Sex).Protect(DisclosureRule.Default, first);
        Assert.False(second["Totalt"].IsKnown);
        Assert.All(
            second.Withheld.Where(cell => cell.Row == "Totalt"),
            total => Assert.Equal(first.Withheld.Single(cell => cell.Row == "Familjehem").Interval, total.Interval));
    }

    [Fact]
    public void A_second_release_with_one_more_case_does_not_show_the_total_that_would_tell_of_it()
    {
        var first = Tables.OneWay(4, 12, 40, 30).Protect(DisclosureRule.Default);
        var second = Tables.OneWay(5, 12, 40, 30).Protect(DisclosureRule.Default, first);
        Assert.Empty(Tables.OneWay(5, 12, 40, 30).Protect(DisclosureRule.Default).Withheld);
        Assert.True(first["Totalt"].IsKnown);
        Assert.False(second["Totalt"].IsKnown);
    }

    [Fact]
    public void The_cell_and_the_total_of_one_case_more_are_never_shown_in_both_releases() =>
        Assert.All(Enumerable.Range(0, 100), seed =>
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, 5).Select(_ => (long)random.Next(0, 20)).ToArray();
            var after = before.Select((count, row) => row == seed % 5 ? count + 1 : count).ToArray();
            var first = Tables.OneWay(before).Protect(DisclosureRule.Default);
            var row = $"r{(seed % 5) + 1}";
            var second = Tables.OneWay(after).Protect(DisclosureRule.Default, first);
            Assert.False(first[row].IsKnown && second[row].IsKnown);
            Assert.False(first["Totalt"].IsKnown && second["Totalt"].IsKnown);
        });

    [Fact]
    public void A_release_that_nothing_can_save_is_refused_and_names_the_cell()
    {
        // Six were shown, and now a zero is: under a limit of 10 those six may not be told, but nothing is left to withhold.
        var first = Tables.OneWay(6, 40).Protect(DisclosureRule.Default);
        var error = Assert.Throws<DisclosureException>(() => Tables.OneWay(0, 40).Protect(DisclosureRule.Of(10, "prov"), first));
        Assert.Contains("”r1”", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Persons_with_several_cases_are_counted_once_in_a_total()
    {
        Case[] rows = [.. Enumerable.Range(0, 30).SelectMany(number => new[] { new Case($"p{number}", "HVB", "A", "e", "k"), new Case($"p{number}", number < 3 ? "Familjehem" : "Stödboende", "B", "e", "k") })];
        var table = PersonRegister.Of(rows, Tables.Caption, row => row.Person).PersonsBy(row => row.Insats).Protect(DisclosureRule.Default);
        Assert.Equal(30, table.Counts[table.Counts.Rows.GrandTotal, 0].Value);
        Assert.False(table["Familjehem"].IsKnown);
        Assert.All(table.Withheld, cell => Assert.True(cell.Interval.IsAtLeast(3)));
    }

    [Fact]
    public void Many_cases_of_few_persons_are_withheld()
    {
        Case[] rows = [.. Enumerable.Range(0, 12).Select(_ => new Case("en", "HVB", "A", "e", "k")), .. Enumerable.Range(0, 20).Select(number => new Case($"p{number}", "Familjehem", "A", "e", "k"))];
        Assert.False(PersonRegister.Of(rows, Tables.Caption, row => row.Person).CountBy(row => row.Insats).Protect(DisclosureRule.Default)["HVB"].IsKnown);
    }

    [Fact]
    public void The_same_table_twice_is_refused()
    {
        var table = Tables.OneWay(3, 12);
        Assert.Throws<DisclosureException>(() => DisclosureControl.Protect(DisclosureRule.Default, [table, table]));
    }

    private static PersonRegister<Case> Register(int seed, int count)
    {
        var random = new Random(seed);
        return PersonRegister.Of(
            Enumerable.Range(0, count).Select(number => new Case($"p{number}", Pick("HVB", "Familjehem", "Stödboende", "Öppenvård"), Pick("Centrum", "Hisingen", "Nordost"), Pick("egen", "privat", "SiS"), Pick("man", "kvinna"))),
            Tables.Caption, row => row.Person);

        string Pick(params string[] words) => words[(int)(words.Length * random.NextDouble() * random.NextDouble())];
    }
}
