using System.Globalization;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// The audit as text for a terminal: what does not agree, the gravest first, and last, where the eye is when the text has
/// scrolled by, the counts. A thousand claims that agree are listed when they are asked for.
/// </summary>
internal static class AuditText
{
    private const int MostInputs = 12;

    private static readonly string[] Headings =
        ["påståenden", "reproducerade", "inom avrundning", "motsagda", "kan inte räknas om", "öppna"];

    public static void Write(ReportAudit audit, bool all, TextWriter writer)
    {
        var shown = audit.InOrder().Where(claim => all || DoesNotAgree(claim)).ToList();
        foreach (var claim in shown) Write(claim, writer);
        if (shown.Count > 0) writer.WriteLine();
        WriteCounts(audit, writer);
        writer.WriteLine();
        writer.WriteLine(
            audit.ByVerdict(Verdict.Contradicted).Count > 0 ? AuditPresentation.CannotKnow : "Inget påstående är motsagt.");
        if (shown.Count < audit.Count)
            writer.WriteLine("Med --all skrivs alla påståenden ut; med --csv FIL eller --xlsx FIL får du dem i en fil.");
    }

    // Also where one way to read the words does not agree, and another cannot be recomputed.
    private static bool DoesNotAgree(AuditedClaim claim) =>
        claim.Verdict == Verdict.Contradicted || claim.DisagreeingReadings.Any();

    private static void WriteCounts(ReportAudit audit, TextWriter writer)
    {
        var reports = audit
            .Select(claim => claim.Source.Report)
            .Distinct(StringComparer.Ordinal)
            .Select(report => (Name: report, Claims: audit.ByReport(report)))
            .ToList();
        if (reports.Count != 1) reports.Add(("sammanlagt", audit));
        var width = reports.Max(report => report.Name.Length);
        writer.WriteLine($"{"".PadRight(width)}  {string.Join("  ", Headings)}");
        foreach (var (name, claims) in reports) writer.WriteLine($"{name.PadRight(width)}  "
            + $"{string.Join("  ", Headings.Zip(Counts(claims), (heading, count) => Line(count).PadLeft(heading.Length)))}");
    }

    private static void Write(AuditedClaim claim, TextWriter writer)
    {
        writer.WriteLine(
            $"{claim.Standing.InWords()}: {claim.Id} (avsnitt {claim.Source.Section}, rad {Line(claim.Source.Line)})");
        writer.WriteLine($"  {claim.Paraphrase}. Tryckt: {claim.Printed}. "
            + $"{(claim.Verdict == Verdict.NotRecomputable ? "" : "Omräknat: ")}{claim.RecomputedText()}");
        if (claim.Remark() is { Length: > 0 } remark) writer.WriteLine($"  {Capital(remark)}.");
        if (claim.OpenReading is { } open) WriteInputs(open.Claim, writer);
        else if (claim.Verdict is Verdict.Contradicted or Verdict.WithinRounding) WriteInputs(claim.Best.Claim, writer);
        else if (claim.Best.Claim.Inputs.Any())
            writer.WriteLine(
                $"  Räknat från {string.Join(
                    ", ",
                    claim.Best.Claim.Inputs
                        .GroupBy(input => (input.Source.Report, input.Section))
                        .Select(group => $"{group.Key.Report} avsnitt {group.Key.Section} rad {string.Join(
                            ", ", group.Select(input => input.Line).Distinct().Order().Select(Line))}"))}.");
    }

    private static void WriteInputs(Claim claim, TextWriter writer)
    {
        var inputs = claim.Inputs.ToList();
        foreach (var input in inputs.Take(MostInputs))
            writer.WriteLine($"    {input.Id}: {input.Printed} "
                + $"({(input.Section.Length > 0 ? $"avsnitt {input.Section}, " : "")}rad {Line(input.Line)})");
        if (inputs.Count > MostInputs)
            writer.WriteLine($"    … och {Line(inputs.Count - MostInputs)} till; alla står i filen från --csv");
    }

    private static IEnumerable<int> Counts(ReportAudit claims) =>
        [claims.Count, .. Enum.GetValues<Verdict>().Select(verdict => claims.Count(claim => claim.Standing == verdict))];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}
