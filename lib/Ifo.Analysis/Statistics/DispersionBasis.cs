namespace Ifo.Analysis.Statistics;

/// <summary>What a dispersion rests on.</summary>
public enum DispersionBasis
{
    /// <summary>Argued: what is counted comes one by one, so that the dispersion is 1 and the exact test holds.</summary>
    Independent,

    /// <summary>Estimated from a register in which it is known who each request or visit belongs to.</summary>
    Estimated,

    /// <summary>Reckoned from what is printed: the mean number of visits per person.</summary>
    Printed,

    /// <summary>Assumed, and said: nothing that is known bounds it.</summary>
    Assumed,
}
