using Ifo.Analysis.Synthesis.Fitting;

namespace Ifo.Analysis.Disclosure.Rounding;

/// <summary>
/// Rounds the numbers of a table to multiples of a base so that all its sums hold, and each lands on one of the two multiples
/// beside it; what is a multiple already stays (zero-restricted controlled rounding, Cox 1987).
/// </summary>
/// <remarks>
/// With subtotals of rows or of columns there always is such a rounding, since the table is a flow through a network. With
/// subtotals of both there may be none (Causey, Cox and Ernst 1985): a sum where two subtotals cross may then land one multiple
/// further away. Which way a number goes is drawn without bias from a seed that never changes, so that the same table is
/// always rounded in the same way.
/// </remarks>
internal static class TableRounding
{
    private const ulong Seed = 20_090_630;
    private const int Draws = 64;
    private const int FurthestSteps = 2;

    /// <summary>The rounded number of every cell, row by row.</summary>
    /// <exception cref="DisclosureException">
    /// No rounding was found in which every sum stays near; the message names the cell.
    /// </exception>
    public static long[] Round(PersonTable table, int number)
    {
        var (rows, columns) = (AxisLevels.LeafCount(table.Rows), AxisLevels.LeafCount(table.Columns));
        var leaves = new long[rows, columns];
        foreach (var (row, column) in Cells(table))
            if (table.Rows.Nodes[row].Leaves is [var inner] && table.Columns.Nodes[column].Leaves is [var innerColumn])
                leaves[inner, innerColumn] = table[row, column].Value;
        var draws = Enumerable.Range(0, Draws).Select(draw => Sums(table, Draw(table, leaves, number, Seed + (ulong)draw)));
        return Best(table, number, draws);
    }

    /// <summary>How many multiples a number went: 0 where it is one, 1 to either of those beside it.</summary>
    public static long Steps(long value, long rounded, int number) => (Math.Abs(value - rounded) + number - 1) / number;

    // The first where no number goes further than to the multiple beside it; otherwise one where none goes further than the next.
    private static long[] Best(PersonTable table, int number, IEnumerable<long[]> draws)
    {
        long[]? further = null;
        var (row, column) = (0, 0);
        foreach (var rounded in draws)
        {
            var (steps, place) = Cells(table)
                .Select((cell, index) => (Steps(table[cell.Row, cell.Column].Value, rounded[index], number), cell))
                .MaxBy(cell => cell.Item1);
            (row, column) = place;
            if (steps <= 1) return rounded;
            if (steps <= FurthestSteps) further ??= rounded;
        }

        return further ?? throw new DisclosureException(
            $"Tabellen avrundas inte: summan {table.NameOf(row, column)} skulle hamna mer än två multiplar av {number} från sitt "
            + "värde. Ta bort några delsummor, eller dölj små antal i stället (utan --round).");
    }

    private static long[,] Draw(PersonTable table, long[,] leaves, int number, ulong seed)
    {
        var (rows, columns) = (leaves.GetLength(0), leaves.GetLength(1));
        var cells = new CrossTable([rows * columns], [.. leaves.Cast<long>().Select(value => (double)value / number)]);
        var (byRow, byColumn) = Families(AxisLevels.Of(table.Rows), AxisLevels.Of(table.Columns));
        var rounded = ControlledRounding.Round(cells, byRow, byColumn, seed);
        var result = new long[rows, columns];
        for (var cell = 0; cell < rounded.Count; cell++) result[cell / columns, cell % columns] = rounded[cell] * number;
        return result;
    }

    /// <summary>
    /// Two nested families that hold as many of the table's sums as two can: each axis with its totals, and inside the inner
    /// ones of the axis without subtotals also the subtotals of the other.
    /// </summary>
    private static (IReadOnlyList<IReadOnlyList<int>> ByRow, IReadOnlyList<IReadOnlyList<int>> ByColumn) Families(
        IReadOnlyList<int[]> rows, IReadOnlyList<int[]> columns)
    {
        var (height, width) = (rows[0].Length, columns[0].Length);
        var byRow = rows.Select(level => Numbered(cell => (level[cell / width], 0)))
            .Concat(columns.SkipLast(1).Select(level => Numbered(cell => (rows[^1][cell / width], level[cell % width]))));
        var byColumn = columns.Select(level => Numbered(cell => (level[cell % width], 0)))
            .Concat(rows.SkipLast(1).Select(level => Numbered(cell => (columns[^1][cell % width], level[cell / width]))));
        return ([.. byRow], [.. byColumn]);

        IReadOnlyList<int> Numbered(Func<int, (int, int)> group)
        {
            var numbers = new Dictionary<(int, int), int>();
            return [.. Enumerable.Range(0, height * width).Select(cell =>
            {
                numbers.TryAdd(group(cell), numbers.Count);
                return numbers[group(cell)];
            })];
        }
    }

    private static long[] Sums(PersonTable table, long[,] leaves)
    {
        var (rows, columns) = (table.Rows.Nodes, table.Columns.Nodes);
        return [.. Cells(table).Select(cell =>
            rows[cell.Row].Leaves.Sum(row => columns[cell.Column].Leaves.Sum(column => leaves[row, column])))];
    }

    public static IEnumerable<(int Row, int Column)> Cells(PersonTable table) => Enumerable.Range(0, table.Rows.Nodes.Length)
        .SelectMany(row => Enumerable.Range(0, table.Columns.Nodes.Length).Select(column => (row, column)));
}
