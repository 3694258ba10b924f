namespace Ifo.Analysis.Statistics;

/// <summary>Whether the base of a percentage is large enough to bear it.</summary>
public enum BaseSize
{
    /// <summary>At least 30.</summary>
    Sufficient,

    /// <summary>Below 30: a few more or fewer change the percentage much, so show the numbers instead, or beside it.</summary>
    Small,

    /// <summary>Zero: there is no percentage.</summary>
    Empty,
}

/// <summary>How large a base must be to bear a percentage.</summary>
public static class PercentageBase
{
    /// <summary>The base below which a percentage is marked <see cref="BaseSize.Small"/>: 30.</summary>
    public const long Sufficient = 30;
}
