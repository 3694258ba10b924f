using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>Single shares of a distribution.</summary>
public static class RegiformShareQueries
{
    /// <summary>The share of all that one provider type or ground has, as the printed digits give it; 1 is the whole.</summary>
    /// <typeparam name="T">The kind of term on the axis.</typeparam>
    /// <param name="distribution">The distribution.</param>
    /// <param name="key">The key of the provider type or the ground, for example <c>egen-regi</c>.</param>
    /// <exception cref="IfoException">The distribution does not have it; the message lists what it has.</exception>
    public static decimal ShareOf<T>(this RegiformDistribution<T> distribution, string key)
        where T : Term
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return distribution[key].All.Value;
    }
}
