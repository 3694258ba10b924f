using System.Collections.Immutable;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Everything that a report says.</summary>
/// <param name="Analyses">The analyses in order.</param>
/// <param name="Data">The data that they rest on.</param>
/// <param name="Context">What the report is of.</param>
/// <param name="Contradicted">The audit's contradicted claims, by analysis.</param>
internal sealed record ReportContent(
    ImmutableArray<Analysis> Analyses, PackageContents Data, ReportContext Context, ContradictedClaims Contradicted)
{
    /// <summary>Where the published figures stand in their reports.</summary>
    public ReportPlaces Places { get; } = ReportPlaces.In(Data);

    /// <summary>Names for what the data call by a key.</summary>
    public ReportWords Words { get; } = ReportWords.In(Data, Analyses);

    /// <summary>Reads the results, the data and the audit.</summary>
    public static ReportContent Of(IReadOnlyList<NotebookResult> results, ReportContext context)
    {
        var (analyses, data) = (AnalysisReader.Read(results), PackageContents.Read(context.DataPackagePath));
        return new(analyses, data, context, ContradictedClaims.In(analyses, data, context));
    }
}
