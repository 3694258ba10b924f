using System.Globalization;

namespace Ifo.Interactive.Display;

/// <summary>Frames of Microsoft.Data.Analysis.</summary>
internal static class DataFrames
{
    /// <summary>The assembly of the package.</summary>
    public const string Assembly = "Microsoft.Data.Analysis";

    /// <summary>The frame as it is shown.</summary>
    public static ShownFrame Read(object frame)
    {
        var columns = Seen.Sequence(frame, "Columns").Select(column => Column(column!)).ToList();
        var rows = Whole(Seen.Property(Seen.Property(frame, "Rows")!, "Count"));
        return new("Dataram", rows, [.. Enumerable.Range(0, (int)Math.Min(rows, ShownFrame.MostRows)).Cast<object>()], columns);
    }

    private static ShownColumn Column(object column) => new(
        (string)Seen.Property(column, "Name")!,
        Seen.TypeName((Type)Seen.Property(column, "DataType")!),
        Whole(Seen.Property(column, "NullCount")),
        [.. ((System.Collections.IEnumerable)column).Cast<object?>().Take(ShownFrame.MostRows)]);

    private static long Whole(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
