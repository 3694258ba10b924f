using Ifo.Analysis.Changes;
using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Pairs outcomes, or forecasts, with the budgets that stand in the same table.</summary>
internal sealed class BudgetPairs(PublishedFigures figures, string basis)
{
    private readonly IReadOnlyList<string> _bases = LevelBases.Like(figures.Taxonomies.Bases[basis].Key);

    /// <summary>
    /// The lines of the figures, each once and all in the unit of the first; the table that is printed first is taken.
    /// </summary>
    public IReadOnlyList<BudgetLine> Lines()
    {
        var pairs = figures.Where(IsOutcome)
            .Select(outcome => (Outcome: outcome, Budget: Budget(outcome)))
            .Where(pair => pair.Budget is not null)
            .DistinctBy(pair => Key(pair.Outcome), StringComparer.Ordinal).ToList();
        var labels = pairs.Select(pair => Label(pair.Outcome)).ToList();
        return [.. pairs.Select((pair, index) => Line(
            pair.Outcome,
            pair.Budget!,
            labels.Count(label => label == labels[index]) > 1 ? $"{labels[index]} [{Key(pair.Outcome)}]" : labels[index],
            pairs[0].Outcome.Demand().Unit))];
    }

    private bool IsOutcome(PublishedFigure figure) =>
        figure.Reading.TryGet(out var printed) && printed.Unit.ConvertsTo(Unit.Kronor)
        && _bases.Contains(figure.Basis, StringComparer.Ordinal) && figure.Measure is not MeasureKeys.Deviation
        && figures.Taxonomies.Measures[figure.Measure].Kind == MeasureKind.Level;

    private PublishedFigure? Budget(PublishedFigure outcome) => figures.FirstOrDefault(figure =>
        figure.Basis is BasisKeys.Budget
            && figure.Reading.HasFigure
            && string.Equals(figure.Measure, outcome.Measure, StringComparison.Ordinal)
        && figure.Scope == outcome.Scope && figure.Period == outcome.Period && SameTable(figure, outcome)
        && figure.Demand().Unit.ConvertsTo(outcome.Demand().Unit));

    private BudgetLine Line(PublishedFigure outcome, PublishedFigure budget, string label, Unit unit)
    {
        var (left, right) = (Result(outcome, unit), Result(budget, unit));
        var printed = Deviation(outcome);
        return new BudgetLine
        {
            Key = Key(outcome),
            Label = label,
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
        figure.Measure is MeasureKeys.Deviation
            && figure.Reading.HasFigure
            && SameTable(figure, outcome)
            && figure.Period == outcome.Period
        && _bases.Contains(figure.Basis, StringComparer.Ordinal)
        && string.Equals(Row(figure), Row(outcome), StringComparison.Ordinal));

    private static string Row(PublishedFigure figure) => figure.Id[..figure.Id.LastIndexOf('/')];

    private Quantity Result(PublishedFigure figure, Unit unit) =>
        figure.Demand().Named(figure.Label).Times(figures.ToResult(figure)).In(unit);

    private decimal Value(PublishedFigure figure, Unit unit) =>
        figure.Demand().Unit.Convert(figure.Demand().Value, unit) * figures.ToResult(figure);

    private static string Key(PublishedFigure figure) => string.Join(
        '/',
        new[] { figure.Measure, figure.Area, figure.Insats, figure.Provider, figure.Ground, figure.Group }
            .Where(key => key.Length > 0));

    private string Label(PublishedFigure figure)
    {
        var taxonomies = figures.Taxonomies;
        string[] words =
        [
            taxonomies.Areas.TryGet(figure.Area, out var area) ? area.Label : "",
            taxonomies.Insatser.TryGet(figure.Insats, out var insats) ? insats.Label : "",
            taxonomies.Providers.TryGet(figure.Provider, out var provider) ? provider.Label : "",
            taxonomies.Grounds.TryGet(figure.Ground, out var ground) ? ground.Label : "",
            taxonomies.Groups.TryGet(figure.Group, out var group) ? group.Label : "",
        ];
        var subject = string.Join(", ", words.Where(word => word.Length > 0));
        return subject.Length > 0 ? subject : taxonomies.Measures[figure.Measure].Label;
    }

    private static bool SameTable(PublishedFigure left, PublishedFigure right) =>
        string.Equals(left.Source.Report, right.Source.Report, StringComparison.Ordinal)
            && string.Equals(left.Table, right.Table, StringComparison.Ordinal);
}
