using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Columns that are computed of two others: a deviation, a change in percent, a share. Believed when most rows obey; the row that
/// does not is the finding.
/// </summary>
internal static partial class ColumnTriples
{
    private const double MostRows = 0.7;
    private const double Needed = 5.0;
    private const double NeededWithWord = 2.5;
    private const int FewestRows = 3;
    private const int MostColumns = 18;
    private const int MostRowsTried = 60;

    private enum Form
    {
        Difference,
        DifferenceOfSizes,
        Change,
        Share,
    }

    /// <summary>The columns of a table that are computed of others.</summary>
    /// <param name="grid">The table.</param>
    public static IReadOnlyList<Finding> In(Grid grid)
    {
        if (grid.Columns is < 3 or > MostColumns) return [];
        var triples = (from target in Enumerable.Range(0, grid.Columns)
                       from a in Enumerable.Range(0, grid.Columns)
                       where a != target
                       from b in Enumerable.Range(0, grid.Columns)
                       where b != target && b != a
                       from form in Enum.GetValues<Form>()
                       where Fits(grid, form, target)
                       select Triple.Of(grid, form, target, a, b)).OfType<Triple>().Where(triple => triple.IsBelieved).ToList();
        // One way for each column, and each three columns once.
        var chosen = new List<Triple>();
        foreach (var triple in triples.OrderByDescending(triple => triple.Score))
        {
            if (chosen.Exists(other => other.Target == triple.Target || other.IsSame(triple))) continue;
            chosen.Add(triple);
        }

        return [.. chosen.SelectMany(triple => triple.Findings())];
    }

    private static bool Fits(Grid grid, Form form, int target) => form switch
    {
        Form.Change or Form.Share => !Money(grid, target),
        _ => true,
    };

    private static bool Money(Grid grid, int column) =>
        grid.Column(column).Count(number => number.Unit.Dimension == Unit.Kronor.Dimension) * 2 > grid.Column(column).Count();

    private sealed record Triple(Grid Grid, Form Form, int Target, int A, int B, IReadOnlyList<(int Row, Computed Computed)> Rows)
    {
        private List<(int Row, Computed Computed)> Beside { get; init; } = [];

        private int Obeying => Rows.Count(row => row.Computed.Agrees);

        private double Weight => Rows.Where(row => row.Computed.Agrees).Sum(row => row.Computed.Weight);

        public bool IsBelieved => Rows.Concat(Beside).Count(row => Grid[row.Row, Target]!.Value != 0) < 2 ? false
            : Rows.Count >= FewestRows
            ? Obeying >= FewestRows && Obeying >= MostRows * Rows.Count
                && Weight + (0.3 * Beside.Count) >= (Obeying == Rows.Count && SaysDifference ? NeededWithWord : Needed)
            // Nothing but numbers and zeros: only where the words say that it is a difference.
            : Form == Form.Difference && SaysDifference && Beside.Count >= 5 && Rows.All(row => row.Computed.Agrees)
                && Beside.Select(row => Grid[row.Row, Target]!.Value).Distinct().Count() >= 4 && A < Target;

        private bool SaysDifference => DifferenceWord().IsMatch(Grid.Headings[Target])
            || DifferenceWord().IsMatch(Grid.Table.Over);

        public double Score => (Weight + (0.1 * Beside.Count)) * (Obeying + 1) / (Rows.Count + 1) * (NamesTarget ? 1.2
            : 1) * (Form == Form.DifferenceOfSizes ? 0.9 : 1)
            * (Math.Abs(Target - A) + Math.Abs(Target - B) <= 3 ? 1.05 : 1) * (Target > A && Target > B ? 1.4
                : 1) * (NamesOther ? 0.5 : 1);

        private bool NamesOther => !NamesTarget && Form is Form.Difference or Form.DifferenceOfSizes
            && (DifferenceWord().IsMatch(Grid.Headings[A]) || DifferenceWord().IsMatch(Grid.Headings[B]));

        private bool NamesTarget => Grid.Headings[Target] is { Length: > 0 } heading
            && (Form is Form.Change or Form.Share ? heading.Contains('%', StringComparison.Ordinal)
                : DifferenceWord().IsMatch(heading));

