using System.Reflection;
using Ifo.Analysis.DataFiles;
using Ifo.Tests.Shared;

namespace Ifo.Analysis.Tests.Architecture;

/// <summary>The library's rooms: no circle, every arrow downward, every file in its room's folder, every name once.</summary>
public class RoomTests
{
    // The lowest first. Rooms of one level do not use one another; the root has the exceptions and stands below all.
    private static readonly string[][] Levels =
    [
        [RoomGraph.Root],
        ["Citations", "Quantities", "Periods", "Statistics"],
        ["DataFiles"],
        ["Fields", "Presentation", "Taxonomy"],
        ["Engines", "Published", "Registers"],
        ["Checks", "Costs", "Exchange", "PriceAndVolume", "Reconstruction"],
        ["Allocation", "Audit", "Changes", "Requests", "Shares", "Trends"],
        ["Budget", "Indicators", "Occupancy", "Persons", "Regiform", "Synthesis"],
        ["Database", "Disclosure"],
        ["Workshops"],
    ];

    private static readonly Assembly Library = typeof(IfoException).Assembly;

    private static readonly RoomGraph Rooms = RoomGraph.Of(Library, "Ifo.Analysis");

    [Fact]
    public void No_rooms_go_round_in_a_circle() => Told.None(Rooms.Circles());

    [Fact]
    public void Every_arrow_goes_down_to_a_lower_level() => Told.None(Rooms.Upward(Levels));

    [Fact]
    public void Every_file_lies_in_the_folder_of_its_room() =>
        Told.None(SourceFolders.Misplaced(Path.Combine(DataFolder.Find(), "..", "lib", "Ifo.Analysis"), "Ifo.Analysis"));

    [Fact]
    public void No_name_is_two_types() => Told.None(SharedNames.In("Ifo.", Library));
}
