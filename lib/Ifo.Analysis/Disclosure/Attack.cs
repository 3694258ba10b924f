using Ifo.Analysis.Disclosure.Solving;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// What somebody outside the unit can derive of the cells that are not shown. The outsider sees every shown cell, knows
/// which cells add up to which, that all are whole numbers, the lowest that a hidden cell can be, and which of them the rule
/// itself hides, so that they are below its limit; and knows nothing of single persons.
/// </summary>
/// <remarks>
/// The true table is always one of those that fit, so each search begins with a known answer; every table met on the way to
/// one cell's extreme is kept as evidence for the others, which saves most of the searches.
/// </remarks>
internal sealed class Attack
{
    private readonly CellSystem _all;
    private readonly int[] _allHidden;
    private readonly SameCells _same;
    private readonly CellSystem _system;
    private readonly int[] _hidden;
    private readonly LinearProgram _program;
    private readonly long[] _lowest;
    private readonly long[] _highest;
    private readonly Lazy<Simplex> _simplex;
    private (long Low, long High)[] _outer = [];

    public Attack(CellSystem system, bool[] hidden)
    {
        _all = system;
        _allHidden = [.. Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell])];
        _same = SameCells.Among(system, cell => hidden[cell]);
        _system = _same.System;
        _hidden = [.. _allHidden.Select(cell => _same[cell]).Distinct().Order()];
        _program = Program(_system, _hidden);
        _lowest = [.. _hidden.Select(cell => _system.Cells[cell].Value)];
        _highest = [.. _lowest];
        _simplex = new(() => new Simplex(_program));
    }

    /// <summary>The first hidden cell of which more can be derived than is allowed; −1 when there is none.</summary>
    public int FirstUnsafe()
    {
        for (var variable = 0; variable < _hidden.Length; variable++)
            if (Cell(variable).NeedsWidth && !IsWide(variable)) return Array.Find(_allHidden, cell => Is(variable, cell));
        return -1;
    }

    /// <summary>Whether no more can be derived of a hidden cell than is allowed.</summary>
    public bool IsSafe(int cell) => IsWide(Variable(cell));

    /// <summary>What can be derived of one hidden cell.</summary>
    public DerivedInterval Of(int cell) => Interval(Variable(cell));

    /// <summary>What can be derived of each hidden cell that must not be told closely.</summary>
    public IReadOnlyDictionary<int, DerivedInterval> Intervals()
    {
        SeekNearby();
        var intervals = Asked.ToDictionary(variable => _hidden[variable], Interval);
        return _allHidden.Where(cell => _all.Cells[cell].NeedsWidth).ToDictionary(cell => cell, cell => intervals[_same[cell]]);
    }

    private int Variable(int cell) => Array.BinarySearch(_hidden, _same[cell]);

    private bool Is(int variable, int cell) => _same[cell] == _hidden[variable] && _all.Cells[cell].NeedsWidth;

    // What stands in no table and is nobody's business is not asked for.
    private IEnumerable<int> Asked => Enumerable.Range(0, _hidden.Length).Where(variable => Cell(variable).NeedsWidth);

    // In a large table most extremes are met by a change nearby: as far as no single sum lets it go. The rest is solved whole.
    private void SeekNearby()
    {
        var hidden = new bool[_system.Cells.Length];
        foreach (var cell in _hidden) hidden[cell] = true;
        _outer =
        [
            .. _system.Cells.Select((cell, place) => hidden[place] ? (cell.Lowest, cell.Highest) : (cell.Value, cell.Value))
        ];
        new CellBounds(_outer, _system.Sums).Tighten();
        var detour = new Detour(_system, new Neighbourhood(_system));
        foreach (var variable in Asked)
        {
            var (cell, (low, high)) = (_hidden[variable], _outer[_hidden[variable]]);
            var value = _system.Cells[cell].Value;
            foreach (var reach in detour.Reaches)
            {
                if (high != SystemCell.Unlimited && _highest[variable] < high)
                    _highest[variable] = Math.Max(_highest[variable], value + Reach(cell, high - value, 1, reach));
                if (_lowest[variable] > low)
                    _lowest[variable] = Math.Min(_lowest[variable], value - Reach(cell, value - low, -1, reach));
            }
        }

        long Reach(int cell, long length, int sign, Reach reach) => detour.Reach(hidden, cell, length, sign, reach).Length;
    }

    /// <summary>Whether the interval of a cell is wide enough, by evidence where there is some and by search where not.</summary>
    private bool IsWide(int variable)
    {
        var width = _system.Asked[_hidden[variable]];
        return HasEvidence(variable, width)
            || Look(variable, 1) == SolverOutcome.Unbounded
            || HasEvidence(variable, width)
            || (Look(variable, -1) == SolverOutcome.Optimal && HasEvidence(variable, width))
            || Interval(variable).IsAtLeast(width);
    }

    private bool HasEvidence(int variable, long width) => _highest[variable] - _lowest[variable] >= width;

    private DerivedInterval Interval(int variable)
    {
        var low = Cell(variable).Lowest;
        var highest = IsOuter(variable, _highest[variable], outer => outer.High)
            ? _highest[variable]
            : low + WholeExtreme(variable, 1, _highest[variable] - low);
        var lowest = IsOuter(variable, _lowest[variable], outer => outer.Low)
            ? _lowest[variable]
            : low - WholeExtreme(variable, -1, -(_lowest[variable] - low))
                ?? throw new InvalidOperationException("A cell has a lowest value.");
        return new DerivedInterval(lowest, highest);
    }

    // As far as the sums one by one let it go is as far as all together can.
    private bool IsOuter(int variable, long reached, Func<(long Low, long High), long> limit) =>
        _outer.Length > 0 && limit(_outer[_hidden[variable]]) == reached;

    /// <summary>The greatest value of the variable, or of its negative; null when it has none.</summary>
    private long? WholeExtreme(int variable, int sign, long known)
    {
        if (Look(variable, sign) == SolverOutcome.Unbounded) return null;
        var objective = Objective(variable, sign);
        var point = _simplex.Value.Point();
        var value = WholeRange.Value(objective, point);
        return Array.TrueForAll(point, number => number.IsWhole) || value.Floor == known
            ? value.Floor
            : WholeRange.Greatest(_program, objective, known);
    }

    private SolverOutcome Look(int variable, int sign)
    {
        var outcome = _simplex.Value.Maximise(Objective(variable, sign));
        var point = _simplex.Value.Point();
        if (Array.TrueForAll(point, number => number.IsWhole)) Keep(point);
        return outcome;
    }

    private void Keep(Fraction[] point)
    {
        for (var variable = 0; variable < _hidden.Length; variable++)
        {
            var value = point[variable].Floor + Cell(variable).Lowest;
            _lowest[variable] = Math.Min(_lowest[variable], value);
            _highest[variable] = Math.Max(_highest[variable], value);
        }
    }

    private long[] Objective(int variable, int sign)
    {
        var objective = new long[_hidden.Length];
        objective[variable] = sign;
        return objective;
    }

    private SystemCell Cell(int variable) => _system.Cells[_hidden[variable]];

    // Variables are what a hidden cell exceeds its lowest value by.
    private static LinearProgram Program(CellSystem system, int[] hidden)
    {
        var variables = hidden
            .Select((cell, variable) => (cell, variable))
            .ToDictionary(pair => pair.cell, pair => pair.variable);
        var program = new LinearProgram(hidden.Length);
        foreach (var (cell, variable) in variables)
            if (system.Cells[cell] is { Highest: not SystemCell.Unlimited } limited)
                program.Limit(variable, limited.Highest - limited.Lowest);
        foreach (var sum in system.Sums)
        {
            var unknown = sum.Where(term => variables.ContainsKey(term.Cell)).ToList();
            if (unknown.Count == 0) continue;
            var shown = sum
                .Where(term => !variables.ContainsKey(term.Cell))
                .Sum(term => term.Sign * system.Cells[term.Cell].Value);
            var atLowest = unknown.Sum(term => term.Sign * system.Cells[term.Cell].Lowest);
            program.Add(unknown.Select(term => (variables[term.Cell], term.Sign)), -(shown + atLowest));
        }

        return program;
    }
}
