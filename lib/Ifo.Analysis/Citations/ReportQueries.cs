namespace Ifo.Analysis.Citations;

/// <summary>Reports by their names.</summary>
public static class ReportQueries
{
    /// <summary>The report with a slug.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="slug">The slug, for example <c>hisingen-2022</c>.</param>
    /// <exception cref="IfoException">No report has it; the message lists those that there are.</exception>
    public static ReportInfo Demand(this IReadOnlyList<ReportInfo> reports, string slug)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return reports.FirstOrDefault(report => string.Equals(report.Slug, slug, StringComparison.Ordinal))
            ?? throw new IfoException(
                $"Rapporten {slug} finns inte. Rapporterna är {string.Join(", ", reports.Select(report => report.Slug))}.");
    }
}
