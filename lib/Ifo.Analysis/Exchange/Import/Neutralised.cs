namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Text that a spreadsheet would take for a formula is written to CSV with an apostrophe before it, and read without. A text
/// that already is so written gets one more, so that what is read is always what was written.
/// </summary>
internal static class Neutralised
{
    /// <summary>Whether a spreadsheet takes the text for a formula, or could when it is pasted or edited.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r');

    public static bool NeedsMark(ReadOnlySpan<char> text) => IsFormula(text.TrimStart('\''));

    public static string Write(string text) => NeedsMark(text) ? "'" + text : text;

    /// <summary>
    /// The text that was written; also of one that is written as a formula, <c>="00123"</c>, to keep its zeros.
    /// </summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] == '\'' && NeedsMark(text)) text = text[1..];
        return text.Length > 3 && text[0] == '=' && text[1] == '"' && text[^1] == '"' && text[2..^1].IndexOf('"') < 0
            ? text[2..^1].Trim()
            : text;
    }
}
