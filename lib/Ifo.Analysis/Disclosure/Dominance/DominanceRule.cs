using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>
/// When a sum of money gives away one of those whose amounts it sums (Hundepool et al. 2012, Statistical Disclosure Control,
/// sections 4.2 and 4.3).
/// </summary>
/// <remarks>
/// Both rules are about what somebody can tell who knows her own amount. A sum of nobody is never sensitive; that of one, or
/// of two, always is by the p % rule.
/// </remarks>
public abstract record DominanceRule
{
    private const decimal Whole = 100m;

    private protected DominanceRule(string name) => Name = name;

    /// <summary>What is protected, in Swedish.</summary>
    public string Name { get; }

    /// <summary>
    /// The p % rule: whoever contributes second most subtracts her own amount from the sum, and what is left must be at least p
    /// percent above the greatest amount. A sum is sensitive when all but the two greatest amounts are less than p percent of
    /// the greatest.
    /// </summary>
    /// <param name="p">Percent; above 0, at most 100.</param>
    /// <exception cref="DisclosureException">The percentage is outside its limits.</exception>
    /// <example><code>
    /// var rule = Ifo.Analysis.Disclosure.Dominance.DominanceRule.PPercent(10);
    /// rule.IsSensitive([1000m, 500m, 99m])
    /// </code></example>
    public static DominanceRule PPercent(decimal p) => p is > 0 and <= Whole
        ? new PPercentRule(p)
        : throw new DisclosureException($"p ska vara över 0 och högst 100 procent, men {SwedishFormat.Number(p, 2)} angavs.");

    /// <summary>
    /// The n-k rule: a sum is sensitive when its n greatest amounts together are more than k percent of it.
    /// </summary>
    /// <param name="n">How many amounts; at least 1.</param>
    /// <param name="k">Percent; above 0, below 100.</param>
    /// <exception cref="DisclosureException">A number is outside its limits.</exception>
    /// <example><code>
    /// var rule = Ifo.Analysis.Disclosure.Dominance.DominanceRule.NK(2, 85);
    /// rule.IsSensitive([500m, 350m, 150m])
    /// </code></example>
    public static DominanceRule NK(int n, decimal k) => n >= 1 && k is > 0 and < Whole
        ? new NKRule(n, k)
        : throw new DisclosureException(
            $"n ska vara minst 1 och k över 0 och under 100 procent, men {n} och {SwedishFormat.Number(k, 2)} angavs.");

    /// <summary>The rule of a word: <c>p:10</c> for the p % rule, <c>nk:2:85</c> for the n-k rule.</summary>
    /// <param name="key">The word.</param>
    /// <exception cref="DisclosureException">There is no such rule, or a number is outside its limits.</exception>
    /// <example><code>
    /// Ifo.Analysis.Disclosure.Dominance.DominanceRule.Named("nk:2:85").Name
    /// </code></example>
    public static DominanceRule Named(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Trim().ToLowerInvariant().Split(':') switch
        {
            ["p", var p] when Number(p) is { } percent => PPercent(percent),
            ["nk", var n, var k] when Number(n) is { } count && decimal.IsInteger(count) && count is >= 0 and <= 1000
                && Number(k) is { } percent => NK((int)count, percent),
            _ => throw new DisclosureException(
                $"Regeln ”{key}” finns inte. Skriv p:10 för p %-regeln med 10 procent, eller nk:2:85 för n-k-regeln."),
        };

        static decimal? Number(string text) => decimal.TryParse(
            text.Replace(',', '.'),
            System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number) ? number : null;
    }

    /// <summary>Whether the sum of some amounts may not be shown.</summary>
    /// <param name="amounts">What each contributes, at least 0, in any order; zeros are nobody's.</param>
    public bool IsSensitive(IEnumerable<decimal> amounts) => Protection(amounts) > 0;

    /// <summary>
    /// How much above the sum an outsider's greatest guess of it must be able to lie (the upper protection level), and so much
    /// below it too; 0 where the sum is not sensitive.
    /// </summary>
    /// <param name="amounts">What each contributes, at least 0, in any order.</param>
    public decimal Protection(IEnumerable<decimal> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var greatest = amounts.Where(amount => amount != 0).OrderDescending().ToList();
        if (greatest.Count > 0 && greatest[^1] < 0)
            throw new DisclosureException("Ett belopp är negativt. Dominansregler gäller belopp från 0 och uppåt.");
        return greatest.Count == 0 ? 0 : Math.Max(0, Lack(greatest));
    }

    /// <summary>The rule in Swedish.</summary>
    public sealed override string ToString() => Name;

    /// <summary>What the sum lacks to be allowed, of amounts above 0 with the greatest first.</summary>
    private protected abstract decimal Lack(IReadOnlyList<decimal> greatest);

    private sealed record PPercentRule(decimal P) : DominanceRule($"p %-regeln, p = {SwedishFormat.Number(P, P.Scale)}")
    {
        private protected override decimal Lack(IReadOnlyList<decimal> greatest) =>
            (P / Whole * greatest[0]) - greatest.Skip(2).Sum();
    }

    private sealed record NKRule(int N, decimal K) : DominanceRule($"n-k-regeln, n = {N}, k = {SwedishFormat.Number(K, K.Scale)}")
    {
        // The sum that would be allowed, less the sum; where nothing is lacking the difference is 0 or below.
        private protected override decimal Lack(IReadOnlyList<decimal> greatest) =>
            (Whole * greatest.Take(N).Sum() / K) - greatest.Sum();
    }
}
