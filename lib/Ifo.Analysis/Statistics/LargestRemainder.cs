using System.Numerics;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// Hamilton's method: everyone gets the whole units of the exact share, and what is left goes, one unit each, to those who
/// lost most by it, of equals to the first. Counted in integers of any size, so that nothing is rounded on the way.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>Splits whole units in proportion to weights, of which one at least is above zero.</summary>
    public static IReadOnlyList<BigInteger> Split(BigInteger units, IReadOnlyList<BigInteger> weights)
    {
        if (units.Sign < 0) return [.. Split(-units, weights).Select(BigInteger.Negate)];
        var whole = weights.Aggregate(BigInteger.Add);
        var shares = weights.Select(weight => BigInteger.DivRem(units * weight, whole)).ToList();
        var left = (int)(units - shares.Select(share => share.Quotient).Aggregate(BigInteger.Add));
        var favoured = Enumerable.Range(0, shares.Count)
            .OrderByDescending(index => shares[index].Remainder)
            .Take(left)
            .ToHashSet();
        return [.. shares.Select((share, index) => favoured.Contains(index) ? share.Quotient + 1 : share.Quotient)];
    }

    /// <summary>Splits a whole number in proportion to decimal weights.</summary>
    /// <param name="whole">What is split; at least 0.</param>
    /// <param name="weights">The weights, at least 0 and not all 0 unless the whole is.</param>
    public static long[] Split(long whole, IReadOnlyList<decimal> weights)
    {
        if (whole == 0) return new long[weights.Count];
        if (weights.Sum() <= 0)
            throw new ArgumentException("Something cannot be split by weights that are all 0.", nameof(weights));
        return [.. Split(whole, Integers(weights)).Select(part => (long)part)];
    }

    /// <summary>
    /// The parts of a whole in proportion to sizes, of which each is at least 1 where its size is, and at most its size.
    /// </summary>
    public static long[] SplitWithin(long whole, IReadOnlyList<long> sizes)
    {
        var least = sizes.Select(size => Math.Min(size, 1)).ToArray();
        var more = sizes.Zip(least, (size, one) => (decimal)(size - one)).ToArray();
        var left = Math.Clamp(whole - least.Sum(), 0, sizes.Sum() - least.Sum());
        return [.. Split(left, more).Zip(least, (part, one) => part + one)];
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
