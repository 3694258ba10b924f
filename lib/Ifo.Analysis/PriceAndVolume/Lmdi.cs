namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// The multiplicative form: the ratio of two costs as a product of a volume, a mix and a price factor, by the logarithmic mean
/// Divisia index (LMDI-I; Ang and Liu, Energy 26, 2001). The factors multiply to the ratio, without remainder.
/// </summary>
/// <remarks>
/// Each factor is trusted to eleven significant digits for costs and days within a factor of a million of each other.
/// </remarks>
public sealed record Lmdi
{
    private Lmdi(double ratio, double volume, double mix, double price)
    {
        Ratio = ratio;
        Volume = volume;
        Mix = mix;
        Price = price;
    }

    /// <summary>The cost of the later period through that of the earlier: volume × mix × price.</summary>
    public double Ratio { get; }

    /// <summary>
    /// What more or fewer days do. Of one part it is the ratio of the days; of several it lies near it, since the weights of
    /// the logarithmic means sum to slightly less than one.
    /// </summary>
    public double Volume { get; }

    /// <summary>What another mix of dear and cheap days does; 1 for one insats by itself.</summary>
    public double Mix { get; }

    /// <summary>What dearer or cheaper days do.</summary>
    public double Price { get; }

    /// <summary>Splits the ratio of the costs of two periods.</summary>
    /// <param name="parts">The insatser or provider types, each with a cost and days above zero in both periods.</param>
    /// <exception cref="PriceVolumeException">
    /// There are no parts, or a part has no cost or no days in a period: logarithms need both.
    /// </exception>
    /// <example>
    /// <code>
    /// var egna = new VolumeChange("Egna familjehem", CostAndVolume.At(1_000m, 900m), CostAndVolume.At(1_300m, 950m));
    /// var konsulent = new VolumeChange("Konsulentstödda", CostAndVolume.At(800m, 2_400m), CostAndVolume.At(600m, 2_500m));
    /// Lmdi.Of([egna, konsulent])
    /// </code>
    /// </example>
    public static Lmdi Of(IEnumerable<VolumeChange> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        List<VolumeChange> rows = [.. parts];
        if (rows.Count == 0) throw new PriceVolumeException("Det finns inga insatser att dela upp.");
        if (rows.Find(row => row.Before.Kronor == 0 || row.After.Kronor == 0) is { } empty)
            throw new PriceVolumeException($"{empty.Name} har ingen kostnad i en av perioderna, och logaritmer kräver en. "
                + "Använd PriceVolumeMix, eller slå samman med en annan insats.");
        return Split(rows);
    }

    private static Lmdi Split(List<VolumeChange> rows)
    {
        var (costBefore, costAfter) = ((double)rows.Sum(row => row.Before.Kronor), (double)rows.Sum(row => row.After.Kronor));
        var (daysBefore, daysAfter) = ((double)rows.Sum(row => row.Before.Days), (double)rows.Sum(row => row.After.Days));
        var (volume, mix, price) = (0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var weight =
                LogarithmicMean((double)row.Before.Kronor, (double)row.After.Kronor) / LogarithmicMean(costBefore, costAfter);
            var days = Math.Log((double)row.After.Days / (double)row.Before.Days);
            volume += weight * Math.Log(daysAfter / daysBefore);
            mix += weight * (days - Math.Log(daysAfter / daysBefore));
            price += weight * Math.Log((double)(row.After.Price / row.Before.Price));
        }

        return new Lmdi(costAfter / costBefore, Math.Exp(volume), Math.Exp(mix), Math.Exp(price));
    }

    // (b − a) / ln(b / a); near a = b the quotient loses its digits, and its series takes over.
    private static double LogarithmicMean(double a, double b)
    {
        var relative = (b - a) / a;
        return Math.Abs(relative) < 1e-4
            ? a * (1 + (relative / 2) - (relative * relative / 12) + (relative * relative * relative / 24))
            : (b - a) / Math.Log(b / a);
    }
}
