using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// What an outsider can work out of a table that shows parts beside their wholes: the tables of what is left, which nobody
/// sees. It is the origin of the table, so it is found again wherever that table is protected.
/// </summary>
internal sealed class NestedCounts
{
    private readonly Func<int, int, long> _value;
    private readonly CountAxis _rows;
    private readonly CountAxis _columns;
    private readonly Dictionary<int, CountRest> _rowRests;
    private readonly Dictionary<int, CountRest> _columnRests;
    private readonly List<PersonTable> _tables = [];

    /// <summary>What is implied by a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="value">The count of two of the leaves that are no rests.</param>
    /// <param name="caption">Where it comes from.</param>
    public NestedCounts(CountAxis rows, CountAxis columns, Func<int, int, long> value, Caption caption)
    {
        (_value, _rows, _columns) = (value, rows, columns);
        _rowRests = rows.Rests.ToDictionary(rest => rest.Leaf);
        _columnRests = columns.Rests.ToDictionary(rest => rest.Leaf);
        foreach (var row in rows.Implied.Prepend(rows.Shown))
            foreach (var column in columns.Implied.Prepend(columns.Shown))
                if (row != rows.Shown || column != columns.Shown) _tables.Add(Table(row, column, caption));
    }

    /// <summary>The table of a grid.</summary>
    /// <exception cref="DisclosureException">A name cannot be told from that of a total.</exception>
    public static PersonTable Table(CountGrid grid, Caption caption)
    {
        RefuseTotal(grid.Rows);
        if (grid.Columns.Finest.Count > 1) RefuseTotal(grid.Columns);
        var rows = new CountAxisMaker(
            grid.RowsName, grid.Rows, new(All(grid.Columns), (row, column) => grid.Count(row, column))).WithTotal();
        var maker = new CountAxisMaker(
            grid.ColumnsName, grid.Columns, new(All(grid.Rows), (column, row) => grid.Count(row, column)));
        var columns = grid.Columns.Finest.Count == 1 ? maker.Single() : maker.WithTotal();
        var nested = new NestedCounts(
            rows, columns, (row, column) => grid.Count(rows.Items[row], columns.Items[column]), caption);
        return nested.Table(rows.Shown, columns.Shown, caption);
    }

    /// <summary>Adds the tables that nobody sees, so that nothing small can be told of what is left.</summary>
    /// <param name="system">The system.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="shown">The tables of these counts that are in the system already.</param>
    public void AddTo(TableSystem system, DisclosureRule rule, IReadOnlyList<PersonTable> shown)
    {
        foreach (var table in _tables)
            system.Add(table, (row, column) =>
                new SystemCell(
                    table.NameOf(row, column),
                    table[row, column].Value,
                    0,
                    1,
                    CellUse.NeverShown,
                    IsSensitive(table, row, column, rule),
                    rule.RequiredWidth));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in shown.Concat(_tables)) Link(system, table, places);
    }

    // The same rows and columns are the same number, in whatever table.
    private static void Link(TableSystem system, PersonTable table, Dictionary<string, int> places)
    {
        for (var row = 0; row < table.Rows.Nodes.Length; row++)
            for (var column = 0; column < table.Columns.Nodes.Length; column++)
            {
                var (place, key) = (system.Place(table, row, column), Key(table.Rows.Nodes[row], table.Columns.Nodes[column]));
                if (!places.TryAdd(key, place)) system.AddSame([places[key]], [place]);
            }
    }

    private static string Key(AxisNode row, AxisNode column) =>
        $"{string.Join(',', row.Leaves.Order())}|{string.Join(',', column.Leaves.Order())}";

    private bool IsSensitive(PersonTable table, int row, int column, DisclosureRule rule)
    {
        var value = table[row, column].Value;
        return (IsRest(table.Rows, row, _rowRests) || IsRest(table.Columns, column, _columnRests)) && rule.Withholds(value)
            || Wholes(table, row, column).Any(whole => rule.WithholdsRestOf(value, whole));
    }

    private static IEnumerable<long> Wholes(PersonTable table, int row, int column) =>
        table.Rows.Nodes
            .Select((node, place) => (node, place))
            .Where(whole => whole.node.Parts.Contains(row))
            .Select(whole => table[whole.place, column].Value)
            .Concat(table.Columns.Nodes
                .Select((node, place) => (node, place))
                .Where(whole => whole.node.Parts.Contains(column))
                .Select(whole => table[row, whole.place].Value));

    // What is left: of all parts, or of one, which is then the sum of others that no reader sees together.
    private bool IsRest(Axis axis, int place, Dictionary<int, CountRest> rests) =>
        axis.Nodes[place].Leaves.Any(rests.ContainsKey)
        || (axis.Nodes[place].IsTotal
            && place < axis.GrandTotal
            && (_rows.Implied.Contains(axis) || _columns.Implied.Contains(axis)));

    private PersonTable Table(Axis rows, Axis columns, Caption caption) =>
        new(rows, columns, Count, CountedUnit.Cases, caption, this);

    private CountCell Count(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        var sum = rows.Sum(row => columns.Sum(column => Value(row, column)));
        return new(sum, sum);
    }

    private long Value(int row, int column) =>
        _rowRests.TryGetValue(row, out var rest)
            ? rest.Whole.Sum(leaf => Value(leaf, column)) - rest.Parts.Sum(leaf => Value(leaf, column))
        : _columnRests.TryGetValue(column, out rest)
            ? rest.Whole.Sum(leaf => Value(row, leaf)) - rest.Parts.Sum(leaf => Value(row, leaf))
        : _value(row, column);

    private static List<int> All(CountShape shape) => [.. shape.Finest, .. shape.Wholes.SelectMany(whole => whole.Parts)];

    private static void RefuseTotal(CountShape shape)
    {
        if (shape.Finest.Any(item => shape.Items[item].Name == Axis.Total))
            throw new DisclosureException($"Namnet ”{Axis.Total}” förekommer två gånger. Ge varje rad och kolumn ett eget "
                + $"namn; ”{Axis.Total}” är summans.");
    }
}
