using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Pseudonyms as they are compared: one person stays one whatever letter case, invisible characters, kinds of hyphen and ways of
/// storing å, ä and ö a program has put into the pseudonym.
/// </summary>
internal static class PersonText
{
    private const int ExactDigits = 15;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.,+-");

    // What registers write where nobody is known; rows with it are not about one person.
    private static readonly FrozenSet<string> Nobody = new[]
    {
        "null", "none", "nan", "na", "n a", "nil", "undefined", "unknown", "blank", "tom", "tomt", "okand", "okant", "okanda",
        "okand person", "ej kand", "inte kand", "ingen", "ingen person", "saknas", "saknar", "uppgift saknas",
        "personnummer saknas", "id saknas", "ej angiven", "ej angivet", "inte angiven", "inte angivet", "ej registrerad",
            "vet ej",
        "anonym", "anonymiserad", "maskerad", "borttagen", "avidentifierad", "skyddad", "skyddad identitet", "skyddad person",
        "skyddad uppgift", "skyddade uppgifter", "skyddade personuppgifter", "sekretess", "sekretessmarkerad", "sekretessbelagd",
        "hemlig", "us", "u s", "x", "xx", "xxx", "xxxx", "true", "false", "sant", "falskt",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text is compared as it stands.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>The text as it is compared.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var rune in Composed(text.ToString()).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.SpaceSeparator:
                    if (made.Length > 0 && made[^1] != ' ') made.Append(' ');
                    break;
                case UnicodeCategory.DashPunctuation:
                    made.Append('-');
                    break;
                default:
                    if (!IsInvisible(rune)) made.Append(rune.Value == '\u2212' ? "-" : Rune.ToLowerInvariant(rune).ToString());
                    break;
            }
        }

        // Composed once more: an invisible character may have stood between a letter and its dots.
        return WithoutDecimal(Composed(made.ToString()).Trim().TrimStart('\'').Trim());
    }

    /// <summary>Whether the text says that nobody is known.</summary>
    public static bool IsNobody(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('1', '8')) return false;
        return text.IndexOfAnyExcept('0', '.', ',') < 0
            || (text.Length >= 6 && text.IndexOfAnyExcept('9') < 0)
            || !text.ToString().Any(char.IsLetterOrDigit)
            || Nobody.Contains(PlainText.OfAny(text));
    }

    /// <summary>Whether a number has been shortened to a power of ten, so that several have become one.</summary>
    public static bool IsScientific(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('e', 'E');
        return at > 0
            && text[..at].ContainsAnyInRange('0', '9')
            && !text[..at].ContainsAnyExcept(OfNumber)
            && (text[..at].IndexOfAny('.', ',') is > 0 and <= 2 || text[(at + 1)..].StartsWith('+'))
            && IsExponent(text[(at + 1)..]);
    }

    /// <summary>Whether a number has more digits than a spreadsheet keeps, and may have lost the last of them.</summary>
    public static bool IsRounded(ReadOnlySpan<char> text, bool isNumber) =>
        text.Length > ExactDigits
        && !text.ContainsAnyExceptInRange('0', '9')
        && (isNumber || text[ExactDigits..].IndexOfAnyExcept('0') < 0);

    /// <summary>
    /// Whether a Greek or Cyrillic letter is in the text: one that looks like a Latin letter makes one person two.
    /// </summary>
    public static bool HasForeignLetter(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0370', '\u052F');

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '+' or '-') text = text[1..];
        return text.Length is 1 or 2 && !text.ContainsAnyExceptInRange('0', '9');
    }

    // Programs that store whole numbers as decimal ones write 123 as 123.0.
    private static string WithoutDecimal(string text) =>
        text.Length > 2 && (text.EndsWith(".0", StringComparison.Ordinal) || text.EndsWith(",0", StringComparison.Ordinal))
            && !text.AsSpan(0, text.Length - 2).ContainsAnyExceptInRange('0', '9') ? text[..^2] : text;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F);

    // A lone half of a surrogate pair cannot be composed; a damaged file may well have one.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
