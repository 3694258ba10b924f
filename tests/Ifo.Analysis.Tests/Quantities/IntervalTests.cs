using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class IntervalTests
{
    [Fact]
    public void Sum_contains_every_sum_of_members() =>
        Laws.Hold(Laws.Member.Two(), pair => (pair.First.Interval + pair.Second.Interval).Contains(pair.First.Member + pair.Second.Member));

    [Fact]
    public void Difference_contains_every_difference_of_members() =>
        Laws.Hold(Laws.Member.Two(), pair => (pair.First.Interval - pair.Second.Interval).Contains(pair.First.Member - pair.Second.Member));

    [Fact]
    public void Product_contains_every_product_of_members() =>
        Laws.Hold(Laws.Member.Two(), pair => (pair.First.Interval * pair.Second.Interval).Contains(pair.First.Member * pair.Second.Member));

    [Fact]
    public void Quotient_contains_every_quotient_of_members_unless_the_divisor_reaches_zero() =>
        Laws.Hold(Laws.Member.Two(), pair => pair.Second.Interval.ReachesZero
            ? Throws(() => pair.First.Interval / pair.Second.Interval)
            : (pair.First.Interval / pair.Second.Interval).Contains(pair.First.Member / pair.Second.Member));

    [Fact]
    public void Closed_ends_of_a_product_are_reached_and_open_ones_are_not()
    {
        Assert.Equal("(2; 12]", (Interval.Between(1, false, 3, true) * Interval.Closed(2, 4)).ToString());
        Assert.Equal("[0; 12)", (Interval.HalfOpen(0, 3) * Interval.Between(2, false, 4, true)).ToString());
        Assert.Equal("(0; 3)", (Interval.Between(0, false, 1, true) * Interval.HalfOpen(1, 3)).ToString());
    }

    [Fact]
    public void A_quotient_that_needs_more_digits_than_there_are_is_widened_and_open()
    {
        var third = Interval.Point(1) / Interval.Point(3);
        Assert.True(third.Lower < third.Upper);
        Assert.False(third.IncludesLower || third.IncludesUpper);
        Assert.True((third * Interval.Point(3)).Contains(1));
    }

    [Fact]
    public void An_exact_quotient_is_a_point() => Assert.Equal(Interval.Point(0.25m), Interval.Point(1) / Interval.Point(4));

    [Fact]
    public void A_product_that_needs_more_digits_than_there_are_is_widened()
    {
        var fine = 1.00000000000001m;
        var square = Interval.Point(fine) * Interval.Point(fine);
        Assert.Equal(Interval.Point(1.0000000000000200000000000001m), square);
        Assert.False((square * Interval.Point(fine)).IsPoint);
    }

    [Fact]
    public void Intersection_holds_what_both_hold() =>
        Laws.Hold(
            Laws.Member.Two(),
            pair =>
            {
                var (left, right) = (pair.First.Interval, pair.Second.Interval);
                var exists = left.TryIntersect(right, out var common);
                return new[] { pair.First.Member, pair.Second.Member, left.Lower, left.Upper, right.Lower, right.Upper }
                    .All(value => (left.Contains(value) && right.Contains(value)) == (exists && common.Contains(value)));
            });

    [Fact]
    public void Containing_an_interval_is_intersecting_in_all_of_it() =>
        Laws.Hold(Laws.Intervals.Two(), pair =>
            pair.First.Contains(pair.Second) == (pair.First.TryIntersect(pair.Second, out var common) && common == pair.Second));

    [Theory]
    [InlineData(7.5, IntervalRelation.Inside)]
    [InlineData(8.4999, IntervalRelation.Inside)]
    [InlineData(8.5, IntervalRelation.Apart)]
    [InlineData(7.4999, IntervalRelation.Apart)]
    public void A_recomputed_number_agrees_with_the_printed_only_inside_its_rounding(double recomputed, IntervalRelation expected) =>
        Assert.Equal(expected, Interval.Point((decimal)recomputed).RelationTo(RoundingInterval.Of(8, 0)));

    [Fact]
    public void A_recomputed_interval_that_is_partly_outside_overlaps() =>
        Assert.Equal(IntervalRelation.Overlapping, Interval.Closed(8, 9).RelationTo(RoundingInterval.Of(8, 0)));

    [Fact]
    public void Touching_at_an_open_end_is_apart() =>
        Assert.Equal(IntervalRelation.Apart, Interval.Closed(8.5m, 9).RelationTo(RoundingInterval.Of(8, 0)));

    [Fact]
    public void The_default_is_the_point_zero() => Assert.Equal(Interval.Point(0), default);

    [Fact]
    public void An_empty_interval_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.HalfOpen(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Closed(2, 1));
    }

    [Fact]
    public void Dividing_by_what_may_be_zero_names_both_figures()
    {
        var cost = new Reported(4.5m, Unit.Millions, 1, Qualifier.Rounded).Named("nettokostnad 2024");
        var budget = new Reported(0.0m, Unit.Millions, 1, Qualifier.Rounded).Named("budget 2024");
        var error = Assert.Throws<DivisionByZeroIntervalException>(() => cost.ShareOf(budget));
        Assert.Contains("nettokostnad 2024", error.Message, StringComparison.Ordinal);
        Assert.Contains("budget 2024", error.Message, StringComparison.Ordinal);
    }

    private static bool Throws(Func<Interval> division)
    {
        Assert.Throws<DivisionByZeroIntervalException>(() => division());
        return true;
    }
}
