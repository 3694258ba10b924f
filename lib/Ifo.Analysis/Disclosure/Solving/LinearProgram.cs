namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>Equations over variables that are at least 0 and may have a highest value; coefficients are −1, 0 and 1.</summary>
/// <param name="variables">How many variables.</param>
internal sealed class LinearProgram(int variables)
{
    /// <summary>The highest value of a variable that has none.</summary>
    public const long NoLimit = long.MaxValue;

    private readonly List<(int Variable, int Sign)[]> _rows = [];
    private readonly List<long> _sums = [];
    private readonly long[] _highest = [.. Enumerable.Repeat(NoLimit, variables)];

    public int Variables => variables;

    public int Equations => _rows.Count;

    public IReadOnlyList<(int Variable, int Sign)[]> Rows => _rows;

    public IReadOnlyList<long> Sums => _sums;

    public IReadOnlyList<long> Highest => _highest;

    /// <summary>Adds the equation that the signed sum of some variables is a number.</summary>
    public void Add(IEnumerable<(int Variable, int Sign)> terms, long sum)
    {
        // The number is made positive, so that the start of the search is feasible in it.
        var sign = sum < 0 ? -1 : 1;
        _rows.Add([.. terms.Select(term => (term.Variable, term.Sign * sign))]);
        _sums.Add(sum * sign);
    }

    /// <summary>The same with a variable that is at most a number.</summary>
    public LinearProgram AtMost(int variable, long highest)
    {
        var narrower = Copy(Variables);
        narrower.Limit(variable, Math.Min(highest, _highest[variable]));
        return narrower;
    }

    /// <summary>The same with a variable that is at least a number, by one variable more for what it exceeds it.</summary>
    public LinearProgram AtLeast(int variable, long lowest)
    {
        var narrower = Copy(Variables + 1);
        narrower.Add([(variable, 1), (Variables, -1)], lowest);
        return narrower;
    }

    /// <summary>Says that a variable is at most a number, which is at least 0.</summary>
    public void Limit(int variable, long highest) => _highest[variable] = highest;

    private LinearProgram Copy(int count)
    {
        var copy = new LinearProgram(count);
        for (var row = 0; row < _rows.Count; row++) copy.Add(_rows[row], _sums[row]);
        for (var variable = 0; variable < Variables; variable++) copy.Limit(variable, _highest[variable]);
        return copy;
    }
}
