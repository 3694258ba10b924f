using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Dominance;

namespace Ifo.Analysis.Tests.Disclosure.Dominance;

public class AmountTableTests
{
    private const int Percent = 20;

    private static readonly DominanceRule Rule = DominanceRule.PPercent(Percent);

    [Fact]
    public void A_sum_of_one_takes_another_with_it_and_can_be_p_percent_more_or_less()
    {
        var table = Table(("a", "A", 100), ("b", "B", 90), ("b", "C", 80), ("b", "D", 70), ("c", "E", 500), ("c", "F", 500), ("c", "G", 500)).Protect(Rule);
        Assert.Equal(["a", "b"], table.Withheld.Select(cell => cell.Row));
        Assert.Equal((0m, 340m), (table.Withheld[0].Lowest, table.Withheld[0].Highest));
        Assert.Equal(1500, table["c"].Number);
        Assert.Equal(1840, table["Totalt"].Number);
        Assert.False(table["a"].IsKnown);
    }

    [Fact]
    public void What_many_share_is_shown_whole() =>
        Assert.Equal(0, Table(("a", "A", 10), ("a", "B", 10), ("a", "C", 10), ("b", "A", 5), ("b", "B", 5), ("b", "C", 5)).Protect(Rule).WithheldCount);

    [Fact]
    public void A_sum_of_nobody_is_shown_and_protects_nobody()
    {
        var table = AmountTable.Of("Rad", "Kolumn", [new("a", "x", "A", 5), new("a", "y", "A", 0), new("b", "y", "B", 7), new("b", "y", "C", 7), new("b", "y", "D", 7)], Tables.Caption).Protect(Rule);
        Assert.Equal(0, table["a", "y"].Number);
        Assert.False(table["a", "Totalt"].IsKnown);
    }

    /// <summary>Whoever is alone in another hidden sum subtracts it, so a third is hidden too.</summary>
    [Fact]
    public void A_sum_is_not_hidden_behind_one_whom_it_is_to_be_kept_from()
    {
        var table = Table(("a", "A", 100), ("b", "B", 100), ("c", "C", 90), ("c", "D", 90), ("c", "E", 90), ("d", "F", 900), ("d", "G", 900), ("d", "H", 900)).Protect(Rule);
        Assert.Equal(["a", "b", "c"], table.Withheld.Select(cell => cell.Row));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nobody_who_knows_her_own_amounts_can_tell_anothers_within_p_percent(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var contributions = Random(random);
            var table = AmountTable.Of("Rad", "Kolumn", contributions, Tables.Caption);
            if (Try(() => table.Protect(Rule)) is { } shown) Assert.Empty(Told(contributions, shown));
        }
    }

    [Fact]
    public void Most_of_those_tables_can_be_protected_and_some_sums_are_shown()
    {
        var random = new Random(5);
        var tables = Enumerable.Range(0, 60).Select(_ => AmountTable.Of("Rad", "Kolumn", Random(random), Tables.Caption)).Select(table => Try(() => table.Protect(Rule))).OfType<ProtectedAmounts>().ToList();
        Assert.True(tables.Count > 30);
        Assert.Contains(tables, table => table.WithheldCount is > 0 and < 9);
    }

