using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// What cannot be in a table: a forecast of a year below what has already been used, a share of a whole above 100 percent, a
/// count
/// below zero.
/// </summary>
internal static partial class TableLimits
{
    /// <summary>What a table has that cannot be.</summary>
    /// <param name="grid">The table.</param>
    public static IEnumerable<Finding> In(Grid grid) => [.. Forecasts(grid), .. Shares(grid), .. Counts(grid)];

    // Only where the words over the columns are those of the file, or as many as the columns.
    private static IEnumerable<Finding> Forecasts(Grid grid)
    {
        var used = Columns(grid, Used(), Other());
        var forecast = Columns(grid, Forecast(), Other());
        if (used.Count != 1 || forecast.Count == 0) yield break;
        foreach (var row in grid.Rows)
        {
            if (row.Cells[used[0]] is not { } already || already.Unit == Unit.Percent || RateLabel().IsMatch(row.Label)) continue;
            foreach (var column in forecast)
            {
                if (row.Cells[column] is not { } target || target.Unit != already.Unit || target.Value == 0
                    || already.Value == 0) continue;
                if (Math.Sign(target.Value) != Math.Sign(already.Value)) continue;
                var (year, sofar) = (Size(target.Interval), Size(already.Interval));
                if (year.Upper >= sofar.Lower) continue;
                yield return new Finding
                {
                    Kind = FindingKind.Forecast,
                    // Money may still come back, and a plan may be corrected: the draft does not say so.
                    Verdict = Verdict.Open,
                    Stated = target,
                    Name = grid.NameOf(row.Index, column),
                    Terms = [new Term(already, grid.NameOf(row.Index, used[0]))],
                    Recomputed = target.Value < 0 ? Interval.Closed(-QualifiedWidth.Unbounded, already.Interval.Upper)
                        : Interval.Closed(already.Interval.Lower, QualifiedWidth.Unbounded),
                    How = "en prognos för året som är mindre än det som redan är förbrukat",
                    Because = "kolumnerna heter prognos och utfall hittills",
                    Reading = "något väntas tillbaka före årets slut",
                };
            }
        }
    }

    private static List<int> Columns(Grid grid, Regex wanted, Regex unwanted) =>
        [.. Enumerable.Range(0, grid.Columns).Where(column => wanted.IsMatch(grid.Headings[column])
            && !unwanted.IsMatch(grid.Headings[column]))];

    private static IEnumerable<Finding> Shares(Grid grid)
    {
        foreach (var row in grid.Rows.Where(row => ShareLabel().IsMatch(row.Label) && !Change().IsMatch(row.Label)))
        {
            foreach (var (cell, column) in row.Cells.Select((cell, column) => (cell, column)))
            {
                if (cell is not { Value: > 100 } || cell.Unit != Unit.Percent
                    || Change().IsMatch(grid.Headings[column])) continue;
                yield return Limit(cell, grid.NameOf(row.Index, column), Interval.Closed(0, 100),
                    "en andel av en helhet, högst 100 procent", "raden är en andel");
            }
        }
    }

    private static IEnumerable<Finding> Counts(Grid grid)
    {
        foreach (var row in grid.Rows.Where(row => CountLabel().IsMatch(row.Label) && !Change().IsMatch(row.Label)))
        {
            foreach (var (cell, column) in row.Cells.Select((cell, column) => (cell, column)))
            {
                if (cell is not { Value: < 0, IsSigned: true } || !cell.Unit.IsCounted
                    || Change().IsMatch(grid.Headings[column])) continue;
                if (grid.Headings[column].Length == 0 || grid.Column(column).Count(number => number.Value < 0) > 1) continue;
                yield return Limit(
                    cell, grid.NameOf(row.Index, column), Interval.Closed(0, QualifiedWidth.Unbounded),
                        "ett antal, som inte är mindre än noll", "raden är ett antal");
            }
        }
    }

    private static Finding Limit(DraftNumber cell, string name, Interval allowed, string how, string because) => new()
    {
        Kind = FindingKind.Impossible,
        Verdict = Verdict.Contradicted,
        Stated = cell,
        Name = name,
        Terms = [new Term(cell, name)],
        Recomputed = allowed,
        How = how,
        Because = because,
    };

    private static Interval Size(Interval interval) => interval.Upper <= 0 ? -interval : interval;

    [GeneratedRegex(
        @"\b(?:ack\w*\.?|hittills|jan\w*\s?[-–]|t\.?o\.?m|tom|perioden|periodens)\b.*\butfall|\butfall\b.*\b(?:ack\w*|"
        + @"hittills|jan\w*\s?[-–]|t\.?o\.?m|tom|perioden)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Used();

    [GeneratedRegex(@"\bprognos\w*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Forecast();

    [GeneratedRegex(@"avvik|föreg|fg\b|%|budget|skillnad|förändr|jämf", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Other();

    [GeneratedRegex(@"andel|snitt|medel|per\s|beläggning|%|resultat|netto|avvikelse", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RateLabel();

    [GeneratedRegex(@"^(?:-\s*)?(?:varav\s+)?andel\w*\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ShareLabel();

    [GeneratedRegex(@"^antal\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CountLabel();

    [GeneratedRegex(@"förändr|ökning|minskning|utveckling|avvik|diff|skillnad|mot\s|jämf|\+/-|beläggning|av budget|förbruk",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Change();
}
