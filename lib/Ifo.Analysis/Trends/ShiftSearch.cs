namespace Ifo.Analysis.Trends;

/// <summary>The strongest level shift of a list of values, and how often chance gives one as strong.</summary>
internal static class ShiftSearch
{
    public const int MostForAllOrders = 8;
    public const double SmallestRandom = 1.0 / (RandomOrders + 1);

    private const int RandomOrders = 9_999;
    private const int FewestOnASide = 2;
    private const ulong Seed = 20_240_331;

    // Orders that are equal on paper may differ in the last bits.
    private const double Tolerance = 1e-12;

    /// <summary>How many values come before the strongest shift, and the share of the variation that it explains.</summary>
    public static (int Before, double Strength) Strongest(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var variation = values.Sum(value => (value - mean) * (value - mean));
        if (values.All(value => value.Equals(values[0])) || variation == 0) return (FewestOnASide, 0);
        var (best, strongest, sum) = (FewestOnASide, -1.0, 0.0);
        for (var before = 1; before <= values.Count - FewestOnASide; before++)
        {
            sum += values[before - 1] - mean;
            // Between the levels: n/(k(n−k)) times the square of the sum of deviations so far.
            var strength = sum * sum * values.Count / ((double)before * (values.Count - before)) / variation;
            if (before >= FewestOnASide && strength > strongest + Tolerance) (best, strongest) = (before, strength);
        }

        return (best, Math.Min(1, Math.Max(0, strongest)));
    }

    public static double PValue(IReadOnlyList<double> values, double strength)
    {
        var order = values.ToArray();
        return order.Length <= MostForAllOrders ? OfAllOrders(order, strength) : OfRandomOrders(order, strength);
    }

    private static double OfAllOrders(double[] order, double strength)
    {
        var (asStrong, all) = (0, 0);
        foreach (var permuted in Orders(order, 0))
        {
            all++;
            if (Strongest(permuted).Strength >= strength - Tolerance) asStrong++;
        }

        return (double)asStrong / all;
    }

    private static IEnumerable<double[]> Orders(double[] order, int from)
    {
        if (from == order.Length - 1)
        {
            yield return order;
            yield break;
        }

        for (var i = from; i < order.Length; i++)
        {
            (order[from], order[i]) = (order[i], order[from]);
            foreach (var permuted in Orders(order, from + 1)) yield return permuted;
            (order[from], order[i]) = (order[i], order[from]);
        }
    }

    // The order as observed counts as one of them, so that the p-value is never 0 (Phipson and Smyth, 2010).
    private static double OfRandomOrders(double[] order, double strength)
    {
        var state = Seed;
        var asStrong = 1;
        for (var i = 0; i < RandomOrders; i++)
        {
            Shuffle(order, ref state);
            if (Strongest(order).Strength >= strength - Tolerance) asStrong++;
        }

        return (double)asStrong / (RandomOrders + 1);
    }

    private static void Shuffle(double[] order, ref ulong state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)Math.BigMul(Next(ref state), (ulong)i + 1, out _);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every platform and in every version of .NET.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
