using FsCheck.Fluent;
using Ifo.Analysis.Synthesis.Fitting;

namespace Ifo.Analysis.Tests.Synthesis;

public class ProportionalFittingTests
{
    private const double Tolerance = ProportionalFitting.UsualTolerance;
    private static readonly int[] Square = [2, 2];

    [Fact]
    public void Every_margin_is_hit_to_the_tolerance_in_any_number_of_dimensions() =>
        Laws.Hold(Tables.Feasible, given =>
        {
            var fitted = ProportionalFitting.Fit(given.Start, given.Margins);
            return given.Margins.All(margin => Tables.Has(fitted, margin, Tolerance));
        });

    [Fact]
    public void The_order_of_the_margins_is_irrelevant_within_the_tolerance() =>
        Laws.Hold(Tables.Feasible, given =>
        {
            var one = ProportionalFitting.Fit(given.Start, given.Margins);
            var other = ProportionalFitting.Fit(given.Start, [.. given.Margins.Reverse()]);
            return one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-4 * (1 + pair.First));
        });

    [Fact]
    public void Zero_cells_stay_zero_and_others_do_not_become_negative() =>
        Laws.Hold(Tables.Feasible, given => ProportionalFitting.Fit(given.Start, given.Margins).Zip(given.Start).All(pair => pair.Second == 0 ? pair.First == 0 : pair.First >= 0));

    [Fact]
    public void A_table_that_has_its_margins_is_not_changed() =>
        Laws.Hold(Tables.Any, table => ProportionalFitting.Fit(table, Tables.MarginsOf(table)).SequenceEqual(table));

    [Fact]
    public void The_odds_ratio_of_the_start_table_is_kept() =>
        Laws.Hold(
            from start in Tables.Of(Square, Tables.Cell) from target in Tables.Of(Square, Tables.Cell) select (start, target),
            given =>
            {
                var fitted = ProportionalFitting.Fit(given.start, [Tables.MarginOf(given.target, 0), Tables.MarginOf(given.target, 1)]);
                var (before, after) = (given.start[0] * given.start[3] * fitted[1] * fitted[2], fitted[0] * fitted[3] * given.start[1] * given.start[2]);
                return Math.Abs(before - after) <= 1e-3 * Math.Max(before, after);
            });

    [Fact]
    public void Without_association_the_fit_is_the_product_of_the_margins() =>
        Laws.Hold(Tables.Of([3, 4], Tables.Cell), target =>
        {
            var (rows, columns) = (Tables.MarginOf(target, 0), Tables.MarginOf(target, 1));
            var fitted = ProportionalFitting.Fit(CrossTable.Of([3, 4], _ => 1), [rows, columns]);
            return Enumerable.Range(0, 12).All(cell =>
            {
                var expected = rows.Targets[cell / 4] * columns.Targets[cell % 4] / target.Sum();
                return Math.Abs(fitted[cell] - expected) <= 1e-6 * (1 + expected);
            });
        });

    [Fact]
    public void A_known_table_is_reproduced()
    {
        // Deming and Stephan's method on a 2 × 2 table whose fit can be had by hand: 3x² …: rows 30 and 70, columns 40 and 60.
        var fitted = ProportionalFitting.Fit(new CrossTable(Square, [1, 2, 3, 6]), [Margin.Over("rader", Square, [0], [30, 70]), Margin.Over("kolumner", Square, [1], [40, 60])]);
        Assert.Equal([12, 18, 28, 42], fitted.Select(cell => Math.Round(cell, 6)));
    }

    [Fact]
    public void Margins_with_different_totals_are_refused_and_both_are_named()
    {
        var clash = Assert.Throws<MarginClashException>(() => ProportionalFitting.Fit(
            CrossTable.Of(Square, _ => 1), [Margin.Over("insats", Square, [0], [3, 4]), Margin.Over("år", Square, [1], [5, 4])]));
        Assert.Equal(["insats", "år"], clash.Margins);
        Assert.Contains("7", clash.Message, StringComparison.Ordinal);
        Assert.Contains("9", clash.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_two_that_clash_are_named_among_three()
    {
        int[] cube = [2, 2, 2];
        var clash = Assert.Throws<MarginClashException>(() => ProportionalFitting.Fit(
            CrossTable.Of(cube, _ => 1),
            [Margin.Over("a", cube, [0], [4, 4]), Margin.Over("b och c", cube, [1, 2], [1, 2, 3, 2]), Margin.Over("c", cube, [2], [5, 3])]));
        Assert.Equal(["b och c", "c"], clash.Margins);
    }

    [Fact]
    public void A_sum_whose_cells_are_all_zero_is_refused_by_name()
    {
        var clash = Assert.Throws<MarginClashException>(() => ProportionalFitting.Fit(
            new CrossTable(Square, [0, 0, 1, 1]), [Margin.Over("insats", Square, [0], [1, 3])]));
        Assert.Equal(["insats"], clash.Margins);
    }

    [Fact]
    public void A_clash_that_only_the_zeros_make_is_refused_and_named()
    {
        // The first row can only be in the first column, which is smaller.
        var clash = Assert.Throws<MarginClashException>(() => ProportionalFitting.Fit(
            new CrossTable(Square, [1, 0, 1, 1]), [Margin.Over("rader", Square, [0], [6, 4]), Margin.Over("kolumner", Square, [1], [5, 5])]));
        Assert.Equal(["rader", "kolumner"], clash.Margins);
    }

    [Fact]
    public void Three_pairwise_margins_that_no_table_has_are_all_named()
    {
        int[] cube = [2, 2, 2];
        // Each pair agrees on its common dimension, yet a and b are always alike, b and c too, and a and c never.
        double[] alike = [1, 0, 0, 1];
        double[] different = [0, 1, 1, 0];
        var clash = Assert.Throws<MarginClashException>(() => ProportionalFitting.Fit(
            CrossTable.Of(cube, _ => 1),
            [Margin.Over("ab", cube, [0, 1], alike), Margin.Over("bc", cube, [1, 2], alike), Margin.Over("ac", cube, [0, 2], different)]));
        Assert.Equal(["ab", "bc", "ac"], clash.Margins);
    }

    [Fact]
    public void A_fit_that_is_slow_is_told_apart_from_a_clash()
    {
        // The margins can be had only with the second cell at 0, towards which the fit goes as one over the number of rounds.
        var error = Assert.ThrowsAny<IfoException>(() => ProportionalFitting.Fit(
            new CrossTable(Square, [1, 1, 0, 1]), [Margin.Over("rader", Square, [0], [5, 5]), Margin.Over("kolumner", Square, [1], [5, 5])]));
        Assert.IsNotType<MarginClashException>(error);
        Assert.Contains("närmar sig", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_of_zero_empties_its_cells() =>
        Assert.Equal([0, 0, 4, 4], ProportionalFitting.Fit(CrossTable.Of(Square, _ => 1), [Margin.Over("rader", Square, [0], [0, 8])]));

    [Fact]
    public void Without_margins_the_table_is_returned_as_it_is() =>
        Assert.Equal([1, 2, 3, 4], ProportionalFitting.Fit(new CrossTable(Square, [1, 2, 3, 4]), []));

    [Fact]
    public void Cells_that_no_margin_covers_keep_their_values() =>
        Assert.Equal([5, 5, 3, 4], ProportionalFitting.Fit(new CrossTable(Square, [1, 1, 3, 4]), [Margin.Of("första raden", [0, 0, -1, -1], [10])]));

    [Fact]
    public void A_table_of_zeros_fits_margins_of_zeros() =>
        Assert.Equal([0, 0, 0, 0], ProportionalFitting.Fit(CrossTable.Of(Square, _ => 0), [Margin.Over("rader", Square, [0], [0, 0])]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.0)]
    public void Numbers_that_are_no_sums_are_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => new CrossTable([1], [value]));
        Assert.Throws<ArgumentException>(() => Margin.Over("m", [1], [0], [value]));
    }

    [Fact]
    public void A_margin_of_another_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit(CrossTable.Of([3], _ => 1), [Margin.Over("rader", Square, [0], [1, 1])]));
}
