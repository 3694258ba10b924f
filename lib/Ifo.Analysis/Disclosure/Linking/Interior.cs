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
        var keys = new KeyGroups(tables, Relation);
        if (!keys.ArePairsEnough) AddCells(tables, keys.Groups);
    }

    private void AddCells(List<PersonTable> tables, List<List<TableKey>> groups)
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

        string Value(List<TableKey> group, int number) =>
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

    private static AxisRelation Relation(TableKey key, TableKey other)
    {
        var places = other.Table.Tally!.Cases.ToDictionary(counted => counted.Number);
        return AxisRelation.Of(key.Axis.LeafCount, other.Axis.LeafCount,
            key.Table.Tally!.Cases.Select(counted => (key.Of(counted), other.Of(places[counted.Number]))).Distinct());
    }
}
