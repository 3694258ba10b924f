using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Budget;

/// <summary>
/// One line of a follow-up: what came out beside what was budgeted. Costs are below zero and revenues above, so that a
/// deviation above zero is a surplus (överskott) on every line.
/// </summary>
public sealed record BudgetLine
{
    /// <summary>
    /// The key of the measure, and of area, insats, provider and group where the line has them: <c>cost/lamnade-bidrag</c>; of
    /// own data the label.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>What the outcome, or the forecast, can be.</summary>
    public required Quantity Outcome { get; init; }

    /// <summary>What the budget of the same period can be.</summary>
    public required Quantity Budget { get; init; }

    /// <summary>The outcome as the printed digits give it.</summary>
    public required decimal OutcomeValue { get; init; }

    /// <summary>The budget as the printed digits give it.</summary>
    public required decimal BudgetValue { get; init; }

    /// <summary>Whether the line is a cost, so that consumption and percent of the budget mean something.</summary>
    public required bool IsCost { get; init; }

    /// <summary>The printed deviation beside the recomputed one; null when none is printed.</summary>
    public PrintedCheck? PrintedDeviation { get; init; }

    /// <summary>The figures; empty for own data.</summary>
    public Sources Sources { get; init; } = Sources.None;

    /// <summary>The unit.</summary>
    public Unit Unit => Outcome.Unit;

    /// <summary>What the deviation can be: outcome less budget; above zero is a surplus.</summary>
    public Quantity Deviation => Outcome - Budget;

    /// <summary>The deviation as the printed digits give it.</summary>
    public decimal DeviationValue => OutcomeValue - BudgetValue;

    /// <summary>
    /// What the degree of consumption can be, as a share; null unless the line is a cost with a budget below zero.
    /// </summary>
    public Interval? Consumption => HasBudgetedCost ? Outcome.Interval / Budget.Interval : null;

    /// <summary>The degree of consumption as the printed digits give it, as a share; null as <see cref="Consumption"/>.</summary>
    public decimal? ConsumptionValue => HasBudgetedCost ? OutcomeValue / BudgetValue : null;

    /// <summary>
    /// What the deviation in percent of the budgeted cost can be, as a share; null as <see cref="Consumption"/>.
    /// </summary>
    public Interval? DeviationShare => Consumption is { } consumption ? Interval.Point(1) - consumption : null;

    /// <summary>The deviation as a share of the budgeted cost, as the printed digits give it; below zero is an overrun.</summary>
    public decimal? DeviationShareValue => HasBudgetedCost ? DeviationValue / -BudgetValue : null;

    private bool HasBudgetedCost => IsCost && Budget.Interval.Upper < 0;

    /// <summary>A line of the analyst's own data.</summary>
    /// <param name="label">Its name, which is also its key.</param>
    /// <param name="outcome">The outcome; a cost below zero.</param>
    /// <param name="budget">
    /// The budget of the same period; a cost below zero. A line with a budget below zero is taken for a cost.
    /// </param>
    /// <param name="unit">The unit, for example <see cref="Unit.Kronor"/>.</param>
    /// <exception cref="UnitException">The unit is no unit of money.</exception>
    /// <example>
    /// <code>
    /// var line = BudgetLine.Of("Institutionsvård", outcome: -52.4m, budget: -48.0m, Unit.Millions);
    /// (line.DeviationValue, line.ConsumptionValue, line.DeviationShareValue)
    /// </code>
    /// </example>
    public static BudgetLine Of(string label, decimal outcome, decimal budget, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        if (!unit.ConvertsTo(Unit.Kronor)) throw new UnitException($"En budget är i pengar, inte i {unit}.");
        return new BudgetLine
        {
            Key = label,
            Label = label,
            Outcome = new Quantity(Interval.Point(outcome), unit, label),
            Budget = new Quantity(Interval.Point(budget), unit, label),
            OutcomeValue = outcome,
            BudgetValue = budget,
            IsCost = budget < 0,
        };
    }
}
