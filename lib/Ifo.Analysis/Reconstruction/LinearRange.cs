using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>A sum of counts, each times a number, that lies in an interval.</summary>
internal sealed record LinearRange(IReadOnlyList<(string Key, decimal Factor)> Terms, Interval Range)
{
    public const decimal Unlimited = 1_000_000_000_000_000m;

    /// <summary>
    /// What one term's count can be, given what the others can; null when its factor is zero, which tells nothing.
    /// </summary>
    public Interval? Implied(int index, IReadOnlyDictionary<string, Interval> bounds)
    {
        var (_, factor) = Terms[index];
        if (factor == 0) return null;
        var rest = Range;
        for (var i = 0; i < Terms.Count; i++)
        {
            if (i != index) rest -= bounds[Terms[i].Key] * Interval.Point(Terms[i].Factor);
        }

        return rest / Interval.Point(factor);
    }

    /// <summary>Whether some choice of counts within the bounds is in the range.</summary>
    public bool IsPossible(IReadOnlyDictionary<string, Interval> bounds) =>
        Terms.Aggregate(Interval.Point(0), (sum, term) => sum + (bounds[term.Key] * Interval.Point(term.Factor))).Intersects(
            Range);
}
