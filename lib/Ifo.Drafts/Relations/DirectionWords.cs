using System.Text.RegularExpressions;

namespace Ifo.Drafts.Relations;

/// <summary>Words for up and down.</summary>
internal static partial class DirectionWords
{
    /// <summary>The direction that stands nearest before or after a place in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="reach">How many characters to look at on each side.</param>
    /// <returns>1 up, -1 down, 0 when neither is said, or both.</returns>
    public static int At(string text, int at, int reach = 60)
    {
        var from = Math.Max(0, at - reach);
        var part = text[from..Math.Min(text.Length, at + reach)];
        var (up, down) = (Nearest(Up(), part, at - from), Nearest(Down(), part, at - from));
        return up == down ? 0 : up < down ? 1 : -1;
    }

    private static int Nearest(Regex words, string text, int at) =>
        words.Matches(text).Select(match => Math.Abs(match.Index + (match.Length / 2) - at)).DefaultIfEmpty(int.MaxValue).Min();

    [GeneratedRegex(
        @"\b[öo6d]k(?:at|ar|ade|a|ning\w*|ande)\b|\bstig(?:it|er|a)\b|\bsteg\b|\bh[öo]gre\b|\bfler\b|\buppgång\w*|"
        + @"\böverskott\w*|\bväx(?:t|er|te)\b|\btillväxt", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Up();

    [GeneratedRegex(
        @"\bminsk(?:at|ar|ade|a|ning\w*|ande)\b|\bsjunk(?:it|er|a)\b|\bsjönk\b|\bl[äad]gre\b|\bf[äa]rre\b|\bnedgång\w*|"
        + @"\bunderskott\w*|\bfall(?:it|er)\b|\bhalver", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Down();
}
