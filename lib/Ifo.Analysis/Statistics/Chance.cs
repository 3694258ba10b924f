namespace Ifo.Analysis.Statistics;

/// <summary>The one place that decides when a result is called more than chance.</summary>
internal static class Chance
{
    /// <summary>
    /// Whether a test at a level calls its result more than chance: the p-value is at most the level. A p-value is the lowest
    /// level at which the test rejects, so that it rejects also at that very level. Where the p-value has few possible values, as
    /// a share of all orders does, "below" would be another, stricter test than the one named.
    /// </summary>
    /// <param name="pValue">The p-value.</param>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static bool IsRejected(double pValue, double level) => pValue <= Demand(level);

    /// <summary>
    /// Whether an interval says the same: the value that would mean no difference is not inside it. A limit is where the test's
    /// p-value is the level itself, so that a value on a limit is outside.
    /// </summary>
    /// <param name="lower">The lower limit.</param>
    /// <param name="upper">The upper limit.</param>
    /// <param name="noDifference">The value that would mean no difference.</param>
    public static bool IsRejectedByInterval(double lower, double upper, double noDifference) =>
        lower >= noDifference || upper <= noDifference;

    /// <summary>The level, when it is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 and below 1.</exception>
    public static double Demand(double level) =>
        level is > 0 and < 1
            ? level
            : throw new ArgumentOutOfRangeException(nameof(level), level, "A level is above 0 and below 1.");
}
