using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Finds the parts beneath their wholes in a table of which only the rows and columns are known, such as one that was let out
/// earlier: those that no total counts, by their names and by where they stand.
/// </summary>
internal static class NestedNames
{
    /// <summary>What can be worked out of a table; nothing where no part stands beside its whole.</summary>
    public static NestedCounts? Of(PersonTable table)
    {
        if (table.Unit != CountedUnit.Cases) return null;
        var (rows, columns) = (table.Rows.Nodes.Length, table.Columns.Nodes.Length);
        var rowAxis = AxisOf(table.Rows, (of, whole) => Enumerable.Range(0, columns)
            .All(column => table[of, column].Value <= table[whole, column].Value));
        var columnAxis = AxisOf(table.Columns, (of, whole) => Enumerable.Range(0, rows)
            .All(row => table[row, of].Value <= table[row, whole].Value));
        if (rowAxis.Implied.IsEmpty && columnAxis.Implied.IsEmpty) return null;
        var (rowOf, columnOf) = (Places(table.Rows), Places(table.Columns));
        return new NestedCounts(rowAxis, columnAxis, (row, column) => table[rowOf[row], columnOf[column]].Value, table.Caption);
    }

    private static CountAxis AxisOf(Axis axis, Func<int, int, bool> isPart)
    {
        var counted = axis.Nodes.SelectMany(node => node.Parts).Append(axis.GrandTotal).ToHashSet();
        var (implied, rests) = (new List<Axis>(), new List<CountRest>());
        for (var place = 0; place < axis.Nodes.Length; place++)
        {
            if (counted.Contains(place)) continue;
            var node = axis.Nodes[place];
            if (node.Leaves.Length > 1) implied.Add(Crossing(axis, node));
            else if (Whole(axis, place, counted) is >= 0 and var whole && isPart(place, whole))
            {
                var rest = new CountRest(axis.LeafCount + rests.Count, axis.Nodes[whole].Leaves, node.Leaves);
                rests.Add(rest);
                implied.Add(axis with
                {
                    Nodes =
                    [
                        node,
                        new($"{axis.Nodes[whole].Label} utom {node.Label}", [rest.Leaf], [], ""),
                        axis.Nodes[whole] with { Parts = [0, 1] }
                    ]
                });
            }
        }

        return new(axis, [.. implied], [], [.. rests]);
    }

    private static Axis Crossing(Axis axis, AxisNode total) => axis with
    {
        Nodes =
        [
            .. total.Leaves.Select(leaf => axis.Nodes.First(node => node.Leaves is [var own] && own == leaf) with { Parts = [] }),
            total with { Parts = [.. Enumerable.Range(0, total.Leaves.Length)] }
        ]
    };

    // HVB, varav akut: by its name; otherwise what stands above it.
    private static int Whole(Axis axis, int part, HashSet<int> counted)
    {
        if (PartWord.Before(axis.Nodes[part].Label) is { Length: > 0 } before)
            return Enumerable.Range(0, axis.Nodes.Length).FirstOrDefault(
                place => PlainText.OfAny(axis.Nodes[place].Label) == before, -1);
        return Enumerable.Range(0, part).LastOrDefault(counted.Contains, -1);
    }

    private static Dictionary<int, int> Places(Axis axis) => axis.Nodes.Index()
        .Where(node => node.Item.Leaves.Length == 1)
        .GroupBy(node => node.Item.Leaves[0])
        .ToDictionary(group => group.Key, group => group.First().Index);
}
