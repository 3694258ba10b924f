using Ifo.Analysis.Quantities;

namespace Ifo.Drafts.Relations;

/// <summary>Judges what was recomputed against what is printed.</summary>
internal static class Judging
{
    /// <summary>The verdict.</summary>
    /// <param name="recomputed">What the numbers give.</param>
    /// <param name="printed">What the printed number allows.</param>
    /// <param name="atFaceValue">What the numbers give as they are printed.</param>
    /// <param name="decimals">The printed decimals.</param>
    /// <param name="value">The printed value.</param>
    public static Verdict Of(Interval recomputed, Interval printed, decimal atFaceValue, int decimals, decimal value)
    {
        if (printed.Contains(recomputed) || decimal.Round(atFaceValue, decimals, MidpointRounding.AwayFromZero) == value)
            return Verdict.Reproduced;
        return recomputed.Intersects(printed) ? Verdict.WithinRounding : Verdict.Contradicted;
    }

    /// <summary>Whether two printed values are one digit, a sign or two places apart.</summary>
    /// <param name="printed">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="decimals">The decimals of the one.</param>
    /// <returns>The slip in Swedish; empty when it looks like none.</returns>
    public static string Slip(decimal printed, decimal other, int decimals)
    {
        other = decimal.Round(other, decimals, MidpointRounding.AwayFromZero);
        if (printed == -other && printed != 0) return "tecknet";
        var (a, b) = (Digits(printed, decimals), Digits(other, decimals));
        if (a.Length == b.Length && a.Length > 1)
        {
            var differ = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
            if (differ.Count == 1) return "en siffra";
            if (differ.Count == 2 && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] && a[differ[1]] == b[differ[0]])
                return "två siffror som har bytt plats";
        }

        if (Math.Abs(a.Length - b.Length) == 1 && Math.Min(a.Length, b.Length) > 1)
        {
            var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
            if (Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter)) return
                "en siffra för mycket eller för lite";
        }

        return "";
    }

    private static string Digits(decimal value, int decimals)
    {
        for (var i = 0; i < decimals; i++) value *= 10;
        return decimal.Truncate(Math.Abs(value)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
