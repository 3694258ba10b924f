namespace Ifo.Analysis.PriceAndVolume;

/// <summary>The cost and the days of one insats or provider type in two periods.</summary>
/// <param name="Name">The insats or the provider type.</param>
/// <param name="Before">The earlier period.</param>
/// <param name="After">The later period.</param>
public sealed record VolumeChange(string Name, CostAndVolume Before, CostAndVolume After)
{
    // What was not bought has no price. It takes the other period's, so that all of its change is volume and none is price.
    internal decimal PriceBefore => Before.HasPrice ? Before.Price : PriceOrZero(After);

    internal decimal PriceAfter => After.HasPrice ? After.Price : PriceOrZero(Before);

    internal decimal MeanPrice => (PriceBefore + PriceAfter) / 2;

    internal decimal MeanDays => (Before.Days + After.Days) / 2;

    private static decimal PriceOrZero(CostAndVolume period) => period.HasPrice ? period.Price : 0;
}
