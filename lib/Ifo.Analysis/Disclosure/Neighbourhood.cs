using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>How far around a cell is looked.</summary>
/// <param name="Cells">How many cells of each sum are looked at, the cheapest first.</param>
/// <param name="Rings">
/// How often the sums of those cells are followed in turn. Once is enough where a change is made good among parts of the same
/// sums; a part that stands alone under the grand total is made good among parts of another sum, and those among theirs.
/// </param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reach(int Cells, int Rings)
{
    /// <summary>All cells.</summary>
    public static Reach Whole { get; } = new(int.MaxValue, int.MaxValue);
}

/// <summary>
/// Cells near a cell, among which a change of it can be made good: of each of its sums the cheapest, and those where their sums
/// cross. In a small system these are all.
/// </summary>
/// <param name="system">The cells and their sums.</param>
internal sealed class Neighbourhood(CellSystem system)
{
    /// <summary>A system of so many cells is looked at whole.</summary>
    private const int Small = 150;

    /// <summary>In one of so many cells far is looked, and at last all over; in a larger one less far.</summary>
    private const int Middling = 3000;

    /// <summary>So many cells at most are looked at where sums cross, for each that is looked at in a sum, squared.</summary>
    private const int Crossing = 4;

    private readonly ILookup<int, int> _sumsOf = system.Sums
        .SelectMany((sum, place) => sum.Select(term => (term.Cell, Sum: place)))
        .ToLookup(pair => pair.Cell, pair => pair.Sum);

    /// <summary>How far is looked, first and at last.</summary>
    public IReadOnlyList<Reach> Reaches { get; } = system.Cells.Length switch
    {
        <= Small => [Reach.Whole],
        <= Middling => [new(12, 1), new(40, 1), Reach.Whole],
        _ => [new(4, 1), new(12, 1), new(3, 2), new(4, 3)],
    };

    /// <summary>Cells near a cell, itself among them.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isAllowed">Which cells may change.</param>
    /// <param name="cost">What it costs that one does.</param>
    /// <param name="reach">How far is looked; the further, the larger the neighbourhood.</param>
    public int[] Of(int cell, Func<int, bool> isAllowed, Func<int, long> cost, Reach reach)
    {
        if (reach == Reach.Whole)
            return [.. Enumerable.Range(0, system.Cells.Length).Where(other => other == cell || isAllowed(other))];
        var near = new HashSet<int> { cell };
        var touched = _sumsOf[cell].ToHashSet();
        var next = touched.ToList();
        for (var ring = 0; ring < reach.Rings; ring++)
        {
            var added = next.SelectMany(sum => Nearest(sum, isAllowed, cost, reach.Cells, ring == 0 ? null : touched)).ToList();
            near.UnionWith(added);
            next = [.. added.SelectMany(other => _sumsOf[other]).Where(touched.Add)];
        }

        var crossing = touched
            .SelectMany(sum => system.Sums[sum])
            .Select(term => term.Cell)
            .Distinct()
            .Where(other => isAllowed(other) && !near.Contains(other) && _sumsOf[other].All(touched.Contains))
            .OrderBy(cost)
            .ThenBy(other => other)
            .Take(reach.Cells * reach.Cells * Crossing * reach.Rings)
            .ToList();
        return [.. near.Concat(crossing).Order()];
    }

    /// <summary>The sums of a cell.</summary>
    public IEnumerable<int> SumsOf(int cell) => _sumsOf[cell];

    // Further away, those come first that lead back to sums that are touched already: a change ends where it began.
    private IEnumerable<int> Nearest(
        int sum, Func<int, bool> isAllowed, Func<int, long> cost, int count, HashSet<int>? touched) => system.Sums[sum]
        .Select(term => term.Cell)
        .Where(isAllowed)
        .OrderBy(other => touched is null ? 0 : _sumsOf[other].Count(own => !touched.Contains(own)))
        .ThenBy(cost)
        .ThenBy(other => other)
        .Take(count);
}
