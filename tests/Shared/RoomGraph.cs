using System.Reflection;

namespace Ifo.Tests.Shared;

/// <summary>
/// The rooms of an assembly, which are the namespaces right below its root, and the arrows between them: who uses whom. Read
/// from the compiled assembly, so that no form of naming a type goes unseen; only constants, which are copied, leave no trace.
/// </summary>
internal sealed class RoomGraph
{
    /// <summary>What the root itself is called, should a type live there.</summary>
    public const string Root = "(root)";

    private const int MostExamples = 4;

    private RoomGraph(IReadOnlyList<string> rooms, IReadOnlyList<RoomArrow> arrows) => (Rooms, Arrows) = (rooms, arrows);

    /// <summary>The rooms, in order of name.</summary>
    public IReadOnlyList<string> Rooms { get; }

    /// <summary>The arrows, in order of name.</summary>
    public IReadOnlyList<RoomArrow> Arrows { get; }

    /// <summary>Reads an assembly.</summary>
    /// <param name="assembly">The assembly; what it refers to must be there to be loaded.</param>
    /// <param name="root">The namespace whose parts are the rooms; types outside it are left out.</param>
    public static RoomGraph Of(Assembly assembly, string root)
    {
        var rooms = new SortedSet<string>(StringComparer.Ordinal);
        var arrows = new SortedDictionary<(string From, string To), SortedSet<string>>();
        foreach (var type in assembly.GetTypes())
        {
            if (RoomOf(type, root) is not { } from)
                continue;
            rooms.Add(from);
            foreach (var (member, used) in TypeUses.Of(type))
            {
                if (RoomOf(used, root) is not { } to || to == from)
                    continue;
                if (!arrows.TryGetValue((from, to), out var examples))
                    arrows.Add((from, to), examples = new SortedSet<string>(StringComparer.Ordinal));
                examples.Add($"{TypeUses.Name(type)}.{member} -> {TypeUses.Name(used)}");
            }
        }

        return new([.. rooms], [.. arrows.Select(pair => new RoomArrow(pair.Key.From, pair.Key.To, [.. pair.Value]))]);
    }

    /// <summary>The circles, each with the arrows that make it; empty when every path comes to an end.</summary>
    public IReadOnlyList<string> Circles()
    {
        var reached = Rooms.ToDictionary(room => room, Reached, StringComparer.Ordinal);
        return [.. Rooms
            .Where(room => reached[room].Contains(room))
            .GroupBy(room => string.Join(", ", reached[room].Where(other => reached[other].Contains(room))))
            .Select(circle => $"circle of {circle.Key}:{Inside([.. circle])}")];
    }

    /// <summary>What does not go down to a lower level, and rooms that have no level or levels whose rooms do not exist.</summary>
    /// <param name="levels">The rooms of each level, the lowest first.</param>
    public IReadOnlyList<string> Upward(IReadOnlyList<IReadOnlyList<string>> levels)
    {
        var level = levels.Index().SelectMany(entry => entry.Item.Select(room => (room, entry.Index)))
            .ToDictionary(pair => pair.room, pair => pair.Index, StringComparer.Ordinal);
        return [
            .. Rooms.Where(room => !level.ContainsKey(room)).Select(room => $"{room} has no level"),
            .. level.Keys.Except(Rooms, StringComparer.Ordinal).Select(room => $"{room} has a level and does not exist"),
            .. Arrows.Where(arrow => Level(arrow.From) <= Level(arrow.To)).Select(Describe),
        ];

        int Level(string room) => level.GetValueOrDefault(room, -1);
    }

    private static string? RoomOf(Type type, string root)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace is not { } name ? null
            : name == root ? Root
            : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0]
            : null;
    }

    private SortedSet<string> Reached(string room)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([room]);
        while (next.TryDequeue(out var from))
        {
            foreach (var arrow in Arrows.Where(arrow => arrow.From == from && reached.Add(arrow.To)))
                next.Enqueue(arrow.To);
        }

        return reached;
    }

    private string Inside(string[] circle) =>
        string.Concat(Arrows.Where(arrow => circle.Contains(arrow.From) && circle.Contains(arrow.To)).Select(Describe));

    private static string Describe(RoomArrow arrow) =>
        $"\n  {arrow.From} -> {arrow.To}: {string.Join("; ", arrow.Examples.Take(MostExamples))}"
        + (arrow.Examples.Count > MostExamples ? $" and {arrow.Examples.Count - MostExamples} more" : "");
}

/// <summary>That a room uses another.</summary>
/// <param name="From">The room that uses.</param>
/// <param name="To">The room that is used.</param>
/// <param name="Examples">Every member that does so, as <c>Type.Member -> Type</c>.</param>
internal sealed record RoomArrow(string From, string To, IReadOnlyList<string> Examples);
