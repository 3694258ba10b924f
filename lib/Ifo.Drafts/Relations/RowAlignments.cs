using System.Globalization;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Rows of two tables that print the same quantities: found by the numbers that are equal in the same order. A number between two
/// that are equal, and nearly equal itself, is the finding.
/// </summary>
internal static class RowAlignments
{
    private const int Fewest = 3;
    private const decimal Near = 0.04m;
    private const int MostRows = 1500;

    /// <summary>The rows that stand in two tables.</summary>
    /// <param name="grids">The tables.</param>
    public static IEnumerable<Finding> In(IReadOnlyList<Grid> grids)
    {
        var rows = grids.SelectMany(grid => grid.Rows.Select(row => (Grid: grid, Row: row,
            Cells: row.Cells.Select((cell, column) => (cell, column)).Where(pair => pair.cell is not null)
                .Select(pair => (Number: pair.cell!, Column: pair.column)).ToList())))
            .Where(row => row.Cells.Count >= 2).Take(MostRows).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (rows[i].Grid == rows[j].Grid) continue;
                foreach (var finding in Between(rows[i].Grid, rows[i].Row, rows[i].Cells, rows[j].Grid, rows[j].Row,
                    rows[j].Cells))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Between(
        Grid grid, GridRow row, List<(DraftNumber Number, int Column)> later, Grid other, GridRow otherRow,
            List<(DraftNumber Number, int Column)> earlier)
    {
        var pairs = Common(later, earlier);
        var words = Stems.Of(row.Label);
        var shared = Stems.Coverage(words, Stems.Of(otherRow.Label + " " + other.Table.Heading));
        var weight = pairs.Sum(pair => Math.Max(0, later[pair.A].Number.Digits - 1));
        var needed = shared >= 0.6 ? 3 : 5;
        var named = shared >= 0.99 && words.Count > 0;
        if (pairs.Count < (named ? 1 : 2) || weight
            < (named && pairs.Count * 2 >= Math.Min(later.Count, earlier.Count) ? 2 : needed)) yield break;
        foreach (var (a, b) in pairs)
        {
            yield return Of(grid, row, later[a], other, otherRow, earlier[b], pairs.Count);
            yield return Of(other, otherRow, earlier[b], grid, row, later[a], pairs.Count);
        }

        if (pairs.Count < Fewest) yield break;
        var different = Gaps(pairs, later, earlier)
            .Where(pair => Compared(later[pair.A].Number, earlier[pair.B].Number) == true).ToList();
        // Rows that differ in many numbers are of different things.
        if (different.Count * 2 >= pairs.Count) yield break;
        foreach (var (a, b) in different)
            yield return Of(grid, row, later[a], other, otherRow, earlier[b], pairs.Count);
    }

    // Longest common sequence of equal numbers.
    private static List<(int A, int B)> Common(List<(DraftNumber Number, int Column)> later,
        List<(DraftNumber Number, int Column)> earlier)
    {
        var (n, m) = (later.Count, earlier.Count);
        var best = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
                best[i, j] = Equal(later[i].Number, earlier[j].Number) ? best[i + 1, j + 1] + 1
                    : Math.Max(best[i + 1, j], best[i, j + 1]);
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (Equal(later[i].Number, earlier[j].Number) && best[i, j] == best[i + 1, j + 1] + 1) pairs.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    // Numbers between those that are equal that are nearly so, in the same order.
    private static IEnumerable<(int A, int B)> Gaps(
        List<(int A, int B)> pairs, List<(DraftNumber Number, int Column)> later, List<(DraftNumber Number, int Column)> earlier)
    {
        var ends = pairs.Prepend((A: -1, B: -1)).Append((A: later.Count, B: earlier.Count)).ToList();
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            var b = ends[i].B + 1;
            for (var a = ends[i].A + 1; a < ends[i + 1].A; a++)
            {
                for (var next = b; next < ends[i + 1].B; next++)
                {
                    if (Compared(later[a].Number, earlier[next].Number) is null) continue;
                    // Beyond the last that is equal, only the next numbers are told to belong together.
                    if (i == ends.Count - 2 && (a != ends[i].A + 1 || next != ends[i].B + 1)) continue;
                    if (i == 0 && (a != ends[1].A - 1 || next != ends[1].B - 1)) continue;
                    yield return (a, next);
                    b = next + 1;
                    break;
                }
            }
        }
    }

    private static bool Equal(DraftNumber a, DraftNumber b)
    {
        if (IsYear(a) && IsYear(b)) return false;
        if (a.Value == 0 || b.Value == 0 || (a.Unit == Unit.Percent) != (b.Unit == Unit.Percent)) return false;
        var scale = Scale(a, b);
        if (scale == 0) return false;
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value) * scale);
        if (x == y) return true;
        if (Math.Min(a.Digits, b.Digits) < 3 || scale == 1) return false;
        return a.Interval.Width < b.Interval.Width * scale
            ? decimal.Round(x / scale, b.Decimals, MidpointRounding.AwayFromZero) == Math.Abs(b.Value)
            : decimal.Round(y, a.Decimals, MidpointRounding.AwayFromZero) == x;
    }

    private static bool IsYear(DraftNumber number) => number is { Value: >= 1950 and <= 2050, Decimals: 0, HasUnit: false };

    // Thousands beside millions, whether or not the units are said.
    private static decimal Scale(DraftNumber a, DraftNumber b)
    {
        if (a.HasUnit && b.HasUnit) return a.Unit.ConvertsTo(b.Unit) ? b.Unit.Convert(1m, a.Unit) : 0;
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value));
        if (a.Decimals > b.Decimals && y > 300 * x) return 0.001m;
        if (b.Decimals > a.Decimals && x > 300 * y) return 1000m;
        return 1;
    }

    private static bool? Compared(DraftNumber a, DraftNumber b)
    {
        if ((a.Unit == Unit.Percent) != (b.Unit == Unit.Percent) || Math.Min(a.Digits, b.Digits) < 3) return null;
        var scale = Scale(a, b);
        if (scale == 0) return null;
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value) * scale);
        if (y == 0 || x == 0 || Math.Abs(x - y) > Near * y) return null;
        // Less than the last printed digit apart: cut off instead of rounded.
        if (Math.Abs(x - y) < Math.Max((decimal)Math.Pow(10, -a.Decimals),
            (decimal)Math.Pow(10, -b.Decimals) * scale)) return false;
        var own = a.Value < 0 ? -a.Interval : a.Interval;
        var theirs = (b.Value < 0 ? -b.Interval : b.Interval) * Interval.Point(scale);
        return !own.Intersects(theirs);
    }

    private static Finding Of(
        Grid grid, GridRow row, (DraftNumber Number, int Column) a, Grid other, GridRow otherRow,
            (DraftNumber Number, int Column) b, int equal)
    {
        var scale = Scale(a.Number, b.Number);
        var theirs = b.Number.Interval * Interval.Point(scale);
        if (a.Number.Value < 0 != b.Number.Value < 0) theirs = -theirs;
        var agrees = Equal(a.Number, b.Number);
        return new Finding
        {
            Kind = FindingKind.SameFigure,
            Verdict = agrees ? Verdict.Reproduced : a.Number.Interval.Intersects(theirs) ? Verdict.WithinRounding
                : Verdict.Contradicted,
            Stated = a.Number,
            Name = grid.NameOf(row.Index, a.Column),
            Terms = [new Term(b.Number, other.NameOf(otherRow.Index, b.Column))],
            Recomputed = theirs,
            How = string.Create(CultureInfo.InvariantCulture, $"samma tal i tabell {other.Table.Number}"),
            Because = string.Create(CultureInfo.InvariantCulture, $"{equal} tal är lika i samma ordning på de två raderna"),
            Slip = agrees ? "" : Judging.Slip(a.Number.Value, b.Number.Value * scale, a.Number.Decimals),
        };
    }
}
