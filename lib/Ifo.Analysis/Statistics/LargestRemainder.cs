using System.Numerics;

namespace Ifo.Analysis.Allocation;

/// <summary>
/// Hamilton's method: everyone gets the whole units of the exact share, and what is left goes, one unit each, to those who
/// lost most by it. Counted in integers of any size, so that nothing is rounded on the way.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>Splits whole units in proportion to weights, of which one at least is above zero; of equal remainders the first is served.</summary>
    public static IReadOnlyList<BigInteger> Split(BigInteger units, IReadOnlyList<BigInteger> weights)
    {
        if (units.Sign < 0) return [.. Split(-units, weights).Select(BigInteger.Negate)];
        var whole = weights.Aggregate(BigInteger.Add);
        var shares = weights.Select(weight => BigInteger.DivRem(units * weight, whole)).ToList();
        var left = (int)(units - shares.Select(share => share.Quotient).Aggregate(BigInteger.Add));
        var favoured = Enumerable.Range(0, shares.Count).OrderByDescending(index => shares[index].Remainder).Take(left).ToHashSet();
        return [.. shares.Select((share, index) => favoured.Contains(index) ? share.Quotient + 1 : share.Quotient)];
    }

    /// <summary>Decimals as integers in the same proportions.</summary>
    public static IReadOnlyList<BigInteger> Integers(IReadOnlyList<decimal> numbers)
    {
        var scale = numbers.Max(number => number.Scale);
        return [.. numbers.Select(number => Digits(number) * BigInteger.Pow(10, scale - number.Scale))];
    }

    private static BigInteger Digits(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return decimal.IsNegative(number) ? -digits : digits;
    }
}
