namespace Ifo.Analysis.Audit;

/// <summary>What a contradiction does to the message.</summary>
public enum Severity
{
    /// <summary>Nothing is contradicted.</summary>
    None,

    /// <summary>A digit: the recomputed figure is within a tenth of the stated one and tells the same.</summary>
    Digit,

    /// <summary>The size: the recomputed figure differs by more than a tenth, in the same direction.</summary>
    Size,

    /// <summary>The conclusion: a comparison does not hold, a limit is not kept, or an increase is a decrease.</summary>
    Conclusion,
}
