using System.Globalization;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Reading;
using Ifo.Drafts.Writing;

namespace Ifo.Drafts.Measuring;

/// <summary>How well drafts are audited, as text: on reports whose claims were written by hand, and on documents with slips put
/// in.</summary>
internal static class DraftMeasurement
{
    private static readonly string[] Kinds = ["*.txt", "*.md", "*.docx", "*.pdf", "*.html"];

    /// <summary>Writes the measurement.</summary>
    /// <param name="data">The data package with figures and claims; null searches for it.</param>
    /// <param name="texts">A folder with the texts of the reports, which the project does not have; null leaves that part
    /// out.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string? data, string? texts, TextWriter output)
    {
        if (texts is null) output.WriteLine("Rapporternas texter mäts när deras mapp anges: ifo audit --measure MAPP.");
        else Reports(ReportAudit.Load(data), texts, output);
        output.WriteLine();
        output.WriteLine(SlipDocuments.Measure(SlipDocuments.Wanted));
    }

    private static void Reports(ReportAudit audit, string texts, TextWriter output)
    {
        var all = new List<MeasuredClaim>();
        foreach (var file in Kinds.SelectMany(kind => Directory.EnumerateFiles(texts, kind)).Order(StringComparer.Ordinal))
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var report = DraftReport.Of(DraftFile.Read(file));
            var seconds = watch.Elapsed.TotalSeconds;
            // A text is of the report most of whose claims stand on its lines.
            var (slug, own) = audit.Reports.Select(info =>
                (info.Slug, Claims: HandMadeClaims.Of(audit.ByReport(info.Slug), report)))
                .MaxBy(pair => pair.Claims.Count == 0 ? 0
                    : pair.Claims.Count(claim => claim.Finding is not null) * 1.0 / pair.Claims.Count);
            all.AddRange(own);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} ({slug}, {seconds:0.0} s)"));
            Write(own, output);
            foreach (var finding in report.Findings.Where(finding => finding.Verdict is Verdict.Contradicted or Verdict.Open))
            {
                var known = own.Any(claim => claim.Disagrees && Same(claim.Marked, finding));
                output.WriteLine(
                    $"  {(known ? "känd" : "NY  ")} {FindingWords.Where(finding.Stated)}: {FindingWords.Note(finding)}");
            }
        }

        output.WriteLine("Sammanlagt");
        Write(all, output);
        foreach (var kind in all.GroupBy(claim => claim.Claim.Best.Claim.Kind).OrderBy(group => group.Key))
            output.WriteLine($"  {kind.Key,-14} {kind.Count(claim => claim.Finding is not null),4} av {kind.Count(),4}");
    }

    private static bool Same(Finding? one, Finding other) =>
        one is not null && ReferenceEquals(one.Stated.Text, other.Stated.Text) && one.Stated.Start == other.Stated.Start;

    private static void Write(IReadOnlyList<MeasuredClaim> claims, TextWriter output)
    {
        var contradicted = claims.Where(claim => claim.Claim.Verdict == Verdict.Contradicted).ToList();
        var open = claims.Where(claim => claim.Disagrees && claim.Claim.Verdict != Verdict.Contradicted).ToList();
        output.WriteLine(
            $"  handgjorda påståenden som går att räkna om: "
            + $"{Share(claims.Count(claim => claim.Finding is not null), claims.Count)} funna");
        output.WriteLine(
            $"  kända motsagda: {Share(contradicted.Count(claim => claim.FoundDisagreeing), contradicted.Count)} funna");
        output.WriteLine($"  kända öppna: {Share(open.Count(claim => claim.FoundDisagreeing), open.Count)} funna");
    }

    private static string Share(int part, int whole) => whole == 0 ? "0 av 0"
        : string.Create(CultureInfo.InvariantCulture, $"{part} av {whole} ({100.0 * part / whole:0} procent)").Replace('.', ',');
}
