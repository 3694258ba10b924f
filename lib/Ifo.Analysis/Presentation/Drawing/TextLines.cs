using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Breaks a label into lines that fit a width.</summary>
internal static class TextLines
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Breaks at spaces and, within a word that is too long for a line, after the last letter that fits, with a hyphen.</summary>
    /// <remarks>No letter is lost, and a line is only wider than asked where a single letter is.</remarks>
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
            while (!Fits(line) && BreakPoint(line, Fits) is > 0 and var at)
            {
                lines.Add(line[..at] + "-");
                line = line[at..];
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

    /// <summary>The last place where the word may be broken so that its first part fits; zero when there is none.</summary>
    private static int BreakPoint(string word, Func<string, bool> fits)
    {
        for (var at = word.Length - 2; at >= 2; at--)
        {
            if (!char.IsLowSurrogate(word[at]) && char.IsLetter(word[at - 1]) && char.IsLetter(word[at]) && fits(word[..at] + "-"))
            {
                return at;
            }
        }

        return 0;
    }
}
