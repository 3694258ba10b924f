using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Breaks a label into lines that fit a width.</summary>
internal static class TextLines
{
    private const char SoftHyphen = '\u00AD';
    private const char Hyphen = '-';
    private const string Joints = "-–/";

    /// <summary>Fewer letters than this are no part of a word that is worth a line.</summary>
    private const int FewestLetters = 3;

    /// <summary>A line that ends at a compound's seam may be this part of the longest that fits.</summary>
    private const double LeastOfLine = 0.6;

    /// <summary>
    /// Breaks at spaces and, within a word that is too long for a line, after its last dash or slash that fits, else after the
    /// last letter that fits, with a hyphen.
    /// </summary>
    /// <remarks>No letter is lost, and a line is only wider than asked where a single sign is.</remarks>
    public static ImmutableArray<string> Wrap(string text, double width, double fontSize, bool bold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = string.Empty;
        foreach (var word in Words(text))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Fits(longer))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (!Fits(line) && Break(line, Fits) is { Length: > 0 } first)
            {
                lines.Add(first);
                line = line[(line.StartsWith(first, StringComparison.Ordinal) ? first.Length : first.Length - 1)..];
            }
        }

        lines.Add(line);
        return lines.ToImmutable();

        bool Fits(string candidate) => TextWidth.Of(candidate, fontSize, bold) <= width;
    }

    /// <summary>The widest of the lines.</summary>
    public static double Widest(IEnumerable<string> lines, double fontSize, bool bold = false) =>
        lines.Select(line => TextWidth.Of(line, fontSize, bold)).DefaultIfEmpty(0d).Max();

    /// <summary>
    /// The widest word, or part of one up to a dash or slash: no column can be narrower without breaking it elsewhere.
    /// </summary>
    public static double WidestWord(IEnumerable<string> texts, double fontSize) =>
        Widest(texts.SelectMany(Words).SelectMany(Parts), fontSize);

    private static string[] Words(string text) =>
        text.Replace(SoftHyphen.ToString(), string.Empty, StringComparison.Ordinal)
            .Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsJoint(word, at))
            {
                yield return word[start..at];
                start = at;
            }
        }

        yield return word[start..];
    }

    /// <summary>
    /// As much of the word as fits: up to a dash or slash, else with a hyphen between two letters, else without; nothing where
    /// not even one sign fits.
    /// </summary>
    private static string Break(string word, Func<string, bool> fits)
    {
        var places = StringInfo.ParseCombiningCharacters(word).Skip(1).Reverse().ToList();
        if (places.Find(at => IsJoint(word, at) && fits(word[..at])) is > 0 and var joint)
        {
            return word[..joint];
        }

        var between = places
            .Where(at => at >= 2 && char.IsLetter(word[at - 1]) && char.IsLetter(word[at]) && fits(word[..at] + Hyphen))
            .ToList();
        var enough = between.Where(at => at >= FewestLetters && word.Length - at >= FewestLetters).ToList();
        var best = enough.Find(at => IsSeam(word, at) && at >= enough[0] * LeastOfLine) is > 0 and var seam
            ? seam
            : enough.Concat(between).FirstOrDefault();
        return best > 0 ? word[..best] + Hyphen : word[..places.Find(at => word[at - 1] != Hyphen && fits(word[..at]))];
    }

    /// <summary>
    /// Whether a Swedish compound is likely to be joined here, as in institutions|vård: an s before another consonant.
    /// </summary>
    private static bool IsSeam(string word, int at) =>
        word[at - 1] == 's' && !"aeiouyåäöt".Contains(word[at], StringComparison.Ordinal);

    /// <summary>Whether a word may go on to the next line here: after a dash or slash between two letters or digits.</summary>
    private static bool IsJoint(string word, int at) =>
        at >= 2
            && Joints.Contains(word[at - 1], StringComparison.Ordinal)
            && char.IsLetter(word[at])
            && char.IsLetter(word[at - 2]);
}
