namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Chooses which further cells to suppress. For each cell that an outsider could tell too closely, the cheapest way to let
/// it vary is found by linear programming (after Kelly, Golden and Assad 1992), and the cells on that way are suppressed;
/// the attack is then made again, until it fails. At last every further cell that turned out not to be needed is shown.
/// </summary>
/// <remarks>
/// What comes out has always withstood the attack, so never too little is suppressed. How much more than the least possible
/// is suppressed is told by <see cref="DisclosureControl"/>.
/// </remarks>
internal static class Suppression
{
    /// <summary>The cells that are not to be shown.</summary>
    /// <param name="system">The cells and their sums.</param>
    /// <param name="hidden">Those that are not shown to begin with.</param>
    /// <exception cref="DisclosureException">A cell cannot be protected whatever is suppressed.</exception>
    public static bool[] Choose(CellSystem system, bool[] hidden)
    {
        var chosen = (bool[])hidden.Clone();
        while (new Attack(system, chosen).FirstUnsafe() is >= 0 and var cell) Protect(system, hidden, chosen, cell);
        ShowAgain(system, hidden, chosen);
        return chosen;
    }

    private static void Protect(CellSystem system, bool[] hidden, bool[] chosen, int cell)
    {
        var added = Ways(system, cell)
            .Select(way => Detour.Cells(system, chosen, cell, way))
            .OfType<IReadOnlyList<int>>()
            .OrderBy(cells => cells.Sum(added => system.Cells[added].Cost))
            .FirstOrDefault() ?? [];
        if (added.Count == 0) added = [Cheapest(system, hidden, chosen, cell)];
        foreach (var next in added) chosen[next] = true;
    }

    /// <summary>To let a cell be higher, or lower, or some of each, by as much as it must be able to vary.</summary>
    private static IEnumerable<(long Up, long Down)> Ways(CellSystem system, int cell)
    {
        var (width, moved) = (system.Cells[cell].RequiredWidth, system.Cells[cell]);
        var up = moved.Highest == SystemCell.Unlimited ? width : Math.Min(width, moved.Highest - moved.Value);
        var down = Math.Min(width, moved.Value - moved.Lowest);
        return up + down < width ? [] : new[] { (up, width - up), (width - down, down) }.Distinct();
    }

    // Linear programming sees no whole numbers: where they alone give a cell away, its nearest relative goes too.
    private static int Cheapest(CellSystem system, bool[] hidden, bool[] chosen, int cell)
    {
        var open = Enumerable.Range(0, chosen.Length)
            .Where(other => !chosen[other] && system.Cells[other].Use == CellUse.Open)
            .ToList();
        var near = system.Sums
            .Where(sum => sum.Any(term => chosen[term.Cell]))
            .SelectMany(sum => sum.Select(term => term.Cell))
            .ToHashSet();
        return open.Count == 0
            ? throw CannotProtect(system, hidden, cell)
            : open.OrderBy(other => near.Contains(other) ? 0 : 1).ThenBy(other => system.Cells[other].Cost).First();
    }

    // What could be told before anything was suppressed is the reason; another cell may only have been suppressed in vain.
    private static DisclosureException CannotProtect(CellSystem system, bool[] hidden, int cell)
    {
        var named = system.Cells[new Attack(system, hidden).FirstUnsafe() is >= 0 and var first ? first : cell];
        return Refusals.CannotProtect(named.Name, named.RequiredWidth);
    }

    private static void ShowAgain(CellSystem system, bool[] hidden, bool[] chosen)
    {
        var further = Enumerable.Range(0, chosen.Length)
            .Where(cell => chosen[cell] && !hidden[cell])
            .OrderByDescending(cell => system.Cells[cell].Cost);
        foreach (var cell in further)
        {
            chosen[cell] = false;
            chosen[cell] = IsAlone(system, chosen) || new Attack(system, chosen).FirstUnsafe() >= 0;
        }
    }

    /// <summary>Whether a sum has a single hidden cell, which anybody can then subtract.</summary>
    private static bool IsAlone(CellSystem system, bool[] chosen)
    {
        foreach (var sum in system.Sums)
        {
            var (count, last) = (0, 0);
            foreach (var (cell, _) in sum)
                if (chosen[cell]) (count, last) = (count + 1, cell);
            if (count == 1 && system.Cells[last].NeedsWidth) return true;
        }

        return false;
    }
}
