using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>What a name of a value is known by: written in another way, it is still the same value.</summary>
internal static class ValueKey
{
    /// <summary>
    /// The name in small letters, with composed letters, one kind of hyphen and of blank, and nothing that cannot be seen.
    /// </summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Composed(name))
        {
            var kind = char.GetUnicodeCategory(letter);
            if (kind is UnicodeCategory.Format or UnicodeCategory.Control && !char.IsWhiteSpace(letter)) continue;
            if (kind == UnicodeCategory.DashPunctuation || letter is '\u2212') key.Append('-');
            else if (!char.IsWhiteSpace(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return Tightened(key.ToString().Trim());
    }

    /// <summary>Whether a key names a part of what another one names: it goes on after it with a word of its own.</summary>
    public static bool GoesOn(string key, string whole) =>
        whole.Length > 0
        && key.Length > whole.Length
        && key.StartsWith(whole, StringComparison.Ordinal)
        && !char.IsLetterOrDigit(key[whole.Length]);

    // A lone half of a surrogate pair cannot be normalised; a damaged file may well have one.
    private static string Composed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    // Blanks around a hyphen between figures say nothing: 0 - 6 years are 0-6 years.
    private static string Tightened(string key)
    {
        var tight = new StringBuilder(key.Length);
        for (var place = 0; place < key.Length; place++)
            if (key[place] != ' ' || !(IsHyphen(key, place - 1) || IsHyphen(key, place + 1))) tight.Append(key[place]);
        return tight.ToString();
    }

    private static bool IsHyphen(string key, int place) => place >= 0 && place < key.Length && key[place] == '-';
}
