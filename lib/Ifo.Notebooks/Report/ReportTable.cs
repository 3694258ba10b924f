using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>A place in an analysis.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Cell">The cell that shows it.</param>
/// <param name="Heading">The heading that it stands under; the analysis' title where there is none.</param>
internal sealed record ShownPlace(Analysis Analysis, int Cell, string Heading);

/// <summary>A table, diagram or passage of a published report, and where its figures are shown.</summary>
/// <param name="Report">The slug of the report.</param>
/// <param name="Section">The section of the report.</param>
/// <param name="Name">The slug of the table, diagram or passage.</param>
/// <param name="FirstLine">The first line of the report's text with one of its figures.</param>
/// <param name="LastLine">The last one.</param>
/// <param name="Legible">How many of its figures can be read.</param>
/// <param name="Shown">How many of those stand on lines that an analysis rests on.</param>
/// <param name="Reasons">Why figures of it cannot be read; each reason once.</param>
/// <param name="Places">Where it is shown, in the order of the analyses.</param>
internal sealed record ReportTable(
    string Report, string Section, string Name, int FirstLine, int LastLine, int Legible, int Shown,
    ImmutableArray<string> Reasons, ImmutableArray<ShownPlace> Places)
{
    /// <summary>Names the table among all reports.</summary>
    public string Key => $"{Report}/{Section}/{Name}";
}
