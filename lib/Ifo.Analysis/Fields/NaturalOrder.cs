using System.Globalization;

namespace Ifo.Analysis.Fields;

/// <summary>
/// The order of names in Swedish, å, ä and ö last, and of the numbers in them by their size: <c>9 år</c> before <c>10 år</c>. It
/// is the same on every computer.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (at, to) = (0, 0);
        while (at < left.Length && to < right.Length)
        {
            if (char.IsAsciiDigit(left[at]) && char.IsAsciiDigit(right[to]))
            {
                var (one, other) = (Digits(left, ref at), Digits(right, ref to));
                if (one != other) return one.CompareTo(other);
                continue;
            }

            var order = Rank(left[at++]).CompareTo(Rank(right[to++]));
            if (order != 0) return order;
        }

        var length = (left.Length - at).CompareTo(right.Length - to);
        return length != 0 ? length : string.CompareOrdinal(left, right);
    }

    private static (int, int) Rank(char letter) => char.ToLowerInvariant(letter) switch
    {
        'å' => ('z', 1),
        'ä' => ('z', 2),
        'ö' => ('z', 3),
        'é' => ('e', 1),
        var other => (other, 0),
    };

    private static decimal Digits(string text, ref int at)
    {
        var first = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - first < 25) at++;
        return decimal.Parse(text.AsSpan(first, at - first), CultureInfo.InvariantCulture);
    }
}
