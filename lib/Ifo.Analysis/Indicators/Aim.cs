namespace Ifo.Analysis.Indicators;

/// <summary>Which way a target points. Reports seldom print it, so the analyst says it.</summary>
public enum Aim
{
    /// <summary>The outcome should be the target or above it.</summary>
    AtLeast,

    /// <summary>The outcome should be the target or below it.</summary>
    AtMost,
}

/// <summary>Whether a target was reached.</summary>
public enum TargetStatus
{
    /// <summary>Reached, whatever was rounded away.</summary>
    Reached,

    /// <summary>Not reached, whatever was rounded away.</summary>
    Missed,

    /// <summary>Outcome and target are printed as the same or nearly so: rounding could turn it either way.</summary>
    WithinRounding,

    /// <summary>The outcome or the target has no value.</summary>
    WithoutFigure,
}
