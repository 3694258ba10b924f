namespace Ifo.Analysis.Published;

/// <summary>How much of a table, diagram or passage of a report can be read.</summary>
/// <param name="Report">The report's slug.</param>
/// <param name="ReportTitle">The report's title; of its part, where reports are bound together.</param>
/// <param name="Section">The section.</param>
/// <param name="Table">The slug of the table, diagram or passage.</param>
/// <param name="FirstLine">The first line with one of its figures.</param>
/// <param name="LastLine">The last line with one of its figures.</param>
/// <param name="Figures">Its figures, illegible ones included.</param>
/// <param name="Legible">Those of them that have a value.</param>
public sealed record TableCoverage(
    string Report, string ReportTitle, string Section, string Table, int FirstLine, int LastLine, int Figures, int Legible)
{
    /// <summary>Figures without a value: illegible, or missing in the source.</summary>
    public int Missing => Figures - Legible;
}
