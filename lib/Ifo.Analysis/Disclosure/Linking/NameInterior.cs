using System.Collections.Immutable;
using Ifo.Analysis.Disclosure.Solving;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// The inner cells of tables that are known by their names only, where pairs of tables do not tell everything: as
/// <see cref="Interior"/>, but what stands in the cells nobody has said. Some whole numbers that fit all the tables stand there.
/// </summary>
/// <param name="system">The cells, with the tables in it.</param>
/// <param name="tables">The tables, those that are to be shown first.</param>
/// <param name="answers">What has been answered about names.</param>
internal sealed class NameInterior(TableSystem system, IReadOnlyList<PersonTable> tables, ReleaseAnswers answers)
{
    /// <summary>So many inner cells are reasoned about.</summary>
    private const int Most = 600;

    /// <summary>Adds the inner cells where they are needed.</summary>
    /// <returns>
    /// Whether the tables are now reasoned about together; not where they cannot be of the same cases, or have too many inner
    /// cells.
    /// </returns>
    public bool Add()
    {
        if (tables.Select(Total).Distinct().Count() > 1 || tables.Any(table => !table.IsAdditive)) return false;
        var keys = new KeyGroups(tables, Relation);
        return keys.ArePairsEnough || AddCells(keys);
    }

    private bool AddCells(KeyGroups keys)
    {
        var values = keys.Groups.Select(group => Values(group, keys)).ToList();
        if (values.Aggregate(1L, (product, list) => Math.Min(product * list.Count, Most + 1L)) > Most) return false;
        var cells = Products(values).ToList();
        List<(List<int> Cells, PersonTable Table, int Row, int Column)> sums =
        [
            .. from table in tables
               from row in Leaves(table.Rows)
               from column in Leaves(table.Columns)
               select (In(cells, table, row.Leaf, column.Leaf), table, row.Place, column.Place)
        ];
        var program = new LinearProgram(cells.Count);
        foreach (var sum in sums) program.Add(sum.Cells.Select(cell => (cell, 1)), sum.Table[sum.Row, sum.Column].Value);
        if (WholePoint.Find(program) is not { } point) return false;
        int[] places = [.. point.Select(value => system.AddUnseen(value))];
        foreach (var sum in sums)
            system.AddSame([.. sum.Cells.Select(cell => places[cell])], [system.Place(sum.Table, sum.Row, sum.Column)]);
        return true;
    }

    private static List<int> In(List<ImmutableArray<(TableKey Key, int Leaf)>> cells, PersonTable table, int row, int column) =>
    [
        .. cells.Index()
            .Where(cell => cell.Item.All(value =>
                !ReferenceEquals(value.Key.Table, table) || value.Leaf == (value.Key.IsRows ? row : column)))
            .Select(cell => cell.Index)
    ];

    // A value of a group is a value of each of its keys, of which every two can meet.
    private static List<ImmutableArray<(TableKey Key, int Leaf)>> Values(List<TableKey> group, KeyGroups keys)
    {
        List<ImmutableArray<(TableKey Key, int Leaf)>> values = [[]];
        foreach (var key in group)
        {
            var longer = from value in values
                         from leaf in Leaves(key.Axis)
                         where value.All(other => CanMeet(keys.Relation(key, other.Key), leaf.Leaf, other.Leaf))
                         select value.Add((key, leaf.Leaf));
            values = [.. longer.Take(Most + 1)];
        }

        return values;
    }

    private static bool CanMeet(AxisRelation relation, int leaf, int other) =>
        relation.Parts.Any(part => part.Of.Contains(leaf) && part.Other.Contains(other));

    private static IEnumerable<ImmutableArray<(TableKey Key, int Leaf)>> Products(
        List<List<ImmutableArray<(TableKey Key, int Leaf)>>> values) => values.Aggregate(
            (IEnumerable<ImmutableArray<(TableKey Key, int Leaf)>>)[[]],
            (products, list) => products.SelectMany(_ => list, (product, value) => product.AddRange(value)));

    // Those that the total counts; parts beneath them are bound to them elsewhere.
    private static IEnumerable<(int Leaf, int Place)> Leaves(Axis axis) => axis.Nodes[axis.GrandTotal].Leaves.Select(leaf => (
        leaf, Enumerable.Range(0, axis.Nodes.Length).First(place => axis.Nodes[place].Leaves is [var own] && own == leaf)));

    private static long Total(PersonTable table) => table[table.Rows.GrandTotal, table.Columns.GrandTotal].Value;

    // Answers are about names of a table in those that were let out before it, which stand after it.
    private AxisRelation Relation(TableKey key, TableKey other)
    {
        if (ReferenceEquals(key.Table, other.Table))
            return AxisRelation.Of(key.Axis.LeafCount, other.Axis.LeafCount, from one in Leaves(key.Axis)
                                                                             from two in Leaves(other.Axis)
                                                                             select (one.Leaf, two.Leaf));
        var isFirst = Order(key) < Order(other);
        return isFirst
            ? NameRelation.Of(key.Axis, other.Axis, answers).Relation
            : NameRelation.Of(other.Axis, key.Axis, answers).Relation.Reversed();
    }

    private int Order(TableKey key) => tables.Index().First(table => ReferenceEquals(table.Item, key.Table)).Index;
}
