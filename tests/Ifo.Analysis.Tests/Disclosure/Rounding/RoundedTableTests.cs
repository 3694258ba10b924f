using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Rounding;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure.Rounding;

public class RoundedTableTests
{
    private static Gen<int> Bases { get; } = Gen.Elements(3, 5, 10);

    /// <summary>Tables with any rows and columns, with subtotals of rows, of columns, of both and of neither.</summary>
    private static Gen<PersonTable> Any { get; } =
        from seed in Gen.Choose(0, 1_000_000)
        from groups in Gen.Choose(0, 3)
        select Grouped(Tables.Random(new Random(seed), 6, 6), groups);

    [Fact]
    public void Every_number_is_a_multiple_of_the_base() => Laws.Hold(Any.And(Bases), pair =>
        pair.First.RoundTo(pair.Second).Cells.All(cell => cell.Shown % pair.Second == 0 && cell.Shown >= 0));

    [Fact]
    public void Every_total_is_the_sum_of_its_parts() => Laws.Hold(Any.And(Bases), pair =>
    {
        var (table, rounded) = (pair.First, pair.First.RoundTo(pair.Second));
        return TableRounding.Cells(table).All(cell =>
            Holds(table.Rows.Nodes[cell.Row], rounded[cell.Row, cell.Column], part => rounded[part, cell.Column])
            && Holds(table.Columns.Nodes[cell.Column], rounded[cell.Row, cell.Column], part => rounded[cell.Row, part]));
    });

    [Fact]
    public void Every_number_lands_beside_its_value_and_a_multiple_stays_unless_subtotals_cross() => Laws.Hold(Any.And(Bases), pair =>
    {
        var (table, rounded) = (pair.First, pair.First.RoundTo(pair.Second));
        return TableRounding.Cells(table).All(cell =>
            TableRounding.Steps(table[cell.Row, cell.Column].Value, rounded[cell.Row, cell.Column], pair.Second)
            <= (IsSubtotal(table.Rows, cell.Row) && IsSubtotal(table.Columns, cell.Column) ? 2 : 1));
    });

    [Theory]
    [InlineData(9, 10, 1)]
    [InlineData(9, 5, 1)]
    [InlineData(10, 10, 0)]
    [InlineData(11, 10, 1)]
    [InlineData(9, 15, 2)]
    [InlineData(10, 15, 1)]
    [InlineData(11, 5, 2)]
    public void A_number_goes_no_step_to_itself_and_one_to_either_multiple_beside_it(long value, long rounded, long steps) =>
        Assert.Equal(steps, TableRounding.Steps(value, rounded, 5));

    [Fact]
    public void The_same_table_is_always_rounded_in_the_same_way() => Laws.Hold(
        Any, table => table.RoundTo(5).Cells.Select(cell => cell.Shown).SequenceEqual(table.RoundTo(5).Cells.Select(cell => cell.Shown)));

    /// <summary>That no sum tells more than the rounding of the number itself is said in closed form; here the solver is asked.</summary>
    [Fact]
    public void The_sums_tell_no_more_of_a_number_than_its_own_rounding() => Laws.Hold(
        Gen.Choose(0, 1_000_000).And(Bases),
        pair =>
        {
            var table = Grouped(Tables.Random(new Random(pair.First), 4, 3), pair.First % 3);
            var rounded = TableRounding.Round(table, pair.Second);
            return RoundingAttack.Intervals(table, rounded, pair.Second).SequenceEqual(RoundingAttack.Solved(table, rounded, pair.Second));
        },
        cases: 100);

