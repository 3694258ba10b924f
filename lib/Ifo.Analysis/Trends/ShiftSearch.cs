namespace Ifo.Analysis.Trends;

/// <summary>
/// The strongest level shift of a list of values, and how often chance gives one as strong. Values change places only within
/// their block: all years are one block, and each month of the year is one, so that January is compared with January.
/// </summary>
internal sealed class ShiftSearch
{
    public const double SmallestRandom = 1.0 / (RandomOrders + 1);

    private const int RandomOrders = 9_999;
    private const int MostOrders = 40_320;
    private const int FewestOnASide = 2;
    private const ulong Seed = 20_240_331;

    // Orders that are equal on paper may differ in the last bits.
    private const double Tolerance = 1e-12;

    private readonly double[] _deviations;
    private readonly double[] _weights;
    private readonly double _variation;
    private readonly int[][] _blocks;

    public ShiftSearch(IReadOnlyList<double> values, IReadOnlyList<int> blockOfValue)
    {
        _blocks = [.. Enumerable.Range(0, values.Count).GroupBy(at => blockOfValue[at]).Select(block => block.ToArray())];
        _deviations = Deviations(values, _blocks);
        _variation = _deviations.Sum(value => value * value);
        _weights = [.. Enumerable.Range(0, values.Count).Select(Weight)];
        (Before, Strength) = Strongest(_deviations);
    }

    /// <summary>How many values come before the strongest shift.</summary>
    public int Before { get; }

    /// <summary>The share of the variation within the blocks that the shift explains.</summary>
    public double Strength { get; }

    /// <summary>The change at the shift: the least-squares difference of level when each block has a level of its own.</summary>
    public double Change => _deviations.Skip(Before).Sum() / _weights[Before];

    /// <summary>Whether every order is tried.</summary>
    public bool TriesAllOrders => _blocks.Aggregate(1.0, (product, block) => product * Factorial(block.Length)) <= MostOrders;

    /// <summary>The smallest p-value that a shift at this place can have, if all orders are tried.</summary>
    public double SmallestPossible
    {
        get
        {
            var orders = _blocks.Aggregate(1.0, (product, block) => product * Choices(block.Length, CountBefore(block)));
            // The mirrored order is as strong when it is of the same form: in one block, and where a block has one value on each
            // side.
            var mirrored = _blocks.Length == 1
                || _blocks.All(block => block.Length == 2 || CountBefore(block) == 0 || CountBefore(block) == block.Length);
            return Math.Min(1, (mirrored ? 2 : 1) / orders);
        }
    }

    /// <summary>
    /// How often orders give a shift at least as strong somewhere; the order as observed counts as one of them.
    /// </summary>
    public double PValue()
    {
        var order = _deviations.ToArray();
        return TriesAllOrders ? OfAllOrders(order) : OfRandomOrders(order);
    }

    private static double[] Deviations(IReadOnlyList<double> values, int[][] blocks)
    {
        var deviations = new double[values.Count];
        foreach (var block in blocks)
        {
            var same = block.All(at => values[at].Equals(values[block[0]]));
            var mean = block.Average(at => values[at]);
            foreach (var at in block) deviations[at] = same ? 0 : values[at] - mean;
        }

        return deviations;
    }

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, i) => product * i);

    private static double Choices(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private int CountBefore(int[] block) => block.Count(at => at < Before);

    // The variation of the step itself within the blocks: for one block k(n−k)/n.
    private double Weight(int before) => _blocks.Sum(block =>
    {
        var count = block.Count(at => at < before);
        return (double)count * (block.Length - count) / block.Length;
    });

    private (int Before, double Strength) Strongest(double[] deviations)
    {
        var (best, strongest, sum) = (FewestOnASide, 0.0, 0.0);
        if (_variation == 0) return (best, strongest);
        for (var before = 1; before <= deviations.Length - FewestOnASide; before++)
        {
            sum += deviations[before - 1];
            var strength = before < FewestOnASide ? 0 : sum * sum / (_weights[before] * _variation);
            if (strength > strongest + Tolerance) (best, strongest) = (before, strength);
        }

        return (best, Math.Min(1, strongest));
    }

    private double OfAllOrders(double[] order)
    {
        var (asStrong, all) = (0, 0);
        foreach (var permuted in Orders(order, 0, 0))
        {
            all++;
            if (Strongest(permuted).Strength >= Strength - Tolerance) asStrong++;
        }

        return (double)asStrong / all;
    }

    // Every order of the first block from a place in it, with every order of the blocks after.
    private IEnumerable<double[]> Orders(double[] order, int block, int from)
    {
        if (block == _blocks.Length) return [order];
        return from == _blocks[block].Length - 1 ? Orders(order, block + 1, 0) : Swapped(order, block, from);
    }

    private IEnumerable<double[]> Swapped(double[] order, int block, int from)
    {
        var places = _blocks[block];
        for (var i = from; i < places.Length; i++)
        {
            (order[places[from]], order[places[i]]) = (order[places[i]], order[places[from]]);
            foreach (var permuted in Orders(order, block, from + 1)) yield return permuted;
            (order[places[from]], order[places[i]]) = (order[places[i]], order[places[from]]);
        }
    }

    // The order as observed counts as one of them, so that the p-value is never 0 (Phipson and Smyth, 2010).
    private double OfRandomOrders(double[] order)
    {
        var state = Seed;
        var asStrong = 1;
        for (var i = 0; i < RandomOrders; i++)
        {
            foreach (var block in _blocks) Shuffle(order, block, ref state);
            if (Strongest(order).Strength >= Strength - Tolerance) asStrong++;
        }

        return (double)asStrong / (RandomOrders + 1);
    }

    private static void Shuffle(double[] order, int[] places, ref ulong state)
    {
        for (var i = places.Length - 1; i > 0; i--)
        {
            var j = (int)Math.BigMul(Next(ref state), (ulong)i + 1, out _);
            (order[places[i]], order[places[j]]) = (order[places[j]], order[places[i]]);
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
