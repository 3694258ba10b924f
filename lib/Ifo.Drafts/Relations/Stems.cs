using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ifo.Drafts.Relations;

/// <summary>The words of a text that say what it is about, without endings and accents, so that they can be compared.</summary>
internal static partial class Stems
{
    private const int Shortest = 3;
    private const int Longest = 7;

    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "och", "att", "det", "som", "med", "for", "den", "har", "till", "inte", "men", "ett", "var", "kan", "ska", "vid", "under",
        "efter", "fran", "inom", "aven", "eller", "samt", "sig", "dar", "detta", "dessa", "denna", "vilket", "dock", "ocksa",
        "bland", "annat", "ar", "pa", "av", "en", "ju", "sa", "om", "the", "haft", "blir", "blev", "varit", "cirka", "drygt",
        "knappt", "exkl", "inkl", "mnkr", "tkr", "procent", "kronor", "antal", "per", "mot", "helar", "totalt", "total", "summa",
        "period", "jamfort", "jamfor", "foregae", "ovrig", "samma", "manad", "augusti", "januari", "mars", "december", "utfall",
        "prognos", "budget", "avvikel", "okning", "minskni", "okade", "minskad", "okat", "minskat", "andel",
    };

    /// <summary>The words.</summary>
    /// <param name="text">The text.</param>
    public static HashSet<string> Of(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Word().Matches(text))
        {
            var plain = Plain(match.Value);
            if (plain.Length < Shortest) continue;
            var stem = Cut(plain);
            if (stem.Length >= Shortest && !Stop.Contains(stem) && !Stop.Contains(plain)) found.Add(stem);
        }

        return found;
    }

    /// <summary>How much of some words a context has, 0 to 1; 0 when there are none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="context">The context.</param>
    public static double Coverage(HashSet<string> words, HashSet<string> context) =>
        words.Count == 0 ? 0 : (double)words.Count(word => Has(context, word)) / words.Count;

    /// <summary>How many of some words a context has.</summary>
    /// <param name="words">The words.</param>
    /// <param name="context">The context.</param>
    public static int Shared(HashSet<string> words, HashSet<string> context) => words.Count(word => Has(context, word));

    /// <summary>A text without accents, in small letters.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        }

        return plain.ToString();
    }

    private static bool Has(HashSet<string> context, string word) =>
        context.Contains(word) || (word.Length >= 5 && context.Any(other => other.Length >= 5
            && (other.StartsWith(word[..5], StringComparison.Ordinal) && Math.Abs(other.Length - word.Length) <= 2)));

    private static string Cut(string word)
    {
        foreach (var ending in (string[])["arnas", "ernas", "arna", "erna", "orna", "ens", "ets", "en", "et", "ar", "er", "or",
            "na", "as", "s", "n", "t", "a", "e"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > Longest ? word[..Longest] : word;
    }

    [GeneratedRegex(@"\p{L}[\p{L}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