    /// <summary>Every table of two rows and two columns that could have been rounded so, tried one by one.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void What_can_be_derived_is_what_trying_every_table_gives(int seed, bool isTotalKnown)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var counts = new long[,] { { random.Next(0, 8), random.Next(0, 8) }, { random.Next(0, 8), random.Next(0, 8) } };
            var total = counts.Cast<long>().Sum();
            var table = isTotalKnown ? Tables.TwoWay(counts).KnowingTotal(total) : Tables.TwoWay(counts);
            var rounded = TableRounding.Round(table, 3);
            var intervals = RoundingAttack.Intervals(table, rounded, 3);
            var possible = Possible(rounded, 3).Where(cells => !isTotalKnown || cells[8] == total).ToList();
            for (var cell = 0; cell < 9; cell++)
                Assert.Equal((possible.Min(cells => cells[cell]), possible.Max(cells => cells[cell])), (intervals[cell].Lowest, intervals[cell].Highest));
        }
    }

    [Fact]
    public void A_small_number_that_follows_from_a_known_total_is_refused_by_name()
    {
        var error = Assert.Throws<DisclosureException>(() => Tables.OneWay(3).KnowingTotal(3).RoundTo(5));
        Assert.Contains("”r1”", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_known_total_no_small_number_is_told_or_the_table_is_refused()
    {
        var pairs = from first in Enumerable.Range(0, 7) from second in Enumerable.Range(0, 7) select Tables.OneWay(first, second).KnowingTotal(first + second);
        var tables = Enumerable.Range(0, 7).Select(only => Tables.OneWay(only).KnowingTotal(only)).Concat(pairs)
            .Select(table => (Table: table, Rounded: Try(() => table.RoundTo(3)))).ToList();
        Assert.Contains(tables, pair => pair.Rounded is null);
        Assert.All(tables.Where(pair => pair.Rounded is not null), pair => Assert.All(
            pair.Rounded!.Cells.SkipLast(1).Where(cell => cell.Interval.IsExact),
            cell => Assert.False(DisclosureRule.Default.Withholds(cell.Interval.Lowest))));
    }

    /// <summary>
    /// Whoever has the program can round every table with it, and keep those that give what is shown. Of all small tables, no
    /// number that is small can be told in that way either.
    /// </summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void Nor_does_having_the_program_tell_a_small_number(int cells, int number)
    {
        var most = cells < 3 ? 3 * number : (2 * number) + 1;
        var tables = Enumerable.Range(0, (int)Math.Pow(most + 1, cells))
            .Select(place => Enumerable.Range(0, cells).Select(cell => (long)(place / (int)Math.Pow(most + 1, cell) % (most + 1))).ToArray());
        var alike = tables.Select(counts => (Counts: counts, Rounded: TableRounding.Round(Shaped(counts), number)))
            .GroupBy(table => string.Join(' ', table.Rounded))
            .Where(group => group.First().Rounded.Max() <= most - number);
        Assert.All(alike, group => Assert.All(Enumerable.Range(0, cells), cell =>
            Assert.True(group.Select(table => table.Counts[cell]).Distinct().Count() > 1 || !DisclosureRule.Default.Withholds(group.First().Counts[cell]), group.Key)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1001)]
    public void A_base_that_protects_too_little_or_leaves_nothing_is_refused(int number) =>
        Assert.Throws<DisclosureException>(() => Tables.OneWay(3, 12).RoundTo(number));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(1000)]
    public void Any_base_from_3_is_a_base(int number) => Assert.All(Tables.OneWay(3, 12).RoundTo(number).Cells, cell => Assert.Equal(0, cell.Shown % number));

    [Fact]
    public void Persons_who_stand_in_several_rows_do_not_add_up_and_are_refused()
    {
        var register = PersonRegister.Of([("a", "x"), ("a", "y"), ("b", "x")], Tables.Caption, row => row.Item1);
        Assert.Throws<DisclosureException>(() => register.PersonsBy(row => row.Item2, "Insats").RoundTo(5));
        var exclusive = PersonRegister.Of([("a", "x"), ("b", "y"), ("b", "y")], Tables.Caption, row => row.Item1);
        Assert.Equal(0, exclusive.PersonsBy(row => row.Item2, "Insats").RoundTo(5)["Totalt"] % 5);
    }

    [Fact]
    public void The_table_says_that_it_is_rounded_and_tells_no_exact_total()
    {
        var caption = Caption.Internal("påhittat underlag", "2024", "63 ärenden");
        var counts = new long[] { 13, 50 };
        var table = PersonTable.FromCounts("Rad", ["a", "b"], "", [], (row, _) => counts[row], caption).RoundTo(5);
        Assert.Contains("avrundat till multiplar av 5", table.Caption.Notes.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("63", table.ToString(), StringComparison.Ordinal);
        Assert.Equal(50, table["b"]);
    }

    [Theory]
    [InlineData("ut.csv")]
    [InlineData("ut.xlsx")]
    public void The_files_hold_the_rounded_numbers(string name)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-avrundad-").FullName;
        var (path, table) = (Path.Combine(folder, name), Tables.TwoWay(new long[,] { { 3, 20 }, { 30, 9 } }).RoundTo(5));
        if (name.EndsWith(".csv", StringComparison.Ordinal)) table.WriteCsv(path, Ifo.Analysis.Exchange.CsvStyle.SwedishExcel);
        else table.WriteWorkbook(path);
        var counts = CountFile.Read(Strip(path)).Counts;
        Assert.All(table.Cells, cell => Assert.Equal(cell.Shown, counts[counts.Rows.Find(cell.Row), counts.Columns.Find(cell.Column)].Value));
        Directory.Delete(folder, recursive: true);
    }

    // The words under a CSV table are no counts.
    private static string Strip(string path)
    {
        if (path.EndsWith(".csv", StringComparison.Ordinal)) File.WriteAllLines(path, File.ReadAllLines(path).Where(line => line.Contains(';', StringComparison.Ordinal)));
        return path;
    }

    private static PersonTable Shaped(long[] counts) =>
        counts.Length == 4 ? Tables.TwoWay(new[,] { { counts[0], counts[1] }, { counts[2], counts[3] } }) : Tables.OneWay(counts);

    private static RoundedTable? Try(Func<RoundedTable> round)
    {
        try
        {
            return round();
        }
        catch (DisclosureException)
        {
            return null;
        }
    }

    private static PersonTable Grouped(PersonTable table, int groups)
    {
        if ((groups & 1) > 0) table = table.GroupRows(row => int.Parse(row[1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? "jämna" : "udda");
        return (groups & 2) > 0 && table.Columns.Nodes.Length > 1
            ? table.GroupColumns(column => int.Parse(column[1..], System.Globalization.CultureInfo.InvariantCulture) < 3 ? "första" : "andra")
            : table;
    }

    private static bool IsSubtotal(Axis axis, int place) => axis.Nodes[place].IsTotal && place != axis.GrandTotal;

    private static bool Holds(AxisNode node, long total, Func<int, long> part) => !node.IsTotal || node.Parts.Sum(part) == total;

    // Row by row: two inner cells and their sum, twice, and the sums of the columns.
    private static IEnumerable<long[]> Possible(long[] rounded, int number) =>
        from a in Near(rounded[0], number)
        from b in Near(rounded[1], number)
        from c in Near(rounded[3], number)
        from d in Near(rounded[4], number)
        let cells = new[] { a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d }
        where cells.Zip(rounded).All(pair => Math.Abs(pair.First - pair.Second) < number)
        select cells;

    private static IEnumerable<long> Near(long shown, int number) =>
        Enumerable.Range((int)Math.Max(0, shown - number + 1), (2 * number) - 1).Select(value => (long)value).Where(value => value < shown + number);
}

/// <summary>Pairs of what two generators give.</summary>
internal static class Pairs
{
    public static Gen<(TFirst First, TSecond Second)> And<TFirst, TSecond>(this Gen<TFirst> first, Gen<TSecond> second) =>
        from one in first
        from other in second
        select (one, other);
}
