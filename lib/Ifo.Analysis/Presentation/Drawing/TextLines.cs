using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Breaks a label into lines that fit a width.</summary>
internal static class TextLines
{
    private const char SoftHyphen = '\u00AD';
    private const char Hyphen = '-';

    /// <summary>Breaks at spaces and, within a word that is too long for a line, after the last letter that fits, with a hyphen.</summary>
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
                line = line[first.TrimEnd(Hyphen).Length..];
            }
        }

        lines.Add(line);
        return lines.ToImmutable();

        bool Fits(string candidate) => TextWidth.Of(candidate, fontSize, bold) <= width;
    }

    /// <summary>The widest of the lines.</summary>
    public static double Widest(IEnumerable<string> lines, double fontSize, bool bold = false) =>
        lines.Select(line => TextWidth.Of(line, fontSize, bold)).DefaultIfEmpty(0d).Max();

    /// <summary>The widest single word: no column can be narrower without breaking a word.</summary>
    public static double WidestWord(IEnumerable<string> texts, double fontSize) =>
        Widest(texts.SelectMany(Words), fontSize);

    private static string[] Words(string text) =>
        text.Replace(SoftHyphen.ToString(), string.Empty, StringComparison.Ordinal)
            .Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As much of the word as fits: with a hyphen between two letters, else without; nothing where not even one sign fits.</summary>
    private static string Break(string word, Func<string, bool> fits)
    {
        var places = StringInfo.ParseCombiningCharacters(word).Skip(1).Reverse().ToList();
        var between = places.Find(at => at >= 2 && char.IsLetter(word[at - 1]) && char.IsLetter(word[at]) && fits(word[..at] + Hyphen));
        return between > 0 ? word[..between] + Hyphen : word[..places.Find(at => word[at - 1] != Hyphen && fits(word[..at]))];
    }
}
