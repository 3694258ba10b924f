namespace Ifo.Analysis.Quantities;

/// <summary>
/// What the truth can be, given what was printed. A figure is known only to its last digit: <c>8 procent</c> is any value
/// in [7,5; 8,5).
/// </summary>
/// <remarks>
/// <para>
/// Rounding. Of the values that lie exactly between two printable ones, the interval holds those that half away from zero
/// <em>or</em> half up prints as the figure (<see cref="RoundingRule.Either"/>): 8 gives [7,5; 8,5); −4,5 gives
/// [−4,55; −4,45], since half up prints −4,55 as −4,5 and half away from zero prints −4,45 as −4,5; 0 gives [−0,5; 0,5).
/// Rounding half to even is not covered: the reports are made in spreadsheets, which do not use it.
/// </para>
/// <para>
/// Words. The <em>step</em> of a figure is the place of its last digit other than zero (40 → 10, 38 → 1, 20 500 → 100).
/// <c>cirka x</c> is x ± half a step, yet at least ± one unit of the last printed digit, both ends included (cirka 40:
/// [35; 45], cirka 38: [37; 39]). <c>drygt x</c> is at least x and less than one step above it (drygt 40: [40; 50)).
/// <c>knappt x</c> and <c>närmare x</c> are below x and at most one step below (närmare 560: [550; 560)). Negative figures
/// mirror the positive ones. The widths are this library's convention; no standard defines the words.
/// </para>
/// </remarks>
public static class RoundingInterval
{
    /// <summary>What a rounded figure can have been.</summary>
    /// <param name="value">The printed value, in any unit.</param>
    /// <param name="decimals">How many decimals were printed, 0 to 27.</param>
    /// <param name="rule">What happened to halves; unknown by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="decimals"/> is outside 0–27, or the value has more decimals.
    /// </exception>
    /// <example>
    /// <code>
    /// // What can 8 procent have been, and −4,5 mnkr?
    /// RoundingInterval.Of(8m, 0).ToString() + " " + RoundingInterval.Of(-4.5m, 1)
    /// </code>
    /// </example>
    public static Interval Of(decimal value, int decimals, RoundingRule rule = RoundingRule.Either)
    {
        var half = LastDigit(value, decimals) / 2;
        return Interval.Between(
            value - half, LowerHalfIncluded(value, rule), value + half, UpperHalfIncluded(value, rule));
    }

    /// <summary>What a figure can have been, given the word that qualifies it.</summary>
    /// <param name="value">The printed value, in any unit.</param>
    /// <param name="decimals">How many decimals were printed, 0 to 27.</param>
    /// <param name="qualifier">How the figure is qualified.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="decimals"/> is outside 0–27, the value has more decimals, or the qualifier is not defined.
    /// </exception>
    public static Interval Of(decimal value, int decimals, Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => Interval.Point(value),
        Qualifier.Rounded => Of(value, decimals),
        _ when value < 0 => -Of(-value, decimals, qualifier),
        Qualifier.Circa => Around(value, Math.Max(Step(value, decimals) / 2, LastDigit(value, decimals))),
        Qualifier.Over => Interval.HalfOpen(value, value + Step(value, decimals)),
        Qualifier.Under => Interval.HalfOpen(value - Step(value, decimals), value),
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "Not a defined qualifier."),
    };

    private static Interval Around(decimal value, decimal halfWidth) => Interval.Closed(value - halfWidth, value + halfWidth);

    // −4,55 is printed as −4,5 by half up only; −0,5 is printed as 0 by half up only.
    private static bool LowerHalfIncluded(decimal value, RoundingRule rule) => value > 0 || rule != RoundingRule.HalfAwayFromZero;

    // −4,45 is printed as −4,5 by half away from zero only.
    private static bool UpperHalfIncluded(decimal value, RoundingRule rule) => value < 0 && rule != RoundingRule.HalfUp;

    private static decimal LastDigit(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 27);
        if (decimal.Round(value, decimals) != value)
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"The value has more than the {decimals} decimals that were printed.");
        return new decimal(1, 0, 0, isNegative: false, (byte)decimals);
    }

    private static decimal Step(decimal value, int decimals)
    {
        var step = LastDigit(value, decimals);
        while (value != 0 && value % (step * 10) == 0) step *= 10;
        return step;
    }
}
