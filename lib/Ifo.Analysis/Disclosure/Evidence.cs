namespace Ifo.Analysis.Disclosure;

/// <summary>
/// That hidden cells can vary as much as they must: for each, other tables that fit all that is shown, as the cells that differ
/// in them.
/// </summary>
/// <param name="system">The cells and their sums.</param>
/// <param name="hidden">Those that are not shown; as they are when something is asked.</param>
/// <param name="detour">Finds such tables.</param>
internal sealed class Evidence(CellSystem system, bool[] hidden, Detour detour)
{
    /// <summary>A system with so many hidden cells is solved whole where nothing is found nearby.</summary>
    public const int SolvedWhole = 250;

    private readonly Dictionary<int, HashSet<int>> _cells = [];

    /// <summary>Whether a hidden cell can vary as much as it must; what proves it is kept.</summary>
    public bool IsWide(int cell)
    {
        if (_cells.ContainsKey(cell)) return true;
        if (Seek(cell) is not { } found) return false;
        _cells[cell] = found;
        return true;
    }

    /// <summary>Whether all that was proved still is when one cell is shown; if not, nothing is forgotten.</summary>
    public bool HoldsWithout(int shown)
    {
        var doubtful = _cells.Where(pair => pair.Key != shown && pair.Value.Contains(shown)).Select(pair => pair.Key).ToList();
        var renewed = new Dictionary<int, HashSet<int>>();
        foreach (var cell in doubtful)
        {
            if (Seek(cell) is not { } found) return false;
            renewed[cell] = found;
        }

        foreach (var (cell, found) in renewed) _cells[cell] = found;
        _cells.Remove(shown);
        return true;
    }

    private HashSet<int>? Seek(int cell)
    {
        var width = system.Asked[cell];
        foreach (var reach in detour.Reaches)
        {
            var (up, raised) = detour.Reach(hidden, cell, width, 1, reach);
            var (down, lowered) = up >= width ? (0, []) : detour.Reach(hidden, cell, width - up, -1, reach);
            if (up + down >= width) return [.. raised, .. lowered];
        }

        // What is proved by the whole system may rest on any of its cells.
        return hidden.Count(isHidden => isHidden) <= SolvedWhole && new Attack(system, hidden).IsSafe(cell)
            ? [.. Enumerable.Range(0, hidden.Length).Where(other => hidden[other])]
            : null;
    }
}
