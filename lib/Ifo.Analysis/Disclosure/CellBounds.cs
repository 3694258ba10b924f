using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// The least and the greatest that cells can be, tightened sum by sum: never closer than all sums together tell.
/// </summary>
/// <param name="bounds">The bounds, which are tightened in place; no greatest is <see cref="SystemCell.Unlimited"/>.</param>
/// <param name="sums">Signed sums that are 0.</param>
internal sealed class CellBounds((long Low, long High)[] bounds, ImmutableArray<ImmutableArray<(int Cell, int Sign)>> sums)
{
    /// <summary>Tightens the bounds until no sum changes anything.</summary>
    public void Tighten()
    {
        var sumsOf = sums
            .SelectMany((sum, place) => sum.Select(term => (term.Cell, Sum: place)))
            .ToLookup(pair => pair.Cell, pair => pair.Sum);
        var waiting = new Queue<int>(Enumerable.Range(0, sums.Length));
        var isWaiting = Enumerable.Repeat(true, sums.Length).ToArray();
        while (waiting.TryDequeue(out var place))
        {
            isWaiting[place] = false;
            foreach (var sum in Tighten(sums[place]).SelectMany(cell => sumsOf[cell]).Where(sum => !isWaiting[sum]))
            {
                isWaiting[sum] = true;
                waiting.Enqueue(sum);
            }
        }
    }

    /// <summary>A cell of a sum that is 0 is what the others leave.</summary>
    private List<int> Tighten(ImmutableArray<(int Cell, int Sign)> sum)
    {
        var changed = new List<int>();
        var (least, most) = (new Total(), new Total());
        foreach (var term in sum)
        {
            least = least.With(Least(term));
            most = most.With(Most(term));
        }

        foreach (var term in sum)
        {
            var (rest, restMost) = (least.Without(Least(term)), most.Without(Most(term)));
            var (low, high) = term.Sign > 0 ? (-restMost, -rest) : (rest, restMost);
            var old = bounds[term.Cell];
            bounds[term.Cell] = (Math.Max(old.Low, low ?? old.Low), Math.Min(old.High, high ?? old.High));
            if (bounds[term.Cell] != old) changed.Add(term.Cell);
        }

        return changed;
    }

    private long? Least((int Cell, int Sign) term) => term.Sign > 0 ? bounds[term.Cell].Low : -High(term.Cell);

    private long? Most((int Cell, int Sign) term) => term.Sign > 0 ? High(term.Cell) : -bounds[term.Cell].Low;

    private long? High(int cell) => bounds[cell].High == SystemCell.Unlimited ? null : bounds[cell].High;

    /// <summary>A sum of numbers of which some have no limit.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Total(long Limited, int Unlimited)
    {
        public Total With(long? number) => number is { } limited
            ? this with { Limited = Limited + limited }
            : this with { Unlimited = Unlimited + 1 };

        /// <summary>What the others sum to; null where one of them has no limit.</summary>
        public long? Without(long? number) =>
            Unlimited - (number is null ? 1 : 0) > 0 ? null : Limited - (number ?? 0);
    }
}
