using Ifo.Analysis.Disclosure.Solving;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// The cheapest change of a table that lets one cell vary while every sum holds: the cells that it touches. What a cell goes up
/// and down by are variables, so that no change at all is where the search begins.
/// </summary>
/// <param name="system">The cells and their sums.</param>
/// <param name="near">Which cells are looked at.</param>
internal sealed class Detour(CellSystem system, Neighbourhood near)
{
    /// <summary>How far around a cell is looked, first and at last.</summary>
    public IReadOnlyList<Reach> Reaches => near.Reaches;

    /// <summary>The cells that must be suppressed as well, or null when there is no way.</summary>
    /// <param name="hidden">Those that are not shown.</param>
    /// <param name="cell">The cell that must be able to vary.</param>
    /// <param name="way">How far up and how far down.</param>
    /// <param name="reach">How far around is looked.</param>
    public IReadOnlyList<int>? Cells(bool[] hidden, int cell, (long Up, long Down) way, Reach reach)
    {
        var added = new List<int>();
        foreach (var (length, sign) in new[] { (way.Up, 1), (way.Down, -1) })
        {
            if (length == 0) continue;
            var known = added.Count == 0 ? hidden : [.. hidden.Select((isHidden, other) => isHidden || added.Contains(other))];
            var movable = near.Of(
                cell, other => known[other] || system.Cells[other].Use == CellUse.Open, other => Cost(known, other), reach);
            if (Moved(movable, known, cell, length, sign) is not { } moved || moved.Length < length) return null;
            added.AddRange(moved.Cells.Where(other => !known[other]));
        }

        return added;
    }

    /// <summary>
    /// How far a cell can go one way among hidden cells, in whole numbers, and the cells that it takes with it.
    /// </summary>
    /// <param name="hidden">Those that are not shown.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="length">As far as is asked.</param>
    /// <param name="sign">1 for up, −1 for down.</param>
    /// <param name="reach">How far around is looked.</param>
    public (long Length, IReadOnlyList<int> Cells) Reach(bool[] hidden, int cell, long length, int sign, Reach reach)
    {
        if (length <= 0) return (0, []);
        var movable = near.Of(
            cell, other => hidden[other], other => system.Cells[other].Use == CellUse.NeverShown ? 1 : 0, reach);
        return Moved(movable, hidden, cell, length, sign) is { IsWhole: true } moved ? (moved.Length, moved.Cells) : (0, []);
    }

    private long Cost(bool[] hidden, int cell) => hidden[cell] ? 0 : system.Cells[cell].Cost;

    private (long Length, IReadOnlyList<int> Cells, bool IsWhole)? Moved(
        int[] movable, bool[] hidden, int cell, long length, int sign)
    {
        var place = Array.IndexOf(movable, cell);
        var simplex = new Simplex(Program(movable, place, length, sign));
        if (simplex.Maximise(Objective(hidden, movable, place, sign)) != SolverOutcome.Optimal) return null;
        var point = simplex.Point();
        return (point[Variable(place, sign)].Floor,
            [.. movable.Where((_, index) => !(point[2 * index].IsZero && point[(2 * index) + 1].IsZero))],
            Array.TrueForAll(point, number => number.IsWhole));
    }

    // A cell has two variables: what it goes up by and what it goes down by.
    private static int Variable(int place, int sign) => (2 * place) + (sign > 0 ? 0 : 1);

    private LinearProgram Program(int[] movable, int place, long length, int sign)
    {
        var program = new LinearProgram(2 * movable.Length);
        var terms = movable
            .SelectMany((cell, index) => near.SumsOf(cell).Distinct().Select(sum => (Sum: sum, Index: index, Cell: cell)))
            .GroupBy(term => term.Sum)
            .OrderBy(group => group.Key);
        foreach (var sum in terms)
            program.Add(
                from term in sum
                from own in system.Sums[sum.Key]
                where own.Cell == term.Cell
                from both in Both(term.Index, own.Sign)
                select both,
                0);
        for (var index = 0; index < movable.Length; index++) Limit(program, index, system.Cells[movable[index]]);
        program.Limit(Variable(place, sign), Math.Min(length, Room(system.Cells[movable[place]], sign)));
        program.Limit(Variable(place, -sign), 0);
        return program;
    }

    private static long Room(SystemCell cell, int sign) =>
        sign < 0 ? cell.Value - cell.Lowest
        : cell.Highest == SystemCell.Unlimited ? LinearProgram.NoLimit
        : cell.Highest - cell.Value;

    private static void Limit(LinearProgram program, int index, SystemCell cell)
    {
        program.Limit(Variable(index, -1), cell.Value - cell.Lowest);
        if (cell.Highest != SystemCell.Unlimited) program.Limit(Variable(index, 1), cell.Highest - cell.Value);
    }

    private static IEnumerable<(int Variable, int Sign)> Both(int place, int sign) =>
        [(Variable(place, 1), sign), (Variable(place, -1), -sign)];

    /// <summary>
    /// What is hidden already may move for nothing; what is shown has its cost; that the cell moves is worth more than all.
    /// </summary>
    private long[] Objective(bool[] hidden, int[] movable, int place, int sign)
    {
        var objective = new long[2 * movable.Length];
        for (var index = 0; index < movable.Length; index++)
            objective[2 * index] = objective[(2 * index) + 1] = -Cost(hidden, movable[index]);
        objective[Variable(place, sign)] = 1 + (4 * movable.Sum(cell => system.Cells[cell].Cost));
        objective[Variable(place, -sign)] = 0;
        return objective;
    }
}
