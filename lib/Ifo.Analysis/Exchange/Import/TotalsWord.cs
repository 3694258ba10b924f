namespace Ifo.Analysis.Exchange.Import;

/// <summary>What the first word of a row or column of totals says that it is.</summary>
internal enum TotalsKind
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>A total of all, or of what stands above it: <c>Totalt</c>, <c>Summa</c>.</summary>
    Total,

    /// <summary>A total of a part: <c>Delsumma</c>, <c>Summa barn och unga</c>.</summary>
    Part,

    /// <summary>A mean, which no counts add up to.</summary>
    Mean,
}

/// <summary>The words that rows and columns of totals begin with.</summary>
internal static class TotalsWord
{
    private const int Longest = 60;

    private static readonly HashSet<string> Totals = Plain("summa", "totalt", "total", "totalsumma", "sum", "tot");
    private static readonly HashSet<string> Alone = Plain("samtliga", "hela");
    private static readonly HashSet<string> Parts = Plain("delsumma");
    private static readonly HashSet<string> Means = Plain("medel", "medelvärde", "genomsnitt");
    private static readonly HashSet<string> OfRows = [.. Totals, .. Parts, .. Means, .. Plain("antal")];

    // Looked at first, since every row of a file is asked and nearly none is of totals.
    private static readonly string[] Beginnings = [.. OfRows.Select(word => word[..3]).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a cell of a row that identifies nobody says that the row is one of totals.</summary>
    public static bool Begins(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && MayBegin(text) && OfRows.Contains(PlainText.OfAny(text).Split(' ')[0]);

    /// <summary>What the name of a row or column of counts says that it is.</summary>
    public static TotalsKind Of(string name)
    {
        if (name.Length is 0 or > Longest) return TotalsKind.None;
        var words = PlainText.OfAny(name).Split(' ');
        if (Means.Contains(words[0])) return TotalsKind.Mean;
        if (Parts.Contains(words[0])) return TotalsKind.Part;
        if (words.All(word => Totals.Contains(word)) || (words.Length == 1 && Alone.Contains(words[0]))) return TotalsKind.Total;
        return Totals.Contains(words[0]) ? TotalsKind.Part : TotalsKind.None;
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
