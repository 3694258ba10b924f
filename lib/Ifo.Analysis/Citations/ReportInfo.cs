namespace Ifo.Analysis.Citations;

/// <summary>A report that figures are taken from, as <c>datapackage.json</c> names it under <c>sources</c>.</summary>
/// <param name="Slug">The slug, which is also the name of its file of figures.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Parts">Reports that are bound together in it; empty when it is one report.</param>
public sealed record ReportInfo(string Slug, string Title, string Publisher, IReadOnlyList<ReportPart> Parts)
{
    internal Source At(string section, int line, string figure, string table)
    {
        var part = Parts.FirstOrDefault(part => part.Holds(line));
        return new Source(Slug, part?.Title ?? Title, part?.Publisher ?? Publisher, section, line, figure, table);
    }
}

/// <summary>A report with a title of its own that is bound together with others.</summary>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="FirstLine">The first line of its text.</param>
/// <param name="LastLine">The last line of its text.</param>
public sealed record ReportPart(string Title, string Publisher, int FirstLine, int LastLine)
{
    internal bool Holds(int line) => FirstLine <= line && line <= LastLine;
}
