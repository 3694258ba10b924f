using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Report;

/// <summary>The words of a text as they are searched for: small letters, digits in groups as one number.</summary>
/// <remarks>The page's script takes what is typed apart in the same way.</remarks>
internal static partial class SearchWords
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>The words of a text, in order; a word with a hyphen is there whole and in its parts.</summary>
    public static IEnumerable<string> In(string text)
    {
        var plain = Blanks().Replace(
            text.ToLowerInvariant().Replace(SoftHyphen.ToString(), string.Empty, StringComparison.Ordinal), " ");
        foreach (Match match in Word().Matches(Groups().Replace(plain, string.Empty)))
        {
            var word = match.Value.TrimEnd(',', '-');
            yield return word;
            if (!word.Contains('-', StringComparison.Ordinal)) continue;
            foreach (var part in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
                yield return part;
        }
    }

    [GeneratedRegex("[\u00A0\u202F]", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", RegexOptions.None, 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"[\p{L}0-9][\p{L}0-9,-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
