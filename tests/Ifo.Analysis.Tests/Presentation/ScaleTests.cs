using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class ScaleTests
{
    [Fact]
    public void Even_ticks_cover_the_data_and_are_few() => Prop.ForAll(Arbitraries.Value, Arbitraries.Value, (one, other) =>
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var ticks = LinearScale.Covering(low, high, 6).Ticks;
        var steps = ticks.Zip(ticks.Skip(1), (before, after) => after - before).ToList();
        Assert.True(ticks[0] <= low && ticks[^1] >= high);
        Assert.InRange(steps.Count, 1, 6);
        Assert.Single(steps.Distinct());
        Assert.True(steps[0] > 0m);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 4080, 6, new[] { 0, 1000, 2000, 3000, 4000, 5000 })]
    [InlineData(-79, 299, 6, new[] { -100, 0, 100, 200, 300 })]
    [InlineData(7056, 7425, 6, new[] { 7000, 7100, 7200, 7300, 7400, 7500 })]
    public void Even_ticks_are_round_numbers(int low, int high, int steps, int[] expected) =>
        Assert.Equal(expected.Select(tick => (decimal)tick), LinearScale.Covering(low, high, steps).Ticks);

    [Fact]
    public void Ratio_ticks_cover_the_data_and_ascend() => Prop.ForAll(Arb.From(Gen.Choose(1, 100000)), Arb.From(Gen.Choose(1, 100000)), (one, other) =>
    {
        var (low, high) = (Math.Min(one, other) / 1000m, Math.Max(one, other) / 1000m);
        var ticks = RatioScale.Covering(low, high, 7).Ticks;
        Assert.True(ticks[0] <= low && ticks[^1] >= high && ticks.Length >= 2);
        Assert.Equal(ticks.Order(), ticks);
        Assert.InRange(ticks.Length, 2, 8);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_halving_is_as_far_from_one_as_a_doubling()
    {
        var scale = RatioScale.Covering(0.4m, 3m, 7);
        Assert.Equal(scale.Fraction(1m) - scale.Fraction(0.5m), scale.Fraction(2m) - scale.Fraction(1m), 1e-12);
    }
}
