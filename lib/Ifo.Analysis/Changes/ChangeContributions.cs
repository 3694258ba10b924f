using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Changes;

/// <summary>What one part contributes to the change of a whole.</summary>
/// <param name="Label">The part, in Swedish; <c>Övrigt</c> for what the parts leave unexplained.</param>
/// <param name="Change">The change of the part, as the printed digits give it, in the unit of the rows.</param>
/// <param name="Contribution">
/// The change as a share of the whole's earlier level (× 100 gives percentage points), with 18 decimals.
/// </param>
/// <param name="ContributionInterval">What the contribution can be, given the rounding of part and whole.</param>
public sealed record ChangeContribution(string Label, decimal Change, decimal Contribution, Interval ContributionInterval);

/// <summary>How the parts of a whole contribute to its change; the contributions sum to it, to the last decimal.</summary>
public sealed class ChangeContributions : RowList<ChangeContribution>
{
    private const string Rest = "Övrigt";

    private ChangeContributions(IReadOnlyList<ChangeContribution> rows, LevelChanges parts, decimal before, decimal after)
        : base(rows)
    {
        BeforeValue = before;
        AfterValue = after;
        Unit = parts[0].Unit;
        From = parts.From;
        To = parts.To;
    }

    /// <summary>The whole's earlier level, as the printed digits give it.</summary>
    public decimal BeforeValue { get; }

    /// <summary>The whole's later level, as the printed digits give it.</summary>
    public decimal AfterValue { get; }

    /// <summary>The whole's change as a share of its earlier level, with 18 decimals.</summary>
    public decimal PercentChangeValue => decimal.Round((AfterValue - BeforeValue) / BeforeValue, 18);

    /// <summary>The unit of the levels and the changes.</summary>
    public Unit Unit { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>
    /// Whether the parts sum to the printed whole in both periods; <see cref="Verdict.NotRecomputable"/> when the whole is the
    /// sum of the parts itself.
    /// </summary>
    public required Verdict PartsVerdict { get; init; }

    /// <summary>The figures of the parts and of the whole.</summary>
    public required Sources Sources { get; init; }

    internal static ChangeContributions Of(LevelChanges parts, LevelChange? whole)
    {
        if (parts.Count == 0) throw new NoFigureException("Det finns inga delar att räkna bidrag för.");
        var unit = parts[0].Unit;
        var (before, after) = whole is null
            ? (Sum(parts, row => row.Before), Sum(parts, row => row.After))
            : (whole.Before.In(unit), whole.After.In(unit));
        if (before.Interval.Lower <= 0)
            throw new DivisionByZeroIntervalException(
                $"Bidragen till förändringen {parts.To.Label}", $"nivån {parts.From.Label} ({before.Interval})");
        var beforeValue = whole is null ? parts.Sum(row => row.BeforeValue) : whole.Unit.Convert(whole.BeforeValue, unit);
        var afterValue = whole is null ? parts.Sum(row => row.AfterValue) : whole.Unit.Convert(whole.AfterValue, unit);
        var changes = parts
            .Select(row => (row.Label, row.ChangeValue, Interval: row.After.Interval - row.Before.Interval))
            .ToList();
        var rest = afterValue - beforeValue - parts.Sum(row => row.ChangeValue);
        if (rest != 0)
            changes.Add((Rest, rest, after.Interval - before.Interval - Sum(parts, row => row.After).Interval
                + Sum(parts, row => row.Before).Interval));
        var shares = ExactShares.Split([.. changes.Select(change => change.ChangeValue)], beforeValue);
        var rows = changes
            .Select((change, index) =>
                new ChangeContribution(change.Label, change.ChangeValue, shares[index], change.Interval / before.Interval))
            .ToList();
        return new ChangeContributions(rows, parts, beforeValue, afterValue)
        {
            PartsVerdict = whole is null ? Verdict.NotRecomputable : Worst(
                PrintedCheck.VerdictOf(Sum(parts, row => row.Before).Interval, before.Interval),
                PrintedCheck.VerdictOf(Sum(parts, row => row.After).Interval, after.Interval)),
            Sources = whole is null ? parts.Sources : Sources.Of([parts.Sources, whole.Sources]),
        };
    }

    private static Quantity Sum(LevelChanges parts, Func<LevelChange, Quantity> level) =>
        parts.Select(level).Aggregate((sum, next) => sum + next) with { Name = "delarnas summa" };

    private static Verdict Worst(Verdict left, Verdict right) => (Verdict)Math.Max((int)left, (int)right);
}
