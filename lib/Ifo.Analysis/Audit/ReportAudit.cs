using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Audit.Slips;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit;

/// <summary>
/// The audit: everything that reports state about their own figures, recomputed from the published figures with interval
/// arithmetic, claim by claim.
/// </summary>
/// <remarks>
/// A contradiction says that the printed figures cannot all be right, whatever they were before rounding. It does not say
/// which of them is wrong.
/// </remarks>
public sealed class ReportAudit : RowList<AuditedClaim>
{
    private ReportAudit(IReadOnlyList<AuditedClaim> claims, IReadOnlyList<ReportInfo> reports)
        : base(claims)
    {
        Reports = reports;
    }

    /// <summary>The reports that have claims or figures.</summary>
    public IReadOnlyList<ReportInfo> Reports { get; }

    /// <summary>Loads figures and claims, recomputes every claim and judges it.</summary>
    /// <param name="folder">
    /// A data package, or a folder that only has <c>published/</c> and <c>claims/</c>, such as the draft of a report; null
    /// searches as <see cref="PublishedFigures.Load"/> does.
    /// </param>
    /// <exception cref="DataProblemException">There is no such folder, or its files have problems; all are listed.</exception>
    /// <example>
    /// <code>
    /// var audit = ReportAudit.Load();
    /// audit.ByReport("sydvast-2024-q1").ByVerdict(Verdict.Contradicted).Table("Påståenden som inte stämmer")
    /// </code>
    /// </example>
    public static ReportAudit Load(string? folder = null)
    {
        var data = AuditData.Read(folder);
        data.Problems.ThrowIfAny();
        return Of(data);
    }

    /// <summary>Checks the claims of a folder: kinds, ids, units, decimals and readings.</summary>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    /// <returns>Every problem; empty when there is none.</returns>
    /// <exception cref="DataProblemException">There is no such folder.</exception>
    /// <example>
    /// <code>
    /// ReportAudit.Validate().Count
    /// </code>
    /// </example>
    public static IReadOnlyList<DataProblem> Validate(string? folder = null) => [.. AuditData.Read(folder).Problems.Distinct()];

    /// <summary>The claims of a report.</summary>
    /// <param name="slug">The slug of the report.</param>
    public ReportAudit ByReport(string slug) =>
        Where(claim => string.Equals(claim.Source.Report, slug, StringComparison.Ordinal));

    /// <summary>The claims with a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public ReportAudit ByVerdict(Verdict verdict) => Where(claim => claim.Verdict == verdict);

    /// <summary>The claims that answer a condition.</summary>
    /// <param name="condition">The condition.</param>
    public ReportAudit Where(Func<AuditedClaim, bool> condition) => new([.. Rows.Where(condition)], Reports);

    internal static ReportAudit Of(AuditData data) => new(Judge(data.Claims, new FigureIndex(data.Figures)), data.Reports);

    internal static IReadOnlyList<AuditedClaim> Judge(IReadOnlyList<Claim> claims, FigureIndex figures)
    {
        var grouped = claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).ToList();
        var slips = new SlipSearch(grouped, figures);
        return [.. grouped.Select(readings => Judge(readings, slips))];
    }

    private static AuditedClaim Judge(IEnumerable<Claim> readings, SlipSearch slips)
    {
        var judged = readings.Select(reading => new AuditedReading(reading, Judgement.Of(reading))).ToList();
        var found = judged.TrueForAll(reading => reading.Verdict == Verdict.Contradicted)
            ? judged
                .Select(reading => slips.Of(reading.Claim, reading.Judgement))
                .FirstOrDefault(slip => slip.Kind != SlipKind.None)
            : null;
        return new AuditedClaim(judged, found ?? Slip.None);
    }
}
