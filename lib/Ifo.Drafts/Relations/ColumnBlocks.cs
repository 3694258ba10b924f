using System.Globalization;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>Columns that are the sum or the mean of others that stand side by side: a year of its months, a total of its
/// groups.</summary>
internal static class ColumnBlocks
{
    private const double MostRows = 0.7;
    private const double Needed = 4.0;
    private const double NeededOfMonths = 2.0;
    private static readonly decimal[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov",
        "dec"];

    /// <summary>The columns of a table that are sums or means.</summary>
    /// <param name="grid">The table.</param>
    public static IReadOnlyList<Finding> In(Grid grid)
    {
        var findings = new List<Finding>();
        if (grid.Columns > 30) return findings;
        findings.AddRange(Best(grid).SelectMany(block => block.Findings()));
        findings.AddRange(Equal(grid));
        return findings;
    }

    private static IEnumerable<Block> Best(Grid grid)
    {
        for (var target = 0; target < grid.Columns; target++)
        {
            var blocks = from first in Enumerable.Range(0, grid.Columns)
                         from last in Enumerable.Range(first + 2, Math.Max(0, grid.Columns - first - 2))
                         where target < first || target > last
                         from mean in (bool[])[false, true]
                         select Block.Of(grid, target, first, last, mean);
            if (blocks.OfType<Block>().Where(block => block.IsBelieved).MaxBy(block => block.Score) is { } best)
                yield return best;
        }
    }

    // A budget for the year beside one for January to December.
    private static IEnumerable<Finding> Equal(Grid grid)
    {
        for (var target = 1; target < grid.Columns; target++)
        {
            for (var other = 0; other < target; other++)
            {
                var rows = Enumerable.Range(0, grid.Rows.Count)
                    .Where(r => grid[r, target] is not null && grid[r, other] is not null).ToList();
                var equal = rows.Where(r => grid[r, target]!.Value == grid[r, other]!.Value && grid[r, target]!.Value != 0)
                    .ToList();
                if (equal.Count < 4 || equal.Count(r => grid[r, target]!.Digits > 2) < 3
                    || equal.Count < 0.8 * rows.Count) continue;
                foreach (var r in rows)
                {
                    var (own, theirs) = (grid[r, target]!, grid[r, other]!);
                    yield return new Finding
                    {
                        Kind = FindingKind.SameFigure,
                        Verdict = own.Value == theirs.Value ? Verdict.Reproduced : Verdict.Contradicted,
                        Stated = own,
                        Name = grid.NameOf(r, target),
                        Terms = [new Term(theirs, grid.NameOf(r, other))],
                        Recomputed = theirs.Interval,
                        How = "samma tal i en annan kolumn",
                        Because = string.Create(CultureInfo.InvariantCulture,
                            $"{equal.Count} av {rows.Count} rader har samma tal"),
                        Slip = own.Value == theirs.Value ? "" : Judging.Slip(own.Value, theirs.Value, own.Decimals),
                        // Two columns may differ where a budget was changed: only a slip of a digit is told apart from that.
                        IsPossible = own.Value != theirs.Value,
                    };
                }
            }
        }
    }

    /// <summary>
    /// A table of few rows under the same words as one where a column is the mean of others: there it is so too.
    /// </summary>
    /// <param name="grids">The tables.</param>
    public static IEnumerable<Finding> Carried(IReadOnlyList<Grid> grids)
    {
        foreach (var grid in grids.Where(grid => grid.Rows.Count < 3 && grid.Table.Over.Length > 20))
        {
            foreach (var other in grids.Where(other => other.Columns == grid.Columns && other.Rows.Count >= 3
                && Alike(other.Table.Over, grid.Table.Over)))
            {
                foreach (var block in Best(other))
                {
                    if (block.With(grid) is not { } here) continue;
                    foreach (var finding in here.Findings())
                        yield return finding with { Because = "samma kolumn är det i en annan tabell med samma rubriker" };
                }
            }
        }
    }

