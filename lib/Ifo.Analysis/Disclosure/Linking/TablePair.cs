using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>Rows and columns of one table that count the same as rows and columns of another.</summary>
/// <param name="Rows">The inner rows of the one, and what they are in the other.</param>
/// <param name="Columns">The inner columns of the one, and what they are in the other.</param>
internal sealed record CommonCell(CommonPart Rows, CommonPart Columns);

/// <summary>Two tables, and how their keys lie to each other.</summary>
/// <param name="Table">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Rows">The rows of the one to that key of the other which they have something in common with.</param>
/// <param name="Columns">The columns of the one to the other key.</param>
/// <param name="IsTurned">Whether the rows of the one are compared with the columns of the other.</param>
internal sealed record TablePair(PersonTable Table, PersonTable Other, AxisRelation Rows, AxisRelation Columns, bool IsTurned)
{
    /// <summary>The pair with the keys laid to each other as they fit; both ways where both say something.</summary>
    public static IEnumerable<TablePair> Of(PersonTable table, PersonTable other, Func<bool, bool, AxisRelation> relation)
    {
        var straight = new TablePair(table, other, relation(true, true), relation(false, false), IsTurned: false);
        var turned = new TablePair(table, other, relation(true, false), relation(false, true), IsTurned: true);
        if (turned.Size <= 1) return [straight];
        return straight.Size <= 1 ? [turned] : [straight, turned];
    }

    private int Size => Math.Max(1, Rows.Parts.Length) * Math.Max(1, Columns.Parts.Length);

    /// <summary>The finest cells that both tables can be put together to.</summary>
    public IEnumerable<CommonCell> Finest() =>
        Rows.Parts.SelectMany(row => Columns.Parts.Select(column => new CommonCell(row, column)));

    /// <summary>The finest cells, and every total of them that one of the tables shows or that a reader can think of.</summary>
    public IEnumerable<CommonCell> AllLevels()
    {
        var rows = Levels(Rows, Table.Rows, IsTurned ? Other.Columns : Other.Rows);
        var columns = Levels(Columns, Table.Columns, IsTurned ? Other.Rows : Other.Columns);
        return rows.SelectMany(row => columns.Select(column => new CommonCell(row, column)));
    }

    /// <summary>The places of a common cell in the one table.</summary>
    public IEnumerable<(int Row, int Column)> PlacesIn(CommonCell cell) => Places(Table, cell.Rows.Of, cell.Columns.Of);

    /// <summary>The places of a common cell in the other.</summary>
    public IEnumerable<(int Row, int Column)> PlacesInOther(CommonCell cell) => IsTurned
        ? Places(Other, cell.Columns.Other, cell.Rows.Other)
        : Places(Other, cell.Rows.Other, cell.Columns.Other);

    private static IEnumerable<(int, int)> Places(PersonTable table, ImmutableArray<int> rows, ImmutableArray<int> columns) =>
        table.Rows.Cover(rows).SelectMany(_ => table.Columns.Cover(columns), (row, column) => (row, column));

    private static List<CommonPart> Levels(AxisRelation relation, Axis axis, Axis other)
    {
        var levels = relation.Parts.ToList();
        foreach (var node in axis.Nodes) Add(part => part.Of, node.Leaves);
        foreach (var node in other.Nodes) Add(part => part.Other, node.Leaves);
        levels.Add(new(axis.Nodes[axis.GrandTotal].Leaves, other.Nodes[other.GrandTotal].Leaves));
        return [.. levels.DistinctBy(part => (string.Join(',', part.Of.Order()), string.Join(',', part.Other.Order())))];

        void Add(Func<CommonPart, ImmutableArray<int>> side, ImmutableArray<int> leaves)
        {
            var parts = relation.Parts.Where(part => side(part).All(leaves.Contains)).ToList();
            if (parts.Count > 1 && parts.Sum(part => side(part).Length) == leaves.Length)
                levels.Add(new([.. parts.SelectMany(part => part.Of)], [.. parts.SelectMany(part => part.Other)]));
        }
    }
}
