using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Text and numbers as they may stand in XML and HTML.</summary>
internal static class Markup
{
    /// <summary>Escapes a text for element content and for attributes within double quotes.</summary>
    /// <remarks>Characters that XML 1.0 does not allow, such as control characters and lone surrogates, become U+FFFD.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(Escape(rune));
        }

        return escaped.ToString();
    }

    /// <summary>A coordinate with at most two decimals, the same on every computer.</summary>
    public static string Coordinate(double value) =>
        double.IsFinite(value)
            ? Math.Round(value + 0d, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be finite.");

    /// <summary>A number with all its digits and a decimal point, for programs to read.</summary>
    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escape(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' or '\r' => " ",
        < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => "\uFFFD",
        _ => rune.ToString(),
    };
}
