using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Moves labels apart so that none covers another, as little as possible and in the same order.</summary>
internal static class Spread
{
    /// <summary>
    /// Centres of the labels, at least half of both heights apart and within the given room where it is large enough.
    /// </summary>
    /// <param name="wanted">Where each label would best be.</param>
    /// <param name="heights">The height of each label.</param>
    /// <param name="low">The start of the room.</param>
    /// <param name="high">The end of the room.</param>
    public static ImmutableArray<double> Apart(
        IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var placed = new double[wanted.Count];
        Relax(order, wanted, heights, placed);
        PushBack(order, heights, placed, low, high);
        return [.. placed];
    }

    /// <summary>Joins labels that collide into blocks, and centres each block on what its labels wanted.</summary>
    private static void Relax(int[] order, IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double[] placed)
    {
        var blocks = new Stack<(int First, int Count, double Height, double Sum)>();
        for (var k = 0; k < order.Length; k++)
        {
            var height = heights[order[k]];
            var block = (First: k, Count: 1, Height: height, Sum: wanted[order[k]] - (height / 2));
            while (blocks.TryPeek(out var before) && Top(before) + before.Height > Top(block))
            {
                blocks.Pop();
                block = (before.First, before.Count
                    + block.Count, before.Height + block.Height, before.Sum + block.Sum - (block.Count * before.Height));
            }

            blocks.Push(block);
        }

        foreach (var block in blocks)
        {
            var top = Top(block);
            for (var k = block.First; k < block.First + block.Count; k++)
            {
                placed[order[k]] = top + (heights[order[k]] / 2);
                top += heights[order[k]];
            }
        }

        static double Top((int First, int Count, double Height, double Sum) block) => block.Sum / block.Count;
    }

    private static void PushBack(int[] order, IReadOnlyList<double> heights, double[] placed, double low, double high)
    {
        var limit = high;
        foreach (var i in order.Reverse())
        {
            placed[i] = Math.Min(placed[i], limit - (heights[i] / 2));
            limit = placed[i] - (heights[i] / 2);
        }

        limit = low;
        foreach (var i in order)
        {
            placed[i] = Math.Max(placed[i], limit + (heights[i] / 2));
            limit = placed[i] + (heights[i] / 2);
        }
    }
}
