using FsCheck.Fluent;
using Ifo.Analysis.Synthesis.Fitting;

namespace Ifo.Analysis.Tests.Synthesis;

public class ControlledRoundingTests
{
    private const double WholeWithin = 1e-6;

    [Fact]
    public void Every_cell_becomes_its_floor_or_its_ceiling() =>
        Laws.Hold(Tables.Any, table => ControlledRounding.Round(table, 1).Zip(table).All(pair => IsRoundingOf(pair.First, pair.Second)));

    [Fact]
    public void The_total_becomes_its_floor_or_its_ceiling() =>
        Laws.Hold(Tables.Any, table => IsRoundingOf(ControlledRounding.Round(table, 1).Sum(), table.Sum()));

    [Fact]
    public void Sums_along_the_dimensions_from_either_end_become_their_floor_or_ceiling() =>
        Laws.Hold(Tables.Any, table =>
        {
            var rounded = new CrossTable(table.Lengths, [.. ControlledRounding.Round(table, 1).Select(cell => (double)cell)]);
            var last = table.Lengths.Count - 1;
            var controlled = Enumerable.Range(0, last).SelectMany(dimension => new[] { Enumerable.Range(0, dimension + 1), Enumerable.Range(last - dimension, dimension + 1) });
            return controlled.All(kept => Tables.MarginOf(table, [.. kept]).Targets
                .Zip(Tables.MarginOf(rounded, [.. kept]).Targets)
                .All(pair => IsRoundingOf((long)pair.Second, pair.First)));
        });

    [Fact]
    public void Whole_margins_of_a_fitted_table_are_exact() =>
        Laws.Hold(
            from target in Tables.Of([4, 6], Gen.Choose(0, 40).Select(count => (double)count))
            from start in Tables.Of([4, 6], Tables.Cell)
            select (start, target),
            given =>
            {
                var (rows, columns) = (Tables.MarginOf(given.target, 0), Tables.MarginOf(given.target, 1));
                var rounded = ControlledRounding.Round(ProportionalFitting.Fit(given.start, [rows, columns]), 7);
                var table = new CrossTable([4, 6], [.. rounded.Select(cell => (double)cell)]);
                return Tables.Has(table, rows, 0) && Tables.Has(table, columns, 0);
            });

    [Fact]
    public void What_is_whole_stays_as_it_is() =>
        Laws.Hold(
            from lengths in Tables.Lengths from table in Tables.Of(lengths, Gen.Choose(0, 1000).Select(count => (double)count)) select table,
            table => ControlledRounding.Round(table, 3).Select(cell => (double)cell).SequenceEqual(table));

    [Theory]
    [InlineData(2_147_483_647.0)]
    [InlineData(2_147_483_648.0)]
    [InlineData(3_000_000_000.0)]
    [InlineData(1_000_000_000_000_000.0)]
    public void A_great_number_that_is_whole_stays_as_it_is(double cell) =>
        Assert.Equal([(long)cell, 7], ControlledRounding.Round(new CrossTable([2], [cell, 7]), 1));

    [Fact]
    public void Great_cells_become_their_floor_or_ceiling_and_so_do_their_sums() =>
        Laws.Hold(
            from lengths in Tables.Lengths
            from table in Tables.Of(lengths, Gen.Choose(0, 4_000).Select(number => (number * 1_000_000.0) + (number % 8 / 8.0)))
            select table,
            table =>
            {
                var rounded = ControlledRounding.Round(table, 1);
                return rounded.Zip(table).All(pair => IsRoundingOf(pair.First, pair.Second)) && IsRoundingOf(rounded.Sum(), table.Sum());
            });

    [Theory]
    [InlineData(4_503_599_627_370_495.0, false)]
    [InlineData(4_503_599_627_370_496.0, true)]
    [InlineData(4_503_599_627_370_497.0, true)]
    public void A_table_too_great_for_parts_of_one_is_refused(double cell, bool isRefused)
    {
        var round = Record.Exception(() => ControlledRounding.Round(new CrossTable([1], [cell]), 1));
        Assert.Equal(isRefused, round is ArgumentException);
        Assert.True(isRefused || round is null);
    }

    [Fact]
    public void The_same_seed_gives_the_same_choices_and_another_other_ones()
    {
        var table = CrossTable.Of([5, 5], _ => 0.5);
        Assert.Equal(ControlledRounding.Round(table, 1), ControlledRounding.Round(table, 1));
        Assert.NotEqual(ControlledRounding.Round(table, 1), ControlledRounding.Round(table, 2));
    }

    [Fact]
    public void The_expected_value_of_a_cell_is_what_it_was()
    {
        var table = new CrossTable([2, 3], [0.1, 0.7, 2.4, 1.3, 0.25, 3.05]);
        var sums = new double[table.Count];
        const int seeds = 4000;
        for (ulong seed = 0; seed < seeds; seed++)
        {
            var rounded = ControlledRounding.Round(table, seed);
            for (var cell = 0; cell < sums.Length; cell++) sums[cell] += rounded[cell];
        }

        // Five standard deviations of a mean of 4 000 roundings.
        Assert.All(sums.Zip(table), pair => Assert.Equal(pair.Second, pair.First / seeds, 0.04));
    }

    [Fact]
    public void Families_of_nested_groups_are_controlled_together()
    {
        var table = CrossTable.Of([3, 4, 5], place => 0.3 + (place[0] * 0.21) + (place[1] * 0.17) + (place[2] * 0.13));
        IReadOnlyList<IReadOnlyList<int>> first = [CrossTable.GroupsOver(table.Lengths, 0), CrossTable.GroupsOver(table.Lengths, 0, 1)];
        IReadOnlyList<IReadOnlyList<int>> second = [CrossTable.GroupsOver(table.Lengths, 2), CrossTable.GroupsOver(table.Lengths, 2, 1)];
        var rounded = ControlledRounding.Round(table, first, second, 5);
        var whole = new CrossTable(table.Lengths, [.. rounded.Select(cell => (double)cell)]);
        Assert.All(first.Concat(second), groups =>
            Assert.All(whole.Sums(groups, groups.Max() + 1).Zip(table.Sums(groups, groups.Max() + 1)), pair => Assert.True(IsRoundingOf((long)pair.First, pair.Second))));
    }

    [Fact]
    public void A_family_that_is_not_nested_is_refused()
    {
        var table = CrossTable.Of([2, 2], _ => 0.5);
        Assert.Throws<ArgumentException>(() => ControlledRounding.Round(table, [CrossTable.GroupsOver([2, 2], 0), CrossTable.GroupsOver([2, 2], 1)], [], 1));
    }

    private static bool IsRoundingOf(long whole, double exact) => whole > exact - 1 - WholeWithin && whole < exact + 1 + WholeWithin
        && (Math.Abs(exact - Math.Round(exact)) > WholeWithin || whole == (long)Math.Round(exact));
}
