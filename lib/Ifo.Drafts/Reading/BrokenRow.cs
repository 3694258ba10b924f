using System.Text.RegularExpressions;

namespace Ifo.Drafts.Reading;

/// <summary>
/// A row whose numbers are too wide for their cells, so that the last three digits stand on a line of their own under the others.
/// </summary>
internal static partial class BrokenRow
{
    private const int MostLines = 40;

    /// <summary>The row that begins on a line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    /// <returns>The row and how many lines it takes; null when no such row begins there.</returns>
    public static (LineTokens Row, int Lines)? At(IReadOnlyList<TextLine> lines, int at)
    {
        if (at + 1 >= lines.Count || !IsBroken(lines, at) && !FollowsBroken(lines, at)) return null;
        var first = LineTokens.Of(lines[at].Text);
        if (first is null || first.AreYears || first.Label.Length > 60) return null;
        var tokens = new List<LineToken>(first.Tokens);
        var (used, broken) = (1, 0);
        for (var i = at + 1; i < lines.Count && i - at < MostLines; i++)
        {
            if (lines[i].IsBlank) continue;
            var next = LineTokens.Of(lines[i].Text);
            if (next is null || next.Label.Length > 0 || next.Trailing.Length > 0 || next.AreYears) break;
            if (!lines[i - 1].IsBlank) broken++;
            tokens.AddRange(next.Tokens.Select(token => token with { Line = lines[i], HasGap = false }));
            used = i - at + 1;
        }

        return broken == 0 ? null : (first with { Tokens = tokens }, used);
    }

    private static bool IsBroken(IReadOnlyList<TextLine> lines, int at) =>
        at + 1 < lines.Count && EndOfNumber().IsMatch(lines[at + 1].Trimmed) && BeginningOfNumber().IsMatch(lines[at].Trimmed);

    // The first numbers may be whole, and a later one broken.
    private static bool FollowsBroken(IReadOnlyList<TextLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i - at < MostLines; i++)
        {
            if (lines[i].IsBlank) continue;
            var next = LineTokens.Of(lines[i].Text);
            if (next is null || next.Label.Length > 0) return false;
            if (IsBroken(lines, i)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"^\d{3}$", RegexOptions.None, 1000)]
    private static partial Regex EndOfNumber();

    [GeneratedRegex(@"(?:^|\s)[-\u2212\u2013]?\d{1,3}(?: \d{3})?$", RegexOptions.None, 1000)]
    private static partial Regex BeginningOfNumber();
}
