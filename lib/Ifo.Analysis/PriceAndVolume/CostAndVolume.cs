namespace Ifo.Analysis.PriceAndVolume;

/// <summary>A cost and the days it paid for, in one period: C = p · q.</summary>
public readonly record struct CostAndVolume
{
    /// <summary>A cost and its days.</summary>
    /// <param name="kronor">The cost in kronor; at least 0.</param>
    /// <param name="days">The days (dygn), or another volume; at least 0.</param>
    /// <exception cref="PriceVolumeException">
    /// One is negative, or there is a cost without any days, which has no price.
    /// </exception>
    public CostAndVolume(decimal kronor, decimal days)
    {
        if (kronor < 0 || days < 0)
            throw new PriceVolumeException("Kostnad och dygn kan inte vara negativa. En kostnad anges utan minus.");
        if (kronor > 0 && days == 0)
            throw new PriceVolumeException("En kostnad utan dygn har inget dygnspris. Ange dygnen, eller utelämna kostnaden.");
        Kronor = kronor;
        Days = days;
    }

    /// <summary>The cost in kronor.</summary>
    public decimal Kronor { get; }

    /// <summary>The days.</summary>
    public decimal Days { get; }

    /// <summary>Whether there are days, and so a price.</summary>
    public bool HasPrice => Days > 0;

    /// <summary>Kronor per day: the price that weighs each day the same.</summary>
    /// <exception cref="PriceVolumeException">There are no days.</exception>
    public decimal Price => HasPrice ? Kronor / Days : throw new PriceVolumeException("Utan dygn finns inget dygnspris.");

    /// <summary>A volume at a given price.</summary>
    /// <param name="days">The days; at least 0.</param>
    /// <param name="dayPrice">Kronor per day; at least 0.</param>
    /// <exception cref="PriceVolumeException">One is negative.</exception>
    public static CostAndVolume At(decimal days, decimal dayPrice) => new(days * dayPrice, days);
}
