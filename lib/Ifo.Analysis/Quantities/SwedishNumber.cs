using System.Diagnostics.CodeAnalysis;

namespace Ifo.Analysis.Quantities;

/// <summary>
/// Reads numbers as Swedish reports and spreadsheets print them: every kind of space or a point between groups of three
/// digits, decimal comma, every kind of minus, units (<c>%</c>, <c>procentenheter</c>, <c>mnkr</c> …), the words that qualify
/// (<c>cirka</c>, <c>drygt</c>, <c>knappt</c> …) and the number words up to <c>tjugo</c>. Decimals and unit are kept.
/// </summary>
/// <remarks>
/// A point is a thousands separator when exactly three digits follow, and otherwise an error: Swedish texts do not use it
/// as a decimal sign. A whole number in a unit that is counted is exact unless a word qualifies it; every other is rounded.
/// </remarks>
public static class SwedishNumber
{
    /// <summary>Reads a figure.</summary>
    /// <param name="text">For example <c>1 020 985</c>, <c>−4,5 mnkr</c>, <c>cirka 40</c> or <c>fem procent</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="SwedishNumberException">
    /// The text is no number, or says that there is none (<c>us</c>, <c>-</c>, <c>.</c>, <c>..</c>, empty).
    /// </exception>
    /// <example>
    /// <code>
    /// var figure = SwedishNumber.Parse("cirka 1 020 tkr");
    /// figure.Interval.ToString()
    /// </code>
    /// </example>
    public static Reported Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new NumberScanner(text);
        return scanner.TryFigure(out var figure) ? figure : throw scanner.Problem();
    }

    /// <summary>Reads a figure if the text is one.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="figure">The figure, or null.</param>
    /// <returns>Whether the text is a figure. Signs of missing figures are not: see <see cref="Read"/>.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Reported? figure)
    {
        figure = null;
        return text is not null && new NumberScanner(text).TryFigure(out figure);
    }

    /// <summary>
    /// Reads a cell, which holds a figure or a sign that there is none: <c>us</c>, <c>-</c> or nothing (not reported),
    /// <c>.</c> (not applicable), <c>..</c> (confidential).
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="SwedishNumberException">The text is neither.</exception>
    public static Reading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MissingSign(text) is { } reason ? Reading.None(reason) : Reading.Of(Parse(text));
    }

    /// <summary>Reads a range: <c>7,5–8,5 %</c>, <c>−4,55 till −4,45 mnkr</c>, <c>40 till 50</c>.</summary>
    /// <param name="text">
    /// Two numbers with a dash or <c>till</c> between them, and one unit last. A dash separates only when no space stands
    /// around it or on both sides; before a digit alone it is a minus.
    /// </param>
    /// <returns>The interval with both ends included, since the text does not say which are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="SwedishNumberException">The text is no range, or its ends are in the wrong order.</exception>
    public static Quantity ParseRange(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new NumberScanner(text);
        return scanner.TryRange(out var range) ? range : throw scanner.Problem();
    }

    internal static NoFigureReason? MissingSign(string text)
    {
        var sign = text.Trim();
        if (sign.Length == 0 || sign.Equals("us", StringComparison.OrdinalIgnoreCase)) return NoFigureReason.NotReported;
        if (sign.Length == 1 && NumberScanner.IsMinus(sign[0])) return NoFigureReason.NotReported;
        return sign switch
        {
            "." => NoFigureReason.NotApplicable,
            ".." => NoFigureReason.Confidential,
            _ => null,
        };
    }
}
