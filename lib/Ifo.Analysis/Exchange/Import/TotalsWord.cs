using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What the name of a row or column of totals says that it is.</summary>
internal enum TotalsKind
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>A total of all, or of what stands above it: <c>Totalt</c>, <c>Summa</c>.</summary>
    Total,

    /// <summary>A total of a part: <c>Delsumma</c>, <c>Summa barn och unga</c>.</summary>
    Part,

    /// <summary>A total if its numbers are: <c>Båda föräldrarna</c>.</summary>
    Perhaps,

    /// <summary>A mean, which no counts add up to.</summary>
    Mean,
}

/// <summary>The words that name rows and columns of totals.</summary>
internal static class TotalsWord
{
    private const int Longest = 60;

    private static readonly HashSet<string> Totals = Plain(
        "summa", "totalt", "total", "totalsumma", "sum", "tot", "totalen", "totala", "slutsumma", "sammanlagt", "sammantaget");
    private static readonly HashSet<string> Parts = Plain("delsumma", "deltotal", "subtotal");
    private static readonly HashSet<string> Means = Plain("medel", "medelvärde", "genomsnitt");
    private static readonly HashSet<string> OfRows =
        [.. Plain("summa", "totalt", "total", "totalsumma", "sum", "tot", "delsumma", "antal"), .. Means];

    // Words that say that all are meant, first in a name or alone in it.
    private static readonly HashSet<string> Everybody = Plain("samtliga", "alla", "all", "hela", "båda", "bägge", "both");
    private static readonly HashSet<string> Alone = Plain("riket", "overall", "tillsammans");
    private static readonly HashSet<string> Fillers = Plain("grand", "antal", "antalet", "i", "s", "a", "för", "av", "och");

    // What båda, hela and both are said of when they mean all; of other things they may be names of their own.
    private static readonly HashSet<string> Wholes = Plain(
        "könen", "kön", "sexes", "genders", "staden", "kommunen", "riket", "landet", "länet", "regionen", "förvaltningen",
        "nämnden", "året", "perioden", "gruppen", "området", "verksamheten", "organisationen", "enheten", "göteborg");

    // Looked at first, since every row of a file is asked and nearly none is of totals.
    private static readonly string[] Beginnings = [.. OfRows.Select(word => word[..3]).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a cell of a row that identifies nobody says that the row is one of totals.</summary>
    public static bool Begins(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && MayBegin(text) && OfRows.Contains(PlainText.OfAny(text).Split(' ')[0]);

    /// <summary>What the name of a row or column of counts says that it is.</summary>
    public static TotalsKind Of(string name)
    {
        if (name.Length is 0 or > Longest) return TotalsKind.None;
        if (name.Trim() is "∑" or "Σ") return TotalsKind.Total;
        var words = PlainText.OfAny(name).Split(' ');
        if (Means.Contains(words[0])) return TotalsKind.Mean;
        if (Array.Exists(words, Parts.Contains)) return TotalsKind.Part;
        if (words is ["s", "a", ..]) return words.Length == 2 ? TotalsKind.Total : TotalsKind.Part;
        if (Array.Exists(words, Totals.Contains))
            return Array.TrueForAll(words, word => Totals.Contains(word) || Everybody.Contains(word) || Fillers.Contains(word))
                ? TotalsKind.Total
                : TotalsKind.Part;
        if (words.Length == 1)
            return Everybody.Contains(words[0]) || Alone.Contains(words[0]) ? TotalsKind.Total : TotalsKind.None;
        return !Everybody.Contains(words[0]) ? TotalsKind.None
            : words[0] is "alla" or "samtliga" or "all" || Wholes.Contains(words[1]) ? TotalsKind.Total
            : TotalsKind.Perhaps;
    }

    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && !char.IsLetterOrDigit(text[0])) text = text[1..];
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static HashSet<string> Plain(params string[] words) => [.. words.Select(word => PlainText.Of(word))];
}
