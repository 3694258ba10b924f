using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>A board, or a unit with a result of its own, against its budget.</summary>
public sealed record BoardBudget
{
    private const string Result = MeasureKeys.Result;
    private const string NetCost = MeasureKeys.NetCost;

    /// <summary>The key of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>Its Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>The period, which differs between the reports: do not compare a quarter's deviation with a year's.</summary>
    public required Period Period { get; init; }

    /// <summary>The line that sums up: the result, or where the report has none, the net cost.</summary>
    public required BudgetLine Line { get; init; }

    /// <summary>
    /// What the budgeted cost can be, below zero: the printed cost, else the sum of the kinds of cost, else the net cost.
    /// </summary>
    public required Quantity BudgetedCost { get; init; }

    /// <summary>The budgeted cost as the printed digits give it, below zero.</summary>
    public required decimal BudgetedCostValue { get; init; }

    /// <summary>
    /// What the budgeted cost is, in Swedish: <c>kostnad</c>, <c>summan av kostnadsslagen</c> or <c>nettokostnad</c>.
    /// </summary>
    public required string CostConcept { get; init; }

    /// <summary>The figures.</summary>
    public required Sources Sources { get; init; }

    /// <summary>What the deviation can be as a share of the budgeted cost.</summary>
    public Interval DeviationShare => Line.Key is NetCost && CostConcept is "nettokostnad"
        ? Line.DeviationShare!.Value
        : Line.Deviation.Interval / -BudgetedCost.In(Line.Unit).Interval;

    /// <summary>The deviation as a share of the budgeted cost, as the printed digits give it; below zero is a deficit.</summary>
    public decimal DeviationShareValue => Line.DeviationValue / -BudgetedCostValue;

    internal static IEnumerable<BoardBudget> Of(PublishedFigures report)
    {
        var boards = report.Select(figure => figure.Organisation).Distinct(StringComparer.Ordinal)
            .Select(organisation => Find(
                report.ByOrganisation(organisation).Where(figure => figure.Area.Length + figure.Insats.Length == 0),
                organisation))
            .OfType<BoardBudget>().ToList();
        return boards.Where(board => !boards.Exists(other => IsPartOf(report, board.Organisation, other.Organisation)));
    }

    // The table with a cost of its own before one with kinds of cost, and the latest period before earlier ones.
    private static BoardBudget? Find(PublishedFigures own, string organisation) => own
        .Where(figure => figure.Measure is Result or NetCost && figure.Group.Length == 0)
        .Select(figure => (figure.Table, figure.Period)).Distinct()
        .Select(place => Board(own.ByTable(place.Table).ByPeriod(place.Period), organisation, place.Period))
        .OfType<BoardBudget>()
        .OrderByDescending(board => board.Period)
        .ThenBy(board => Array.IndexOf(["kostnad", "summan av kostnadsslagen", "nettokostnad"], board.CostConcept))
        .FirstOrDefault();

    private static BoardBudget? Board(PublishedFigures table, string organisation, Period period)
    {
        var lines = new BudgetPairs(table, BasisKeys.Outcome).Lines();
        var line = lines.FirstOrDefault(line => line.Key is Result) ?? lines.FirstOrDefault(line => line.Key is NetCost);
        var costs = Costs(lines);
        if (line is null || costs.Lines.Count == 0) return null;
        var budgeted = costs.Lines.Select(cost => cost.Budget).Aggregate((sum, next) => sum + next) with { Name = costs.Concept };
        if (budgeted.Interval.Upper >= 0) return null;
        return new BoardBudget
        {
            Organisation = organisation,
            Label = table.Taxonomies.Organisations[organisation].Label,
            Period = period,
            Line = line,
            BudgetedCost = budgeted.In(line.Unit),
            BudgetedCostValue = costs.Lines.Sum(cost => cost.Unit.Convert(cost.BudgetValue, line.Unit)),
            CostConcept = costs.Concept,
            Sources = Sources.Of(costs.Lines.Append(line).Select(used => used.Sources)),
        };
    }

    private static (string Concept, IReadOnlyList<BudgetLine> Lines) Costs(IReadOnlyList<BudgetLine> lines)
    {
        if (lines.FirstOrDefault(line => line.Key is MeasureKeys.Cost) is { } cost) return ("kostnad", [cost]);
        var kinds = lines.Where(line => line.IsCost && !line.Key.StartsWith(NetCost, StringComparison.Ordinal)).ToList();
        return kinds.Count > 0
            ? ("summan av kostnadsslagen", kinds)
            : ("nettokostnad", [.. lines.Where(line => line.Key is NetCost)]);
    }

    private static bool IsPartOf(PublishedFigures figures, string organisation, string whole)
    {
        var parent = figures.Taxonomies.Organisations[organisation].Parent;
        return parent.Length > 0 && (string.Equals(parent, whole, StringComparison.Ordinal) || IsPartOf(figures, parent, whole));
    }
}
