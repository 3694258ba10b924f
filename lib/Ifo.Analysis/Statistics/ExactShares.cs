namespace Ifo.Analysis.Statistics;

/// <summary>Shares with 18 decimals whose sum is the share of the sum, to the last decimal.</summary>
internal static class ExactShares
{
    private const int Decimals = 18;
    private const decimal LastDigit = 0.000000000000000001m;

    /// <summary>A share of a whole, with 18 decimals.</summary>
    public static decimal Of(long part, long whole) => decimal.Round((decimal)part / whole, Decimals);

    /// <summary>The same for amounts with decimals, which are split as whole numbers of their last decimal.</summary>
    /// <exception cref="OverflowException">An amount has more digits than a long holds.</exception>
    public static IReadOnlyList<decimal> Split(IReadOnlyList<decimal> parts, decimal whole)
    {
        var scale = parts.Append(whole).Max(part => part.Scale);
        var factor = Enumerable.Repeat(10m, scale).Aggregate(1m, (product, ten) => product * ten);
        return Split([.. parts.Select(part => decimal.ToInt64(part * factor))], decimal.ToInt64(whole * factor));
    }

    /// <summary>
    /// The share of each part, rounded so that they sum to the share of the sum: what rounding leaves over goes, one unit of
    /// the last decimal each, to those that lost most by being rounded down (the largest remainders; the first of equals).
    /// </summary>
    public static IReadOnlyList<decimal> Split(IReadOnlyList<long> parts, long whole)
    {
        var exact = parts.Select(part => (decimal)part / whole).ToList();
        var shares = exact.Select(share => decimal.Round(share, Decimals, MidpointRounding.ToNegativeInfinity)).ToArray();
        var left = (int)((Of(parts.Sum(), whole) - shares.Sum()) / LastDigit);
        foreach (var index in Enumerable.Range(0, shares.Length)
            .OrderByDescending(index => exact[index] - shares[index])
            .Take(left))
            shares[index] += LastDigit;
        return shares;
    }
}
