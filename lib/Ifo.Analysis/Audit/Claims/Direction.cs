namespace Ifo.Analysis.Audit.Claims;

/// <summary>Which way a figure has gone, or stands to another.</summary>
public enum Direction
{
    /// <summary>The claim is of an amount.</summary>
    None,

    /// <summary>It is larger: <c>ökade</c>, <c>fler än</c>.</summary>
    Increase,

    /// <summary>It is smaller: <c>minskade</c>, <c>färre än</c>.</summary>
    Decrease,

    /// <summary>It is the same: <c>oförändrat</c>.</summary>
    Unchanged,
}
