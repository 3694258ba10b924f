using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Rounding;

/// <summary>
/// What somebody outside the unit can derive of the numbers of a rounded table, who knows the base, that each number was
/// rounded to a multiple beside it, that the true numbers are whole and add up, and the total where it is known from elsewhere.
/// </summary>
/// <remarks>
/// Where nothing more is known, the sums tell nothing: what is shown adds up itself, and from it an inner number and all its
/// totals can go up or down together as far as rounding lets any of them. Then each number is known to be less than a base
/// from what is shown, and no closer. With a known total, or a sum that was moved further, the exact solver is asked.
/// <para>
/// Not reckoned with: somebody who has the program too can round every table that fits and keep those that give what is shown.
/// That tells less than the full width, as with rounding to the nearest; of all small tables no small number was told exactly,
/// which is tested.
/// </para>
/// </remarks>
internal static class RoundingAttack
{
    /// <summary>What can be derived of each cell, row by row.</summary>
    public static ImmutableArray<DerivedInterval> Intervals(PersonTable table, IReadOnlyList<long> rounded, int number)
    {
        var cells = TableRounding.Cells(table).ToList();
        var isPlain = !table.IsTotalKnown
            && cells.Index().All(cell => TableRounding.Steps(Value(cell.Item), rounded[cell.Index], number) <= 1);
        return isPlain ? [.. rounded.Select(shown => Alone(shown, number))] : Solved(table, rounded, number);

        long Value((int Row, int Column) cell) => table[cell.Row, cell.Column].Value;
    }

    /// <summary>The same by the exact solver, whatever is known.</summary>
    public static ImmutableArray<DerivedInterval> Solved(PersonTable table, IReadOnlyList<long> rounded, int number)
    {
        var system = System(table, rounded, number);
        var hidden = system.Cells.Select(cell => cell.Use != CellUse.AlwaysShown).ToArray();
        var intervals = new Attack(system, hidden).Intervals();
        return [.. system.Cells.Select((cell, place) => intervals.TryGetValue(place, out var interval)
            ? interval
            : new DerivedInterval(cell.Value, cell.Value))];
    }

    /// <summary>What is known of a number that alone is shown rounded.</summary>
    private static DerivedInterval Alone(long shown, int number) => new(Math.Max(0, shown - number + 1), shown + number - 1);

    private static CellSystem System(PersonTable table, IReadOnlyList<long> rounded, int number)
    {
        var width = table.Columns.Nodes.Length;
        var sums = new List<ImmutableArray<(int, int)>>();
        foreach (var (row, column) in TableRounding.Cells(table))
        {
            Add(table.Rows.Nodes[row].Parts.Select(part => (part * width) + column), (row * width) + column);
            Add(table.Columns.Nodes[column].Parts.Select(part => (row * width) + part), (row * width) + column);
        }

        var cells = TableRounding.Cells(table).Select((cell, place) => Cell(cell.Row, cell.Column, rounded[place]));
        return new([.. cells], [.. sums]);

        void Add(IEnumerable<int> parts, int total)
        {
            if (parts.Select(part => (part, 1)).ToList() is { Count: > 0 } terms) sums.Add([.. terms, (total, -1)]);
        }

        SystemCell Cell(int row, int column, long shown)
        {
            var value = table[row, column].Value;
            var reach = (Math.Max(1, TableRounding.Steps(value, shown, number)) * number) - 1;
            var isKnown = table.IsTotalKnown && (row, column) == (table.Rows.GrandTotal, table.Columns.GrandTotal);
            return new(
                table.NameOf(row, column), value, Math.Max(0, shown - reach), 1, isKnown ? CellUse.AlwaysShown : CellUse.Open,
                IsSensitive: false, 1)
            {
                Highest = shown + reach,
            };
        }
    }
}
