using System.Text.Encodings.Web;
using System.Text.Json;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Writing;

/// <summary>What was found, for other programs.</summary>
internal static class FindingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The text.</summary>
    /// <param name="report">What was found.</param>
    public static string Of(DraftReport report) => JsonSerializer.Serialize(
        new
        {
            File = report.Document.Name,
            report.Document.Remarks,
            Counts = new
            {
                Numbers = report.Numbers.Count(),
                Reproduced = FindingWords.Count(report, Verdict.Reproduced),
                WithinRounding = FindingWords.Count(report, Verdict.WithinRounding),
                Contradicted = FindingWords.Count(report, Verdict.Contradicted),
                Open = FindingWords.Count(report, Verdict.Open),
                Possible = report.Possible.Count,
            },
            Findings = report.Findings.Select(Of),
            Possible = report.Possible.Select(Of),
        },
        Options);

    private static object Of(Finding finding) => new
    {
        Verdict = Key(finding.Verdict),
        Kind = finding.Kind.ToString(),
        finding.Name,
        Stated = Of(finding.Stated),
        Recomputed = new { Low = Bound(finding.Recomputed.Lower), High = Bound(finding.Recomputed.Upper) },
        finding.Gap,
        finding.How,
        finding.Because,
        finding.Reading,
        finding.Slip,
        From = finding.Terms.Select(term => new { term.Name, term.Sign, Number = Of(term.Number) }),
    };

    private static object Of(DraftNumber number) => new
    {
        number.Printed,
        number.Value,
        Unit = number.Unit.Key,
        Place = number.Place.ToString(),
        number.Place.Page,
        number.Place.Line,
        number.Place.Paragraph,
        Cell = number.Place.Cell ?? "",
        number.Start,
        number.Length,
    };

    private static decimal? Bound(decimal value) => Math.Abs(value) >= QualifiedWidth.Unbounded ? null : value;

    private static string Key(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => "contradicted",
        Verdict.Open => "open",
        Verdict.WithinRounding => "rounding",
        _ => "reproduced",
    };
}
