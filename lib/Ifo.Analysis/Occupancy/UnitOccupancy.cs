using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Occupancy;

/// <summary>The places of one unit (enhet eller boendeinsats) and how many of them are occupied.</summary>
public sealed record UnitOccupancy
{
    /// <summary>The key, for example of the insats; of own data the label.</summary>
    public required string Key { get; init; }

    /// <summary>The Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>What the number of places can be, given its rounding.</summary>
    public required Interval Places { get; init; }

    /// <summary>
    /// What the number of occupied places can be; where a report prints only the rate, the rate times the places.
    /// </summary>
    public required Interval Occupied { get; init; }

    /// <summary>What the number of unavailable places can be; null when it is not published, which is not zero.</summary>
    public required Interval? Unavailable { get; init; }

    /// <summary>The number of places as printed.</summary>
    public required decimal PlacesValue { get; init; }

    /// <summary>The number of occupied places as printed, or the printed rate times the places.</summary>
    public required decimal OccupiedValue { get; init; }

    /// <summary>The number of unavailable places as printed; null when it is not published.</summary>
    public required decimal? UnavailableValue { get; init; }

    /// <summary>
    /// Whether free, unavailable and occupied places sum to the places; <see cref="Verdict.NotRecomputable"/> where one is not
    /// published.
    /// </summary>
    public required Verdict PartsVerdict { get; init; }

    /// <summary>Whether the rate of available places can be known.</summary>
    public bool HasAvailable => Unavailable is not null;

    /// <summary>The published figures; empty for own data.</summary>
    public Sources Sources => new(Printed.Select(figure => figure.Source));

    internal IReadOnlyList<PublishedFigure> Printed { get; init; } = [];

    /// <summary>A unit of the analyst's own data.</summary>
    /// <param name="label">Its name, which is also its key.</param>
    /// <param name="occupied">Occupied places, at least 0; more than the places is overcrowding, not an error.</param>
    /// <param name="places">All places, at least 0.</param>
    /// <param name="unavailable">Places that cannot be used, 0 to <paramref name="places"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static UnitOccupancy Of(string label, long occupied, long places, long unavailable = 0)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfNegative(occupied);
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfNegative(unavailable);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unavailable, places);
        return new UnitOccupancy
        {
            Key = label,
            Label = label,
            Places = Interval.Point(places),
            Occupied = Interval.Point(occupied),
            Unavailable = Interval.Point(unavailable),
            PlacesValue = places,
            OccupiedValue = occupied,
            UnavailableValue = unavailable,
            PartsVerdict = Verdict.NotRecomputable,
        };
    }

    /// <summary>What the rate can be, as a share of one; above 1 when the unit is overcrowded.</summary>
    /// <param name="places">Of which places.</param>
    /// <exception cref="DivisionByZeroIntervalException">There are, or can be, no such places.</exception>
    /// <exception cref="NoFigureException">The unavailable places are not published.</exception>
    public Interval Rate(PlaceBase places)
    {
        var divisor = PlacesOf(places);
        return divisor.ReachesZero ? throw NoPlaces(divisor) : Occupied / divisor;
    }

    /// <summary>The rate as the printed digits give it, as a share of one.</summary>
    /// <param name="places">Of which places.</param>
    /// <exception cref="DivisionByZeroIntervalException">There are no such places.</exception>
    /// <exception cref="NoFigureException">The unavailable places are not published.</exception>
    public decimal RateValue(PlaceBase places)
    {
        var divisor = ValueOf(places);
        return divisor == 0 ? throw NoPlaces(Interval.Point(0)) : OccupiedValue / divisor;
    }

    // The printed free places, which rounding can let differ from what the others leave.
    internal decimal FreeValue => Printed.FirstOrDefault(figure => figure.Measure is MeasureKeys.FreePlaces)?.Demand().Value
        ?? (PlacesValue - OccupiedValue - (UnavailableValue ?? throw NotPublished()));

    internal Interval PlacesOf(PlaceBase places) =>
        places == PlaceBase.All ? Places : Places - (Unavailable ?? throw NotPublished());

    internal decimal ValueOf(PlaceBase places) =>
        places == PlaceBase.All ? PlacesValue : PlacesValue - (UnavailableValue ?? throw NotPublished());

    internal NoFigureException NotPublished() =>
        new($"{Label}: antalet ej tillgängliga platser är inte publicerat, så beläggningen av tillgängliga platser går inte att "
            + "räkna. Räkna av alla platser.");

    private DivisionByZeroIntervalException NoPlaces(Interval places) =>
        new($"{Label}: belagda platser ({Occupied})", $"antalet platser ({places})");
}
