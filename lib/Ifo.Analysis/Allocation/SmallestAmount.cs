namespace Ifo.Analysis.Allocation;

/// <summary>The smallest amount of money that a split deals in.</summary>
public enum SmallestAmount
{
    /// <summary>Whole kronor.</summary>
    Krona,

    /// <summary>Whole öre, hundredths of a krona.</summary>
    Ore,
}
