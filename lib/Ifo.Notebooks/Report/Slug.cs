using System.Globalization;
using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>Makes names for files and anchors out of Swedish text.</summary>
internal static class Slug
{
    /// <summary>
    /// Lower-case ASCII letters, digits and single hyphens: <c>Förfrågningar, per område</c> becomes
    /// <c>forfragningar-per-omrade</c>.
    /// </summary>
    /// <returns>Empty when the text has no letter or digit.</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD).Where(IsKept))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    // The ring and dots of å, ä and ö are characters of their own in form D: dropping them leaves the letter.
    private static bool IsKept(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark;
}
