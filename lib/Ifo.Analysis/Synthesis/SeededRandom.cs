namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Random numbers that are the same on every machine and in every version of .NET: xoshiro256** 1.0 (Blackman and Vigna,
/// 2018), its state filled by SplitMix64 (Steele, Lea and Flood, 2014) from a seed and a stream. <see cref="Random"/> promises
/// neither its algorithm nor its numbers. Only whole numbers are drawn: nothing that is decided by them depends on how a
/// platform rounds.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>A sequence of its own for each pair of seed and stream.</summary>
    public SeededRandom(ulong seed, ulong stream) => Restart(seed, stream);

    private SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>A sequence from a state, which must not be all zeros.</summary>
    public static SeededRandom FromState(ulong s0, ulong s1, ulong s2, ulong s3) => new(s0, s1, s2, s3);

    /// <summary>The next number of SplitMix64.</summary>
    public static ulong SplitMix(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Begins the sequence of a seed and a stream.</summary>
    public void Restart(ulong seed, ulong stream)
    {
        var state = seed;
        state = SplitMix(ref state) ^ stream;
        (_s0, _s1, _s2, _s3) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>
    /// A whole number from 0 up to, but not including, a limit above 0; every one equally likely (Lemire, 2019).
    /// </summary>
    public int Below(int limit)
    {
        var product = (ulong)(uint)(Next() >> 32) * (uint)limit;
        if ((uint)product >= (uint)limit) return (int)(product >> 32);
        var threshold = unchecked((uint)-limit) % (uint)limit;
        while ((uint)product < threshold) product = (ulong)(uint)(Next() >> 32) * (uint)limit;
        return (int)(product >> 32);
    }

    /// <summary>As <see cref="Below(int)"/>, for limits beyond 32 bits.</summary>
    public long Below(long limit)
    {
        var unsigned = (ulong)limit;
        var threshold = unchecked((ulong)-limit) % unsigned;
        while (true)
        {
            var high = Math.BigMul(Next(), unsigned, out var low);
            if (low >= threshold) return (long)high;
        }
    }
}
