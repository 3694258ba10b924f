using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Rows of percent: the change of the row above from column to column, two shares that make up a whole, and rows that are the
/// mean of those above.
/// </summary>
internal static partial class PercentRows
{
    private const double Most = 0.7;

    /// <summary>The rows of a table that are computed of the row above.</summary>
    /// <param name="grid">The table.</param>
    public static IReadOnlyList<Finding> In(Grid grid) => [.. Changes(grid), .. Complements(grid), .. Means(grid)];

    private static IEnumerable<Finding> Changes(Grid grid)
    {
        var found = new List<(Finding Finding, double Weight)>();
        for (var r = 1; r < grid.Rows.Count; r++)
        {
            var level = LevelAbove(grid, r);
            if (level < 0) continue;
            for (var c = 1; c < grid.Columns; c++)
            {
                if (grid[r, c] is not { } target || target.Unit != Unit.Percent || grid[level, c] is not { } now
                    || grid[level, c - 1] is not { } before || now.Unit == Unit.Percent
                    || Arithmetic.Change(target, now, before) is not { } change) continue;
                found.Add((Of(grid, r, c, FindingKind.ChangePercent, change,
                    [new Term(now, grid.NameOf(level, c)), new Term(before, grid.NameOf(level, c - 1), -1)],
                    "förändringen i procent från kolumnen före"), change.Weight));
            }
        }

        return Believed(found, 3);
    }

    private static int LevelAbove(Grid grid, int row)
    {
        if (!grid.Rows[row].Numbers.Any(number => number.Unit == Unit.Percent)) return -1;
        for (var above = row - 1; above >= Math.Max(0, row - 2); above--)
        {
            if (grid.Rows[above].Numbers.Count() > 1 && grid.Rows[above].Numbers
                .All(number => number.Unit != Unit.Percent)) return above;
        }

        return -1;
    }

    private static IEnumerable<Finding> Complements(Grid grid)
    {
        var found = new List<(Finding, double)>();
        for (var r = 0; r + 1 < grid.Rows.Count; r++)
        {
            if (!PartLabel().IsMatch(grid.Rows[r].Label) || !PartLabel().IsMatch(grid.Rows[r + 1].Label)) continue;
            if (r > 0 && PartLabel().IsMatch(grid.Rows[r - 1].Label)) continue;
            if (r + 2 < grid.Rows.Count && PartLabel().IsMatch(grid.Rows[r + 2].Label)) continue;
            for (var c = 0; c < grid.Columns; c++)
            {
                if (grid[r, c] is not { } one || grid[r + 1, c] is not { } other) continue;
                if (one.Unit != Unit.Percent || other.Unit != Unit.Percent || one.Value is <= 0 or >= 100) continue;
                var rest = Interval.Point(100) - one.Interval;
                var computed = Arithmetic.Judged(other, rest, 100 - one.Value, 50);
                found.Add((Of(grid, r + 1, c, FindingKind.Sum, computed, [new Term(one, grid.NameOf(r, c), -1)],
                    "100 procent utan den andra andelen"), computed.Weight));
            }
        }

        return Believed(found, 3);
    }

    private static IEnumerable<Finding> Means(Grid grid)
    {
        for (var r = 2; r < grid.Rows.Count; r++)
        {
            if (!MeanLabel().IsMatch(grid.Rows[r].Label)) continue;
            var best = Enumerable.Range(0, r - 1).Select(first => MeanOf(grid, r, first))
                .Where(found => Believed(found, 2).Any()).MaxBy(found => found.Sum(pair => pair.Weight));
            foreach (var finding in best is null ? [] : Believed(best, 2)) yield return finding;
        }
    }

    private static List<(Finding Finding, double Weight)> MeanOf(Grid grid, int row, int first)
    {
        var found = new List<(Finding, double)>();
        for (var c = 0; c < grid.Columns; c++)
        {
            var own = Enumerable.Range(first, row - first).Select(r => grid[r, c]).OfType<DraftNumber>().ToList();
            if (grid[row, c] is not { } target || own.Count != row - first
                || own.DistinctBy(number => number.Value).Count() < 2) continue;
            // A number outside them all is another thing, such as the number of places beside how they are used.
            if (target.Value < own.Min(number => number.Value) || target.Value > own.Max(number => number.Value)) continue;
            if (Arithmetic.Mean(target, own) is not { } mean) continue;
            found.Add((Of(grid, row, c, FindingKind.Mean, mean,
                [.. Enumerable.Range(first, row - first).Select(r => new Term(grid[r, c]!, grid.NameOf(r, c)))],
                string.Create(CultureInfo.InvariantCulture, $"medelvärdet av {own.Count} rader")), mean.Weight));
        }

        return found;
    }

    private static IEnumerable<Finding> Believed(List<(Finding Finding, double Weight)> found, int fewest)
    {
        var obeying = found.Where(pair => pair.Finding.Verdict != Verdict.Contradicted).ToList();
        if (obeying.Count < fewest || obeying.Count < Most * found.Count || obeying.Sum(pair => pair.Weight) < 2) return [];
        var because = string.Create(CultureInfo.InvariantCulture,
            $"{obeying.Count} av {found.Count} sådana tal i tabellen stämmer");
        return found.Select(pair => pair.Finding with { Because = because });
    }

    private static Finding Of(
        Grid grid, int row, int column, FindingKind kind, Computed computed, IReadOnlyList<Term> terms, string how) => new()
        {
            Kind = kind,
            Verdict = computed.Verdict,
            Stated = grid[row, column]!,
            Name = grid.NameOf(row, column),
            Terms = terms,
            Recomputed = computed.Interval,
            How = how,
            Because = "",
            Slip = computed.Agrees ? "" : Judging.Slip(grid[row, column]!.Value, computed.AtFaceValue,
                grid[row, column]!.Decimals),
        };

    [GeneratedRegex(@"^(?:-\s*)?(?:varav\s+)?(?:andel\w*\s+)?(?:av\s+)?(?:flickor|pojkar|kvinnor|män|tjejer|killar)\b",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PartLabel();

    [GeneratedRegex(@"medel|snitt|genomsnitt|total", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MeanLabel();
}
