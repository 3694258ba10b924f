using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>Changes of published levels between two periods.</summary>
public static class ChangeQueries
{
    /// <summary>
    /// How a measure changed between two comparable periods, for everything that has a figure in both: a row for each
    /// organisation, area, insats, provider, ground and group. Narrow the figures first to get fewer rows.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="measure">
    /// The key of the measure: a level or a share, for example <c>net-cost</c>, <c>care-days</c>, <c>gross-cost-share</c>.
    /// </param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <param name="basis">
    /// What the later figure is: <c>outcome</c> (which a year-end, bokslut, also is), <c>budget</c>, <c>forecast</c> … A
    /// forecast is compared with the outcome of the earlier period, anything else with its like.
    /// </param>
    /// <returns>The rows, and beside them those that a series break forbids.</returns>
    /// <exception cref="IfoException">There is no such measure or basis, or the measure is itself a change.</exception>
    /// <exception cref="PeriodException">
    /// The periods cannot be compared, or a series break forbids every row; the message says why.
    /// </exception>
    /// <exception cref="NoFigureException">
    /// Nothing has a figure in both periods; the message says which periods there are.
    /// </exception>
    /// <exception cref="UnitException">The rows are counted in units that measure different things.</exception>
    /// <remarks>
    /// Costs are compared by size, whether a table prints them with a minus or not. Where a level is printed more than once,
    /// the two of one table are taken, else of one report, else the most exact; see <see cref="LevelChange.Contradicting"/>.
    /// </remarks>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var costs = figures.ByReport("gavle-2023").Changes("personnel-cost", Period.Year(2022), Period.Year(2023));
    /// costs.Table("Gävles personalkostnader 2022 och 2023")
    /// </code>
    /// </example>
    public static LevelChanges Changes(
        this PublishedFigures figures, string measure, Period from, Period to, string basis = BasisKeys.Outcome)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        return new LevelPairs(figures, measure, from, to, basis).Find();
    }
}