        public bool IsSame(Triple other)
        {
            int[] mine = [Target, A, B];
            int[] others = [other.Target, other.A, other.B];
            return Form is Form.Difference or Form.DifferenceOfSizes == other.Form is Form.Difference or Form.DifferenceOfSizes
                && mine.Order().SequenceEqual(others.Order());
        }

        public static Triple? Of(Grid grid, Form form, int target, int a, int b)
        {
            var rows = new List<(int, Computed)>();
            var beside = new List<(int, Computed)>();
            var failed = 0;
            for (var r = 0; r < grid.Rows.Count; r++)
            {
                if (grid[r, target] is not { } printed || grid[r, a] is not { } first || grid[r, b] is not { } second) continue;
                if (Compute(form, printed, first, second) is not { } computed) continue;
                // A number and nothing says little of a difference.
                if (form is Form.Difference or Form.DifferenceOfSizes && (first.Value == 0 || second.Value == 0))
                {
                    if (computed.Agrees) beside.Add((r, computed));
                    continue;
                }

                rows.Add((r, computed));
                if (!computed.Agrees && ++failed > 4 && failed > 0.5 * Math.Min(grid.Rows.Count, MostRowsTried)) return null;
            }

            return rows.Count + beside.Count < FewestRows ? null : new Triple(grid, form, target, a, b, rows) { Beside = beside };
        }

        public IEnumerable<Finding> Findings()
        {
            foreach (var (row, computed) in Rows.Concat(Beside))
            {
                var target = Grid[row, Target]!;
                var slip = computed.Agrees ? "" : Judging.Slip(target.Value, computed.AtFaceValue, target.Decimals);
                yield return new Finding
                {
                    Kind = Form switch
                    {
                        Form.Change => FindingKind.ChangePercent,
                        Form.Share => FindingKind.Share,
                        _ => FindingKind.Difference
                    },
                    Verdict = computed.Verdict,
                    Stated = target,
                    Name = Grid.NameOf(row, Target),
                    Terms = [new Term(Grid[row, A]!, Grid.NameOf(row, A)),
                        new Term(Grid[row, B]!, Grid.NameOf(row, B), Form is Form.Share ? 1 : -1)],
                    Recomputed = computed.Interval,
                    How = Form switch
                    {
                        Form.Change => "förändringen i procent mellan två kolumner",
                        Form.Share => "den ena kolumnens andel av den andra",
                        _ => "skillnaden mellan två kolumner",
                    },
                    Because = string.Create(CultureInfo.InvariantCulture, $"{Obeying} av {Rows.Count} rader stämmer"),
                    Slip = slip,
                    IsPossible = !computed.Agrees && (Rows.Count - Obeying > 0.2 * Rows.Count + 1
                        || (!Grid.Table.HasTrueColumns && Grid.Rows[row].Cells.Any(cell => cell is null))),
                };
            }
        }

        private static Computed? Compute(Form form, DraftNumber target, DraftNumber a, DraftNumber b) => form switch
        {
            Form.Difference => target.Unit == Unit.Percent != (a.Unit == Unit.Percent) ? null
                : Arithmetic.Sum(Same(target, a), [(a, 1), (b, -1)]),
            Form.DifferenceOfSizes => target.Unit == Unit.Percent != (a.Unit == Unit.Percent) ? null
                : Arithmetic.Sum(Same(target, a), [(Size(a), 1), (Size(b), -1)]),
            Form.Change => target.Value is > 1000 or < -1000 || a.Unit == Unit.Percent ? null : Arithmetic.Change(target, a, b),
            _ => target.Value < 0 || a.Unit == Unit.Percent ? null : Arithmetic.Share(target, a, b),
        };

        private static DraftNumber Same(DraftNumber target, DraftNumber a) =>
            a.Unit.ConvertsTo(target.Unit) ? target : target.HasUnit && a.HasUnit ? target : target with { Unit = a.Unit };

        private static DraftNumber Size(DraftNumber number) =>
            number.Value < 0 ? number with { Value = -number.Value, Interval = -number.Interval } : number;
    }

    [GeneratedRegex(@"avvik|diff|skillnad|förändr|ökning|\+/-", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DifferenceWord();
}
