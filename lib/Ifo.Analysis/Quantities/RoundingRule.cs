namespace Ifo.Analysis.Quantities;

/// <summary>What happened to a value that lay exactly between two printable ones.</summary>
public enum RoundingRule
{
    /// <summary>
    /// Unknown whether <see cref="HalfAwayFromZero"/> or <see cref="HalfUp"/>: every value that either rule prints as the
    /// figure. The default, since no report says which it used. They differ for negative figures only.
    /// </summary>
    Either,

    /// <summary>2,5 becomes 3 and −2,5 becomes −3, as Excel's <c>AVRUNDA</c> and SQL's <c>ROUND</c> do.</summary>
    HalfAwayFromZero,

    /// <summary>2,5 becomes 3 and −2,5 becomes −2.</summary>
    HalfUp,
}
