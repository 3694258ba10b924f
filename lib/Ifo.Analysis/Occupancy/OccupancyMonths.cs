using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Occupancy;

/// <summary>A month's printed mean beside the weighted and the unweighted mean of its units.</summary>
/// <param name="Month">The month, as it is shown.</param>
/// <param name="Weighted">The printed mean against the weighted mean of all places.</param>
/// <param name="Unweighted">The printed mean against the unweighted mean of all places.</param>
public sealed record OccupancyMonthCheck(string Month, PrintedCheck Weighted, PrintedCheck Unweighted);

/// <summary>Occupancy month by month: each unit's rate, and what the printed totals and accumulated rates are means of.</summary>
public static class OccupancyMonths
{
    /// <summary>Every month's printed mean against both means of its units: which of them the report's total is.</summary>
    /// <param name="months">The months, see <see cref="OccupancyQueries.OccupancyByMonth"/>.</param>
    /// <param name="printed">The printed means; those of other periods and those without a figure are passed over.</param>
    /// <returns>The months that have a printed mean, in order.</returns>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var months = figures.OccupancyByMonth("orebro-eget-utforande").Select(month => month.Without("oppenvard")).ToList();
    /// months.Against(figures.ByTable("belaggning").ByGroup("egna-boenden"))
    ///     .Table("Månadernas totaler", figures.ByTable("belaggning").Sources)
    /// </code>
    /// </example>
    public static IReadOnlyList<OccupancyMonthCheck> Against(this IReadOnlyList<OccupancyUnits> months, PublishedFigures printed)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(printed);
        return [.. from month in months
                   let mean = printed.ByMeasure(MeasureKeys.Occupancy).FirstOrDefault(figure => figure.Reading.HasFigure
                       && string.Equals(figure.Period.Label, month.Period, StringComparison.Ordinal))
                   where mean is not null
                   let checks = month.Against(mean)
                   select new OccupancyMonthCheck(month.Period, checks[0].Check, checks[1].Check)];
    }

    /// <summary>
    /// The printed rate of a longer period against the mean of the printed months in it, each month weighing as many days as it
    /// has: one check for each unit whose months are all printed.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>orebro-eget-utforande</c>.</param>
    /// <param name="period">The longer period.</param>
    /// <returns>The checks in the order of the report; empty when no unit has both.</returns>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    public static IReadOnlyList<PrintedCheck> AccumulatedOccupancyChecks(
        this PublishedFigures figures, string organisation, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        var rates = figures
            .ByOrganisation(figures.Taxonomies.Organisations[organisation].Key)
            .ByMeasure(MeasureKeys.Occupancy)
            .Where(figure => figure.Reading.HasFigure && figure.Basis is BasisKeys.Outcome);
        return [.. rates.ByPeriod(period)
            .Select(whole =>
                (Whole: whole, Months: rates.Where(month => month.Period.Kind == PeriodKind.Month
                    && period.Contains(month.Period.Start)
                    && month.Scope == whole.Scope
                    && month.Table == whole.Table)))
            .Where(pair => pair.Months.Sum(month => month.Period.Days) == period.Days)
            .Select(pair => PrintedCheck.Of(pair.Whole, Mean(pair.Months), pair.Months))];
    }

    /// <summary>A row for each month: the printed mean, and both means with their verdicts.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="sources">The printed figures, for the source line.</param>
    public static Table<OccupancyMonthCheck> Table(this IReadOnlyList<OccupancyMonthCheck> checks, string title, Sources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var period = checks.Count == 0 ? "ingen" : $"{checks[0].Month} till {checks[^1].Month}";
        return Presentation.Table.From(
            checks, title, Caption.Published(sources, period, $"{SwedishFormat.Number(checks.Count)} månader"))
            .Column("Månad", row => row.Month)
            .Column("Tryckt", row => row.Unweighted.PrintedText)
            .Column("Ovägd", row => row.Unweighted.RecomputedText)
            .Hypothesis("Ovägd mot tryckt", row => row.Unweighted.Verdict)
            .Column("Vägd", row => row.Weighted.RecomputedText)
            .Hypothesis("Vägd mot tryckt", row => row.Weighted.Verdict);
    }

    /// <summary>Each unit's rate of all places, month by month, as a heat map: the darker the fuller.</summary>
    /// <param name="months">The months; all have the same units.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="NoFigureException">There are no months.</exception>
    public static HeatMapChart UnitsChart(this IReadOnlyList<OccupancyUnits> months, string title)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count == 0) throw new NoFigureException("Det finns inga månader att visa.");
        var sources = Sources.Of(months.Select(month => month.Sources));
        var caption = Caption.Published(
            sources,
            $"{months[0].Period} till {months[^1].Period}",
            $"{SwedishFormat.Number(months[0].Sum(unit => unit.PlacesValue), 0)} platser");
        return months[0].Aggregate(
            Chart.HeatMap(title, "procent av alla platser", caption).Categories(months.Select(month => month.Period)),
            (figure, unit) => figure.Row(unit.Label, months.Select(month => month[unit.Key].RateValue(PlaceBase.All) * 100m)))
            .Decimals(0);
    }

    private static Quantity Mean(PublishedFigures months)
    {
        var sum = months
            .Select(month => month.Demand().Unit.Convert(month.Demand().Interval, Unit.Share) * Interval.Point(month.Period.Days))
            .Aggregate((left, right) => left + right);
        return new Quantity(sum / Interval.Point(months.Sum(month => month.Period.Days)), Unit.Share, "medelvärde av månaderna");
    }
}
