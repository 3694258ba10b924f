using System.Globalization;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Writing;

/// <summary>Findings in words.</summary>
internal static class FindingWords
{
    private const int MostTerms = 12;

    /// <summary>What a contradiction cannot tell.</summary>
    public const string CannotKnow =
        "Ett motsagt tal betyder att talen inte kan vara riktiga samtidigt. Granskningen kan inte veta vilket av dem som är fel.";

    /// <summary>The verdict as a heading.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string InWords(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => "MOTSAGT",
        Verdict.Open => "ÖPPET",
        Verdict.WithinRounding => "INOM AVRUNDNING",
        _ => "STÄMMER",
    };

    /// <summary>The kind of comparison.</summary>
    /// <param name="kind">The kind.</param>
    public static string InWords(FindingKind kind) => kind switch
    {
        FindingKind.Sum => "summa",
        FindingKind.Difference => "skillnad",
        FindingKind.ChangePercent => "förändring i procent",
        FindingKind.Share => "andel",
        FindingKind.ChangePoints => "procentenheter",
        FindingKind.Mean => "medelvärde",
        FindingKind.PerUnit => "per enhet",
        FindingKind.SameFigure => "samma tal",
        FindingKind.Direction => "riktning",
        FindingKind.Rank => "plats",
        FindingKind.Count => "antal",
        FindingKind.Forecast => "prognos",
        FindingKind.Impossible => "omöjligt värde",
        _ => "test eller intervall",
    };

    /// <summary>What the numbers give.</summary>
    /// <param name="finding">The finding.</param>
    public static string Recomputed(Finding finding)
    {
        if (finding.Kind == FindingKind.Direction) return finding.How;
        var decimals = Math.Min(finding.Stated.Decimals
            + (finding.Recomputed.IsPoint && finding.Recomputed.Lower
            == decimal.Round(finding.Recomputed.Lower, finding.Stated.Decimals) ? 0 : 2), 6);
        var (low, high) = (decimal.Round(finding.Recomputed.Lower, decimals), decimal.Round(finding.Recomputed.Upper, decimals));
        var unit = finding.Stated.Unit == Unit.Count ? "" : SwedishFormat.Space + finding.Stated.Unit.ToString();
        if (high >= QualifiedWidth.Unbounded / 2) return "minst " + SwedishFormat.Number(low, decimals) + unit;
        return (low == high ? SwedishFormat.Number(low, decimals)
            : $"{SwedishFormat.Number(low, decimals)} till {SwedishFormat.Number(high, decimals)}") + unit;
    }

    /// <summary>How far the number is from that; empty when it agrees.</summary>
    /// <param name="finding">The finding.</param>
    public static string Gap(Finding finding) => finding.Gap == 0 || finding.Kind == FindingKind.Direction ? ""
        : SwedishFormat.Number(Math.Abs(finding.Gap), Math.Min(finding.Stated.Decimals + 2, 6)).TrimEnd('0').TrimEnd(',');

    /// <summary>The numbers that it was compared with: <c>133 + 138 + 72</c>.</summary>
    /// <param name="finding">The finding.</param>
    public static string Terms(Finding finding)
    {
        var terms = finding.Terms.Take(MostTerms).Select((term, i) =>
            (term.Sign < 0 ? "− " : i > 0 && finding.Kind is FindingKind.Sum ? "+ " : "") + term.Number.Printed.Trim());
        return string.Join(finding.Kind is FindingKind.Sum or FindingKind.Difference or FindingKind.ChangePercent ? " " : "; ",
            terms)
            + (finding.Terms.Count > MostTerms ? " …" : "");
    }

    /// <summary>A sentence or two about a finding, for a comment or a note.</summary>
    /// <param name="finding">The finding.</param>
    public static string Note(Finding finding)
    {
        var text =
            $"{InWords(finding.Verdict)}: {finding.Stated.Printed.Trim()}. {Capital(finding.How)} ger {Recomputed(finding)}"
            + $" ({Terms(finding)}).";
        if (finding.Reading.Length > 0) text += $" Kan vara rätt om {finding.Reading}, men det står inte i texten.";
        if (finding.Slip.Length > 0) text += $" Det ser ut som {Slip(finding.Slip)}.";
        return $"{text} Jämförelsen görs för att {finding.Because}.";
    }

    private static string Slip(string slip) => slip switch
    {
        "tecknet" => "ett fel tecken",
        "en siffra" => "en fel siffra",
        "procentenheter" => "procentenheter, inte procent",
        _ => slip,
    };

    /// <summary>Where a number stands.</summary>
    /// <param name="number">The number.</param>
    public static string Where(DraftNumber number) => number.Place.ToString() is { Length: > 0 } place ? place : "dokumentet";

    /// <summary>How many of each verdict.</summary>
    /// <param name="report">The report.</param>
    public static string Counts(DraftReport report)
    {
        var (contradicted, open, rounding) = (Count(report, Verdict.Contradicted), Count(report, Verdict.Open),
            Count(report, Verdict.WithinRounding));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Numbers.Count()} tal lästa, {report.Findings.Count} jämförelser: {Count(report, Verdict.Reproduced)} "
                + $"stämmer, {rounding} inom avrundning, {contradicted} motsagda, {open} öppna. {report.Possible.Count} "
                + $"möjliga står för sig och räknas inte.");
    }

    /// <summary>How many findings have a verdict.</summary>
    /// <param name="report">The report.</param>
    /// <param name="verdict">The verdict.</param>
    public static int Count(DraftReport report, Verdict verdict) => report.Findings.Count(finding => finding.Verdict == verdict);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