    private static bool Alike(string one, string other)
    {
        static HashSet<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var (first, second) = (Words(one), Words(other));
        return first.Count(second.Contains) >= 0.75 * Math.Max(first.Count, second.Count);
    }

    private sealed record Block(
        Grid Grid, int Target, int First, int Last, bool IsMean, IReadOnlyList<(int Row, Computed Computed)> Rows)
    {
        private int Obeying => Rows.Count(row => row.Computed.Agrees);

        private double Weight => Rows.Where(row => row.Computed.Agrees).Sum(row => row.Computed.Weight);

        public bool IsBelieved => Obeying >= 3 && Obeying >= MostRows * Rows.Count
            && Weight >= (IsMean && Obeying == Rows.Count && Last - First >= 4 ? NeededOfMonths : Needed);

        public double Score => Weight + (Last - First);

        public Block? With(Grid grid) => Of(grid, Target, First, Last, IsMean, 1);

        public static Block? Of(Grid grid, int target, int first, int last, bool mean, int fewest = 3)
        {
            var rows = new List<(int, Computed)>();
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                var own = Enumerable.Range(first, last - first + 1).Select(c => grid[r, c]).OfType<DraftNumber>().ToList();
                if (grid[r, target] is not { } printed || own.Count != last - first + 1) continue;
                if (own.Count(number => number.Value != 0) < 2 || (printed.Unit == Unit.Percent && !mean)) continue;
                var computed = mean ? MeanOf(grid, printed, own) : Arithmetic.Sum(printed, own.Select(number => (number, 1)));
                if (computed is { } found) rows.Add((r, found));
            }

            return rows.Count < fewest ? null : new Block(grid, target, first, last, mean, rows);
        }

        // Months have their days: a mean over the year may count them, and both ways are right.
        private static Computed? MeanOf(Grid grid, DraftNumber printed, List<DraftNumber> own)
        {
            if (Arithmetic.Mean(printed, own) is not { } mean) return null;
            if (mean.Agrees || own.Count is < 3 or > 12 || !IsMonths(grid, own.Count)) return mean;
            var days = Days.Take(own.Count).Sum();
            var weighted = own.Zip(Days).Aggregate(Interval.Point(0),
                (sum, pair) => sum + (pair.First.Interval * Interval.Point(pair.Second / days)));
            var face = own.Zip(Days).Sum(pair => pair.First.Value * pair.Second / days);
            var judged = Arithmetic.Judged(printed with { Interval = RoundingInterval.Of(printed.Value, printed.Decimals) },
                weighted, face, 10);
            return judged.Agrees ? judged with { Weight = mean.Weight } : mean;
        }

        private static bool IsMonths(Grid grid, int count) => Months.Take(count)
            .All(month => string.Join(" ", grid.Headings.Append(grid.Table.Over)).Contains(month,
                StringComparison.OrdinalIgnoreCase));

        public IEnumerable<Finding> Findings() => Rows.Select(row => new Finding
        {
            Kind = IsMean ? FindingKind.Mean : FindingKind.Sum,
            Verdict = row.Computed.Verdict,
            Stated = Grid[row.Row, Target]!,
            Name = Grid.NameOf(row.Row, Target),
            Terms = [.. Enumerable.Range(First, Last - First + 1)
                .Select(c => new Term(Grid[row.Row, c]!, Grid.NameOf(row.Row, c)))],
            Recomputed = row.Computed.Interval,
            How = string.Create(CultureInfo.InvariantCulture,
                $"{(IsMean ? "medelvärdet" : "summan")} av {Last - First + 1} kolumner"),
            Because = string.Create(CultureInfo.InvariantCulture, $"{Obeying} av {Rows.Count} rader stämmer"),
            Slip = row.Computed.Agrees ? "" : Judging.Slip(Grid[row.Row, Target]!.Value, row.Computed.AtFaceValue,
                Grid[row.Row, Target]!.Decimals),
        });
    }
}
