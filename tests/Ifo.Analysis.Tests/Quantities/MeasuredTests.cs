using FsCheck.Fluent;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class MeasuredTests
{
    [Fact]
    public void The_value_stays_in_the_interval_through_arithmetic() =>
        Laws.Hold(Laws.Member.Two(), pair =>
        {
            var (left, right) = (Measured.Of(pair.First.Member, pair.First.Interval), Measured.Of(pair.Second.Member, pair.Second.Interval));
            return new[] { left + right, left - right, left * right, -left }.All(result => Closed(result))
                && (right.Interval.ReachesZero || Closed(left / right));
        });

    [Fact]
    public void A_printed_figure_keeps_its_value_in_another_unit()
    {
        var measured = Measured.Of(new Reported(8.5m, Unit.Millions, 1, Qualifier.Rounded), Unit.Kronor);
        Assert.Equal(8_500_000m, measured.Value);
        Assert.Equal(Interval.HalfOpen(8_450_000m, 8_550_000m), measured.Interval);
        Assert.False(measured.IsExact);
        Assert.True(measured.HasCertainSign);
    }

    [Fact]
    public void Where_words_put_the_truth_beside_the_figure_the_middle_is_taken() =>
        Assert.Equal(555m, Measured.Of(new Reported(560m, Unit.Count, 0, Qualifier.Under), Unit.Count).Value);

    [Fact]
    public void Dividing_by_what_can_be_zero_is_refused() =>
        Assert.Throws<DivisionByZeroIntervalException>(() => Measured.Exact(1) / Measured.Of(0m, Interval.Closed(-1, 1)));

    [Fact]
    public void An_unknown_sign_is_not_certain() => Assert.False(Measured.Of(0m, Interval.Closed(-1, 1)).HasCertainSign);

    private static bool Closed(Measured result) => result.Value >= result.Interval.Lower && result.Value <= result.Interval.Upper;
}
