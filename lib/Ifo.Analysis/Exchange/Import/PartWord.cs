using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The words that say that a row or column is a part of another: <c>varav akut</c>, <c>- därav natt</c>.</summary>
internal static class PartWord
{
    private const int BulletIndent = 2;

    private static readonly string[] Words = ["varav", "darav", "darutav", "harav", "av vilka", "av dessa", "of which"];

    /// <summary>Whether the name begins with such a word.</summary>
    public static bool Begins(string name) => Array.Exists(Words, word => BeginsWith(PlainText.OfAny(name), word));

    /// <summary>What stands before such a word in the middle of a name, as plain text; empty where there is none.</summary>
    public static string Before(string name)
    {
        var plain = PlainText.OfAny(name);
        return Words
            .Select(word => plain.IndexOf($" {word} ", StringComparison.Ordinal))
            .Where(at => at > 0)
            .Select(at => plain[..at])
            .FirstOrDefault("");
    }

    /// <summary>How far a name is set in: blanks before it, and a dash or dot that begins it.</summary>
    public static int Indent(ReadOnlySpan<char> text)
    {
        var name = text.TrimStart('\'').TrimStart();
        var blanks = text.Length - text.TrimStart().Length;
        return name.Length > 2 && name[0] is '-' or '–' or '—' or '•' or '·' or '*' && NumberText.IsSpace(name[1])
            ? blanks + BulletIndent
            : blanks;
    }

    private static bool BeginsWith(string plain, string word) =>
        plain.StartsWith(word, StringComparison.Ordinal) && (plain.Length == word.Length || plain[word.Length] == ' ');
}
