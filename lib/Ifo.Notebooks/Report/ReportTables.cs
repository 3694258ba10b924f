using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Finds out where the tables of the published reports are shown, from what the analyses' tables and figures say of their
/// sources.
/// </summary>
internal static class ReportTables
{
    /// <summary>The tables of a published resource, in the order of the report's text.</summary>
    /// <param name="resource">The figures of a report.</param>
    /// <param name="shown">Where figures are shown.</param>
    /// <returns>None where the resource does not tell tables from each other.</returns>
    public static ImmutableArray<ReportTable> Of(DataResource resource, ShownFigures shown)
    {
        if (resource.Table is not { } figures || !figures.Header.Contains("table", StringComparer.Ordinal))
            return [];
        return [.. figures.Rows
            .GroupBy(row => (Section: figures.Value(row, "section"), Name: figures.Value(row, "table")))
            .Select(table => Read(figures, table.Key.Section, table.Key.Name, [.. table], shown))
            .OrderBy(table => table.FirstLine)];
    }

    private static ReportTable Read(
        ResourceTable figures, string section, string name, IReadOnlyList<IReadOnlyList<string>> rows, ShownFigures shown)
    {
        var report = figures.Value(rows[0], "id").Split('/')[0];
        var legible = rows.Where(row => figures.Value(row, "value").Length > 0).Select(row => Line(figures, row)).ToList();
        var lines = rows.Select(row => Line(figures, row)).ToList();
        var reasons = rows
            .Where(row => figures.Value(row, "value").Length == 0)
            .Select(row => figures.Value(row, "note"))
            .Where(note => note.Length > 0);
        return new(
            report,
            section,
            name,
            lines.Min(),
            lines.Max(),
            legible.Count,
            legible.Count(line => shown.Holds(report, name, line)),
            [.. reasons.Distinct(StringComparer.Ordinal)], shown.Places(report, name, lines));
    }

    private static int Line(ResourceTable figures, IReadOnlyList<string> row) =>
        int.TryParse(figures.Value(row, "line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
}
