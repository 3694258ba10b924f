using System.Globalization;
using System.Text;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Text as it is compared: without letter case, accents, hyphens and surplus spaces, so that <c>Förvaltning </c> and
/// <c>forvaltning</c> are the same.
/// </summary>
internal static class PlainText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && plain.Length > 0
                && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    // A lone half of a surrogate pair cannot be normalised; a damaged file may well have one.
    public static string OfAny(ReadOnlySpan<char> text)
    {
        try
        {
            return Of(text);
        }
        catch (ArgumentException)
        {
            return text.ToString();
        }
    }
}
