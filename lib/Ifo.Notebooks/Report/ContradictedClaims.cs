using System.Collections.Immutable;
using Ifo.Analysis;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Report;

/// <summary>
/// The audit's contradicted claims, each with the analysis that shows most of the figures that it is recomputed from; of several
/// the first. So the cards count what the audit counts, and each claim once.
/// </summary>
internal sealed class ContradictedClaims
{
    private readonly ImmutableDictionary<string, ImmutableArray<AuditedClaim>> _bySlug;

    private ContradictedClaims(ImmutableDictionary<string, ImmutableArray<AuditedClaim>> bySlug) => _bySlug = bySlug;

    /// <summary>No claims: there is no audit, or it cannot be made.</summary>
    public static ContradictedClaims None { get; } = new(ImmutableDictionary<string, ImmutableArray<AuditedClaim>>.Empty);

    /// <summary>The contradicted claims that an analysis is about; none gives an empty array.</summary>
    public ImmutableArray<AuditedClaim> Of(Analysis analysis) => _bySlug.GetValueOrDefault(analysis.Slug, []);

    /// <summary>Finds the claims of each analysis.</summary>
    public static ContradictedClaims In(ImmutableArray<Analysis> analyses, PackageContents data, ReportContext context)
    {
        if (!AuditPage.Exists(data)) return None;
        try
        {
            return In(analyses, ReportAudit.Load(Path.GetDirectoryName(context.DataPackagePath)));
        }
        catch (IfoException)
        {
            // The audit's own page tells what is wrong with the claims.
            return None;
        }
    }

    private static ContradictedClaims In(ImmutableArray<Analysis> analyses, ReportAudit audit)
    {
        var shown = analyses.Select(analysis => (Analysis: analysis, Figures: ShownFigures.In([analysis]))).ToList();
        return new(audit.ByVerdict(Verdict.Contradicted)
            .Select(claim => (Claim: claim, Slug: Best(claim, shown)))
            .Where(found => found.Slug.Length > 0)
            .GroupBy(found => found.Slug, StringComparer.Ordinal)
            .ToImmutableDictionary(
                own => own.Key, own => own.Select(found => found.Claim).ToImmutableArray(), StringComparer.Ordinal));
    }

    private static string Best(AuditedClaim claim, List<(Analysis Analysis, ShownFigures Figures)> shown)
    {
        var (slug, most) = ("", 0);
        foreach (var (analysis, figures) in shown)
        {
            var count = claim.Best.Claim.Inputs.Count(input => figures.Holds(input.Source.Report, input.Table, input.Line));
            if (count > most) (slug, most) = (analysis.Slug, count);
        }

        return slug;
    }
}
