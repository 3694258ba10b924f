using Ifo.Tests.Shared;

namespace Ifo.Drafts.Tests;

/// <summary>The rooms of the audit of drafts: every arrow goes down, every file lies in its room.</summary>
public sealed class RoomTests
{
    private static readonly string[][] Levels =
    [
        ["Documents"],
        ["Numbers"],
        ["Reading", "Tables", "Findings"],
        ["Relations"],
        ["Auditing"],
        ["Writing"],
        ["Measuring"],
        ["(root)"],
    ];

    private static readonly RoomGraph Rooms = RoomGraph.Of(typeof(Plugin).Assembly, "Ifo.Drafts");

    [Fact]
    public void No_rooms_go_round_in_a_circle() => Told.None(Rooms.Circles());

    [Fact]
    public void Every_arrow_goes_down_to_a_lower_level() => Told.None(Rooms.Upward(Levels));
}
