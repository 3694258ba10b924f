using System.Collections;

namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>
/// A table of non-negative numbers in any number of dimensions. The cells follow each other with the last dimension fastest.
/// </summary>
public sealed class CrossTable : IReadOnlyList<double>
{
    private readonly double[] _cells;
    private readonly int[] _lengths;

    /// <summary>A table.</summary>
    /// <param name="lengths">The length of each dimension; at least one dimension, each at least 1.</param>
    /// <param name="cells">The cells, as many as the product of the lengths.</param>
    /// <exception cref="ArgumentException">
    /// The numbers do not fill the table, or one is negative, infinite or not a number.
    /// </exception>
    public CrossTable(IReadOnlyList<int> lengths, IReadOnlyList<double> cells)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentNullException.ThrowIfNull(cells);
        if (lengths.Count == 0 || lengths.Any(length => length < 1))
            throw new ArgumentException("A dimension has at least one place.", nameof(lengths));
        var size = lengths.Aggregate(1, (product, length) => checked(product * length));
        if (cells.Count != size) throw new ArgumentException($"The table has {size} cells, not {cells.Count}.", nameof(cells));
        if (cells.Any(cell => !double.IsFinite(cell) || cell < 0))
            throw new ArgumentException("A cell is a finite number, at least 0.", nameof(cells));
        _lengths = [.. lengths];
        _cells = [.. cells];
    }

    /// <summary>The length of each dimension.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>How many cells.</summary>
    public int Count => _cells.Length;

    /// <summary>A cell by its place in the sequence.</summary>
    /// <param name="index">The place, from 0.</param>
    public double this[int index] => _cells[index];

    /// <summary>Makes a table from a rule.</summary>
    /// <param name="lengths">The length of each dimension.</param>
    /// <param name="cell">The number at a place, given its index in each dimension.</param>
    /// <exception cref="ArgumentException">A number is negative, infinite or not a number.</exception>
    public static CrossTable Of(IReadOnlyList<int> lengths, Func<IReadOnlyList<int>, double> cell)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentNullException.ThrowIfNull(cell);
        var size = lengths.Aggregate(1, (product, length) => checked(product * length));
        return new CrossTable(lengths, [.. Enumerable.Range(0, size).Select(index => cell(PlaceOf(index, lengths)))]);
    }

    /// <summary>For each cell, the group that it belongs to when only some dimensions are looked at.</summary>
    /// <param name="lengths">The length of each dimension.</param>
    /// <param name="dimensions">
    /// The dimensions that are kept, from 0, in the order in which the groups are numbered; none puts all cells in group 0.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public static IReadOnlyList<int> GroupsOver(IReadOnlyList<int> lengths, params int[] dimensions)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentNullException.ThrowIfNull(dimensions);
        foreach (var dimension in dimensions)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)dimension, (uint)lengths.Count, nameof(dimensions));
        var size = lengths.Aggregate(1, (product, length) => checked(product * length));
        return [.. Enumerable.Range(0, size).Select(index => Group(PlaceOf(index, lengths), lengths, dimensions))];
    }

    /// <summary>The sums of the groups of cells; a group without cells sums to 0.</summary>
    /// <param name="groups">For each cell its group, or −1 for none.</param>
    /// <param name="count">How many groups there are.</param>
    public IReadOnlyList<double> Sums(IReadOnlyList<int> groups, int count)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var sums = new double[count];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            if (groups[cell] >= 0) sums[groups[cell]] += _cells[cell];
        }

        return sums;
    }

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => _cells.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static int[] PlaceOf(int index, IReadOnlyList<int> lengths)
    {
        var place = new int[lengths.Count];
        for (var dimension = lengths.Count - 1; dimension >= 0; dimension--)
            (index, place[dimension]) = Math.DivRem(index, lengths[dimension]);
        return place;
    }

    private static int Group(int[] place, IReadOnlyList<int> lengths, int[] dimensions) =>
        dimensions.Aggregate(0, (group, dimension) => (group * lengths[dimension]) + place[dimension]);
}
