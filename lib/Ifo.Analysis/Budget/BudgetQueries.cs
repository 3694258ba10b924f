using Ifo.Analysis.Checks;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Published outcomes and forecasts against budgets.</summary>
public static class BudgetQueries
{
    /// <summary>
    /// The lines of an organisation's result, each against the budget that stands in the same table for the same period.
    /// </summary>
    /// <param name="figures">The figures; narrow them to a table where an organisation is printed in several.</param>
    /// <param name="organisation">The key of the organisation, for example <c>socialnamnd-hisingen</c>.</param>
    /// <param name="period">The period; a budget of a whole year is not compared with part of it.</param>
    /// <param name="basis"><c>outcome</c> (which a year-end also is), or <c>forecast</c>.</param>
    /// <exception cref="NoFigureException">
    /// Nothing has both outcome and budget; the message says which periods there are.
    /// </exception>
    /// <exception cref="IfoException">There is no such organisation or basis.</exception>
    /// <remarks>Where a budget was revised, the revised one is the budget; the original has a basis of its own.</remarks>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var hisingen = figures.ByTable("resultatrakning").Budget("socialnamnd-hisingen", Period.Year(2022));
    /// hisingen.Table("Hisingens utfall mot budget 2022")
    /// </code>
    /// </example>
    public static BudgetFollowUp Budget(
        this PublishedFigures figures, string organisation, Period period, string basis = BasisKeys.Outcome)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        var term = figures.Taxonomies.Organisations[organisation];
        var own = figures.ByOrganisation(term.Key);
        var lines = new BudgetPairs(own.ByPeriod(period), basis).Lines();
        return lines.Count > 0
            ? new BudgetFollowUp(lines, term.Label, period)
            : throw new NoFigureException(Nothing(own, term.Label, period));
    }

    /// <summary>
    /// The boards and units that a report gives a whole result for: what each deviated from its budget in its report's latest
    /// period. An organisation is here when a table has its result, or net cost, and its costs, with both outcome and budget,
    /// and it is no part of another that is here.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <returns>In the order of the reports; empty when no report has any.</returns>
    /// <example>
    /// <code>
    /// var boards = PublishedFigures.Load().BoardBudgets();
    /// boards.Table("Fem nämnder och enheter mot budget")
    /// </code>
    /// </example>
    public static IReadOnlyList<BoardBudget> BoardBudgets(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. figures.Reports.SelectMany(report => BoardBudget.Of(figures.ByReport(report.Slug)))];
    }

    /// <summary>
    /// Every printed forecast whose outcome is printed too, and how wrong it was: what is known of the reports' own forecasts.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <returns>In the order of the reports; empty when no forecast can be followed up.</returns>
    public static IReadOnlyList<ForecastError> ForecastErrors(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var outcomes =
            figures.Where(figure => figure.Basis is BasisKeys.Outcome or BasisKeys.YearEnd && figure.Reading.HasFigure);
        return [.. figures.ByBasis(BasisKeys.Forecast)
            .Where(figure => figure.Reading.TryGet(out var printed)
                && printed.Unit.ConvertsTo(Unit.Kronor)
                && figure.Measure is not MeasureKeys.Deviation)
            .Select(forecast => (Forecast: forecast, Outcome: outcomes.FirstOrDefault(outcome => IsOutcomeOf(outcome, forecast))))
            .Where(pair => pair.Outcome is not null)
            .Select(pair => new ForecastError(figures, pair.Forecast, pair.Outcome!))];
    }

    /// <summary>
    /// The printed consumed shares of the year's budget (förbrukad budget), each against the outcome over the budget that is
    /// printed beside it.
    /// </summary>
    /// <param name="figures">The figures; narrow them to a table where an organisation is printed in several.</param>
    /// <returns>A check for each printed share; one whose outcome or budget is not printed cannot be recomputed.</returns>
    public static IReadOnlyList<Checks.PrintedCheck> ConsumptionChecks(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. figures
            .ByGroup("forbrukad-budget")
            .Where(share => share.Reading.HasFigure)
            .Select(share => ConsumptionCheck(figures, share))];
    }

    private static Checks.PrintedCheck ConsumptionCheck(PublishedFigures figures, PublishedFigure share)
    {
        var like = figures.Where(figure => figure.Measure is MeasureKeys.NetCost
            && figure.Reading.HasFigure
            && figure.Group.Length == 0
            && figure.Organisation == share.Organisation
            && figure.Area == share.Area
            && figure.Insats == share.Insats
            && string.Equals(figure.Table, share.Table, StringComparison.Ordinal));
        var outcome = like.FirstOrDefault(figure => figure.Basis is BasisKeys.Outcome && figure.Period == share.Period);
        var budget = like.FirstOrDefault(figure => figure.Basis is BasisKeys.Budget
            && figure.Period == Period.Year(share.Period.Start.Year));
        return outcome is null || budget is null || budget.Demand().Interval.ReachesZero
            ? Checks.PrintedCheck.NotRecomputable(
                share, $"Källan har inte både utfallet {share.Period.Label} och budgeten {share.Period.Start.Year}.")
            : Checks.PrintedCheck.Of(
                share, outcome.Demand().Named(outcome.Label).ShareOf(budget.Demand().Named(budget.Label)), [outcome, budget]);
    }

    private static bool IsOutcomeOf(PublishedFigure outcome, PublishedFigure forecast) =>
        outcome.Period == forecast.Period
            && outcome.Scope == forecast.Scope
            && string.Equals(outcome.Measure, forecast.Measure, StringComparison.Ordinal)
        && string.Equals(outcome.Table, forecast.Table, StringComparison.Ordinal);

    private static string Nothing(PublishedFigures own, string organisation, Period period)
    {
        var periods = own.ByBasis(BasisKeys.Budget).Select(figure => figure.Period).Distinct().Order().ToList();
        var there = periods.Count == 0 ? "Ingen budget är publicerad." : $"Perioder med budget: {string.Join(", ", periods)}.";
        return $"Det finns inga rader med både utfall och budget i samma tabell för {organisation} {period.Label}. {there}";
    }
}
