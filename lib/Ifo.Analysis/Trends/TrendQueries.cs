using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Trends;

/// <summary>Which figures of part years belong to a yearly series.</summary>
public enum PartYears
{
    /// <summary>
    /// None: only the part of the year that most figures are of, the whole year or the same months of each. The default.
    /// </summary>
    LeaveOut,

    /// <summary>
    /// A part year stands for its year where the year has no other figure. Only for means such as persons per day, never for
    /// sums; the season of the missing months is then taken for change.
    /// </summary>
    StandForTheirYear,
}

/// <summary>Published figures as yearly series.</summary>
public static class TrendQueries
{
    /// <summary>The outcome of a measure, year by year.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="measure">The key of the measure, for example <c>placements-per-day</c>.</param>
    /// <param name="organisation">The key of the organisation.</param>
    /// <param name="group">The key of the group of persons; empty for all.</param>
    /// <param name="partYears">Which figures of part years belong to the series.</param>
    /// <exception cref="NoFigureException">
    /// There are no such figures, a year is missing between others, or the sources contradict each other.
    /// </exception>
    /// <exception cref="UnitException">The figures' units measure different things.</exception>
    /// <exception cref="PeriodException">A series break forbids comparison across the years.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var series = figures.YearlySeries("placements-per-day", "orebro-externa-kop", partYears: PartYears.StandForTheirYear);
    /// series.Trend().InWords()
    /// </code></example>
    public static YearlySeries YearlySeries(
        this PublishedFigures figures,
        string measure,
        string organisation,
        string group = "",
        PartYears partYears = PartYears.LeaveOut)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var found = OfOneThing(
            [.. figures
                .ByMeasure(measure)
                .ByOrganisation(organisation)
                .ByGroup(group)
                .ByBasis(BasisKeys.Outcome)
                .Where(IsOfOneYear)]);
        if (found.Count == 0)
            throw new NoFigureException($"Det finns inga publicerade utfall av måttet \"{measure}\" för "
                + $"\"{organisation}\"{(group.Length == 0 ? "" : $" och gruppen \"{group}\"")}.");
        var chosen = Chosen(found, partYears).OrderBy(figure => figure.Period).ToList();
        RefuseGaps(chosen);
        var unit = chosen[0].Demand().Unit;
        return Trends.YearlySeries.Of(
            Label(figures, chosen[0]),
            unit.ToString(),
            [.. chosen.Select(figure => Value(figure, unit))],
            new Sources(chosen.Select(figure => figure.Source)),
            Breaks(figures, chosen));
    }

    private static bool IsOfOneYear(PublishedFigure figure) =>
        figure.Reading.HasFigure && figure.Period.Months > 0 && figure.Period.Start.Year == figure.Period.End.Year;

    // A measure may be printed for all and for each insats: all of them is what is asked for, or the only one that there is.
    private static List<PublishedFigure> OfOneThing(List<PublishedFigure> found)
    {
        var plain = found
            .Where(figure => figure is { Insats.Length: 0, Area.Length: 0, Provider.Length: 0, Ground.Length: 0 })
            .ToList();
        if (plain.Count > 0 || found.Select(figure => figure.Scope).Distinct().Take(2).Count() < 2)
            return plain.Count > 0 ? plain : found;
        throw new NoFigureException("Måttet är publicerat för flera insatser eller områden men inte för alla tillsammans; "
            + "begränsa figures med ByInsats eller ByArea först.");
    }

    private static YearlyValue Value(PublishedFigure figure, Unit unit)
    {
        var reported = figure.Demand();
        return new YearlyValue(
            figure.Period, reported.Unit.Convert(reported.Value, unit), reported.Unit.Convert(reported.Interval, unit));
    }

    private static List<PublishedFigure> Chosen(List<PublishedFigure> found, PartYears partYears)
    {
        // The part of the year that most figures are of; of equals the longer.
        var part = found.GroupBy(PartOfYear).OrderByDescending(group => group.Select(figure => figure.Period).Distinct().Count())
            .ThenByDescending(group => group.First().Period.Months).First().Key;
        var chosen = found
            .GroupBy(figure => figure.Period.Start.Year)
            .Select(year => Best(year, part))
            .OfType<List<PublishedFigure>>();
        return [.. chosen.Where(year => partYears == PartYears.StandForTheirYear || PartOfYear(year[0]) == part).Select(Agreed)];
    }

    private static List<PublishedFigure> Best(IGrouping<int, PublishedFigure> year, (int First, int Last) part) =>
        [.. year
            .GroupBy(figure => figure.Period)
            .OrderByDescending(period => PartOfYear(period.First()) == part)
            .ThenByDescending(period => period.Key.Months)
            .First()];

    private static (int First, int Last) PartOfYear(PublishedFigure figure) =>
        (figure.Period.Start.Month, figure.Period.End.Month);

    private static PublishedFigure Agreed(List<PublishedFigure> same) =>
        same.Select(figure => figure.Demand().Value).Distinct().Skip(1).Any()
            ? throw new NoFigureException($"Källorna säger emot varandra om {same[0].Label}: {string.Join("; ", same)}.")
            : same[0];

    private static void RefuseGaps(List<PublishedFigure> chosen)
    {
        var gap = chosen
            .Zip(chosen.Skip(1))
            .FirstOrDefault(pair => pair.Second.Period.Start.Year != pair.First.Period.Start.Year + 1);
        if (gap.First is not null)
            throw new NoFigureException($"Serien har ett uppehåll: det finns inget utfall mellan {gap.First.Period.Label} och "
                + $"{gap.Second.Period.Label}.");
    }

    // A break that forbids comparison refuses the series; one that is only to be shown follows it.
    private static List<SeriesBreak> Breaks(PublishedFigures figures, List<PublishedFigure> chosen)
    {
        var breaks = chosen.Zip(chosen.Skip(1)).SelectMany(pair => figures.Taxonomies.SeriesBreaks.Where(found =>
            (found.Organisations.Count == 0 || found.Organisations.Contains(pair.First.Organisation))
            && found.Touches(pair.First.Measure, pair.First.Insats, pair.First.Period, pair.Second.Period))).Distinct().ToList();
        return breaks.Find(found => found.Effect == BreakEffect.Refuse) is { } refused
            ? throw new PeriodException($"Serien har ett brott och kan inte läsas som en trend: {refused}.")
            : breaks;
    }

    private static string Label(PublishedFigures figures, PublishedFigure figure)
    {
        var measure = figures.Taxonomies.Measures[figure.Measure].Label;
        return figure.Group.Length > 0 && figures.Taxonomies.Groups.TryGet(figure.Group, out var group)
            ? $"{measure}: {group.LabelInSentence}"
            : measure;
    }
}
