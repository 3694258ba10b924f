using Ifo.Tests.Shared;

namespace Ifo.Notebooks.Tests.Architecture;

/// <summary>That the room graph sees every way in which a type can use another, held against a small sample.</summary>
public class RoomGraphTests
{
    private static readonly RoomGraph Sample =
        RoomGraph.Of(typeof(RoomGraphTests).Assembly, typeof(RoomGraphTests).Namespace + ".Sample");

    [Theory]
    [InlineData("Wall.Lambda -> Called")]
    [InlineData("Wall.LaterAsync -> Stone")]
    [InlineData("Wall.Tried -> Caught")]
    [InlineData("Wall.Nested -> Argument")]
    [InlineData("Wall.Named -> Marked")]
    public void Every_kind_of_use_is_seen(string use) =>
        Assert.Contains(use, Assert.Single(Sample.Arrows, arrow => arrow is { From: "Middle", To: "Lower" }).Examples);

    [Fact]
    public void A_circle_is_told_of_with_its_rooms_and_its_uses() => Assert.Equal(
        "circle of Middle, Upper:\n  Middle -> Upper: Wall.Named -> Roof\n  Upper -> Middle: Roof.Rests -> Wall",
        Assert.Single(Sample.Circles()));

    [Fact]
    public void Only_the_arrow_upward_is_told_of() => Assert.Equal(
        "\n  Middle -> Upper: Wall.Named -> Roof",
        Assert.Single(Sample.Upward([["Lower"], ["Middle"], ["Upper"]])));

    [Fact]
    public void Rooms_on_one_level_may_not_use_one_another() =>
        Assert.Equal(2, Sample.Upward([["Lower"], ["Middle", "Upper"]]).Count);

    [Fact]
    public void A_room_without_a_level_and_a_level_without_its_room_are_told_of() => Assert.Equal(
        ["Lower has no level", "Cellar has a level and does not exist"],
        Sample.Upward([["Cellar"], ["Middle"], ["Upper"]]).Take(2));
}
