namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>Sums that a table must have: a target for each group of cells.</summary>
public sealed class Margin
{
    private readonly int[] _groups;
    private readonly double[] _targets;

    private Margin(string name, IReadOnlyList<int> groups, IReadOnlyList<double> targets)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Any(target => !double.IsFinite(target) || target < 0))
            throw new ArgumentException($"{name}: a target is a finite number, at least 0.", nameof(targets));
        if (groups.Any(group => group < -1 || group >= targets.Count))
            throw new ArgumentException($"{name}: a cell belongs to a group that has a target, or to none (-1).", nameof(groups));
        Name = name;
        _groups = [.. groups];
        _targets = [.. targets];
    }

    /// <summary>What an error calls the margin, in Swedish: <c>insats och år</c>.</summary>
    public string Name { get; }

    /// <summary>For each cell its group, or −1 when the margin says nothing of it.</summary>
    public IReadOnlyList<int> Groups => _groups;

    /// <summary>The sum that each group must have.</summary>
    public IReadOnlyList<double> Targets => _targets;

    /// <summary>A margin over some of a table's dimensions.</summary>
    /// <param name="name">What an error calls it.</param>
    /// <param name="lengths">The lengths of the table's dimensions.</param>
    /// <param name="dimensions">The dimensions of the margin, from 0.</param>
    /// <param name="targets">The sums, with the last of the margin's dimensions fastest.</param>
    /// <exception cref="ArgumentException">The targets do not fill the margin, or one is negative or not finite.</exception>
    public static Margin Over(
        string name, IReadOnlyList<int> lengths, IReadOnlyList<int> dimensions, IReadOnlyList<double> targets)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentNullException.ThrowIfNull(dimensions);
        ArgumentNullException.ThrowIfNull(targets);
        var size = dimensions.Aggregate(1, (product, dimension) => product * lengths[dimension]);
        if (targets.Count != size)
            throw new ArgumentException($"{name}: the margin has {size} sums, not {targets.Count}.", nameof(targets));
        return new Margin(name, CrossTable.GroupsOver(lengths, [.. dimensions]), targets);
    }

    /// <summary>A margin over any groups of cells.</summary>
    /// <param name="name">What an error calls it.</param>
    /// <param name="groups">For each cell its group, or −1 when the margin says nothing of it.</param>
    /// <param name="targets">The sum of each group.</param>
    /// <exception cref="ArgumentException">A group has no target, or a target is negative or not finite.</exception>
    public static Margin Of(string name, IReadOnlyList<int> groups, IReadOnlyList<double> targets) => new(name, groups, targets);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal double Deviation(double[] cells)
    {
        var sums = Sums(cells);
        var largest = 0.0;
        for (var group = 0; group < sums.Length; group++) largest = Math.Max(largest, Math.Abs(sums[group] - _targets[group]));
        return largest;
    }

    // A group that sums to 0 is left as it is: either its target is 0, or it cannot be reached, which the deviation tells.
    internal void Scale(double[] cells)
    {
        var factors = Sums(cells);
        for (var group = 0; group < factors.Length; group++)
            factors[group] = factors[group] > 0 ? _targets[group] / factors[group] : 1;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (_groups[cell] >= 0) cells[cell] *= factors[_groups[cell]];
        }
    }

    private double[] Sums(double[] cells)
    {
        var sums = new double[_targets.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (_groups[cell] >= 0) sums[_groups[cell]] += cells[cell];
        }

        return sums;
    }
}
