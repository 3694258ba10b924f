using Ifo.Analysis.Disclosure.Solving;

namespace Ifo.Analysis.Disclosure;

/// <summary>The cheapest change of a table that lets one cell vary while every sum holds: the cells that it touches.</summary>
internal static class Detour
{
    /// <summary>The cells that must be suppressed as well, or null when there is no way.</summary>
    /// <param name="system">The cells and their sums.</param>
    /// <param name="hidden">Those that are not shown.</param>
    /// <param name="cell">The cell that must be able to vary.</param>
    /// <param name="way">How far up and how far down.</param>
    public static IReadOnlyList<int>? Cells(CellSystem system, bool[] hidden, int cell, (long Up, long Down) way)
    {
        var added = new List<int>();
        foreach (var (length, sign) in new[] { (way.Up, 1), (way.Down, -1) })
        {
            if (length == 0) continue;
            var known = added.Count == 0 ? hidden : [.. hidden.Select((isHidden, other) => isHidden || added.Contains(other))];
            if (OneWay(system, known, cell, length, sign) is not { } touched) return null;
            added.AddRange(touched);
        }

        return added;
    }

    private static List<int>? OneWay(CellSystem system, bool[] hidden, int cell, long length, int sign)
    {
        int[] movable =
        [
            .. Enumerable.Range(0, hidden.Length).Where(other => hidden[other] || system.Cells[other].Use == CellUse.Open)
        ];
        var place = Array.IndexOf(movable, cell);
        var simplex = new Simplex(Program(system, movable, place, length, sign));
        simplex.Maximise(Objective(system, hidden, movable, place, sign));
        var point = simplex.Point();
        return point[Variable(place, sign)] == length
            ? [.. movable.Where((other, index) => !hidden[other] && !(point[2 * index].IsZero && point[(2 * index) + 1].IsZero))]
            : null;
    }

    // A cell has two variables: what it goes up by and what it goes down by.
    private static int Variable(int place, int sign) => (2 * place) + (sign > 0 ? 0 : 1);

    private static LinearProgram Program(CellSystem system, int[] movable, int place, long length, int sign)
    {
        var places = movable.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index);
        var program = new LinearProgram(2 * movable.Length);
        foreach (var sum in system.Sums)
        {
            var moving = sum.Where(term => places.ContainsKey(term.Cell)).ToList();
            if (moving.Count > 0) program.Add(moving.SelectMany(term => Both(places[term.Cell], term.Sign)), 0);
        }

        for (var index = 0; index < movable.Length; index++)
            Limit(program, index, system.Cells[movable[index]]);
        program.Limit(Variable(place, sign), length);
        program.Limit(Variable(place, -sign), 0);
        return program;
    }

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
    private static long[] Objective(CellSystem system, bool[] hidden, int[] movable, int place, int sign)
    {
        var objective = new long[2 * movable.Length];
        for (var index = 0; index < movable.Length; index++)
            (objective[2 * index], objective[(2 * index) + 1]) = Cost(index);
        objective[Variable(place, sign)] = 1 + (4 * movable.Sum(cell => system.Cells[cell].Cost));
        return objective;

        (long, long) Cost(int index) =>
            hidden[movable[index]] ? (0, 0) : (-system.Cells[movable[index]].Cost, -system.Cells[movable[index]].Cost);
    }
}
