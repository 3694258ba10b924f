using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

public class SuppressionTests
{
    private const int RandomTables = 10_000;

    /// <summary>That the intervals are right is tested against trying every table; here they are demanded of tables and rules of all kinds.</summary>
    [Fact]
    public void No_protected_table_fails_the_attack()
    {
        var failed = Enumerable.Range(0, RandomTables).AsParallel().Where(seed =>
        {
            var random = new Random(seed);
            var rule = Rule(random);
            var counts = Tables.Random(random, 4, 4);
            var (widest, table) = (Widest(counts, rule), Try(() => counts.Protect(rule)));
            return table is null
                ? !widest.Values.Any(interval => interval.IsExact)
                : !IsWideEnough(table, widest, rule) || Shown(table).Any(rule.Withholds);
        });
        Assert.Empty(failed);
    }

    // What the rule itself tells, that each small number is small, can be told by hiding more as little as by hiding less.
    private static Dictionary<(string Row, string Column), DerivedInterval> Widest(PersonTable counts, DisclosureRule rule)
    {
        var tables = new TableSystem(rule);
        tables.Add(counts);
        var intervals = new Attack(tables.System, [.. tables.System.Cells.Select(cell => cell.Use == CellUse.Open)]).Intervals();
        return (from row in Enumerable.Range(0, counts.Rows.Nodes.Length)
                from column in Enumerable.Range(0, counts.Columns.Nodes.Length)
                where intervals.ContainsKey(tables.Place(counts, row, column))
                select (counts.Rows.Nodes[row].Label, counts.Columns.Nodes[column].Label, intervals[tables.Place(counts, row, column)]))
            .ToDictionary(cell => (cell.Item1, cell.Item2), cell => cell.Item3);
    }

    // Of a small number as much as it can vary at all, and of another one as much as the least of these, but never nothing.
    private static bool IsWideEnough(
        ProtectedTable table, Dictionary<(string Row, string Column), DerivedInterval> widest, DisclosureRule rule)
    {
        var small = table.Places
            .Where(place => rule.Withholds(table.Counts[place.Row, place.Column].Value))
            .Select(place => (table.Counts.Rows.Nodes[place.Row].Label, table.Counts.Columns.Nodes[place.Column].Label))
            .ToHashSet();
        var least = small.Select(cell => Possible(widest[cell], rule)).DefaultIfEmpty(rule.RequiredWidth).Min();
        return table.Withheld.All(cell => cell.Interval.IsAtLeast(
            small.Contains((cell.Row, cell.Column)) ? Possible(widest[(cell.Row, cell.Column)], rule) : Math.Min(least, rule.RequiredWidth)));
    }

    private static long Possible(DerivedInterval widest, DisclosureRule rule) =>
        widest.HasHighest ? Math.Clamp(widest.Highest - widest.Lowest, 1, rule.RequiredWidth) : rule.RequiredWidth;

    private static ProtectedTable? Try(Func<ProtectedTable> protect)
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

    [Fact]
    public void Every_withheld_interval_holds_the_truth() =>
        Assert.All(Enumerable.Range(0, 300), seed =>
        {
            var counts = Tables.Random(new Random(seed), 4, 4);
            Assert.All(counts.Protect(DisclosureRule.Default).Withheld, cell =>
            {
                var truth = counts[counts.Rows.Find(cell.Row), counts.Columns.Find(cell.Column)].Value;
                Assert.InRange(truth, cell.Interval.Lowest, cell.Interval.HasHighest ? cell.Interval.Highest : long.MaxValue);
            });
        });

    [Fact]
    public void Protection_twice_is_protection_once() =>
        Assert.All(Enumerable.Range(0, 300), seed =>
        {
            var once = Tables.Random(new Random(seed), 5, 4).Protect(DisclosureRule.Default);
            Assert.Equal(once.WithheldNames(), once.Protect(DisclosureRule.Default).WithheldNames());
        });

    [Fact]
    public void Another_rule_on_top_shows_nothing_more()
    {
        var once = Tables.TwoWay(new long[,] { { 3, 20, 8 }, { 30, 9, 7 }, { 12, 50, 60 } }).Protect(DisclosureRule.Default);
        Assert.Subset(once.Protect(DisclosureRule.Of(10, "prov")).WithheldNames().ToHashSet(), once.WithheldNames().ToHashSet());
    }

    [Fact]
    public void No_cell_is_withheld_that_need_not_be() =>
        Assert.All(Enumerable.Range(0, 200), seed =>
        {
            var counts = Tables.Random(new Random(seed), 4, 4);
            var cells = counts.Protect(DisclosureRule.Default).Withheld.Select(cell => (cell.Row, cell.Column)).ToList();
            Assert.All(cells, cell => Assert.Throws<DisclosureException>(() => counts.ProtectBy(DisclosureRule.Default, cells.Where(other => other != cell))));
        });

