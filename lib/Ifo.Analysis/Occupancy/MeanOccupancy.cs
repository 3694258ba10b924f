using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Occupancy;

/// <summary>The mean occupancy of several units, with the way it is taken in its type.</summary>
/// <param name="Weighting">How the mean is taken.</param>
/// <param name="Places">What the occupied places are a share of.</param>
/// <param name="Interval">What the mean can be, as a share of one.</param>
/// <param name="Value">The mean as the printed digits give it, as a share of one.</param>
public sealed record MeanOccupancy(Weighting Weighting, PlaceBase Places, Interval Interval, decimal Value)
{
    /// <summary>What it is, in Swedish: <c>vägd, av tillgängliga platser</c>.</summary>
    public string Label =>
        $"{(Weighting == Weighting.Weighted ? "vägd" : "ovägd")}, av "
        + $"{(Places == PlaceBase.All ? "alla" : "tillgängliga")} platser";
}
