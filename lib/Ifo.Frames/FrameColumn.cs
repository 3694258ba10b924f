namespace Ifo.Frames;

/// <summary>A column of a frame, of whatever package.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values: text, a number, a truth or a day.</param>
/// <param name="Values">Its values; null where there is none.</param>
internal sealed record FrameColumn(string Name, Type Type, IReadOnlyList<object?> Values)
{
    /// <summary>A column with a value for each item.</summary>
    public static FrameColumn Of<TItem, TValue>(string name, IEnumerable<TItem> items, Func<TItem, TValue> value) =>
        new(name, Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue), [.. items.Select(item => (object?)value(item))]);
}
