namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Chooses which further cells to suppress. For each cell that an outsider could tell too closely, the cheapest way to let
/// it vary is found by linear programming (after Kelly, Golden and Assad 1992), and the cells on that way are suppressed.
/// At last every further cell that turned out not to be needed is shown.
/// </summary>
/// <remarks>
/// That a cell can vary is proved by tables that fit all that is shown: those are kept, so that what one change makes doubtful
/// is all that is tried again. Ways are sought near the cell first, and further away where there is none. What comes out has
/// withstood the attack, so never too little is suppressed. How much more than the least possible is suppressed is told by
/// <see cref="DisclosureControl"/>.
/// </remarks>
internal sealed class Suppression
{
    /// <summary>So many ways to vary up and down are tried: all of them under the usual limits.</summary>
    private const int Splits = 5;

    private readonly CellSystem _system;
    private readonly bool[] _atFirst;
    private readonly bool[] _hidden;
    private readonly Detour _detour;
    private readonly Neighbourhood _near;
    private readonly Evidence _evidence;

    private Suppression(CellSystem system, bool[] hidden)
    {
        (_system, _atFirst, _hidden) = (system, hidden, (bool[])hidden.Clone());
        _near = new Neighbourhood(system);
        _detour = new Detour(system, _near);
        _evidence = new Evidence(system, _hidden, _detour);
    }

    /// <summary>The cells that are not to be shown.</summary>
    /// <param name="system">The cells and their sums.</param>
    /// <param name="hidden">Those that are not shown to begin with.</param>
    /// <exception cref="DisclosureException">A cell cannot be protected whatever is suppressed.</exception>
    public static bool[] Choose(CellSystem system, bool[] hidden)
    {
        if (system.FirstTold() is >= 0 and var told) throw Refusals.IsTold(system.Cells[told].Name);
        var known = system.WithWhatFollows(hidden);
        var same = SameCells.Among(known, cell => known.Cells[cell].Use != CellUse.AlwaysShown);
        var suppression = new Suppression(same.System, same.Joined(hidden));
        suppression.HideMore();
        suppression.ShowAgain();
        system.AskNoMoreThan(same);
        return same.Each(suppression._hidden);
    }

    private void HideMore()
    {
        var waiting = new Queue<int>(Enumerable.Range(0, _hidden.Length).Where(cell => _hidden[cell]));
        while (waiting.TryDequeue(out var cell))
            while (_system.Cells[cell].NeedsWidth && !_evidence.IsWide(cell))
                foreach (var added in Protect(cell))
                {
                    _hidden[added] = true;
                    waiting.Enqueue(added);
                }
    }

    private IReadOnlyList<int> Protect(int cell)
    {
        foreach (var reach in _near.Reaches)
            if ((CheapestWay(cell, 2, reach) ?? CheapestWay(cell, Splits, reach)) is { } added) return added;
        // Perhaps the rule itself leaves no more. In a large system that is only tried when all is hidden.
        var open = _system.Cells.Length <= Evidence.SolvedWhole ? null : Cheapest();
        if (open is { } other) return [other];
        return _system.AskWhatCanBeHad(cell)
            ? []
            : [Cheapest() ?? throw Refusals.CannotProtect(_system.Cells[cell].Name, _system.Asked[cell])];
    }

    private IReadOnlyList<int>? CheapestWay(int cell, int count, Reach reach) => Ways(cell, count)
        .Select(way => _detour.Cells(_hidden, cell, way, reach))
        .OfType<IReadOnlyList<int>>()
        .Where(cells => cells.Count > 0)
        .OrderBy(cells => cells.Sum(added => _system.Cells[added].Cost))
        .FirstOrDefault();

    /// <summary>To let a cell be higher, or lower, or some of each, by as much as it must be able to vary.</summary>
    private IEnumerable<(long Up, long Down)> Ways(int cell, int count)
    {
        var (width, moved) = (_system.Asked[cell], _system.Cells[cell]);
        var up = moved.Highest == SystemCell.Unlimited ? width : Math.Min(width, moved.Highest - moved.Value);
        var down = Math.Min(width, moved.Value - moved.Lowest);
        if (up + down < width) return [];
        var most = Enumerable.Range(0, count).Select(part => width - down + ((up + down - width) * part / (count - 1)));
        return most.Distinct().Select(higher => (higher, width - higher));
    }

    // Linear programming sees no whole numbers: where they alone give a cell away, its nearest relative goes too.
    private int? Cheapest()
    {
        var open = Enumerable.Range(0, _hidden.Length)
            .Where(other => !_hidden[other] && _system.Cells[other].Use == CellUse.Open)
            .ToList();
        var near = _system.Sums
            .Where(sum => sum.Any(term => _hidden[term.Cell]))
            .SelectMany(sum => sum.Select(term => term.Cell))
            .ToHashSet();
        return open
            .OrderBy(other => near.Contains(other) ? 0 : 1)
            .ThenBy(other => _system.Cells[other].Cost)
            .Select(other => (int?)other)
            .FirstOrDefault();
    }

    private void ShowAgain()
    {
        var further = Enumerable.Range(0, _hidden.Length)
            .Where(cell => _hidden[cell] && !_atFirst[cell])
            .OrderByDescending(cell => _system.Cells[cell].Cost)
            .ToList();
        foreach (var cell in further)
        {
            _hidden[cell] = false;
            if (IsAloneBeside(cell) || !_evidence.HoldsWithout(cell)) _hidden[cell] = true;
        }
    }

    /// <summary>Whether a sum of a cell that is shown has a single hidden cell, which anybody can then subtract.</summary>
    private bool IsAloneBeside(int cell)
    {
        foreach (var sum in _near.SumsOf(cell))
        {
            var (count, last) = (0, 0);
            foreach (var (other, _) in _system.Sums[sum])
                if (_hidden[other]) (count, last) = (count + 1, other);
            if (count == 1 && _system.Cells[last].NeedsWidth) return true;
        }

        return false;
    }
}
