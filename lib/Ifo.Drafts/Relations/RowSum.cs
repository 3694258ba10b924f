using System.Globalization;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>A row that may be the sum of others, column by column.</summary>
/// <param name="Grid">The table.</param>
/// <param name="Row">The row of the total.</param>
/// <param name="Parts">The rows of the parts.</param>
/// <param name="Columns">What each column gives.</param>
internal sealed record RowSum(
    Grid Grid, int Row, IReadOnlyList<int> Parts, IReadOnlyList<(int Column, Computed Computed)> Columns)
{
    private const decimal SmallGap = 0.15m;
    private const decimal Uncovered = 0.1m;
    private const double Alone = 0.6;

    /// <summary>How many columns agree.</summary>
    public int Obeying => Columns.Count(column => column.Computed.Agrees);

    /// <summary>How much their agreement says.</summary>
    public double Weight => Columns.Where(column => column.Computed.Agrees).Sum(column => column.Computed.Weight);

    /// <summary>Whether a row between the parts is none of them.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>
    /// Whether the parts make up the total in some columns exactly, and fall a little short of it in all others: then somebody
    /// stands
    /// in none of them.
    /// </summary>
    public bool FallsShort => Parts.Count > 1 && Obeying >= 3 && Weight >= 5
        && Columns.Where(column => Grid[Row, column.Column]!.Value > 0)
            .All(column => column.Computed.Agrees || IsShort(column.Column, column.Computed));

    private bool IsShort(int column, Computed computed)
    {
        var target = Grid[Row, column]!;
        var gap = target.Value - computed.AtFaceValue;
        return target.Unit.IsCounted && target.Decimals == 0 && gap > 0 && gap <= Uncovered / 2 * target.Value;
    }

    /// <summary>Whether the parts are said to be parts.</summary>
    public bool IsVarav => Parts.All(part => part > Row && (Grid.Rows[part].Indent > Grid.Rows[Row].Indent
        || Grid.Rows[part].Label.StartsWith("varav", StringComparison.OrdinalIgnoreCase)
            || Grid.Rows[part].Label.StartsWith('-')));

    /// <summary>The sum of some rows.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="row">The row of the total.</param>
    /// <param name="parts">The rows of the parts.</param>
    /// <returns>Null when no column has all its numbers.</returns>
    public static RowSum? Of(Grid grid, int row, IReadOnlyList<int> parts)
    {
        var columns = new List<(int, Computed)>();
        for (var c = 0; c < grid.Columns; c++)
        {
            if (grid[row, c] is not { } target || target.Unit == Unit.Percent) continue;
            var own = parts.Select(part => grid[part, c]).ToList();
            if (own.Exists(number => number is null)) continue;
            // Nothing is said by zeros, and little by one number and zeros.
            var several = own.Count(number => number!.Value != 0) > 1;
            if (target.Value == 0 && !several) continue;
            if (Arithmetic.Sum(target, own.Select(number => (number!, 1))) is { } sum)
                columns.Add((c, several ? sum : sum with { Weight = sum.Weight * Alone }));
        }

        return columns.Count == 0 ? null : new RowSum(grid, row, parts, columns);
    }

    /// <summary>What the sum says of the totals.</summary>
    /// <param name="additive">The columns in which some sum of the table agrees.</param>
    public IEnumerable<Finding> Findings(HashSet<int> additive)
    {
        foreach (var (column, computed) in Columns)
        {
            var target = Grid[Row, column]!;
            var values = Parts.Select(part => Grid[part, column]!).ToList();
            if (!computed.Agrees && (IsLikeMean(target, values) || IsFar(target, values, computed))) continue;
            var slip = computed.Agrees ? "" : Judging.Slip(target.Value, computed.AtFaceValue, target.Decimals);
            var reading = computed.Agrees ? "" : Open(target, computed);
            var gap = Math.Abs(computed.AtFaceValue - target.Value);
            var near = gap <= SmallGap * Math.Max(Math.Abs(target.Value), values.Max(value => Math.Abs(value.Value)));
            yield return new Finding
            {
                Kind = FindingKind.Sum,
                Verdict = reading.Length > 0 ? Verdict.Open : computed.Verdict,
                Stated = target,
                Name = Grid.NameOf(Row, column),
                Terms = [.. Parts.Select(part => new Term(Grid[part, column]!, Grid.NameOf(part, column)))],
                Recomputed = computed.Interval,
                How = string.Create(CultureInfo.InvariantCulture, $"summan av {Parts.Count} rader"),
                Because = string.Create(CultureInfo.InvariantCulture, $"{Obeying} av {Columns.Count} kolumner stämmer"),
                Slip = slip,
                Reading = reading,
                IsPossible = !computed.Agrees && reading.Length == 0
                    && (Obeying < 2 || (FallsShort && target.Value < 0) || !(additive.Contains(column) || near)),
            };
        }
    }

    // Whoever is in none of the groups that are listed: said of persons and other counts, not of accounts.
    private string Open(DraftNumber target, Computed computed)
    {
        var gap = target.Value - computed.AtFaceValue;
        if (!target.Unit.IsCounted || target.Decimals > 0 || target.Value <= 0 || gap <= 0
            || gap > Uncovered * target.Value) return "";
        return Columns.Any(column => !column.Computed.Agrees && Grid[Row, column.Column]!.Value is > 0 and var own
            && own < column.Computed.AtFaceValue)
            ? ""
            : "raderna inte är alla grupper som totalen har";
    }

    // A column that is not summed at all, such as one of percent.
    private static bool IsFar(DraftNumber target, List<DraftNumber> values, Computed computed) =>
        Math.Abs(computed.AtFaceValue - target.Value)
            > Math.Max(Math.Abs(target.Value), values.Max(value => Math.Abs(value.Value))) / 2;

    private static bool IsLikeMean(DraftNumber target, List<DraftNumber> values) =>
        values.TrueForAll(value => value.Value >= 0) && target.Value > 0
        && target.Value >= values.Min(value => value.Value) && target.Value <= values.Max(value => value.Value);
}
