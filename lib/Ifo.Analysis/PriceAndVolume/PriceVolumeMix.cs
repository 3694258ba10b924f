using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// The change of a cost C = Σ p·q split by Bennet's method (Journal of the Royal Statistical Society 83, 1920), which weighs
/// both periods the same: a price effect Σ q̄ Δp, and of what the days do, a volume effect, all days more or fewer with the
/// mean mix (ΔQ Σ p̄ s̄), and a mix effect (Q̄ Σ p̄ Δs), where s is a part's share of all days Q. The three sum to ΔC exactly.
/// </summary>
/// <remarks>
/// Swapping the periods changes the signs and nothing else. A part that exists in one period alone has the same price in
/// both, so that its coming or going is volume and mix. Values have six decimals of a krona and sum to the last of them.
/// </remarks>
public sealed class PriceVolumeMix : RowList<PriceVolumeEffects>
{
    private const int Decimals = 6;

    private PriceVolumeMix(IReadOnlyList<VolumeChange> parts)
        : base(Split(parts))
    {
        Total = new PriceVolumeEffects
        {
            Name = "Summa",
            Before = Sum(row => row.Before),
            After = Sum(row => row.After),
            Volume = Sum(row => row.Volume),
            Mix = Sum(row => row.Mix),
            Price = Sum(row => row.Price),
        };
    }

    /// <summary>All parts together.</summary>
    public PriceVolumeEffects Total { get; }

    /// <summary>Splits the change of one insats into volume and price: p̄Δq and q̄Δp.</summary>
    /// <param name="before">The earlier period.</param>
    /// <param name="after">The later period.</param>
    /// <param name="name">The insats; may be left out.</param>
    /// <example>
    /// <code>
    /// var effekter = PriceVolumeMix.Of(new CostAndVolume(25_000_000m,
    ///     22_778m), new CostAndVolume(26_000_000m, 20_500m), "Nödbistånd");
    /// effekter.Chart("Kostnaden ökade av högre pris", "2023", "2024")
    /// </code>
    /// </example>
    public static PriceVolumeEffects Of(CostAndVolume before, CostAndVolume after, string name = "Insatsen") =>
        Of([new VolumeChange(name, before, after)])[0];

    /// <summary>Splits the change of several insatser or provider types into volume, mix and price.</summary>
    /// <param name="parts">The parts.</param>
    /// <exception cref="PriceVolumeException">There are none, or two have the same name.</exception>
    /// <example>
    /// <code>
    /// var egna = new VolumeChange("Egna familjehem", CostAndVolume.At(1_000m, 900m), CostAndVolume.At(1_300m, 950m));
    /// var konsulent = new VolumeChange("Konsulentstödda", CostAndVolume.At(800m, 2_400m), CostAndVolume.At(600m, 2_500m));
    /// PriceVolumeMix.Of([egna, konsulent]).Table("Familjehem", "två år")
    /// </code>
    /// </example>
    public static PriceVolumeMix Of(IEnumerable<VolumeChange> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new PriceVolumeMix([.. parts]);
    }

    private static IReadOnlyList<PriceVolumeEffects> Split(IReadOnlyList<VolumeChange> parts)
    {
        if (parts.Count == 0) throw new PriceVolumeException("Det finns inga insatser att dela upp.");
        if (parts.DistinctBy(part => part.Name, StringComparer.Ordinal).Count() < parts.Count)
            throw new PriceVolumeException("Varje insats eller utförartyp behöver ett eget namn.");
        var (before, after) = (parts.Sum(part => part.Before.Days), parts.Sum(part => part.After.Days));
        return [.. parts.Select(part => Effects(part, before, after))];
    }

    private static PriceVolumeEffects Effects(VolumeChange part, decimal before, decimal after)
    {
        var (from, to) = (Rounded(part.Before.Kronor), Rounded(part.After.Kronor));
        var volume = Rounded(part.MeanPrice * (after - before) * MeanShare(part, before, after));
        var price = Rounded(part.MeanDays * (part.PriceAfter - part.PriceBefore));
        // What is left is exactly the mix, but for the last decimal; a part by itself has none.
        var mix = to - from - volume - price;
        var alone = part.Before.Days == before && part.After.Days == after;
        return new PriceVolumeEffects
        {
            Name = part.Name,
            Before = Measured.Exact(from),
            After = Measured.Exact(to),
            Volume = Measured.Exact(alone ? to - from - price : volume),
            Mix = Measured.Exact(alone ? 0 : mix),
            Price = Measured.Exact(price),
        };
    }

    // A period without any days has no mix of its own and takes the other's, so that all of its change is volume.
    private static decimal MeanShare(VolumeChange part, decimal before, decimal after) => (before, after) switch
    {
        (0, 0) => 0,
        (0, _) => part.After.Days / after,
        (_, 0) => part.Before.Days / before,
        _ => ((part.Before.Days / before) + (part.After.Days / after)) / 2,
    };

    private static decimal Rounded(decimal kronor) => decimal.Round(kronor, Decimals);

    private Measured Sum(Func<PriceVolumeEffects, Measured> number) =>
        Rows.Select(number).Aggregate((left, right) => left + right);
}
