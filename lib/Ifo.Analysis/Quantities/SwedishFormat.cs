using System.Globalization;

namespace Ifo.Analysis.Quantities;

/// <summary>
/// Writes numbers as Swedish readers expect them: <c>1 234,5</c> with non-breaking spaces, a decimal comma and the true
/// minus sign (U+2212), whatever the computer's culture.
/// </summary>
public static class SwedishFormat
{
    /// <summary>The minus sign that is written: U+2212.</summary>
    public const char Minus = '\u2212';

    /// <summary>The space between groups of three digits, and before units: U+00A0.</summary>
    public const char Space = '\u00A0';

    private static readonly NumberFormatInfo Swedish = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = Space.ToString(),
        NegativeSign = Minus.ToString(),
        NumberGroupSizes = [3],
    });

    /// <summary>
    /// Writes a number with the given count of decimals, rounded half away from zero as tables in Swedish reports are.
    /// </summary>
    /// <param name="value">The number, in any unit.</param>
    /// <param name="decimals">Decimals to show, 0 to 28.</param>
    /// <returns>For example <c>1 234,5</c>; a value that rounds to zero has no minus sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0–28.</exception>
    public static string Number(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Swedish);
    }

    /// <summary>Writes a whole number, for example <c>14 481</c>.</summary>
    public static string Number(long value) => value.ToString("N0", Swedish);

    /// <summary>Writes a change with its sign always shown: <c>+299</c>, <c>−27</c>, and <c>0</c> for no change.</summary>
    /// <inheritdoc cref="Number(decimal, int)"/>
    public static string Signed(decimal value, int decimals)
    {
        var text = Number(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>Writes a share of one as percent: 0.081 becomes <c>8,1 %</c>.</summary>
    /// <param name="share">A share; 1 is the whole.</param>
    /// <param name="decimals">Decimals of the percentage, 0 to 26.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0–28.</exception>
    public static string Percent(decimal share, int decimals) => Number(share * 100m, decimals) + Space + "%";

    /// <summary>Writes a relative change with its sign: 0.081 becomes <c>+8,1 %</c>.</summary>
    /// <inheritdoc cref="Percent(decimal, int)"/>
    public static string SignedPercent(decimal share, int decimals) => Signed(share * 100m, decimals) + Space + "%";

    /// <summary>Writes a figure as a report would: <c>cirka 40</c>, <c>−4,5 mnkr</c>, <c>8 %</c>.</summary>
    /// <param name="figure">The figure; its decimals are kept. <see cref="SwedishNumber"/> reads what is written.</param>
    public static string Figure(Reported figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var word = figure.Qualifier switch
        {
            Qualifier.Circa => "cirka" + Space,
            Qualifier.Over => "drygt" + Space,
            Qualifier.Under => "knappt" + Space,
            _ => "",
        };
        return word
            + Number(figure.Value, figure.Decimals)
            + Suffix(figure is { Decimals: 0, Value: 1 or -1 } ? figure.Unit.Singular : figure.Unit.Symbol);
    }

    /// <summary>
    /// Writes an interval: <c>7,5–8,5 %</c>, or with <c>till</c> where an end is negative, so that a minus is never taken
    /// for the dash: <c>−4,55 till −4,45 mnkr</c>.
    /// </summary>
    /// <param name="interval">
    /// The interval. Which ends belong to it is not shown; <see cref="Interval.ToString"/> shows it.
    /// </param>
    /// <param name="decimals">Decimals to show, 0 to 28; ends that need more are moved outward, never inward.</param>
    /// <param name="unit">The unit, written once, last.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0–28.</exception>
    public static string Range(Interval interval, int decimals, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Range(
            Math.Round(interval.Lower, decimals, MidpointRounding.ToNegativeInfinity),
            Math.Round(interval.Upper, decimals, MidpointRounding.ToPositiveInfinity),
            decimals) + Suffix(unit.Symbol);
    }

    /// <summary>Writes two ends as a range, each rounded to the nearest: <c>0,94–1,02</c> or <c>−3 till 8</c>.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end.</param>
    /// <param name="decimals">Decimals to show, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0–28.</exception>
    public static string Range(decimal lower, decimal upper, int decimals)
    {
        var dash = lower < 0 || upper < 0 ? Space + "till" + Space : "–";
        return Number(lower, decimals) + dash + Number(upper, decimals);
    }

    private static string Suffix(string unit) => unit.Length == 0 ? "" : Space + unit.Replace(' ', Space);
}
