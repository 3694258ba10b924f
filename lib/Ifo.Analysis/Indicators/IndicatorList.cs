using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Indicators;

/// <summary>Indicators of a report: one row each, and the columns that any of them has a figure in.</summary>
public sealed class IndicatorList : RowList<Indicator>
{
    private readonly Taxonomies _taxonomies;

    private IndicatorList(IReadOnlyList<Indicator> rows, Taxonomies taxonomies)
        : base(rows)
    {
        _taxonomies = taxonomies;
    }

    /// <summary>The columns, by period; in a period the outcome before what was aimed at or expected.</summary>
    public IReadOnlyList<IndicatorColumn> Columns =>
        [.. Rows.SelectMany(row => row.Figures).Select(figure => (figure.Period, figure.Basis)).Distinct()
            .OrderBy(column => column.Period)
            .ThenBy(column => Order(column.Basis))
            .Select(column => new IndicatorColumn(column.Period, column.Basis, Heading(column.Period, column.Basis)))];

    /// <summary>Where the figures stand.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The indicator of a group.</summary>
    /// <param name="group">The key of the group.</param>
    /// <exception cref="IfoException">
    /// No indicator is of the group, or several are; the message lists the groups there are.
    /// </exception>
    public Indicator this[string group]
    {
        get
        {
            var found = Rows.Where(row => string.Equals(row.Group, group, StringComparison.Ordinal)).ToList();
            return found.Count == 1 ? found[0] : throw new IfoException(
                $"{(found.Count == 0 ? "Ingen indikator" : "Flera indikatorer")} avser gruppen \"{group}\". Grupperna är: "
                + $"{string.Join(", ", Rows.Select(row => row.Group).Distinct())}.");
        }
    }

    /// <summary>The indicators that answer a condition, with the columns that these have figures in.</summary>
    /// <param name="condition">The condition.</param>
    public IndicatorList Where(Func<Indicator, bool> condition) => new([.. Rows.Where(condition)], _taxonomies);

    internal IndicatorList By(Func<Indicator, decimal> order) => new([.. Rows.OrderBy(order)], _taxonomies);

    internal static IndicatorList Of(PublishedFigures figures) => new(
        [.. figures.GroupBy(figure => (figure.Source.Report, figure.Table))
            .SelectMany(table => table
                .GroupBy(figure => figure.Measure)
                .SelectMany(measure => OfMeasure([.. measure], figures.Taxonomies))
                .OrderBy(row => row.First)
                .Select(row => row.Row))],
        figures.Taxonomies);

    // Labels are told apart among the indicators of one table and measure, since the measure is shown beside them.
    private static IEnumerable<(Indicator Row, int First)> OfMeasure(List<PublishedFigure> figures, Taxonomies taxonomies)
    {
        var rows = figures.GroupBy(figure => figure.Scope).Select(row => row.ToList()).ToList();
        var labels = IndicatorLabel.Of([.. rows.Select(row => row[0])], figures, taxonomies);
        return rows.Select((row, index) => (new Indicator(labels[index], taxonomies.Measures[row[0].Measure], row), row[0].Line));
    }

    private static int Order(string basis) => basis switch
    {
        BasisKeys.Outcome or BasisKeys.YearEnd => 0,
        BasisKeys.Budget or BasisKeys.OriginalBudget => 1,
        BasisKeys.Forecast or BasisKeys.PreviousForecast => 2,
        _ => 3,
    };

    private string Heading(Periods.Period period, string basis) =>
        string.Equals(basis, BasisKeys.Outcome, StringComparison.Ordinal)
            ? period.Label
            : $"{_taxonomies.Bases[basis].Label} {period.Label}";
}
