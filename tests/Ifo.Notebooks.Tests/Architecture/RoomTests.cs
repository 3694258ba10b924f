using System.Reflection;
using Ifo.Notebooks.Commands;
using Ifo.Tests.Shared;

namespace Ifo.Notebooks.Tests.Architecture;

/// <summary>The rooms of the host: no circle, every arrow downward, every file in its room's folder, every name once.</summary>
public class RoomTests
{
    private static readonly string[][] Levels =
    [
        ["Surroundings"],
        ["Documents"],
        ["Interactive", "Results", "Packages", "Scripting"],
        ["Kernels"],
        ["Workers"],
        ["Running", "Checks"],
        ["Report"],
        ["Commands"],
    ];

    private static readonly Assembly Host = typeof(CommandLine).Assembly;

    private static readonly RoomGraph Rooms = RoomGraph.Of(Host, "Ifo.Notebooks");

    [Fact]
    public void No_rooms_go_round_in_a_circle() => Told.None(Rooms.Circles());

    [Fact]
    public void Every_arrow_goes_down_to_a_lower_level() => Told.None(Rooms.Upward(Levels));

    [Fact]
    public void Every_file_lies_in_the_folder_of_its_room() =>
        Told.None(SourceFolders.Misplaced(Path.Combine(TestProject.Repository, "lib", "Ifo.Notebooks"), "Ifo.Notebooks"));

    /// <summary>The library's own names are its own tests' business.</summary>
    [Fact]
    public void No_name_of_the_host_is_another_type_s_too() => Told.None(
        [.. SharedNames.In("Ifo.", Host, Assembly.Load("Ifo.Analysis"))
            .Where(name => name.Contains("Ifo.Notebooks", StringComparison.Ordinal))]);
}
