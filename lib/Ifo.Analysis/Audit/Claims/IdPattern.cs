namespace Ifo.Analysis.Audit.Claims;

/// <summary>An id with wildcards: <c>*</c> is anything but a slash, <c>{a|b}</c> is either.</summary>
internal static class IdPattern
{
    public static bool IsPattern(string id) => id.AsSpan().ContainsAny('*', '{', '}');

    /// <summary>The patterns without braces that a pattern stands for; none when its braces do not match.</summary>
    public static IReadOnlyList<string> Alternatives(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return pattern.Contains('}', StringComparison.Ordinal) ? [] : [pattern];
        var close = pattern.IndexOf('}', open);
        if (close < 0) return [];
        var rest = Alternatives(pattern[(close + 1)..]);
        return
        [
            .. pattern[(open + 1)..close].Split('|').SelectMany(one => rest.Select(end => pattern[..open] + one.Trim() + end))
        ];
    }

    /// <summary>Whether an id fits a pattern without braces.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> id)
    {
        while (true)
        {
            var star = pattern.IndexOf('*');
            if (star < 0) return pattern.SequenceEqual(id);
            if (!id.StartsWith(pattern[..star], StringComparison.Ordinal)) return false;
            pattern = pattern[(star + 1)..];
            id = id[star..];
            var slash = id.IndexOf('/');
            var length = slash < 0 ? id.Length : slash;
            for (var taken = 0; taken < length; taken++)
            {
                if (Fits(pattern, id[taken..])) return true;
            }

            id = id[length..];
        }
    }
}
