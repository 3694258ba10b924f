using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// The inner cells that several tables share where pairs of tables do not tell everything: tables by insats and kön, kön and år,
/// år and insats have one cube inside, which must be whole and not negative in every cell.
/// </summary>
/// <param name="system">The cells, with the tables in it.</param>
internal sealed class Interior(TableSystem system)
{
    /// <summary>
    /// So many inner cells are reasoned about; of a larger cube only those that have cases, which errs on the safe side.
    /// </summary>
    private const int Most = 600;

    /// <summary>Adds the inner cells of tables that count the same cases, where pairs of tables do not tell everything.</summary>
    public void Add(IReadOnlyList<PersonTable> population)
    {
        var tables = population.Where(table => table.IsAdditive).ToList();
        if (tables.Count < 3) return;
        var keys = tables.SelectMany(table => Keys(table)).ToList();
        var groups = Groups(keys);
        if (groups.TrueForAll(group => IsChain(group)) && IsAcyclic(tables, groups)) return;
        AddCells(tables, keys, groups);
    }

    private static IEnumerable<Key> Keys(PersonTable table)
    {
        yield return new(table, IsRows: true);
        if (table.Columns.LeafCount > 1) yield return new(table, IsRows: false);
    }

    // Keys that have anything to do with each other, directly or by way of others.
    private static List<List<Key>> Groups(List<Key> keys)
    {
        var groups = new List<List<Key>>();
        foreach (var key in keys)
        {
            var near = groups.Where(group => group.Exists(other => !Relation(key, other).IsTrivial)).ToList();
            groups.RemoveAll(near.Contains);
            groups.Add([.. near.SelectMany(group => group), key]);
        }

        return groups;
    }

    private static bool IsChain(List<Key> group) =>
        group.TrueForAll(key => group.TrueForAll(other => Relation(key, other).IsNested));

    /// <summary>
    /// Whether pairs of tables tell everything: then the tables can be taken away one by one, each of which shares with the rest
    /// only what one single other table has too (Graham 1979; Yu and Özsoyoğlu 1979).
    /// </summary>
    private static bool IsAcyclic(List<PersonTable> tables, List<List<Key>> groups)
    {
        var left = tables.Select(table => groups.Index()
            .Where(group => group.Item.Exists(key => ReferenceEquals(key.Table, table)))
            .Select(group => group.Index).ToHashSet()).ToList();
        while (left.Count > 1)
        {
            foreach (var set in left) set.RemoveWhere(group => left.Count(other => other.Contains(group)) == 1);
            var inside = left.FindIndex(set => left.Exists(other => !ReferenceEquals(other, set) && set.IsSubsetOf(other)));
            if (inside < 0) return false;
            left.RemoveAt(inside);
        }

        return true;
    }

    private void AddCells(List<PersonTable> tables, List<Key> keys, List<List<Key>> groups)
    {
        var cases = tables[0].Tally!.Cases.Select(counted => counted.Number).ToList();
        var byNumber = tables.ToDictionary(table => table, table => table.Tally!.Cases.ToDictionary(counted => counted.Number),
            ReferenceEqualityComparer.Instance as IEqualityComparer<PersonTable>);
        // A value of a group is what its keys say together; only what occurs together can.
        var values = groups
            .Select(group => cases.Select(number => Value(group, number)).Distinct(StringComparer.Ordinal).ToList())
            .ToList();
        var counts = cases
            .GroupBy(number => string.Join('|', groups.Select(group => Value(group, number))), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal);
        var size = values.Aggregate(1L, (product, list) => Math.Min(product * list.Count, long.MaxValue / 1_000_000));
        var cells = (size <= Most ? Products(values) : counts.Keys.Order(StringComparer.Ordinal)).ToList();
        var places = cells.Select(cell => system.AddUnseen(counts.GetValueOrDefault(cell))).ToList();
        foreach (var table in tables)
            foreach (var (row, column) in table.Rows.Inner.SelectMany(_ => table.Columns.Inner, (row, column) => (row, column)))
                system.AddSame(
                    [.. cells.Index().Where(cell => IsIn(cell.Item, table, row, column)).Select(cell => places[cell.Index])],
                    [system.Place(table, row, column)]);

        string Value(List<Key> group, int number) =>
            string.Join(',', group.Select(key => key.Of(byNumber[key.Table][number])));

        bool IsIn(string cell, PersonTable table, int row, int column)
        {
            var parts = cell.Split('|');
            return groups.Index().All(group => group.Item.Zip(parts[group.Index].Split(',')).All(pair =>
                !ReferenceEquals(pair.First.Table, table)
                || pair.Second == (pair.First.IsRows ? table.Rows.Nodes[row] : table.Columns.Nodes[column]).Leaves[0]
                    .ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<string> Products(List<List<string>> values) => values.Aggregate(
        (IEnumerable<string>)[string.Empty],
        (products, list) => products.SelectMany(
            _ => list, (product, value) => product.Length == 0 ? value : $"{product}|{value}"));

    private static AxisRelation Relation(Key key, Key other)
    {
        var places = other.Table.Tally!.Cases.ToDictionary(counted => counted.Number);
        return AxisRelation.Of(key.Axis.LeafCount, other.Axis.LeafCount,
            key.Table.Tally!.Cases.Select(counted => (key.Of(counted), other.Of(places[counted.Number]))).Distinct());
    }

    private sealed record Key(PersonTable Table, bool IsRows)
    {
        public Axis Axis => IsRows ? Table.Rows : Table.Columns;

        public int Of(TalliedCase counted) => IsRows ? counted.Row : counted.Column;
    }
}
