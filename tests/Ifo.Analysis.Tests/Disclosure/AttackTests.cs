using System.Collections.Immutable;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Solving;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>What the solver derives is what trying every table gives.</summary>
public class AttackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_derived_interval_is_that_of_all_tables_that_fit(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var (system, hidden) = RandomSystem(random);
            var derived = new Attack(system, hidden).Intervals();
            var possible = Possible(system, hidden);
            Assert.All(derived, pair =>
            {
                Assert.Equal(possible.Min(values => values[pair.Key]), pair.Value.Lowest);
                Assert.Equal(possible.Max(values => values[pair.Key]), pair.Value.Highest);
            });
        }
    }

    [Fact]
    public void Whole_numbers_tell_more_than_halves()
    {
        // a+b = b+c = a+c + 2d … three sums of pairs with one over: 2a is even, so a half is no way out.
        var system = new CellSystem(
            [Cell(1), Cell(1), Cell(1), Cell(2), Cell(2), Cell(2)],
            [[(0, 1), (1, 1), (3, -1)], [(1, 1), (2, 1), (4, -1)], [(0, 1), (2, 1), (5, -1)]]);
        Assert.Equal("exakt 1", new Attack(system, [true, true, true, false, false, false]).Intervals()[0].ToString());
    }

    [Fact]
    public void A_corner_that_is_not_whole_is_branched_on()
    {
        // x+y ≤ 1, y+z ≤ 1, x+z ≤ 1: linear programming says that x+y+z can be 1.5, whole numbers say 1.
        var program = new LinearProgram(6);
        program.Add([(0, 1), (1, 1), (3, 1)], 1);
        program.Add([(1, 1), (2, 1), (4, 1)], 1);
        program.Add([(0, 1), (2, 1), (5, 1)], 1);
        Assert.Equal(1, WholeRange.Greatest(program, [1, 1, 1, 0, 0, 0], known: 0));
        var simplex = new Simplex(program);
        simplex.Maximise([1, 1, 1, 0, 0, 0]);
        Assert.Equal((Fraction)3 / 2, WholeRange.Value([1, 1, 1, 0, 0, 0], simplex.Point()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Corners_that_are_not_whole_are_branched_on_until_the_greatest_is_found(int triangles)
    {
        // The three of each triangle exclude each other in pairs, as above: each gives one, where linear programming says 1.5.
        var program = new LinearProgram(6 * triangles);
        for (var first = 0; first < 6 * triangles; first += 6)
        {
            program.Add([(first, 1), (first + 1, 1), (first + 3, 1)], 1);
            program.Add([(first + 1, 1), (first + 2, 1), (first + 4, 1)], 1);
            program.Add([(first, 1), (first + 2, 1), (first + 5, 1)], 1);
        }

        var objective = Enumerable.Range(0, 6 * triangles).Select(variable => variable % 6 < 3 ? 1L : 0).ToArray();
        Assert.Equal(triangles, WholeRange.Greatest(program, objective, known: 0));
    }

    [Fact]
    public void Equations_that_cannot_be_met_are_infeasible()
    {
        var program = new LinearProgram(2);
        program.Add([(0, 1), (1, 1)], 1);
        program.Add([(0, 1), (1, 1)], 2);
        Assert.False(new Simplex(program).IsFeasible);
    }

    [Fact]
    public void What_nothing_limits_has_no_highest()
    {
        var system = new CellSystem([Cell(7), Cell(7)], [[(0, 1), (1, -1)]]);
        var interval = new Attack(system, [true, true]).Intervals()[0];
        Assert.False(interval.HasHighest);
        Assert.Equal("0 eller mer", interval.ToString());
    }

    [Fact]
    public void Numbers_too_large_for_exact_arithmetic_are_an_error_and_never_wrong() =>
        Assert.Throws<OverflowException>(() => (Fraction)long.MaxValue + 1);

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(-6, 2, -3, -3)]
    public void A_fraction_lies_between_its_floor_and_its_ceiling(long number, long over, long floor, long ceiling)
    {
        var fraction = (Fraction)number / over;
        Assert.Equal((floor, ceiling), (fraction.Floor, fraction.Ceiling));
    }

    private static SystemCell Cell(long value, long lowest = 0) => new("cell", value, lowest, 1, CellUse.Open, IsSensitive: false, 1);

    // Sums of any cells, not those of a table, so that corners are often not whole; the sum of all is shown, so that they can be tried.
    private static (CellSystem System, bool[] Hidden) RandomSystem(Random random)
    {
        var cells = Enumerable.Range(0, 5).Select(_ => Cell(random.Next(1, 5), random.Next(0, 2))).ToList();
        var sums = new List<ImmutableArray<(int, int)>>();
        foreach (var parts in Enumerable.Range(0, random.Next(0, 4)).Select(_ => Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0).ToList()).Where(parts => parts.Count > 1).Append([0, 1, 2, 3, 4]))
        {
            cells.Add(Cell(parts.Sum(part => cells[part].Value)));
            sums.Add([.. parts.Select(part => (part, 1)), (cells.Count - 1, -1)]);
        }

        return (new([.. cells], [.. sums]), [.. cells.Select((_, place) => place < 5 && random.Next(5) > 0)]);
    }

    private static List<long[]> Possible(CellSystem system, bool[] hidden)
    {
        var unknown = Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell]).ToArray();
        var most = system.Cells.Max(cell => cell.Value);
        IEnumerable<long[]> tables = [[.. system.Cells.Select(cell => cell.Value)]];
        foreach (var cell in unknown)
            tables = tables.SelectMany(values => Enumerable.Range(0, (int)most + 1).Where(value => value >= system.Cells[cell].Lowest).Select(value => With(values, cell, value)));
        return [.. tables.Where(values => system.Sums.All(sum => sum.Sum(term => term.Sign * values[term.Cell]) == 0))];
    }

    private static long[] With(long[] values, int cell, long value)
    {
        var copy = (long[])values.Clone();
        copy[cell] = value;
        return copy;
    }
}
