using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Occupancy;

/// <summary>
/// The units whose occupancy is taken together, in the order of the report, at least one, and the means of them.
/// </summary>
public sealed class OccupancyUnits : RowList<UnitOccupancy>
{
    internal OccupancyUnits(IReadOnlyList<UnitOccupancy> units, string period)
        : base(units.Count > 0 ? units : throw new NoFigureException("Det finns inga enheter att räkna beläggning för.")) =>
            Period = period;

    /// <summary>The period, as it is shown.</summary>
    public string Period { get; }

    /// <summary>The published figures; empty for own data.</summary>
    public Sources Sources => Sources.Of(Rows.Select(unit => unit.Sources));

    /// <summary>A unit by its key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="IfoException">No unit has the key; the message lists those that there are.</exception>
    public UnitOccupancy this[string key] =>
        Rows.FirstOrDefault(unit => string.Equals(unit.Key, key, StringComparison.Ordinal)) ?? throw Unknown(key);

    /// <summary>Units of the analyst's own data.</summary>
    /// <param name="units">The units; at least one.</param>
    /// <param name="period">The period, as captions show it.</param>
    /// <exception cref="NoFigureException">There are no units.</exception>
    /// <example>
    /// <code>
    /// var units = OccupancyUnits.Of([UnitOccupancy.Of("Norra",
    ///     occupied: 18, places: 20, unavailable: 1), UnitOccupancy.Of("Södra", 5, 10)], "mars 2024");
    /// units.Mean(Weighting.Weighted, PlaceBase.Available).Value
    /// </code>
    /// </example>
    public static OccupancyUnits Of(IEnumerable<UnitOccupancy> units, string period)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new OccupancyUnits([.. units], period);
    }

    /// <summary>The units without some of them.</summary>
    /// <param name="keys">The keys of those that are left out.</param>
    /// <exception cref="IfoException">No unit has a key.</exception>
    /// <exception cref="NoFigureException">No unit is left.</exception>
    public OccupancyUnits Without(params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var unknown = Array.Find(keys, key => !Rows.Any(unit => string.Equals(unit.Key, key, StringComparison.Ordinal)));
        return unknown is null
            ? new OccupancyUnits([.. Rows.Where(unit => !keys.Contains(unit.Key, StringComparer.Ordinal))], Period)
            : throw Unknown(unknown);
    }

    /// <summary>The mean occupancy.</summary>
    /// <param name="weighting">Whether places or units count the same.</param>
    /// <param name="places">Of which places.</param>
    /// <exception cref="DivisionByZeroIntervalException">
    /// There are no such places, or for the unweighted mean none in some unit.
    /// </exception>
    /// <exception cref="NoFigureException">The unavailable places of some unit are not published.</exception>
    public MeanOccupancy Mean(Weighting weighting, PlaceBase places) => weighting == Weighting.Weighted
        ? Weighted(places)
        : new MeanOccupancy(
            weighting,
            places,
            Rows.Select(unit => unit.Rate(places)).Aggregate((sum, rate) => sum + rate) / Interval.Point(Count),
            Rows.Average(unit => unit.RateValue(places)));

    /// <summary>
    /// Every mean that the figures allow: weighted and unweighted, of all and, where the unavailable are known, of available
    /// places.
    /// </summary>
    /// <exception cref="DivisionByZeroIntervalException">Some unit has no places.</exception>
    public IReadOnlyList<MeanOccupancy> Means()
    {
        PlaceBase[] bases = Rows.All(unit => unit.HasAvailable) ? [PlaceBase.All, PlaceBase.Available] : [PlaceBase.All];
        return [.. bases.SelectMany(places => new[] { Mean(Weighting.Weighted, places), Mean(Weighting.Unweighted, places) })];
    }

    /// <summary>Each mean against a printed one: which of them a report's <c>genomsnittlig</c> can be.</summary>
    /// <param name="printed">The printed mean, a share of places in percent.</param>
    /// <exception cref="NoFigureException">The printed mean has no figure.</exception>
    /// <exception cref="UnitException">The printed figure is no share.</exception>
    public IReadOnlyList<OccupancyCheck> Against(PublishedFigure printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var inputs = Rows.SelectMany(unit => unit.Printed).ToList();
        return
        [
            .. Means().Select(mean =>
                new OccupancyCheck(mean, PrintedCheck.Of(printed, new Quantity(mean.Interval, Unit.Share, mean.Label), inputs)))
        ];
    }

    /// <summary>The unavailable places as a share of all, against a printed share.</summary>
    /// <param name="printed">The printed share, in percent.</param>
    /// <exception cref="NoFigureException">
    /// The unavailable places of some unit are not published, or the printed share has no figure.
    /// </exception>
    /// <exception cref="UnitException">The printed figure is no share.</exception>
    /// <exception cref="DivisionByZeroIntervalException">There are no places.</exception>
    public PrintedCheck UnavailableAgainst(PublishedFigure printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var unavailable = Rows.Select(unit => unit.Unavailable ?? throw unit.NotPublished()).Aggregate((sum, next) => sum + next);
        var all = Rows.Select(unit => unit.Places).Aggregate((sum, next) => sum + next);
        if (all.ReachesZero)
            throw new DivisionByZeroIntervalException($"Ej tillgängliga platser ({unavailable})", $"antalet platser ({all})");
        return PrintedCheck.Of(
            printed,
            new Quantity(unavailable / all, Unit.Share, "andel ej tillgängliga platser"),
            Rows.SelectMany(unit => unit.Printed));
    }

    private MeanOccupancy Weighted(PlaceBase places)
    {
        var occupied = Rows.Select(unit => unit.Occupied).Aggregate((sum, next) => sum + next);
        var all = Rows.Select(unit => unit.PlacesOf(places)).Aggregate((sum, next) => sum + next);
        var value = Rows.Sum(unit => unit.ValueOf(places));
        if (all.ReachesZero || value == 0)
            throw new DivisionByZeroIntervalException($"Belagda platser ({occupied})", $"antalet platser ({all})");
        return new MeanOccupancy(Weighting.Weighted, places, occupied / all, Rows.Sum(unit => unit.OccupiedValue) / value);
    }

    private IfoException Unknown(string key) =>
        new($"Det finns ingen enhet \"{key}\". Enheterna är: {string.Join(", ", Rows.Select(unit => unit.Key))}.");
}

/// <summary>A mean beside a printed one.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Check">The printed mean, and whether this one gives it.</param>
public sealed record OccupancyCheck(MeanOccupancy Mean, PrintedCheck Check);
