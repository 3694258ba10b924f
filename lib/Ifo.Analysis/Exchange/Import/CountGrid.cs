namespace Ifo.Analysis.Exchange.Import;

/// <summary>A table of counts that was read, with how its rows and its columns hang together.</summary>
internal sealed record CountGrid
{
    /// <summary>What columns are called where nothing above them says what they are.</summary>
    public const string UnnamedColumns = "Kolumn";

    public required string RowsName { get; init; }

    public required string ColumnsName { get; init; }

    public required CountShape Rows { get; init; }

    public required CountShape Columns { get; init; }

    /// <summary>What those who see the table are to know of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The count of a row and a column by their places; of neither is a total.</summary>
    public required Func<int, int, long> Count { get; init; }
}
