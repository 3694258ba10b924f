using System.Globalization;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Audit.Claims;

namespace Ifo.Notebooks.Commands;

/// <summary>The audit as text for a terminal: claim by claim, the contradicted first, and the counts last.</summary>
internal static class AuditText
{
    private const int MostInputs = 12;

    public static void Write(ReportAudit audit, TextWriter writer)
    {
        foreach (var claim in audit.InOrder()) Write(claim, writer);
        writer.WriteLine();
        foreach (var report in audit.Select(claim => claim.Source.Report).Distinct(StringComparer.Ordinal)) writer.WriteLine($"{report}: {Counts(audit.ByReport(report))}");
        writer.WriteLine($"Sammanlagt: {Counts(audit)}");
        if (audit.ByVerdict(Verdict.Contradicted).Count > 0) writer.WriteLine(AuditPresentation.CannotKnow);
    }

    private static void Write(AuditedClaim claim, TextWriter writer)
    {
        writer.WriteLine($"{claim.Verdict.InWords()}: {claim.Id} (avsnitt {claim.Source.Section}, rad {Line(claim.Source.Line)})");
        writer.WriteLine($"  {claim.Paraphrase}. Tryckt: {claim.Printed}. {(claim.Verdict == Verdict.NotRecomputable ? "" : "Omräknat: ")}{claim.RecomputedText()}");
        if (claim.Remark() is { Length: > 0 } remark) writer.WriteLine($"  {Capital(remark)}.");
        if (claim.Verdict is Verdict.Contradicted or Verdict.WithinRounding) WriteInputs(claim.Best.Claim, writer);
        else if (claim.Best.Claim.Inputs.Any()) writer.WriteLine($"  Räknat från {string.Join(", ", claim.Best.Claim.Inputs.GroupBy(input => (input.Source.Report, input.Section)).Select(group => $"{group.Key.Report} avsnitt {group.Key.Section} rad {string.Join(", ", group.Select(input => input.Line).Distinct().Order().Select(Line))}"))}.");
    }

    private static void WriteInputs(Claim claim, TextWriter writer)
    {
        var inputs = claim.Inputs.ToList();
        foreach (var input in inputs.Take(MostInputs)) writer.WriteLine($"    {input.Id}: {input.Printed} (avsnitt {input.Section}, rad {Line(input.Line)})");
        if (inputs.Count > MostInputs) writer.WriteLine($"    … och {Line(inputs.Count - MostInputs)} till; alla står i filen från --csv");
    }

    private static string Counts(ReportAudit claims) =>
        $"{Line(claims.Count)} påståenden, varav {string.Join(", ", Enum.GetValues<Verdict>().Select(verdict => $"{Line(claims.ByVerdict(verdict).Count)} {verdict.InWords()}"))}";

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}
