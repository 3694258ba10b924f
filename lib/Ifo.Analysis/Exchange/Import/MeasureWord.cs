using System.Text.RegularExpressions;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The words that say that a row or column holds no counts: shares, means, rates, indices, running totals.</summary>
internal static partial class MeasureWord
{
    /// <summary>What the name says that it is, in the plural; empty where it may be counts.</summary>
    public static string Of(string name)
    {
        if (name.AsSpan().ContainsAny('%', '‰')) return "Andelar";
        var plain = PlainText.OfAny(name);
        return Shares().IsMatch(plain) ? "Andelar"
            : Rates().IsMatch(plain) || PerNumber().IsMatch(name) ? "Tal per invånare"
            : Means().IsMatch(plain) ? "Medelvärden"
            : Running().IsMatch(plain) ? "Ackumulerade antal"
            : Indices().IsMatch(plain) ? "Kvoter och index"
            : Changes().IsMatch(plain) ? "Förändringar"
            : "";
    }

    [GeneratedRegex(
        @"\b((kvinno|flick|pojk|mans|kolumn|rad)?andel(en|ar|arna)?|procent\w*|promille\w*|pct|percent\w*|share)\b"
        + @"|\b(kolprocent|radprocent|proportion)\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shares();

    [GeneratedRegex(
        @"\bper (1 ?0[0 ]*|capita|inv\w*|tusen\w*|hundra\w*)\b|\brate\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rates();

    [GeneratedRegex(
        @"/\s*(1[\s\u00A0\u202F.]?0|inv|tusen|capita)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PerNumber();

    [GeneratedRegex(
        @"^medel\b|\bi medel\b|\bmedel(varde|tal|alder|antal|tid|langd|vard|kostnad|belopp)\w*"
        + @"|\b((genom)?snitt(et|lig|ligt|liga)?|genomsnitts?\w*"
        + @"|snitt(alder|tid|langd|kostnad)\w*|median\w*|mean|average|avg)\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Means();

    [GeneratedRegex(
        @"\b(ack|acc|ackum|ackumuler\w*|kumulativ\w*|kumuler\w*|kum|cumulative|cum|ytd|running|hittills|lopande (summa|antal))\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Running();

    [GeneratedRegex(
        @"^(forandring(en)?|differens(en)?|diff|skillnad(en)?|okning(en)?|minskning(en)?|change)\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\b(kvot(en|er)?|\w*index|ratio)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indices();
}
