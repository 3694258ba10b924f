using System.Text.Json;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>
/// A frame as JSON: what it holds, and none of its values, which whoever asks the tool for a variable would get.
/// </summary>
internal static class FrameJson
{
    /// <summary>How many rows, and for each column its type and how many values are missing.</summary>
    public static string Of(ShownFrame frame) => JsonSerializer.Serialize(new
    {
        kind = frame.Kind,
        rows = frame.Rows,
        columns = frame.Columns.Select((column, place) => new
        {
            name = Name(frame, column, place),
            type = column.Type,
            missing = column.Missing,
        }),
    });

    private static string Name(ShownFrame frame, ShownColumn column, int place) =>
        frame.Refusal is null
            ? column.Name
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kolumn {place + 1}");
}
