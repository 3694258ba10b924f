namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>How a search for a greatest value ended.</summary>
internal enum SolverOutcome
{
    Optimal,
    Unbounded,
    Infeasible,
}

/// <summary>
/// The simplex method with bounded variables, in exact numbers (Dantzig 1963, chapter 18). The tableau is kept from one
/// objective to the next, since what an outsider asks of a table differs in the objective alone; of its rows only what is not
/// 0 is kept, since a cell stands in few sums.
/// </summary>
internal sealed class Simplex
{
    /// <summary>So many steps without gain mean that the search may go in a circle; Bland's rule (1977) ends it.</summary>
    private const int Patience = 30;

    private readonly SparseRow[] _tableau;
    private readonly Fraction[] _values;
    private readonly int[] _basis;
    private readonly bool[] _isBasic;
    private readonly bool[] _isHigh;
    private readonly long[] _highest;
    private readonly Fraction[] _gain;
    private readonly int _variables;
    private bool _artificialsAreFree;

    public Simplex(LinearProgram program)
    {
        _variables = program.Variables;
        _tableau = [.. program.Rows.Select(SparseRow.Of)];
        _values = [.. program.Sums.Select(sum => (Fraction)sum)];
        _basis = [.. Enumerable.Range(_variables, program.Equations)];
        _isBasic = new bool[_variables];
        _isHigh = new bool[_variables];
        _highest = [.. program.Highest];
        _gain = new Fraction[_variables];
        IsFeasible = Begin();
    }

    /// <summary>Whether the equations can be met at all.</summary>
    public bool IsFeasible { get; }

    /// <summary>Seeks the greatest value of an objective.</summary>
    public SolverOutcome Maximise(IReadOnlyList<long> objective)
    {
        if (!IsFeasible) return SolverOutcome.Infeasible;
        for (var column = 0; column < _variables; column++) _gain[column] = column < objective.Count ? objective[column] : 0;
        for (var row = 0; row < _basis.Length; row++)
            if (_basis[row] < objective.Count) _tableau[row].SubtractFrom(_gain, objective[_basis[row]]);
        return Climb();
    }

    /// <summary>The value of every variable where the search stands.</summary>
    public Fraction[] Point()
    {
        var point = new Fraction[_variables];
        for (var column = 0; column < _variables; column++)
            if (_isHigh[column]) point[column] = _highest[column];
        for (var row = 0; row < _basis.Length; row++)
            if (_basis[row] < _variables) point[_basis[row]] = _values[row];
        return point;
    }

    /// <summary>Makes the sum of what the equations lack as small as it can be.</summary>
    private bool Begin()
    {
        if (!Lacks()) return true;
        _artificialsAreFree = true;
        foreach (var row in _tableau) row.SubtractFrom(_gain, -1);
        Climb();
        _artificialsAreFree = false;
        return !Lacks();
    }

    private bool Lacks() => _basis.Where((variable, row) => variable >= _variables && !_values[row].IsZero).Any();

    private SolverOutcome Climb()
    {
        var idle = 0;
        while (Entering(idle > Patience) is >= 0 and var column)
        {
            var rising = !_isHigh[column];
            var (row, step, toHigh) = Leaving(column, rising);
            if (row < 0 && step is null) return SolverOutcome.Unbounded;
            var length = step!.Value;
            idle = length.IsZero ? idle + 1 : 0;
            Move(column, rising ? length : -length);
            if (row < 0) _isHigh[column] = rising;
            else Exchange(row, column, toHigh, rising ? length : _highest[column] - length);
        }

        return SolverOutcome.Optimal;
    }

    /// <summary>The variable that gains most, or the first that gains; none gives −1.</summary>
    private int Entering(bool first)
    {
        var best = -1;
        var most = Fraction.Zero;
        for (var column = 0; column < _variables; column++)
        {
            if (_isBasic[column] || _highest[column] == 0) continue;
            var gain = _isHigh[column] ? -_gain[column] : _gain[column];
            if (gain.Sign <= 0 || !(gain > most)) continue;
            if (first) return column;
            (best, most) = (column, gain);
        }

        return best;
    }

    /// <summary>
    /// Which variable stops the step, and after how long; the row is −1 where it is the entering one itself or none.
    /// </summary>
    private (int Row, Fraction? Step, bool ToHigh) Leaving(int column, bool rising)
    {
        var (best, toHigh) = (-1, false);
        Fraction? shortest = _highest[column] == LinearProgram.NoLimit ? null : _highest[column];
        for (var row = 0; row < _basis.Length; row++)
        {
            var rate = rising ? _tableau[row][column] : -_tableau[row][column];
            if (rate.IsZero) continue;
            var highest = HighestOfRow(row);
            if (rate.Sign < 0 && highest == LinearProgram.NoLimit) continue;
            var room = rate.Sign > 0 ? _values[row] / rate : (_values[row] - highest) / rate;
            if (shortest is { } least && (room > least || (room == least && (best < 0 || _basis[row] > _basis[best])))) continue;
            (best, shortest, toHigh) = (row, room, rate.Sign < 0);
        }

        return (best, shortest, toHigh);
    }

    private long HighestOfRow(int row) =>
        _basis[row] < _variables ? _highest[_basis[row]] : _artificialsAreFree ? LinearProgram.NoLimit : 0;

    private void Move(int column, Fraction change)
    {
        if (change.IsZero) return;
        for (var row = 0; row < _basis.Length; row++)
            if (_tableau[row][column] is { IsZero: false } rate) _values[row] -= rate * change;
    }

    private void Exchange(int row, int column, bool toHigh, Fraction value)
    {
        if (_basis[row] < _variables) (_isBasic[_basis[row]], _isHigh[_basis[row]]) = (false, toHigh);
        (_basis[row], _isBasic[column], _isHigh[column], _values[row]) = (column, true, false, value);
        _tableau[row] = _tableau[row].DividedBy(_tableau[row][column]);
        for (var other = 0; other < _tableau.Length; other++)
            if (other != row && _tableau[other][column] is { IsZero: false } times)
                _tableau[other] = _tableau[other].Minus(_tableau[row], times);
        _tableau[row].SubtractFrom(_gain, _gain[column]);
    }
}
