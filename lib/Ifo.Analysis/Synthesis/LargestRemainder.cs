namespace Ifo.Analysis.Synthesis;

/// <summary>Splits whole numbers in proportion, never losing or adding one.</summary>
internal static class LargestRemainder
{
    /// <summary>
    /// The parts of a whole in proportion to weights: each is the floor or the ceiling of its exact share, and what the floors
    /// leave over goes to the largest remainders (the first of equals).
    /// </summary>
    /// <param name="whole">What is split; at least 0.</param>
    /// <param name="weights">The weights, at least 0 and not all 0 unless the whole is.</param>
    public static long[] Split(long whole, IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        if (whole == 0) return new long[weights.Count];
        if (sum <= 0) throw new ArgumentException("Something cannot be split by weights that are all 0.", nameof(weights));
        var exact = weights.Select(weight => whole * weight / sum).ToArray();
        var parts = exact.Select(share => (long)decimal.Floor(share)).ToArray();
        var left = (int)(whole - parts.Sum());
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - parts[index]).Take(left)) parts[index]++;
        return parts;
    }

    /// <summary>The parts of a whole in proportion to sizes, of which each is at least 1 where its size is, and at most its size.</summary>
    public static long[] SplitWithin(long whole, IReadOnlyList<long> sizes)
    {
        var least = sizes.Select(size => Math.Min(size, 1)).ToArray();
        var more = sizes.Zip(least, (size, one) => (decimal)(size - one)).ToArray();
        var left = Math.Clamp(whole - least.Sum(), 0, sizes.Sum() - least.Sum());
        return [.. Split(left, more).Zip(least, (part, one) => part + one)];
    }
}
