using System.Globalization;
using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Running;

/// <summary>
/// Compares texts so that two numbers count as equal when they are close enough, and everything else only when it is the same.
/// </summary>
internal static partial class NumberAwareText
{
    private const int Context = 60;

    /// <summary>The texts around the first difference, or null when they are equal.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <param name="tolerance">Largest difference between two numbers, relative to the larger of them and to 1.</param>
    public static (string Left, string Right)? FirstDifference(string left, string right, double tolerance)
    {
        if (left == right)
            return null;
        int atLeft = 0, atRight = 0;
        while (atLeft < left.Length || atRight < right.Length)
        {
            var numberLeft = Number().Match(left, atLeft);
            var numberRight = Number().Match(right, atRight);
            var textLeft = left[atLeft..(numberLeft.Success ? numberLeft.Index : left.Length)];
            var textRight = right[atRight..(numberRight.Success ? numberRight.Index : right.Length)];
            // Wall-clock times (#!time) are never the same twice and say nothing about the analysis.
            var isTime = textLeft.EndsWith("Wall time: ", StringComparison.Ordinal);
            if (textLeft != textRight || numberLeft.Success != numberRight.Success
                || (numberLeft.Success && !isTime && !Close(numberLeft.Value, numberRight.Value, tolerance)))
            {
                return (Around(left, atLeft, textLeft, textRight), Around(right, atRight, textRight, textLeft));
            }

            atLeft = numberLeft.Success ? numberLeft.Index + numberLeft.Length : left.Length;
            atRight = numberRight.Success ? numberRight.Index + numberRight.Length : right.Length;
        }

        return null;
    }

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Shorten(string text) => OneLine(text.Length > 2 * Context ? text[..(2 * Context)] + "…" : text);

    private static string Around(string text, int at, string own, string other)
    {
        var common = own.AsSpan().CommonPrefixLength(other);
        var start = Math.Max(0, at + common - Context);
        var end = Math.Min(text.Length, at + common + Context);
        return OneLine((start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : ""));
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    private static bool Close(string left, string right, double tolerance)
    {
        if (left == right)
            return true;
        var a = Parse(left);
        var b = Parse(right);
        return Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
    }

    private static double Parse(string text) =>
        double.Parse(text.Replace(',', '.').Replace('\u2212', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[-\u2212]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Number();
}
