using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The words that say that a row or column is a part of another: <c>varav akut</c>, <c>- därav natt</c>.</summary>
internal static class PartWord
{
    private const int BulletIndent = 2;

    private static readonly string[] Words =
    [
        "varav", "darav", "darutav", "harav", "av vilka", "av dessa", "av dem", "av ovanstaende", "of which", "of whom",
        "of these", "of those", "whereof",
    ];

    // Words that only say so after the name of a whole that is there: HVB exkl. akut, but not Vård utom hemmet.
    private static readonly string[] Exceptions = ["exkl", "exklusive", "utom", "inkl", "inklusive"];

    /// <summary>Whether the name begins or ends with such a word: <c>varav akut</c>, <c>akuta av dessa</c>.</summary>
    public static bool Begins(string name)
    {
        var plain = PlainText.OfAny(name);
        return Array.Exists(Words, word => BeginsWith(plain, word) || plain.EndsWith($" {word}", StringComparison.Ordinal));
    }

    /// <summary>What stands before such a word in the middle of a name, as plain text; empty where there is none.</summary>
    public static string Before(string name) => Before(name, Words);

    /// <summary>The same for the words that say so only where what stands before them is there too.</summary>
    public static string BeforeException(string name) => Before(name, Exceptions);

    private static string Before(string name, string[] words)
    {
        var plain = PlainText.OfAny(name);
        return words
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
