namespace Ifo.Analysis.Exchange.Import;

/// <summary>A table of counts that was read: inner rows and columns, with the groups that the file has subtotals of.</summary>
internal sealed record CountGrid
{
    public required string RowsName { get; init; }

    public required string ColumnsName { get; init; }

    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Empty where the table has a single column of counts.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required Func<int, int, long> Count { get; init; }

    /// <summary>The group of each row or column; empty where there are no groups.</summary>
    public IReadOnlyDictionary<string, string> RowGroups { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> ColumnGroups { get; init; } = new Dictionary<string, string>(
        StringComparer.Ordinal);
}
