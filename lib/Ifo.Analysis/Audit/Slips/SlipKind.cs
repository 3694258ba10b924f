namespace Ifo.Analysis.Audit.Slips;

/// <summary>Slips that can explain a contradiction, the likeliest first.</summary>
public enum SlipKind
{
    /// <summary>Nothing was found that would make everything agree.</summary>
    None,

    /// <summary>Decimals were cut off instead of rounded.</summary>
    Truncated,

    /// <summary>Rounded to a whole five.</summary>
    RoundedToFive,

    /// <summary>Plus for minus.</summary>
    Sign,

    /// <summary>Thousands for millions, or the like.</summary>
    Unit,

    /// <summary>Percent for percentage points, or the other way.</summary>
    PercentForPoints,

    /// <summary>A plain mean for a weighted one.</summary>
    Unweighted,

    /// <summary>A share of what is bought for a share of all.</summary>
    ShareOfPurchases,

    /// <summary>Two digits have changed places.</summary>
    Transposed,

    /// <summary>A digit stands twice.</summary>
    Doubled,

    /// <summary>A digit has fallen out.</summary>
    Dropped,

    /// <summary>The figure of a neighbouring row or column.</summary>
    Neighbour,

    /// <summary>One digit is another.</summary>
    DigitChanged,
}
