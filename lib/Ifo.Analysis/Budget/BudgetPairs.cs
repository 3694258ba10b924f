using Ifo.Analysis.Audit;
using Ifo.Analysis.Changes;
using Ifo.Analysis.Figures;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Pairs outcomes, or forecasts, with the budgets that stand in the same table.</summary>
internal sealed class BudgetPairs(PublishedFigures figures, string basis)
{
    private readonly IReadOnlyList<string> _bases = LevelBases.Like(figures.Taxonomies.Bases[basis].Key);

    /// <summary>The lines of the figures, each once; the table that is printed first is taken.</summary>
    public IReadOnlyList<BudgetLine> Lines() => [.. figures.Where(IsOutcome)
        .Select(outcome => (Outcome: outcome, Budget: Budget(outcome)))
        .Where(pair => pair.Budget is not null)
        .Select(pair => Line(pair.Outcome, pair.Budget!))
        .DistinctBy(line => line.Key, StringComparer.Ordinal)];

    private bool IsOutcome(PublishedFigure figure) => figure.Reading.TryGet(out var printed) && printed.Unit.ConvertsTo(Unit.Kronor)
        && _bases.Contains(figure.Basis, StringComparer.Ordinal) && figure.Measure is not "deviation"
        && figures.Taxonomies.Measures[figure.Measure].Kind == MeasureKind.Level;

    private PublishedFigure? Budget(PublishedFigure outcome) => figures.FirstOrDefault(figure =>
        figure.Basis is "budget" && figure.Reading.HasFigure && string.Equals(figure.Measure, outcome.Measure, StringComparison.Ordinal)
        && figure.Scope == outcome.Scope && figure.Period == outcome.Period && SameTable(figure, outcome)
        && figure.Demand().Unit.ConvertsTo(outcome.Demand().Unit));

    private BudgetLine Line(PublishedFigure outcome, PublishedFigure budget)
    {
        var unit = outcome.Demand().Unit;
        var (left, right) = (Result(outcome, unit), Result(budget, unit));
        var printed = Deviation(outcome);
        return new BudgetLine
        {
            Key = outcome.Group.Length == 0 ? outcome.Measure : $"{outcome.Measure}/{outcome.Group}",
            Label = Label(outcome),
            Outcome = left,
            Budget = right,
            OutcomeValue = Value(outcome, unit),
            BudgetValue = Value(budget, unit),
            IsCost = figures.Taxonomies.IsCost(outcome),
            PrintedDeviation = printed is null ? null : PrintedCheck.Of(printed, left - right, [outcome, budget]),
            Sources = new Sources([outcome.Source, budget.Source]),
        };
    }

    // A deviation's own group names its row, so it is found by the row's id: the same but for the last step.
    private PublishedFigure? Deviation(PublishedFigure outcome) => figures.FirstOrDefault(figure =>
        figure.Measure is "deviation" && figure.Reading.HasFigure && SameTable(figure, outcome) && figure.Period == outcome.Period
        && _bases.Contains(figure.Basis, StringComparer.Ordinal) && string.Equals(Row(figure), Row(outcome), StringComparison.Ordinal));

    private static string Row(PublishedFigure figure) => figure.Id[..figure.Id.LastIndexOf('/')];

    private Quantity Result(PublishedFigure figure, Unit unit) => figure.Demand().Named(figure.Label).Times(figures.ToResult(figure)).In(unit);

    private decimal Value(PublishedFigure figure, Unit unit) => figure.Demand().Unit.Convert(figure.Demand().Value, unit) * figures.ToResult(figure);

    private string Label(PublishedFigure figure)
    {
        var taxonomies = figures.Taxonomies;
        var subject = taxonomies.Groups.TryGet(figure.Group, out var group) ? group.Label : taxonomies.Measures[figure.Measure].Label;
        var area = taxonomies.Areas.TryGet(figure.Area, out var term) ? $" {term.Label}" : "";
        return $"{subject}{area}";
    }

    private static bool SameTable(PublishedFigure left, PublishedFigure right) =>
        string.Equals(left.Source.Report, right.Source.Report, StringComparison.Ordinal) && string.Equals(left.Table, right.Table, StringComparison.Ordinal);
}