    /// <summary>The oracle itself finds what is told where only the sensitive sums are hidden.</summary>
    [Fact]
    public void The_oracle_finds_a_sum_that_follows_from_the_others()
    {
        Contribution[] contributions = [new("r0", "k0", "A", 3), new("r0", "k1", "B", 2), new("r0", "k1", "C", 2), new("r0", "k1", "D", 2), new("r1", "k0", "E", 1), new("r1", "k0", "F", 1), new("r1", "k0", "G", 1), new("r1", "k1", "H", 1), new("r1", "k1", "I", 1), new("r1", "k1", "J", 1)];
        var sums = Sums(contributions);
        bool[] onlyFirst = [true, false, false, false, false, false, false, false, false];
        Assert.Contains("r0k0", Told(contributions, sums, onlyFirst));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.001)]
    [InlineData(1e12)]
    public void An_amount_that_cannot_be_is_refused(double amount) =>
        Assert.Throws<DisclosureException>(() => Table(("a", "A", (decimal)amount)));

    [Theory]
    [InlineData("Totalt", "A")]
    [InlineData("", "A")]
    [InlineData("a", " ")]
    public void A_name_that_cannot_be_is_refused(string row, string contributor) =>
        Assert.Throws<DisclosureException>(() => Table((row, contributor, 5)));

    [Fact]
    public void A_table_of_nothing_is_refused() => Assert.Throws<DisclosureException>(() => Table());

    [Fact]
    public void A_table_that_only_one_contributes_to_shows_nothing() => Assert.Equal(2, Table(("a", "A", 5)).Protect(Rule).WithheldCount);

    [Fact]
    public void Before_it_is_protected_it_shows_no_number_and_no_contributor()
    {
        var table = Table(("a", "Eken AB", 4711));
        Assert.DoesNotContain("4711", table.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Eken", table.Protect(Rule).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_in_ore_are_summed_and_shown_exactly()
    {
        var table = Table(("a", "A", 0.35m), ("a", "B", 0.35m), ("a", "C", 0.35m), ("b", "A", 1), ("b", "B", 1), ("b", "C", 1)).Protect(Rule);
        Assert.Equal(1.05m, table["a"].Number);
        Assert.Contains("4,05", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_as_great_as_a_citys_are_protected()
    {
        var table = Table(("a", "A", 1_900_000_000), ("b", "B", 900_000_000), ("b", "C", 900_000_000), ("b", "D", 900_000_000), ("c", "E", 5_000_000_000), ("c", "F", 5_000_000_000), ("c", "G", 5_000_000_000)).Protect(Rule);
        Assert.Equal(["a", "b"], table.Withheld.Select(cell => cell.Row));
    }

    private static AmountTable Table(params (string Row, string Contributor, decimal Amount)[] amounts) =>
        AmountTable.Of("Rad", "", amounts.Select(one => Contribution.Of(one.Row, one.Contributor, one.Amount)), Tables.Caption);

    private static ProtectedAmounts? Try(Func<ProtectedAmounts> protect)
    {
        try
        {
            return protect();
        }
        catch (DisclosureException)
        {
            return null;
        }
    }

    // Two rows and two columns of a few öre each, of up to six who often contribute to several.
    private static Contribution[] Random(Random random) =>
    [
        .. from row in Enumerable.Range(0, 2)
           from column in Enumerable.Range(0, 2)
           from contributor in Enumerable.Range(0, 6).OrderBy(_ => random.Next()).Take(random.Next(0, 5)).DefaultIfEmpty(0)
           select new Contribution($"r{row}", $"k{column}", $"{(char)('A' + contributor)}", random.Next(0, 3) / 100m)
    ];

    private static List<string> Told(Contribution[] contributions, ProtectedAmounts shown)
    {
        var hidden = (from row in new[] { "r0", "r1", "Totalt" } from column in new[] { "k0", "k1", "Totalt" } select !shown[row, column].IsKnown).ToArray();
        return Told(contributions, Sums(contributions), hidden);
    }

    /// <summary>
    /// By trying every table: the sums whose greatest amount somebody can tell within the percentage, from above, by what is shown
    /// and what she knows. She is nobody in particular, or one who is alone in a hidden sum.
    /// </summary>
    private static List<string> Told(Contribution[] contributions, long[] sums, bool[] hidden)
    {
        var told = new List<string>();
        var most = (int)sums.Where((_, cell) => cell is 0 or 1 or 3 or 4).Max() + 3;
        var tables = Everything(sums, hidden, most).ToList();
        foreach (var who in contributions.Select(one => one.Contributor).Distinct().Append(""))
        {
            var alone = Enumerable.Range(0, 9).Where(cell => Of(contributions, cell) is [var only] && only.Whose == who).ToList();
            if (who.Length > 0 && alone.Count == 0) continue;
            var possible = tables.Where(table => alone.TrueForAll(cell => table[cell] == sums[cell])).ToList();
            for (var cell = 0; cell < 9; cell++)
            {
                var amounts = Of(contributions, cell).Select(one => one.Ore).OrderDescending().ToArray();
                if (alone.Contains(cell) || !Rule.IsSensitive(amounts.Select(ore => (decimal)ore))) continue;
                var guess = possible.Max(table => table[cell]) - (amounts.Length > 1 ? amounts[1] : 0);
                if ((guess - amounts[0]) * 100 < Percent * amounts[0]) told.Add($"{(cell / 3 == 2 ? "Totalt" : $"r{cell / 3}")}{(cell % 3 == 2 ? "Totalt" : $"k{cell % 3}")}");
            }
        }

        return told;
    }

    private static IEnumerable<long[]> Everything(long[] sums, bool[] hidden, int most) =>
        from a in Possible(sums, hidden, most, 0)
        from b in Possible(sums, hidden, most, 1)
        where hidden[2] || a + b == sums[2]
        from c in Possible(sums, hidden, most, 3)
        where hidden[6] || a + c == sums[6]
        from d in Possible(sums, hidden, most, 4)
        let table = new[] { a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d }
        where Enumerable.Range(0, 9).All(cell => hidden[cell] || table[cell] == sums[cell])
        select table;

    private static IEnumerable<long> Possible(long[] sums, bool[] hidden, int most, int cell) =>
        hidden[cell] ? Enumerable.Range(0, most + 1).Select(value => (long)value) : [sums[cell]];

    private static long[] Sums(Contribution[] contributions) => [.. Enumerable.Range(0, 9).Select(cell => Of(contributions, cell).Sum(one => one.Ore))];

    private static List<(string Whose, long Ore)> Of(Contribution[] contributions, int cell) =>
    [
        .. contributions.Where(one => (cell / 3 == 2 || one.Row == $"r{cell / 3}") && (cell % 3 == 2 || one.Column == $"k{cell % 3}"))
            .GroupBy(one => one.Contributor).Select(whose => (whose.Key, (long)(whose.Sum(one => one.Amount) * 100))).Where(one => one.Item2 > 0)
    ];
}
