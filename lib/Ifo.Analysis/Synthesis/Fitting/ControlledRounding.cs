namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>
/// Rounds a table to whole numbers without losing or adding any: every cell, and every sum that is controlled, becomes its
/// floor or its ceiling, and what is whole already stays as it is. By chance, and without bias: the expected value of each
/// cell is what it was (Cox 1987; Causey, Cox and Ernst 1985).
/// </summary>
/// <remarks>
/// Sums can be controlled for two nested families of groups, for example insats ⊃ insats and month, and administration ⊃
/// administration and year: such a table is a flow through a network, which always has a whole solution. For three families
/// that cross each other there may be none (Causey, Cox and Ernst), so a third is not offered. Values within one millionth
/// of a whole number count as whole. The total, which always is controlled, becomes its floor or ceiling.
/// </remarks>
public static class ControlledRounding
{
    /// <summary>
    /// Rounds a table and controls the sums along its dimensions: from the first inwards, and from the last inwards.
    /// </summary>
    /// <param name="table">
    /// The table. In one dimension the cells and the total are controlled; in two, the rows and the columns also.
    /// </param>
    /// <param name="seed">The seed of the choices; the same seed gives the same choices.</param>
    /// <returns>The whole numbers, in the order of the cells.</returns>
    /// <exception cref="ArgumentException">The table sums to 2⁵² or more: parts of one cannot be told then.</exception>
    public static IReadOnlyList<long> Round(CrossTable table, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        var dimensions = table.Lengths.Count;
        var inwards = Enumerable.Range(1, dimensions - 1).Select(count => Over(Enumerable.Range(0, count)));
        var outwards =
            Enumerable.Range(1, dimensions - 1).Select(count => Over(Enumerable.Range(dimensions - count, count).Reverse()));
        return Round(table, [.. inwards], [.. outwards], seed);
        IReadOnlyList<int> Over(IEnumerable<int> kept) => CrossTable.GroupsOver(table.Lengths, [.. kept]);
    }

    /// <summary>Rounds a table and controls the sums of two families of groups.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">
    /// For each level, from the coarsest to the finest, the group of every cell (from 0); may be empty.
    /// </param>
    /// <param name="second">The same for the other family.</param>
    /// <param name="seed">The seed of the choices; the same seed gives the same choices.</param>
    /// <returns>The whole numbers, in the order of the cells.</returns>
    /// <exception cref="ArgumentException">
    /// A family is not nested, or does not cover every cell; or the table sums to 2⁵² or more.
    /// </exception>
    public static IReadOnlyList<long> Round(
        CrossTable table, IReadOnlyList<IReadOnlyList<int>> first, IReadOnlyList<IReadOnlyList<int>> second, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new RoundingNetwork(table, first, second).Round(new SeededRandom(seed, 0));
    }
}
