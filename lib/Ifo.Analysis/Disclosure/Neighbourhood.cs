using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Cells near a cell, among which a change of it can be made good: of each of its sums the cheapest, and those where their sums
/// cross. In a small system these are all.
/// </summary>
/// <param name="system">The cells and their sums.</param>
internal sealed class Neighbourhood(CellSystem system)
{
    /// <summary>A system of so many cells is looked at whole.</summary>
    private const int Small = 150;

    /// <summary>In one of so many cells far is looked, in a larger one less far.</summary>
    private const int Middling = 3000;

    private readonly ILookup<int, int> _sumsOf = system.Sums
        .SelectMany((sum, place) => sum.Select(term => (term.Cell, Sum: place)))
        .ToLookup(pair => pair.Cell, pair => pair.Sum);

    /// <summary>How many cells of each sum are looked at, first and at last: fewer where there are many.</summary>
    public IReadOnlyList<int> Reaches { get; } = system.Cells.Length switch
    {
        <= Small => [0],
        <= Middling => [12, 40],
        _ => [4, 12],
    };

    /// <summary>Cells near a cell, itself among them.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isAllowed">Which cells may change.</param>
    /// <param name="cost">What it costs that one does.</param>
    /// <param name="reach">How many of each sum are looked at; the more, the larger the neighbourhood.</param>
    public int[] Of(int cell, Func<int, bool> isAllowed, Func<int, long> cost, int reach)
    {
        if (system.Cells.Length <= Small)
            return [.. Enumerable.Range(0, system.Cells.Length).Where(other => other == cell || isAllowed(other))];
        var near = new HashSet<int> { cell };
        foreach (var sum in _sumsOf[cell]) near.UnionWith(Cheapest(sum, isAllowed, cost, reach));
        var touched = near.SelectMany(other => _sumsOf[other]).ToHashSet();
        var crossing = touched
            .SelectMany(sum => system.Sums[sum])
            .Select(term => term.Cell)
            .Distinct()
            .Where(other => isAllowed(other) && !near.Contains(other) && _sumsOf[other].All(touched.Contains))
            .OrderBy(cost)
            .ThenBy(other => other)
            .Take(reach * reach * 4)
            .ToList();
        return [.. near.Concat(crossing).Order()];
    }

    /// <summary>The sums of a cell.</summary>
    public IEnumerable<int> SumsOf(int cell) => _sumsOf[cell];

    private IEnumerable<int> Cheapest(int sum, Func<int, bool> isAllowed, Func<int, long> cost, int count) => system.Sums[sum]
        .Select(term => term.Cell)
        .Where(isAllowed)
        .OrderBy(cost)
        .ThenBy(other => other)
        .Take(count);
}
