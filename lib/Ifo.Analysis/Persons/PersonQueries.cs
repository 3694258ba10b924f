using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Persons;

/// <summary>Persons and intensity of published figures.</summary>
public static class PersonQueries
{
    /// <summary>
    /// The change of a unit's visits split into persons and visits per person: the units of Centrum that the årsrapport 2024
    /// prints both for, such as Kast and Mikamottagningen.
    /// </summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">The key of the unit, for example <c>kast</c>.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <param name="events">The key of the measure that persons have several of: <c>visits</c> when it is left out.</param>
    /// <exception cref="PeriodException">The periods cannot be compared; the message says why.</exception>
    /// <exception cref="NoFigureException">A number is not published, not exact, or published with different values.</exception>
    /// <exception cref="PersonsException">A period has no persons.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var split = figures.PersonsAndIntensity("kast", Period.Year(2023), Period.Year(2024));
    /// split.Chart("Färre besök per person")
    /// </code></example>
    public static PersonsAndIntensity PersonsAndIntensity(
        this PublishedFigures figures, string organisation, Period from, Period to, string events = MeasureKeys.Visits)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        var plain = figures.ByOrganisation(organisation).ByGroup("").ByBasis(BasisKeys.Outcome);
        PublishedFigure[] found =
        [
            One(plain, MeasureKeys.Persons, from),
            One(plain, events, from),
            One(plain, MeasureKeys.Persons, to),
            One(plain, events, to)
        ];
        var label = figures.Taxonomies.Organisations.TryGet(organisation, out var unit) ? unit.Label : organisation;
        return Persons.PersonsAndIntensity.Of(
            label, (Exact(found[0]), Exact(found[1])), (Exact(found[2]), Exact(found[3])), found);
    }

    /// <summary>
    /// How many persons there must have been, when some of them and their share of all are printed: <c>ca 250 personer</c> and
    /// <c>ungefär 27 procent</c> of those with requests for korttidsboende (Spink's årsrapport 2024, section 2.1).
    /// </summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="persons">The id of the number of some of the persons.</param>
    /// <param name="share">The id of their share of all.</param>
    /// <returns>What the number of all can be, in whole persons, as widely as the printed words allow.</returns>
    /// <exception cref="IfoException">There is no such figure.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="UnitException">The first is no count or the second no share.</exception>
    /// <exception cref="DivisionByZeroIntervalException">The share can be zero.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var persons = figures.ImpliedPersons("gemensamma-2024/forfragningar-i-text/korttidsboende/aven-socialt-boende/2024/antal",
    ///     "gemensamma-2024/forfragningar-i-text/korttidsboende/aven-socialt-boende/2024/andel");
    /// persons.Interval
    /// </code></example>
    public static Quantity ImpliedPersons(this PublishedFigures figures, string persons, string share)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (some, part) = (figures.ById(persons), figures.ById(share));
        var count = some.Demand().Named(some.Label).In(Unit.Count);
        var ratio = part.Demand().Named(part.Label).In(Unit.Share);
        if (ratio.Interval.ReachesZero) throw new DivisionByZeroIntervalException(some.Label, part.Label);
        return new Quantity(Whole(count.Interval / ratio.Interval), Unit.Count, $"{some.Label} / {part.Label}");
    }

    // Persons are whole. Where no whole number is possible, the interval shows it.
    private static Interval Whole(Interval interval)
    {
        var (lower, upper) = (decimal.Ceiling(interval.Lower), decimal.Floor(interval.Upper));
        return lower <= upper ? Interval.Closed(lower, upper) : interval;
    }

    private static PublishedFigure One(PublishedFigures plain, string measure, Period period)
    {
        var found = plain.ByMeasure(measure).ByPeriod(period).Where(figure => figure.Reading.HasFigure);
        return found.Select(figure => figure.Demand().Value).Distinct().Count() switch
        {
            1 => found[0],
            0 => throw new NoFigureException($"Det finns ingen uppgift om måttet \"{measure}\" {period.Label} för enheten."),
            _ =>
                throw new NoFigureException($"Måttet \"{measure}\" {period.Label} har olika värden: {string.Join("; ", found)}."),
        };
    }

    private static long Exact(PublishedFigure figure)
    {
        var reported = figure.Demand();
        return reported.Unit.IsCounted && reported.Interval.IsPoint && decimal.IsInteger(reported.Value)
            ? decimal.ToInt64(reported.Value)
            : throw new NoFigureException(
                $"{figure.Label} är {reported} och inte ett räknat antal; uppdelningen kräver exakta antal.");
    }
}
