namespace Ifo.Analysis.Audit.Claims;

/// <summary>How a claim is recomputed. <c>data-samples/claims/README.md</c> has an example of each.</summary>
public enum ClaimKind
{
    /// <summary>A sum of signed figures: a total, a subtotal, a result.</summary>
    Sum,

    /// <summary>One figure less another: a deviation, a balance.</summary>
    Difference,

    /// <summary>New less old.</summary>
    Change,

    /// <summary>New / old − 1.</summary>
    ChangePercent,

    /// <summary>New less old of two percentages.</summary>
    ChangePoints,

    /// <summary>Part / whole, in percent.</summary>
    Share,

    /// <summary>Part / whole, per 1 000 or 100 000.</summary>
    Rate,

    /// <summary>Part / whole, in times.</summary>
    Ratio,

    /// <summary>An amount per resident, day, household, person or month.</summary>
    PerUnit,

    /// <summary>A product, such as days × price per day.</summary>
    Product,

    /// <summary>The amount that a share of a key gives of a total.</summary>
    Allocation,

    /// <summary>The mean in which every figure counts alike.</summary>
    Mean,

    /// <summary>The mean in which each figure counts by its weight.</summary>
    WeightedMean,

    /// <summary>The same figure as another place prints; <c>equals</c> in files.</summary>
    SameFigure,

    /// <summary>One figure is above, below or at another.</summary>
    Direction,

    /// <summary>The same direction at every step of a series.</summary>
    Trend,

    /// <summary>A place among others, counted from the largest.</summary>
    Largest,

    /// <summary>A place among others, counted from the smallest.</summary>
    Smallest,

    /// <summary>How many values reach their targets.</summary>
    TargetsMet,

    /// <summary>How many figures there are.</summary>
    Count,
}
