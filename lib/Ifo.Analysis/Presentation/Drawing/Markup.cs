using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Text and numbers as they may stand in XML and HTML.</summary>
internal static class Markup
{
    /// <summary>Escapes a text for element content and for attributes within double quotes.</summary>
    /// <remarks>Characters that XML 1.0 does not allow, such as control characters and lone surrogates, become U+FFFD.</remarks>
    public static string Escape(string text) => Showable(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>The text in one line, with U+FFFD for what cannot be shown.</summary>
    public static string Showable(string text)
    {
        var showable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            showable.Append(Showable(rune));
        }

        return showable.ToString();
    }

    /// <summary>A coordinate with at most two decimals, the same on every computer.</summary>
    public static string Coordinate(double value) =>
        double.IsFinite(value)
            ? Math.Round(value + 0d, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) is var text
                && text == "-0" ? "0" : text
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be finite.");

    /// <summary>A number with all its digits and a decimal point, for programs to read.</summary>
    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Showable(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => " ",
        < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => "\uFFFD",
        _ => rune.ToString(),
    };
}
