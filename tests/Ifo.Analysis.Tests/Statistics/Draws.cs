namespace Ifo.Analysis.Tests.Statistics;

/// <summary>Random numbers with a seed, the same in every version of .NET: SplitMix64, and what is drawn from it.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Above 0 and below 1.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) / (1UL << 53);

    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>By counting exponential waits, in pieces so that the product does not become 0.</summary>
    public long Poisson(double mean)
    {
        var (count, left) = (0L, mean);
        while (true)
        {
            left += Math.Log(Uniform());
            if (left < 0) return count;
            count++;
        }
    }

    /// <summary>A Poisson count whose mean is drawn from a gamma distribution: negative binomial.</summary>
    public long Overdispersed(double mean, double shape) => Poisson(Gamma(shape) * mean / shape);

    /// <summary>With mean the shape; Marsaglia and Tsang (2000), with their boost for shapes below 1.</summary>
    public double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Normal();
            var v = Math.Pow(1 + (c * normal), 3);
            if (v > 0 && Math.Log(Uniform()) < (0.5 * normal * normal) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
