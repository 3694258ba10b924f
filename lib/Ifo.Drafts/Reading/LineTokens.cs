using System.Text.RegularExpressions;

namespace Ifo.Drafts.Reading;

/// <summary>A part of a line between spaces, that may be a number of a row or a part of one.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Start">Its first character in the line.</param>
/// <param name="Missing">Whether it is a sign that there is no number.</param>
internal readonly record struct LineToken(string Text, int Start, bool Missing)
{
    /// <summary>Whether more than one space stands before it, as an empty cell leaves or a wide column.</summary>
    public bool HasGap { get; init; }

    /// <summary>The line that it stands on, when that is another than the row's.</summary>
    public TextLine? Line { get; init; }

    /// <summary>The character after its last.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it may be three digits of a number that began before it.</summary>
    public bool MayContinue => !HasGap && LineTokens.Group().IsMatch(Text);

    /// <summary>Whether it must be: no number begins with a zero that other digits follow.</summary>
    public bool MustContinue => MayContinue && Text[0] == '0' && Text.Length >= 3;

    /// <summary>Whether a group of three digits may follow it.</summary>
    public bool MayBegin => LineTokens.Lead().IsMatch(Text);
}

/// <summary>The numbers at the end of a line of text, as a row of a table has them.</summary>
/// <param name="Label">What stands before them.</param>
/// <param name="Tokens">Their parts, in order.</param>
/// <param name="Trailing">A word after them, which some tables have in their last column; empty when there is none.</param>
internal sealed partial record LineTokens(string Label, IReadOnlyList<LineToken> Tokens, string Trailing)
{
    private static readonly string[] Units = ["%", "kr", "tkr", "mnkr", "mkr", "st"];

    /// <summary>The fewest numbers that the parts can be.</summary>
    public int Fewest => Splits.Fewest(Tokens);

    /// <summary>Whether the parts are years and nothing else.</summary>
    public bool AreYears => Tokens.Count > 0 && Tokens.All(token => token.Missing || Year().IsMatch(token.Text));

    /// <summary>Reads the end of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Null when it does not end with a number.</returns>
    public static LineTokens? Of(string line)
    {
        var plain = Bars().Replace(line, match => new string(' ', match.Length));
        plain = Glued().Replace(plain, " ");
        var parts = Part().Matches(plain).Select(match => (match.Value, match.Index)).ToList();
        var trailing = "";
        var last = parts.Count - 1;
        if (last >= 3 && Word().IsMatch(parts[last].Value) && !IsMissing(parts[last].Value) && !Units.Contains(parts[last].Value)
            && (IsNumeric(parts[last - 1].Value) || Units.Contains(parts[last - 1].Value))
                && (IsNumeric(parts[last - 2].Value) || IsNumeric(parts[last - 3].Value)))
        {
            trailing = parts[last--].Value;
        }

        var tokens = new List<LineToken>();
        var at = last;
        for (; at >= 0; at--)
        {
            var (text, start) = parts[at];
            if (Units.Contains(text, StringComparer.OrdinalIgnoreCase) && at > 0 && IsNumeric(parts[at - 1].Value))
            {
                var (number, begin) = parts[at - 1];
                tokens.Insert(0, new LineToken(plain[begin..(start + text.Length)], begin, false));
                at--;
                continue;
            }

            if (IsNumeric(text)) tokens.Insert(0, new LineToken(text, start, false));
            else if (IsMissing(text)) tokens.Insert(0, new LineToken(text, start, true));
            else break;
        }

        if (!tokens.Exists(token => !token.Missing)) return null;
        if (trailing.Length > 0) tokens.Add(new LineToken(trailing, parts[^1].Index, true));
        var label = at < 0 ? "" : line[..(parts[at].Index + parts[at].Value.Length)].Trim(' ', '|', '[', ']', '\t');
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = i == 0 ? (at < 0 ? tokens[0].Start : parts[at].Index + parts[at].Value.Length) : tokens[i - 1].End;
            if (tokens[i].Start - before > 1 && string.IsNullOrWhiteSpace(line[before..tokens[i].Start]))
                tokens[i] = tokens[i] with { HasGap = true };
        }

        return new LineTokens(label, tokens, trailing);
    }

    private static bool IsNumeric(string text) => Numeric().IsMatch(text);

    private static bool IsMissing(string text) => text is "-" or "–" or "us" or "." or ".." or "…";

    [GeneratedRegex(@"^\d{3}(?:,\d+)?(?:\s?(?:%|kr|tkr|mnkr|mkr|st))?\*{0,2}$", RegexOptions.None, 1000)]
    internal static partial Regex Group();

    [GeneratedRegex(@"^[-\u2212\u2013+]?[1-9]\d{0,2}$", RegexOptions.None, 1000)]
    internal static partial Regex Lead();

    [GeneratedRegex(@"^[-\u2212\u2013+]?\d+(?:[.,]\d+)*\s?%?\*{0,2}$", RegexOptions.None, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"[|\[\]]", RegexOptions.None, 1000)]
    private static partial Regex Bars();

    [GeneratedRegex(@"(?<=\d)\((?=[-\d])", RegexOptions.None, 1000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\S+", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^\p{L}[\p{L}-]{1,14}$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
