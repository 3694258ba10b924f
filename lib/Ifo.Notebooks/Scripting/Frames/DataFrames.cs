using System.Globalization;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>Frames of Microsoft.Data.Analysis.</summary>
internal static class DataFrames
{
    /// <summary>The assembly of the package.</summary>
    public const string Assembly = "Microsoft.Data.Analysis";

    /// <summary>The frame as it is shown.</summary>
    public static ShownFrame Read(object frame)
    {
        var all = Seen.Sequence(frame, "Columns").ToList();
        var columns = all.ConvertAll(column => Column(column!));
        var rows = all.Count == 0 ? 0 : Whole(Seen.Property(all[0]!, "Length"));
        return new("Dataram", rows, [.. Enumerable.Range(0, (int)Math.Min(rows, ShownFrame.MostRows)).Cast<object>()], columns);
    }

    private static ShownColumn Column(object column)
    {
        var values = ((System.Collections.IEnumerable)column).Cast<object?>();
        return new(
            (string)Seen.Property(column, "Name")!,
            Seen.TypeName((Type)Seen.Property(column, "DataType")!),
            Whole(Seen.Property(column, "NullCount")),
            [.. values.Take(ShownFrame.MostRows)],
            FrameIdentities.AreIn(values));
    }

    private static long Whole(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
