using System.Globalization;

namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>Finds which margins no table can have at once.</summary>
internal static class MarginClashes
{
    /// <summary>
    /// Refuses what can be seen before fitting: a target above 0 whose cells are all 0, and two margins that give the same
    /// cells different sums (their totals, or the sums of a part that both cover).
    /// </summary>
    public static void Refuse(CrossTable start, IReadOnlyList<Margin> margins, double tolerance)
    {
        foreach (var margin in margins) RefuseUnreachable(start, margin, tolerance);
        for (var first = 0; first < margins.Count; first++)
        {
            for (var second = first + 1; second < margins.Count; second++)
                RefusePair(start, margins[first], margins[second], tolerance);
        }
    }

    /// <summary>
    /// Names the margins without any one of which the rest can be had; all that are missed when there is no such one.
    /// </summary>
    public static MarginClashException Explain(
        CrossTable start, IReadOnlyList<Margin> margins, double tolerance, double[] reached)
    {
        var involved = margins
            .Where(left => ProportionalFitting.Run(
                start, [.. margins.Where(margin => margin != left)], tolerance, out _) != FitOutcome.Stuck)
            .ToList();
        if (involved.Count == 0) involved = [.. margins.Where(margin => margin.Deviation(reached) > tolerance)];
        return new MarginClashException(
            [.. involved.Select(margin => margin.Name)],
            $"Marginalerna går inte att förena: {string.Join(", ", involved)}. Summorna stämmer var för sig men inte "
            + "tillsammans med de celler som är noll; "
            + "ändra någon av dem eller ge fler celler ett startvärde över noll.");
    }

    private static void RefuseUnreachable(CrossTable start, Margin margin, double tolerance)
    {
        var sums = start.Sums(margin.Groups, margin.Targets.Count);
        for (var group = 0; group < sums.Count; group++)
        {
            if (sums[group] == 0 && margin.Targets[group] > tolerance)
                throw new MarginClashException(
                    [margin.Name],
                    $"Marginalen {margin} kräver {Written(margin.Targets[group])} i grupp {Written(group)}, men "
                    + "alla celler där är noll.");
        }
    }

    // Groups of two margins that share cells are joined; where all cells of the joined groups belong to both, the sums must
    // agree.
    private static void RefusePair(CrossTable start, Margin first, Margin second, double tolerance)
    {
        var joined = new Joined(first.Targets.Count + second.Targets.Count);
        var open = new List<int>();
        for (var cell = 0; cell < start.Count; cell++)
        {
            if (start[cell] == 0) continue;
            var (left, right) = (first.Groups[cell], second.Groups[cell]);
            if (left >= 0 && right >= 0) joined.Join(left, first.Targets.Count + right);
            else if (left >= 0) open.Add(left);
            else if (right >= 0) open.Add(first.Targets.Count + right);
        }

        var skipped = open.Select(joined.RootOf).ToHashSet();
        var sums = new (double First, double Second)[first.Targets.Count + second.Targets.Count];
        for (var group = 0; group < first.Targets.Count; group++) sums[joined.RootOf(group)].First += first.Targets[group];
        for (var group = 0; group < second.Targets.Count; group++)
            sums[joined.RootOf(first.Targets.Count + group)].Second += second.Targets[group];
        // Each sum may be off by the tolerance, once for every target in it.
        var allowed = tolerance * sums.Length;
        for (var root = 0; root < sums.Length; root++)
        {
            if (!skipped.Contains(root) && Math.Abs(sums[root].First - sums[root].Second) > allowed)
                throw Pair(first, second, sums[root]);
        }
    }

    private static MarginClashException Pair(Margin first, Margin second, (double First, double Second) sums) => new(
        [first.Name, second.Name],
        $"Marginalerna {first} och {second} ger samma celler olika summa: {Written(sums.First)} och {Written(sums.Second)}.");

    private static string Written(double value) => value.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Sets that are joined two by two.</summary>
    private sealed class Joined(int count)
    {
        private readonly int[] _parent = [.. Enumerable.Range(0, count)];

        public int RootOf(int item)
        {
            while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
            return item;
        }

        public void Join(int left, int right) => _parent[RootOf(left)] = RootOf(right);
    }
}
