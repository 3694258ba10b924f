using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Forecasts of a whole year from part of it.</summary>
public static class ForecastQueries
{
    /// <summary>
    /// Three forecasts of the year-end: run rate, last year's seasonal share, and the report's own, with their past errors where
    /// they can be known.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>socialnamnden-orebro</c>.</param>
    /// <param name="measure">The key of the measure, for example <c>net-cost</c>.</param>
    /// <param name="part">The part of the year that has an outcome: whole months from January, fewer than twelve.</param>
    /// <exception cref="PeriodException">The period is no such part.</exception>
    /// <exception cref="NoFigureException">There is no outcome of the part.</exception>
    /// <exception cref="IfoException">There is no such organisation or measure.</exception>
    /// <remarks>
    /// Everything is taken from one table, the one that has most of what the methods need, so that all forecasts are of the
    /// same thing. A part-year sum of an uneven year is not a forecast: a past error tells more than the method's name.
    /// </remarks>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var forecasts = figures.YearEnd("socialnamnden-orebro", "net-cost", Period.MonthRange(2023, 1, 8));
    /// forecasts.Table("Örebros nettokostnad 2023: tre prognoser")
    /// </code>
    /// </example>
    public static YearEndForecasts YearEnd(this PublishedFigures figures, string organisation, string measure, Period part)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(part);
        if (part.Kind == PeriodKind.Day || part.Start.Month != 1 || part.Months is 0 or >= 12)
            throw new PeriodException($"{part.Label} är inte en del av ett år från januari. Välj till exempel januari–augusti.");
        var own = figures
            .ByOrganisation(figures.Taxonomies.Organisations[organisation].Key)
            .ByMeasure(figures.Taxonomies.Measures[measure].Key)
            .Where(figure => figure.Area.Length
                + figure.Insats.Length
                + figure.Provider.Length
                + figure.Ground.Length
                + figure.Group.Length == 0);
        var outcome = own
            .ByPeriod(part)
            .Where(figure => figure.Basis is BasisKeys.Outcome
                && figure.Reading.TryGet(out var printed)
                && printed.Unit.ConvertsTo(Unit.Kronor))
            .OrderByDescending(figure => new YearSeries(own, figure).Known).FirstOrDefault()
            ?? throw new NoFigureException($"Det finns inget utfall av {figures.Taxonomies.Measures[measure].LabelInSentence} "
                + $"för {figures.Taxonomies.Organisations[organisation].Label} {part.Label}.");
        return new YearEndForecasts(new YearSeries(own, outcome));
    }
}
