using System.Text.Json;

namespace Ifo.Interactive.Display;

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
        columns = frame.Columns.Select(column => new { name = column.Name, type = column.Type, missing = column.Missing }),
    });
}
