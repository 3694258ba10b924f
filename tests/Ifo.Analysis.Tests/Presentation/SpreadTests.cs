using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class SpreadTests
{
    private static readonly Arbitrary<double[]> Wanted = Arb.From(Gen.Choose(0, 3000).Select(value => value / 10d).ArrayOf(12));

    [Fact]
    public void Labels_never_cover_each_other_and_stay_in_their_room() => Prop.ForAll(Wanted, wanted =>
    {
        var places = Spread.Apart(wanted, [.. wanted.Select(_ => 16d)], 0, 300).Order().ToList();
        Assert.All(places.Zip(places.Skip(1), (before, after) => after - before), gap => Assert.True(gap >= 16 - 1e-9));
        Assert.True(places[0] >= 8 - 1e-9 && places[^1] <= 292 + 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_keep_their_order() => Prop.ForAll(Wanted, wanted =>
    {
        var places = Spread.Apart(wanted, [.. wanted.Select(_ => 16d)], 0, 300);
        var byWish = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i);
        Assert.Equal(byWish, Enumerable.Range(0, wanted.Length).OrderBy(i => places[i]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_with_room_stay_where_they_want() =>
        Assert.Equal([20, 100, 50], Spread.Apart([20, 100, 50], [16, 16, 16], 0, 300).ToArray());

    [Fact]
    public void Colliding_labels_share_the_way() =>
        Assert.Equal([92, 108], Spread.Apart([100, 100], [16, 16], 0, 300).ToArray());
}
