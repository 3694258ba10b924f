namespace Ifo.Analysis.Occupancy;

/// <summary>What occupied places are a share of.</summary>
public enum PlaceBase
{
    /// <summary>Of all places, also those that cannot be used.</summary>
    All,

    /// <summary>Of the places that can be used: all less the unavailable ones (ej tillgängliga platser).</summary>
    Available,
}

/// <summary>
/// How the mean of several units is taken. A report that says <c>genomsnittlig</c> means one or the other, and they differ.
/// </summary>
public enum Weighting
{
    /// <summary>Occupied places of all units over their places: every place counts the same.</summary>
    Weighted,

    /// <summary>The mean of the units' rates: every unit counts the same, however small.</summary>
    Unweighted,
}
