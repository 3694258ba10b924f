using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Reading;

namespace Ifo.Drafts.Tests.Making;

/// <summary>What is found in texts and files, as short lines that can be compared.</summary>
internal static class Found
{
    public static DraftReport In(string text) => DraftReport.Of(PlainText.Read("utkast.md", text));

    public static DraftReport In(byte[] content, string name)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-drafts-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, content);
            return DraftReport.Of(DraftFile.Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same lines whatever kind of file the draft was: kind, verdict, number and what it was compared
    /// with.</summary>
    public static IReadOnlyList<string> Lines(DraftReport report) =>
    [
        .. report.Findings.Select(finding => string.Join(
            ' ', finding.Kind, finding.Verdict, finding.Stated.Printed.Trim(),
                string.Join('|', finding.Terms.Select(term => term.Number.Printed.Trim()))))
            .Order(StringComparer.Ordinal),
    ];

    public static Finding? Of(DraftReport report, FindingKind kind, string printed) => report.Findings.FirstOrDefault(finding =>
        finding.Kind == kind && finding.Stated.Printed.Trim().Contains(printed, StringComparison.Ordinal));

    public static IEnumerable<Finding> Disagreeing(DraftReport report) =>
        report.Findings.Where(finding => finding.Verdict is Verdict.Contradicted or Verdict.Open);
}
