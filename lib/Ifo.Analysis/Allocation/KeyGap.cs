namespace Ifo.Analysis.Allocation;

/// <summary>What to do with a key whose shares do not sum to the whole, as printed percentages often do not.</summary>
public enum KeyGap
{
    /// <summary>Refuse the split and say what is missing or too much.</summary>
    Refuse,

    /// <summary>Split the whole amount in proportion to the shares as they stand; the result says so.</summary>
    Proportional,

    /// <summary>
    /// Leave what no share covers in a row of its own, <c>Ofördelat</c>; a key of more than the whole is refused.
    /// </summary>
    LeaveUnallocated,
}
