using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;

namespace Ifo.Drafts.Writing;

/// <summary>What was found, as text for a terminal.</summary>
internal static class FindingText
{
    /// <summary>Writes what does not agree, the gravest first, and the counts last.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="all">Whether to write what agrees too.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(DraftReport report, bool all, TextWriter writer)
    {
        foreach (var remark in report.Document.Remarks) writer.WriteLine($"Obs: {remark}");
        foreach (var finding in report.Findings.Where(finding => all || finding.Verdict is Verdict.Contradicted or Verdict.Open)
            .OrderBy(finding => finding.Verdict switch
            {
                Verdict.Contradicted => 0,
                Verdict.Open => 1,
                Verdict.WithinRounding => 2,
                _ => 3
            }))
        {
            writer.WriteLine($"{FindingWords.Where(finding.Stated)}: {finding.Name}");
            writer.WriteLine($"  {FindingWords.Note(finding)}");
        }

        if (all && report.Possible.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine("Möjliga, som dokumentet inte självt visar hör ihop:");
            foreach (var finding in report.Possible)
                writer.WriteLine(
                    $"  {FindingWords.Where(finding.Stated)}: {finding.Name}: {finding.Stated.Printed.Trim()}, "
                    + $"{finding.How} ger {FindingWords.Recomputed(finding)}");
        }

        writer.WriteLine();
        writer.WriteLine(FindingWords.Counts(report));
        writer.WriteLine(FindingWords.Count(report, Verdict.Contradicted) > 0 ? FindingWords.CannotKnow
            : "Inget tal är motsagt.");
    }
}