    [Fact]
    public void A_table_without_small_numbers_is_shown_whole() =>
        Assert.Empty(Tables.TwoWay(new long[,] { { 5, 0 }, { 17, 30 } }).Protect(DisclosureRule.Default).Withheld);

    [Fact]
    public void One_small_number_takes_another_of_its_sum_with_it()
    {
        var table = Tables.OneWay(3, 12, 40).Protect(DisclosureRule.Default);
        Assert.Equal(["r1", "r2"], table.WithheldNames());
        Assert.Equal(["1–4", "11–14"], table.Withheld.Select(cell => cell.Interval.ToString()));
    }

    [Fact]
    public void Two_ones_give_each_other_away_and_take_a_third()
    {
        var table = Tables.OneWay(1, 1, 40).Protect(DisclosureRule.Default);
        Assert.True(table.WithheldCount > 2);
    }

    [Fact]
    public void Zeros_are_shown_and_protect_nobody() =>
        Assert.Equal(["r1", "Totalt"], Tables.OneWay(3, 0, 0).Protect(DisclosureRule.Default).WithheldNames());

    [Fact]
    public void A_table_of_nobody_is_shown() => Assert.Empty(Tables.OneWay(0, 0).Protect(DisclosureRule.Default).Withheld);

    /// <summary>The table of the first example of GaussSuppression's vignette on small counts (Statistics Norway), where zeros and ones are protected.</summary>
    [Fact]
    public void The_published_example_of_GaussSuppression_withholds_the_same_cells()
    {
        var rule = DisclosureRule.Of(2, "GaussSuppression, maxN = 1").WithZeros(ZeroPolicy.Withheld);
        var table = Tables.TwoWay(new long[,] { { 5, 2, 0 }, { 6, 3, 4 } }).Protect(rule);
        Assert.Equal(["r1k2", "r1k3", "r2k2", "r2k3"], table.WithheldNames());
    }

    /// <summary>A withheld cell in a two-way table with shown margins is never alone in its row or column, as τ-Argus and sdcTable require.</summary>
    [Fact]
    public void No_withheld_cell_is_alone_in_its_row_or_column() =>
        Assert.All(Enumerable.Range(0, 500), seed =>
        {
            var cells = Tables.Random(new Random(seed), 5, 5).Protect(DisclosureRule.Default).Withheld;
            Assert.DoesNotContain(cells.GroupBy(cell => cell.Row), row => row.Count() == 1 && row.First().Column != "Antal");
            Assert.DoesNotContain(cells.GroupBy(cell => cell.Column), column => column.Count() == 1);
        });

    [Fact]
    public void What_others_chose_to_withhold_is_attacked_too()
    {
        var counts = Tables.OneWay(3, 12, 40);
        var error = Assert.Throws<DisclosureException>(() => counts.ProtectBy(DisclosureRule.Default, [("r1", "Antal")]));
        Assert.Contains("”r1”", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("exakt", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, counts.ProtectBy(DisclosureRule.Default, [("r1", "Antal"), ("r3", "Antal")]).WithheldCount);
    }

    [Fact]
    public void What_others_chose_must_hold_what_the_rule_withholds() =>
        Assert.Contains("”r1”", Assert.Throws<DisclosureException>(() => Tables.OneWay(3, 12, 40).ProtectBy(DisclosureRule.Default, [("r2", "Antal"), ("r3", "Antal")])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_width_that_the_rule_itself_does_not_leave_is_refused()
    {
        // Whoever knows that a number is hidden for being below 5 knows it to be 1 to 4, whatever else is hidden.
        Assert.Equal(3, DisclosureRule.Default.WithRequiredWidth(3).RequiredWidth);
        var error = Assert.Throws<DisclosureException>(() => DisclosureRule.Default.WithRequiredWidth(4));
        Assert.Contains("1–4", error.Message, StringComparison.Ordinal);
        Assert.Contains("högst 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_leaves_a_single_number_is_refused() =>
        Assert.Throws<DisclosureException>(() => Tables.OneWay(1, 12, 40).Protect(DisclosureRule.Of(2, "prov")));

    private static DisclosureRule Rule(Random random) => random.Next(5) switch
    {
        0 => DisclosureRule.PlacedChildren,
        1 => DisclosureRule.Of(random.Next(2, 12), "prov").WithZeros(ZeroPolicy.Withheld),
        2 => DisclosureRule.Of(random.Next(3, 12), "prov").WithComplement(random.Next(1, 6)),
        3 => DisclosureRule.Default.WithRequiredWidth(random.Next(1, 4)),
        _ => DisclosureRule.Default,
    };

    private static IEnumerable<long> Shown(ProtectedTable table) =>
        table.Places.Where(place => !table.IsWithheld(place.Row, place.Column)).Select(place => table.Counts[place.Row, place.Column].Value);
}
