using Ifo.Analysis.Changes;
using Ifo.Analysis.Checks;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Occupancy;

/// <summary>The published occupancy (beläggning) of an organisation's units.</summary>
public static class OccupancyQueries
{
    /// <summary>
    /// The units of an organisation in a period: those that are printed with an insats and with places. Where occupied places
    /// are not printed, they are the printed rate times the places. A total row is no unit; see
    /// <see cref="OccupancyUnits.Against"/>.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>boende-och-hemloshet</c>.</param>
    /// <param name="period">The period. Places printed for a longer period that holds it are taken too.</param>
    /// <exception cref="NoFigureException">
    /// No unit has both places and occupancy; the message says which periods there are.
    /// </exception>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var units = figures.Occupancy("boende-och-hemloshet", Period.Quarter(2024, 1)).Without("bmss-sabo");
    /// units.Means().Table("Genomsnittlig beläggning på fyra sätt", units)
    /// </code>
    /// </example>
    public static OccupancyUnits Occupancy(this PublishedFigures figures, string organisation, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        var own = figures.ByOrganisation(figures.Taxonomies.Organisations[organisation].Key)
            .Where(figure => figure.Reading.HasFigure && figure.Basis is BasisKeys.Outcome && figure.Insats.Length > 0);
        var scopes = own
            .Where(figure => figure.Period == period && figure.Measure is MeasureKeys.Occupancy or MeasureKeys.OccupiedPlaces)
            .Where(figure => figure.Period == period && Places(own, figure) is not null)
            .DistinctBy(figure => figure.Scope).ToList();
        if (scopes.Count == 0)
            throw new NoFigureException(Nothing(own, figures.Taxonomies.Organisations[organisation].Label, period));
        // A provider that all units have tells nothing apart.
        var sameProvider = scopes.Select(figure => figure.Provider).Distinct(StringComparer.Ordinal).Count() == 1;
        var labels = ScopeLabels.Of(
            [.. scopes.Select(figure => sameProvider ? figure with { Provider = "" } : figure)], figures.Taxonomies);
        var keys = scopes.Select(figure => figure.Insats).ToList();
        return new OccupancyUnits(
            [.. scopes.Select((figure, index) => Unit(
                own,
                figure,
                labels[index],
                keys.Count(key => key == keys[index]) > 1 ? $"{keys[index]}/{figure.Group}" : keys[index]))],
            period.Label);
    }

    /// <summary>The units of an organisation, month by month, for the months that are published.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>orebro-eget-utforande</c>.</param>
    /// <exception cref="NoFigureException">No month is published.</exception>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    public static IReadOnlyList<OccupancyUnits> OccupancyByMonth(this PublishedFigures figures, string organisation)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var key = figures.Taxonomies.Organisations[organisation].Key;
        var months = figures.ByOrganisation(key).ByMeasure(MeasureKeys.Occupancy)
            .Where(figure => figure.Period.Kind == PeriodKind.Month && figure.Reading.HasFigure && figure.Insats.Length > 0)
            .Where(figure => Places(figures.ByOrganisation(key), figure) is not null)
            .Select(figure => figure.Period).Distinct().Order().ToList();
        return months.Count > 0
            ? [.. months.Select(month => figures.Occupancy(key, month))]
            : throw new NoFigureException(
                $"Ingen månads beläggning är publicerad för {figures.Taxonomies.Organisations[key].Label}.");
    }

    private static UnitOccupancy Unit(PublishedFigures own, PublishedFigure figure, string label, string key)
    {
        var places = Places(own, figure)!;
        var (occupied, unavailable, free) = (Same(own, figure, MeasureKeys.OccupiedPlaces),
            Same(own, figure, MeasureKeys.UnavailablePlaces),
            Same(own, figure, MeasureKeys.FreePlaces));
        var rate = figure.Demand();
        PublishedFigure?[] printed = [places, occupied ?? figure, unavailable, free];
        return new UnitOccupancy
        {
            Key = key,
            Label = label,
            Places = places.Demand().Interval,
            Occupied = occupied?.Demand().Interval
                ?? (rate.Unit.Convert(rate.Interval, Quantities.Unit.Share) * places.Demand().Interval),
            Unavailable = unavailable?.Demand().Interval,
            PlacesValue = places.Demand().Value,
            OccupiedValue = occupied?.Demand().Value
                ?? (rate.Unit.Convert(rate.Value, Quantities.Unit.Share) * places.Demand().Value),
            UnavailableValue = unavailable?.Demand().Value,
            PartsVerdict = occupied is null || unavailable is null || free is null
                ? Verdict.NotRecomputable
                : PrintedCheck.VerdictOf(
                occupied.Demand().Interval + unavailable.Demand().Interval + free.Demand().Interval, places.Demand().Interval),
            Printed = [.. printed.OfType<PublishedFigure>()],
        };
    }

    private static PublishedFigure? Same(PublishedFigures own, PublishedFigure figure, string measure) =>
        own.FirstOrDefault(other => string.Equals(other.Measure, measure, StringComparison.Ordinal)
            && other.Scope == figure.Scope
            && other.Period == figure.Period);

    private static PublishedFigure? Places(PublishedFigures own, PublishedFigure figure) =>
        own.FirstOrDefault(other => other.Measure is MeasureKeys.Places && other.Reading.HasFigure && other.Scope == figure.Scope
            && other.Period.Contains(figure.Period.Start) && other.Period.Contains(figure.Period.End));

    private static string Nothing(PublishedFigures own, string organisation, Period period)
    {
        var periods = own
            .Where(figure => figure.Measure is MeasureKeys.Occupancy or MeasureKeys.OccupiedPlaces)
            .Select(figure => figure.Period)
            .Distinct()
            .Order()
            .ToList();
        var there = periods.Count == 0 ? "Inga perioder är publicerade." : $"Publicerade perioder: {string.Join(", ", periods)}.";
        return $"Det finns ingen uppgift om både platser och beläggning per enhet för {organisation} {period.Label}. {there}";
    }
}
