namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>A key of a table: that of its rows or that of its columns.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsRows">Whether it is that of the rows.</param>
internal sealed record TableKey(PersonTable Table, bool IsRows)
{
    /// <summary>Its values.</summary>
    public Axis Axis => IsRows ? Table.Rows : Table.Columns;

    /// <summary>The value of a case.</summary>
    public int Of(TalliedCase counted) => IsRows ? counted.Row : counted.Column;

    /// <summary>The keys of a table; a single column is none.</summary>
    public static IEnumerable<TableKey> Of(PersonTable table)
    {
        yield return new(table, IsRows: true);
        if (table.Columns.LeafCount > 1) yield return new(table, IsRows: false);
    }
}
