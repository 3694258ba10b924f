using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Rounding;

/// <summary>The totals of an axis as groups of its inner rows or columns, level by level.</summary>
internal static class AxisLevels
{
    /// <summary>
    /// For each level, from the coarsest to that of the inner ones themselves, the number of the group that each inner one is in.
    /// </summary>
    /// <exception cref="DisclosureException">Two totals overlap without one lying inside the other.</exception>
    public static IReadOnlyList<int[]> Of(Axis axis)
    {
        var chains = Enumerable.Range(0, LeafCount(axis)).Select(leaf => Chain(axis, leaf)).ToList();
        var depth = chains.Max(chain => chain.Count);
        return
        [
            .. Enumerable.Range(0, depth)
                .Select(level => chains.Select(chain => chain[Math.Min(level, chain.Count - 1)]).ToArray())
        ];
    }

    public static int LeafCount(Axis axis) => axis.Nodes.Max(node => node.Leaves.Max()) + 1;

    // The totals that hold an inner row, the widest first, each lying inside the one before it; the grand total is left out.
    private static List<int> Chain(Axis axis, int leaf)
    {
        var chain = Enumerable.Range(0, axis.Nodes.Length)
            .Where(place => axis.Nodes[place].Leaves.Contains(leaf))
            .Where(place => axis.Nodes.Length == 1 || place != axis.GrandTotal)
            .OrderByDescending(place => axis.Nodes[place].Leaves.Length)
            .ToList();
        foreach (var (outer, inner) in chain.Zip(chain.Skip(1)))
            if (axis.Nodes[inner].Leaves.Except(axis.Nodes[outer].Leaves).Any())
                throw new DisclosureException(
                    $"Summorna ”{axis.Nodes[outer].Label}” och ”{axis.Nodes[inner].Label}” överlappar varandra, och en "
                    + "sådan tabell går inte att avrunda så att alla summor stämmer. Dela den i två.");
        return chain;
    }
}
