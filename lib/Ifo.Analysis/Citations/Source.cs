namespace Ifo.Analysis.Citations;

/// <summary>Where a published figure stands.</summary>
/// <param name="Report">The slug of the report, for example <c>gemensamma-2024</c>.</param>
/// <param name="Title">The title of the report, or of the report within it that holds the line.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Section">The number or the heading of the section.</param>
/// <param name="Line">The line of the report's text, from 1.</param>
/// <param name="Figure">The id of the published figure.</param>
/// <param name="Table">The slug of the table, diagram or passage; empty when it is not known.</param>
public sealed record Source(
    string Report, string Title, string Publisher, string Section, int Line, string Figure, string Table = "");
