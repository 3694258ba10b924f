using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Cells that always are the same number: a group of a single row and its sum.</summary>
public class SameCellsTests
{
    /// <summary>Large enough that cells are sought nearby, and with one group that has no other of its kind beside it.</summary>
    [Theory]
    [InlineData(30, 8, 1)]
    [InlineData(30, 8, 3)]
    [InlineData(150, 20, 1)]
    public void A_table_with_a_group_of_one_row_is_protected_and_hides_the_row_with_its_sum(int rows, int columns, int alone)
    {
        var table = Grouped(seed: 4, rows, columns, alone).Protect(DisclosureRule.Default);
        Assert.NotEmpty(table.Withheld);
        Assert.All(table.Withheld, cell => Assert.True(cell.Interval.IsAtLeast(1)));
        Assert.All(
            from row in Enumerable.Range(0, alone) from column in table.Counts.Columns.Nodes select (Row: $"r{row + 1}", column.Label),
            cell => Assert.Equal(table[cell.Row, cell.Label].IsKnown, table[$"Summa ensam {cell.Row}", cell.Label].IsKnown));
    }

    [Fact]
    public void Less_than_half_of_a_table_with_groups_of_one_is_hidden()
    {
        var tables = Enumerable.Range(0, 6).Select(seed => Grouped(seed, 30, 8, 2).Protect(DisclosureRule.Default)).ToList();
        Assert.True(tables.Sum(table => table.WithheldCount) * 2 < tables.Sum(table => table.Places.Count()));
    }

    [Fact]
    public void What_chose_to_show_the_sum_of_a_hidden_row_alone_is_refused()
    {
        var table = Tables.TwoWay(new long[,] { { 2, 40 }, { 30, 50 }, { 20, 60 } }).GroupRows(row => row == "r1" ? "ensam" : "övriga");
        Assert.Throws<DisclosureException>(() => DisclosureControl.ProtectBy(
            DisclosureRule.Default, table, [("r1", "k1"), ("r1", "k2"), ("r2", "k1"), ("r2", "k2")]));
    }

    /// <summary>Four ones and a hidden sum below 5: whoever knows the rule knows them all, and another cell is not to blame.</summary>
    [Fact]
    public void A_number_that_the_rule_itself_tells_is_refused_by_its_name()
    {
        var table = Tables.TwoWay(new long[,] { { 3, 40, 60 }, { 1, 50, 70 }, { 1, 50, 70 }, { 1, 60, 20 }, { 1, 20, 30 } })
            .GroupRows(row => row == "r1" ? "första" : "andra");
        var error = Assert.Throws<DisclosureException>(() => table.Protect(DisclosureRule.Default));
        Assert.Contains("”r2”, ”k1”", error.Message, StringComparison.Ordinal);
        Assert.Contains("vad som än döljs", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The second release shows what the first did, so that only the sum of the row with one case more must go.</summary>
    [Fact]
    public void What_an_earlier_release_shows_is_not_hidden_in_vain()
    {
        var first = Tables.OneWay(5, 13, 17, 3, 11).Protect(DisclosureRule.Default);
        var second = Tables.OneWay(5, 13, 17, 4, 11).Protect(DisclosureRule.Default, first);
        Assert.Equal(["r1", "r4", "Totalt"], second.WithheldNames());
    }

    private static PersonTable Grouped(int seed, int rows, int columns, int alone)
    {
        var random = new Random(seed);
        var counts = new long[rows, columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                counts[row, column] = random.Next(3) switch { 0 => random.Next(0, 4), 1 => random.Next(5, 15), _ => random.Next(10, 200) };
        return Tables.TwoWay(counts).GroupRows(row =>
            int.Parse(row[1..], System.Globalization.CultureInfo.InvariantCulture) <= alone ? $"ensam {row}" : "övriga");
    }
}
