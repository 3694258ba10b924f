using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>Everything that a report says.</summary>
/// <param name="Analyses">The analyses in order.</param>
/// <param name="Data">The data that they rest on.</param>
/// <param name="Context">What the report is of.</param>
internal sealed record ReportContent(ImmutableArray<Analysis> Analyses, PackageContents Data, ReportContext Context);
