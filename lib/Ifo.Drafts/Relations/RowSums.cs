using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Rows that are the sum of others: totals under their parts, totals over <em>varav</em>. A sum is believed when most columns
/// obey it; the column that does not is the finding.
/// </summary>
internal static partial class RowSums
{
    private const int MostParts = 40;
    private const double Needed = 4.0;
    private const double NeededWithWord = 2.0;
    private const double MostColumns = 0.6;

    /// <summary>The sums of a table.</summary>
    /// <param name="grid">The table.</param>
    public static IReadOnlyList<Finding> In(Grid grid)
    {
        var accepted = new Dictionary<int, RowSum>();
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            // Rows with one left out between them are tried only where no others are the sum.
            var best = Candidates(grid, r, accepted)
                .Select(candidate => RowSum.Of(grid, r, candidate.Parts) is { } sum
                    ? sum with { LeavesOut = candidate.LeavesOut } : null)
                .OfType<RowSum>()
                .Where(IsBelieved)
                .OrderBy(sum => sum.LeavesOut ? 1 : 0)
                .ThenByDescending(sum => sum.Obeying * 1.0 / sum.Columns.Count).ThenByDescending(sum => sum.Weight)
                .ThenByDescending(sum => sum.Parts.Count).FirstOrDefault();
            if (best is not null) accepted[r] = best;
        }

        var sums = Distinct(accepted.Values);
        var additive = Enumerable.Range(0, grid.Columns)
            .Where(column => sums.Any(sum => sum.Columns
                .Any(own => own.Column == column && own.Computed.Agrees && own.Computed.Weight > 0.5)))
            .ToHashSet();
        return [.. sums.SelectMany(sum => sum.Findings(additive))];
    }

    /// <summary>Whether a label says that its row is a total.</summary>
    /// <param name="label">The label.</param>
    public static bool IsTotal(string label) => TotalWord().IsMatch(label);

    // A total of which a part is itself the total of the same rows says it once.
    private static List<RowSum> Distinct(IEnumerable<RowSum> sums) =>
        [.. sums.GroupBy(sum => string.Join(',', sum.Parts.Append(sum.Row).Order()))
            .Select(same => same.MaxBy(sum => sum.Weight)!)];

    private static bool IsBelieved(RowSum sum)
    {
        var word = IsTotal(sum.Grid.Rows[sum.Row].Label) || sum.IsVarav;
        if (sum.Obeying == 0) return false;
        if (sum.Columns.Count == 1) return sum.Obeying == 1 && sum.Weight >= (word ? 1.2 : 2.6) && (word || sum.Parts.Count > 2);
        var share = sum.Obeying * 1.0 / sum.Columns.Count;
        if (sum.FallsShort && (word || sum.IsVarav)) return true;
        if (sum.Obeying == sum.Columns.Count && sum.Obeying >= 3 && sum.Parts.Count >= 3 && sum.Weight >= 2.5) return true;
        return sum.LeavesOut
            ? word && share >= 0.75 && sum.Obeying >= 3 && sum.Weight >= 5
            : word
            ? share >= 0.5 && sum.Weight >= NeededWithWord && (sum.Obeying >= 2 || sum.Weight >= 2.5)
            : share >= MostColumns && sum.Obeying >= 2 && sum.Weight >= Needed;
    }

    private static IEnumerable<(IReadOnlyList<int> Parts, bool LeavesOut)> Candidates(Grid grid, int row, Dictionary<int,
        RowSum> accepted)
    {
        var above = new List<int>();
        var covered = new HashSet<int>();
        for (var i = row - 1; i >= 0 && above.Count < MostParts; i--)
        {
            if (covered.Contains(i)) continue;
            above.Insert(0, i);
            if (above.Count > 1) yield return ([.. above], false);
            // A row beside the others, such as one that is shown apart.
            if (above.Count is > 2 and < 13 && IsTotal(grid.Rows[row].Label))
            {
                foreach (var one in above) yield return ([.. above.Where(other => other != one)], true);
            }

            // The parts of a subtotal are in it already.
            if (accepted.TryGetValue(i, out var sub) && sub.Parts.All(part => part < i)) covered.UnionWith(sub.Parts);
            else if (accepted.FirstOrDefault(sum => sum.Value.Parts.Contains(i) && sum.Key < i).Value is { } over)
            {
                // A part of a total that stands over it: take the total instead.
                above.RemoveAt(0);
                i = over.Row + 1;
            }
        }

        var alike = Alike(grid, row).ToList();
        if (alike.Count > 1) yield return (alike, false);
        var below = new List<int>();
        for (var i = row + 1; i < grid.Rows.Count && below.Count < MostParts; i++)
        {
            if (below.Count > 0 && grid.Rows[i].Indent > grid.Rows[below[0]].Indent) continue;
            if (below.Count > 0 && grid.Rows[i].Indent < grid.Rows[below[0]].Indent) yield break;
            below.Add(i);
            if (below.Count > 1) yield return ([.. below], false);
        }
    }

    // "Nettokostnad IFO totalt" over "Nettokostnad försörjningsstöd" and others that begin so.
    private static IEnumerable<int> Alike(Grid grid, int row)
    {
        var first = FirstWord(grid.Rows[row].Label);
        if (first.Length < 6) return [];
        return Enumerable.Range(row + 1, grid.Rows.Count - row - 1)
            .TakeWhile(other => grid.Rows[other].Group == grid.Rows[row].Group)
            .Where(other => FirstWord(grid.Rows[other].Label) == first && grid.Rows[other].Label.Length > first.Length + 1
                && grid.Rows[other].Cells.All(cell => cell is null || cell.Unit != Unit.Percent));
    }

    private static string FirstWord(string label) => label.Split(' ')[0].ToUpperInvariant();

    [GeneratedRegex(@"\b(?:summa|total\w*|netto\w*|resultat|samtliga|hela|alla|sammanlagt|delsumma)\b|summa",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TotalWord();
}
