using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>Narrows counts by each requirement in turn until nothing moves, and finds which requirements clash.</summary>
internal static class Narrowing
{
    private const int MostRounds = 20_000;

    private enum Outcome
    {
        Settled,
        Contradicted,
        Unsettled,
    }

    /// <summary>Whether no contradiction was found, and what the counts can be.</summary>
    public static bool TryNarrow(IReadOnlyList<Requirement> requirements, out Dictionary<string, Interval> bounds) =>
        Narrow(requirements, out bounds) switch
        {
            Outcome.Settled => true,
            Outcome.Contradicted => false,
            _ =>
                throw new IfoException("Gränserna slutade inte att flytta sig. Lägg till ett krav som begränsar antalen uppåt, "
                    + "till exempel ett årsantal."),
        };

    private static Outcome Narrow(IReadOnlyList<Requirement> requirements, out Dictionary<string, Interval> bounds)
    {
        var ranges = requirements.SelectMany(requirement => requirement.Ranges).ToList();
        bounds = ranges.SelectMany(range => range.Terms).Select(term => term.Key).Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, _ => Interval.Closed(0, Bounds.Most), StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            foreach (var range in ranges)
            {
                if (!range.IsPossible(bounds) || !TryNarrow(range, bounds, ref moved)) return Outcome.Contradicted;
            }

            if (!moved) return Outcome.Settled;
        }

        return Outcome.Unsettled;
    }

    /// <summary>
    /// Requirements that clash, none of which can be left out: each that the clash does without is left out (a deletion filter),
    /// from the last and from the first; of the two sets the smaller, which is easier to check in the report.
    /// </summary>
    public static IReadOnlyList<Requirement> Clashing(IReadOnlyList<Requirement> requirements) =>
        new[] { Filtered(requirements.Reverse()), Filtered(requirements) }.MinBy(clashing => clashing.Count)!;

    private static List<Requirement> Filtered(IEnumerable<Requirement> requirements)
    {
        var clashing = requirements.ToList();
        foreach (var requirement in clashing.ToList())
        {
            var without = clashing.Where(other => !ReferenceEquals(other, requirement)).ToList();
            // What does not end has not been shown to clash: then the requirement stays.
            if (Narrow(without, out _) == Outcome.Contradicted) clashing = without;
        }

        return clashing;
    }

    private static bool TryNarrow(LinearRange range, Dictionary<string, Interval> bounds, ref bool moved)
    {
        for (var i = 0; i < range.Terms.Count; i++)
        {
            if (range.Implied(i, bounds) is not { } implied) continue;
            var before = bounds[range.Terms[i].Key];
            if (!before.TryIntersect(implied, out var common) || !TryWhole(common, out var whole)) return false;
            if (whole == before) continue;
            bounds[range.Terms[i].Key] = whole;
            moved = true;
        }

        return true;
    }

    // Counts are whole: an end moves inward to the next whole number that belongs.
    private static bool TryWhole(Interval interval, out Interval whole)
    {
        var (lower, upper) = (decimal.Ceiling(interval.Lower), decimal.Floor(interval.Upper));
        if (!interval.Contains(lower)) lower++;
        if (!interval.Contains(upper)) upper--;
        whole = lower <= upper ? Interval.Closed(lower, upper) : default;
        return lower <= upper;
    }
}
