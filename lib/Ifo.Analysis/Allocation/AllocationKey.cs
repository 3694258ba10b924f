using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Allocation;

/// <summary>A key (fördelningsnyckel): the shares by which a cost is split between those who pay it.</summary>
/// <remarks>
/// A key of printed percentages may sum to something else than 100. It is then kept as it stands, <see cref="Gap"/> tells the
/// difference, and a split must be told what to do with it (<see cref="KeyGap"/>): it is never made to sum in silence.
/// </remarks>
public sealed class AllocationKey
{
    private readonly IReadOnlyList<(string Name, decimal Weight)> _parts;
    private readonly decimal _whole;

    private AllocationKey(IReadOnlyList<(string Name, decimal Weight)> parts, decimal whole, Sources sources)
    {
        _parts = parts;
        _whole = whole;
        Sources = sources;
    }

    /// <summary>The names of those who share, in the order of the key.</summary>
    public IReadOnlyList<string> Names => [.. _parts.Select(part => part.Name)];

    /// <summary>The sum of the shares, where 1 is the whole.</summary>
    public decimal Sum => _parts.Sum(part => part.Weight) / _whole;

    /// <summary>
    /// What the shares lack of the whole, where 1 is the whole; negative when they are too much, 0 when they sum.
    /// </summary>
    public decimal Gap => (_whole - _parts.Sum(part => part.Weight)) / _whole;

    /// <summary>Whether the shares sum to the whole exactly.</summary>
    public bool SumsToWhole => _parts.Sum(part => part.Weight) == _whole;

    /// <summary>The published figures that the key is taken from; none for a key of the analyst's own.</summary>
    public Sources Sources { get; }

    /// <summary>A key of percentages.</summary>
    /// <param name="shares">Names and percentages, 100 for the whole; each at least 0 and one above 0.</param>
    /// <exception cref="AllocationException">
    /// There are no shares, one is negative, all are 0, or a name is empty or occurs twice.
    /// </exception>
    /// <example>
    /// <code>
    /// var nyckel = AllocationKey.Percent(("Nordost", 37.9m), ("Centrum", 19.4m), ("Sydväst", 15.5m), ("Hisingen", 27.1m));
    /// var delar = nyckel.Split(11_050_000m, SmallestAmount.Krona, KeyGap.Proportional);
    /// delar.Table("Finansiering enligt nyckeln")
    /// </code>
    /// </example>
    public static AllocationKey Percent(params IEnumerable<(string Name, decimal Percent)> shares) =>
        Of(shares, 100m, Sources.None);

    /// <summary>
    /// A key in proportion to something counted, such as residents or amounts of another year; it always sums to the whole.
    /// </summary>
    /// <param name="weights">Names and weights; each at least 0 and one above 0.</param>
    /// <exception cref="AllocationException">
    /// There are no weights, one is negative, all are 0, or a name is empty or occurs twice.
    /// </exception>
    public static AllocationKey InProportionTo(params IEnumerable<(string Name, decimal Weight)> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var parts = weights.ToList();
        return Of(parts, parts.Sum(part => part.Weight), Sources.None);
    }

    /// <summary>The share of one, where 1 is the whole.</summary>
    /// <param name="name">A name of the key.</param>
    /// <exception cref="AllocationException">The key has no such name; the message lists those that it has.</exception>
    public decimal ShareOf(string name)
    {
        foreach (var part in _parts.Where(part => string.Equals(part.Name, name, StringComparison.Ordinal)))
            return part.Weight / _whole;
        throw new AllocationException($"Nyckeln har ingen andel för \"{name}\". Den har: {string.Join(", ", Names)}.");
    }

    /// <summary>Splits an amount by the largest remainders: exact to the smallest amount, never creating or losing any.</summary>
    /// <param name="kronor">The amount in kronor; a negative one is split as its size is, a zero gives zeros.</param>
    /// <param name="smallest">Whether to split to whole kronor or öre.</param>
    /// <param name="gap">What to do with a key that does not sum to the whole.</param>
    /// <returns>One row for each of the key; their sum is the amount.</returns>
    /// <exception cref="AllocationException">
    /// The amount has parts of the smallest amount, or the key does not sum and that is refused.
    /// </exception>
    public AllocatedAmounts Split(decimal kronor, SmallestAmount smallest = SmallestAmount.Krona, KeyGap gap = KeyGap.Refuse)
    {
        var unit = smallest == SmallestAmount.Ore ? 0.01m : 1m;
        if (kronor % unit != 0)
            throw new AllocationException($"{SwedishFormat.Number(kronor, Math.Min((int)kronor.Scale, 28))} kr går inte jämnt "
                + $"upp i {(unit == 1 ? "kronor; fördela till öre eller avrunda beloppet" : "ören; avrunda beloppet")} först.");
        var parts = Parts(gap);
        var units = LargestRemainder.Split(
            (System.Numerics.BigInteger)(kronor / unit), LargestRemainder.Integers([.. parts.Select(part => part.Weight)]));
        var whole = parts.Sum(part => part.Weight);
        var rows = parts.Zip(units, (part, count) =>
            new AllocatedAmount(part.Name, part.Weight / _whole, kronor * (part.Weight / whole), (decimal)count * unit));
        return new AllocatedAmounts([.. rows], kronor, Note(gap), Sources);
    }

    internal static AllocationKey Of(IEnumerable<(string Name, decimal Weight)> shares, decimal whole, Sources sources)
    {
        ArgumentNullException.ThrowIfNull(shares);
        List<(string Name, decimal Weight)> parts = [.. shares];
        if (parts.Exists(part => part.Weight < 0))
            throw new AllocationException("En andel i nyckeln är negativ. Andelar är noll eller mer.");
        if (!parts.Exists(part => part.Weight > 0))
            throw new AllocationException("Nyckeln har ingen andel som är större än noll.");
        if (parts.Exists(part => string.IsNullOrWhiteSpace(part.Name))
            || parts.DistinctBy(part => part.Name, StringComparer.Ordinal).Count() < parts.Count)
            throw new AllocationException("Varje andel i nyckeln behöver ett eget namn.");
        return new AllocationKey(parts, whole, sources);
    }

    private IReadOnlyList<(string Name, decimal Weight)> Parts(KeyGap gap) => gap switch
    {
        _ when SumsToWhole => _parts,
        KeyGap.Proportional => _parts,
        KeyGap.LeaveUnallocated when Gap > 0 =>
            [.. _parts, (AllocatedAmounts.Unallocated, _whole - _parts.Sum(part => part.Weight))],
        _ =>
            throw new AllocationException($"{GapInWords} Välj KeyGap.Proportional för att fördela i proportion till "
                + $"andelarna{(Gap > 0 ? ", eller KeyGap.LeaveUnallocated för att lämna resten ofördelad" : "")}."),
    };

    private string Note(KeyGap gap) => SumsToWhole ? ""
        : GapInWords
            + (gap == KeyGap.Proportional ? " Beloppet är fördelat i proportion till andelarna." : " Resten är inte fördelad.");

    // As many decimals as the percentages have, at least one.
    private string GapInWords
    {
        get
        {
            var decimals = Math.Clamp(_parts.Max(part => (int)part.Weight.Scale), 1, 20);
            return $"Andelarna i nyckeln summerar till {SwedishFormat.Percent(Sum, decimals)}, inte "
                + $"{SwedishFormat.Percent(1m, 0)}.";
        }
    }
}
