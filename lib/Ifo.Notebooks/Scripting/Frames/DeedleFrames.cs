using System.Runtime.CompilerServices;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>Frames and series of Deedle.</summary>
internal static class DeedleFrames
{
    /// <summary>The assembly of the package.</summary>
    public const string Assembly = "Deedle";

    /// <summary>The frame as it is shown.</summary>
    public static ShownFrame Read(object frame)
    {
        var names = Seen.Sequence(frame, "ColumnKeys").Select(name => $"{name}").ToList();
        var columns = Seen.Sequence(Seen.Call(frame, "GetFrameData"), "Columns").Select((column, place) =>
        {
            var typed = (ITuple)column!;
            return Column(names[place], (Type)typed[0]!, typed[1]!);
        });
        return new("Deedle-ram", (int)Seen.Property(frame, "RowCount")!, Keys(frame, "RowKeys"), [.. columns])
        {
            HasKeysOfPersons = FrameIdentities.AreIn(Seen.Sequence(frame, "RowKeys")),
        };
    }

    /// <summary>The series as it is shown.</summary>
    public static ShownFrame ReadSeries(object series)
    {
        var type = series.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition().FullName != "Deedle.Series`2")
            type = type.BaseType!;
        return new(
            "Deedle-serie",
            (int)Seen.Property(series, "KeyCount")!,
            Keys(series, "Keys"),
            [Column("värde", type.GetGenericArguments()[1], Seen.Property(series, "Vector")!)])
        {
            HasKeysOfPersons = FrameIdentities.AreIn(Seen.Sequence(series, "Keys")),
        };
    }

    private static List<object?> Keys(object holder, string name) => [.. Seen.Sequence(holder, name).Take(ShownFrame.MostRows)];

    private static ShownColumn Column(string name, Type type, object vector)
    {
        var values = Seen.Sequence(vector, "ObjectSequence").Select(Value).ToList();
        return new(
            name,
            Seen.TypeName(type),
            values.Count(value => value is null),
            [.. values.Take(ShownFrame.MostRows)],
            FrameIdentities.AreIn(values));
    }

    private static object? Value(object? optional) =>
        optional is not null && (bool)Seen.Property(optional, "HasValue")! ? Seen.Property(optional, "Value") : null;
}
