using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Budget;

/// <summary>The lines of an organisation's result against its budget, in the order of the report; at least one.</summary>
public sealed class BudgetFollowUp : RowList<BudgetLine>
{
    internal BudgetFollowUp(IReadOnlyList<BudgetLine> lines, string organisation, Period period)
        : base(lines)
    {
        Organisation = organisation;
        Period = period;
    }

    /// <summary>The Swedish label of the organisation.</summary>
    public string Organisation { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The figures.</summary>
    public Sources Sources => Sources.Of(Rows.Select(line => line.Sources));

    /// <summary>A line by its key.</summary>
    /// <param name="key">For example <c>cost</c>, <c>result</c> or <c>cost/lamnade-bidrag</c>.</param>
    /// <exception cref="IfoException">No line has the key; the message lists those that there are.</exception>
    public BudgetLine this[string key] => Rows.FirstOrDefault(line => string.Equals(line.Key, key, StringComparison.Ordinal))
        ?? throw new IfoException(
            $"Uppföljningen har ingen rad \"{key}\". Raderna är: {string.Join(", ", Rows.Select(line => line.Key))}.");

    /// <summary>A follow-up of chosen lines: units beside each other, or the analyst's own.</summary>
    /// <param name="lines">The lines; at least one.</param>
    /// <param name="organisation">The Swedish label of what they are of.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no lines.</exception>
    /// <example>
    /// <code>
    /// var line = BudgetLine.Of("Institutionsvård", outcome: -52.4m, budget: -48.0m, Unit.Millions);
    /// BudgetFollowUp.Of([line], "Vår enhet", Period.Year(2024)).Table("Institutionsvård mot budget")
    /// </code>
    /// </example>
    public static BudgetFollowUp Of(IEnumerable<BudgetLine> lines, string organisation, Period period)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(period);
        List<BudgetLine> chosen = [.. lines];
        ArgumentOutOfRangeException.ThrowIfZero(chosen.Count, nameof(lines));
        return new BudgetFollowUp(chosen, organisation, period);
    }
}
