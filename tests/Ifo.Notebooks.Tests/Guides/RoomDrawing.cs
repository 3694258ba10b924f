using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>The drawing of a project's rooms in the guide for contributors.</summary>
internal static partial class RoomDrawing
{
    /// <summary>The rooms level by level, the lowest first.</summary>
    /// <param name="guide">The guide.</param>
    /// <param name="project">The project's folder, as the drawing begins: <c>lib/Ifo.Analysis</c>.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Levels(Guide guide, string project)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var drawing = Assert.Single(guide.Fences, fence => fence.Code.StartsWith(project + "\n", StringComparison.Ordinal));
        var levels = new SortedDictionary<int, List<string>>();
        var level = 0;
        foreach (Match room in Room().Matches(drawing.Code))
        {
            if (room.Groups["level"].Length > 0) level = int.Parse(room.Groups["level"].Value, System.Globalization.CultureInfo.InvariantCulture);
            if (!levels.TryGetValue(level, out var rooms)) levels[level] = rooms = [];
            rooms.Add(room.Groups["room"].Value);
        }

        Assert.Equal(Enumerable.Range(1, levels.Count), levels.Keys);
        return [.. levels.Values];
    }

    [GeneratedRegex(@"^ *(?<level>[0-9]*) *│ (?<room>[A-Z]\w*) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Room();
}
