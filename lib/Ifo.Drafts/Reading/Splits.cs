namespace Ifo.Drafts.Reading;

/// <summary>
/// The ways to read the parts of a line as numbers: <c>991 289 1 015 135</c> is two numbers, or three, or more. Spaces stand
/// between numbers and within them, so the number of columns decides, and what is alike in size.
/// </summary>
internal static class Splits
{
    /// <summary>The fewest numbers.</summary>
    /// <param name="tokens">The parts.</param>
    public static int Fewest(IReadOnlyList<LineToken> tokens)
    {
        var count = 0;
        for (var i = 0; i < tokens.Count; count++)
        {
            var joined = i + 1;
            if (tokens[i].MayBegin)
                while (joined < tokens.Count && tokens[joined].MayContinue
                    && Plain(tokens[joined - 1], joined - 1 == i)) joined++;
            i = joined;
        }

        return count;
    }

    /// <summary>The most numbers: nothing is joined but what begins with a zero.</summary>
    /// <param name="tokens">The parts.</param>
    public static int Most(IReadOnlyList<LineToken> tokens) =>
        tokens.Where((token, i) => i == 0 || !(token.MustContinue && !tokens[i - 1].Missing)).Count();

    /// <summary>Every way to read the parts as a given number of numbers, each as the parts' groups.</summary>
    /// <param name="tokens">The parts.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="most">How many ways at most.</param>
    public static IReadOnlyList<IReadOnlyList<(int First, int Last)>> Into(IReadOnlyList<LineToken> tokens, int count,
        int most = 400)
    {
        var found = new List<IReadOnlyList<(int, int)>>();
        Search(tokens, 0, count, [], found, most);
        return found;
    }

    private static void Search(
        IReadOnlyList<LineToken> tokens,
        int at,
        int left,
        List<(int, int)> sofar,
        List<IReadOnlyList<(int, int)>> found,
        int most)
    {
        if (found.Count >= most || tokens.Count - at < left) return;
        if (at == tokens.Count)
        {
            if (left == 0) found.Add([.. sofar]);
            return;
        }

        if (left == 0 || (tokens[at].MustContinue && at > 0)) return;
        for (var last = at; last < tokens.Count; last++)
        {
            if (last > at && !(tokens[last].MayContinue && Plain(tokens[last - 1], last - 1 == at) && tokens[at].MayBegin)) break;
            sofar.Add((at, last));
            Search(tokens, last + 1, left - 1, sofar, found, most);
            sofar.RemoveAt(sofar.Count - 1);
        }
    }

    // Decimals, a percent sign or a unit end a number.
    private static bool Plain(LineToken token, bool isFirst) =>
        !token.Missing && (isFirst ? token.MayBegin : token.Text.Length == 3 && token.MayContinue);

    /// <summary>The logarithm of a number's size, which numbers of one row mostly share; null for none and for percent.</summary>
    /// <param name="tokens">The parts.</param>
    /// <param name="group">The number's first and last part.</param>
    public static double? Size(IReadOnlyList<LineToken> tokens, (int First, int Last) group)
    {
        var text = string.Concat(Enumerable.Range(group.First, group.Last - group.First + 1).Select(i => tokens[i].Text));
        if (tokens[group.First].Missing || text.Contains('%', StringComparison.Ordinal)) return null;
        var digits = new string([.. text.TakeWhile(c => c != ',' && c != '.').Where(char.IsAsciiDigit)]);
        var value = digits.Length == 0 ? 0 : double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return value == 0 ? null : Math.Log10(value);
    }
}
