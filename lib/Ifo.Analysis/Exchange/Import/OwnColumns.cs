using System.Globalization;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The columns that a kind of export does not know, which are fields of the analyst's own.</summary>
internal sealed class OwnColumns
{
    private const int MostListed = 200;

    private readonly OwnColumn[] _columns;

    public OwnColumns(SheetLayout layout, Mapping mapping) => _columns =
    [
        .. Enumerable.Range(0, layout.Headers.Count)
            .Except(layout.Columns.Values)
            .Where(column => layout.Uses[column].IsUnknown)
            .Select(column => Made(column, layout, mapping)),
    ];

    /// <summary>The columns.</summary>
    public IReadOnlyList<OwnColumn> All => _columns;

    /// <summary>Reads the cells of the current row.</summary>
    public void Take(RowReader row)
    {
        foreach (var column in _columns) column.Take(row);
    }

    /// <summary>Keeps the current row.</summary>
    public void Keep()
    {
        foreach (var column in _columns) column.Keep();
    }

    /// <summary>The fields.</summary>
    public IEnumerable<RegisterField> Fields() => _columns.Select(column => column.ToField());

    /// <summary>The first and the last day of the only column of days; null where there is none, or are several.</summary>
    public string? Days => _columns.Select(column => column.Days).OfType<string>().ToList() is [var days] ? days : null;

    /// <summary>What each column was taken for, with what those of her own are.</summary>
    public IReadOnlyList<ColumnUse> Told(IReadOnlyList<ColumnUse> uses)
    {
        var own = _columns.ToDictionary(column => column.Index, column => column.Words);
        return [.. uses.Select((use, index) => own.TryGetValue(index, out var words) ? use with { Own = words } : use)];
    }

    /// <summary>The values of the columns that the mapping file says are groups, as lines of that file.</summary>
    public IEnumerable<MappingLine> Values(Mapping mapping) =>
        from column in _columns
        where mapping.OwnKind(column.Header) == FieldKind.Key
        from value in column.Groups(MostListed)
        select new MappingLine(column.Header, value.Text, value.Text, "", value.Count.ToString(CultureInfo.InvariantCulture));

    private static OwnColumn Made(int column, SheetLayout layout, Mapping mapping)
    {
        var header = layout.Headers[column];
        var name = layout.Headers.Take(column).Count(other => other == header) is > 0 and var before
            ? $"{header} {before + 1}"
            : header;
        return new(column, IdentityNumber.Mask(name), mapping.OwnKind(header), layout, text => mapping.OfOwnValue(header, text));
    }
}
