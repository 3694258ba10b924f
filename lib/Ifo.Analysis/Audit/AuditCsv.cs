using System.Globalization;
using System.Text;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit;

/// <summary>The audit as a table for programs: one row for each claim, UTF-8, comma, decimal point.</summary>
public static class AuditCsv
{
    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [
            "report",
            "claim",
            "section",
            "line",
            "kind",
            "stated",
            "unit",
            "low",
            "high",
            "verdict",
            "severity",
            "slip",
            "inputs",
            "reading"
        ];

    /// <summary>
    /// The rows with their header. <c>low</c> and <c>high</c> are the ends of what the inputs give, in <c>unit</c>, and empty
    /// when nothing can be recomputed; <c>inputs</c> are ids with role, sign and line; <c>reading</c> names the readings that
    /// agree. Of an open claim, numbers and inputs are those of the reading that does not agree, which <c>reading</c> names.
    /// Cells that a spreadsheet would take for a formula begin with an apostrophe.
    /// </summary>
    /// <param name="audit">The claims; none gives the header alone.</param>
    /// <example>
    /// <code>
    /// ReportAudit.Load().ByReport("sydvast-2024-q1").ToCsv().Split('\n')[0]
    /// </code>
    /// </example>
    public static string ToCsv(this ReportAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var claim in audit) text.AppendJoin(',', Cells(claim).Select(Quoted)).Append('\n');
        return text.ToString();
    }

    /// <summary>The cells of one claim, in the order of <see cref="Columns"/>, not yet quoted.</summary>
    /// <param name="claim">The claim.</param>
    public static IReadOnlyList<string> Cells(AuditedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        // A row is not without its numbers where a reading gives them.
        var best = claim.OpenReading ?? claim.Best;
        var found = best.TryRecomputed(out var recomputed);
        return
        [
            claim.Source.Report,
            claim.Id,
            claim.Source.Section,
            claim.Source.Line.ToString(CultureInfo.InvariantCulture),
            best.Claim.KindKey,
            StatedOf(best.Claim),
            (found ? recomputed!.Unit : best.Claim.Stated.Unit).Key, found
                ? Number(recomputed!.Interval.Lower)
                : "", found ? Number(recomputed!.Interval.Upper) : "",
            claim.Standing.Key(), claim.Severity.Key(), claim.Slip.ToString(), string.Join(
                "; ", best.Claim.Terms), string.Join(
                "; ", claim.OpenReading is { } open ? [open.Claim.Reading] : claim.AgreeingReadings),
        ];
    }

    private static string StatedOf(Claim claim) =>
        claim.Stated.Direction != Direction.None ? Taxonomy.ChoiceKeys.Kebab(claim.Stated.Direction.ToString())
        : claim.Stated.TryNumber(Correction.None, out var number) ? number.Value.ToString(CultureInfo.InvariantCulture)
        : claim.Printed;

    // As many digits as tell two ends apart, and no trailing zeros.
    private static string Number(decimal value) =>
        (decimal.Round(value, 10) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0
            && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
            && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
