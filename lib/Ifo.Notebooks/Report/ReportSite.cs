using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Report;

/// <summary>Writes what the analyses found as a report: pages without scripts that work from disk, in a mail and on paper.</summary>
/// <remarks>
/// The same results give the same bytes, on any day and in any culture. How long a run took stands in no page.
/// </remarks>
internal static class ReportSite
{
    /// <summary>Writes the report as a folder of pages, with index.html to begin at.</summary>
    /// <param name="folder">The folder; made if it is missing. Executed copies that are to be linked to must be in its subfolder <c>notebooks</c> already.</param>
    /// <param name="results">The analyses.</param>
    /// <param name="context">What the report is of.</param>
    /// <exception cref="UserErrorException">The folder holds something else, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<NotebookResult> results, ReportContext context)
    {
        var files = new SiteFiles();
        var report = new ReportContent(AnalysisReader.Read(results), DataPackage.Read(context.DataPackagePath), context);
        var links = new FolderLinks(folder, files);

        files.Add("index.html", PageShell.Page(report, context.ProjectTitle, links, Current.Index, IndexPage.Render(report, new PageScope(links))));
        foreach (var analysis in report.Analyses)
            files.Add(links.Analysis(analysis.Slug), PageShell.Page(report, analysis.Title, links, Current.Analysis, AnalysisPage.Render(report, analysis, new PageScope(links))));
        files.Add("data.html", PageShell.Page(report, ProvenancePage.Title, links, Current.Data, ProvenancePage.Render(report, new PageScope(links))));
        if (AuditPage.Exists(report)) files.Add(links.Audit, PageShell.Page(report, AuditPage.Title, links, Current.Audit, AuditPage.Render(report, new PageScope(links))));
        ReportFolder.Publish(folder, files);
    }

    /// <summary>Writes the report as one file that needs nothing beside it: for mailing.</summary>
    /// <param name="file">The file; replaced if it exists.</param>
    /// <param name="results">The analyses.</param>
    /// <param name="context">What the report is of.</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void WriteSingleFile(string file, IReadOnlyList<NotebookResult> results, ReportContext context)
    {
        var report = new ReportContent(AnalysisReader.Read(results), DataPackage.Read(context.DataPackagePath), context);
        var page = new PageScope(new SingleFileLinks());

        // The parts take their anchors before any chart on the first page can.
        var parts = report.Analyses.Select(analysis => (Analysis: analysis, Page: page.Part(analysis.Slug))).ToList();
        Markup[] sections =
        [
            Section("oversikt", IndexPage.Render(report, page)),
            .. parts.Select(part => Section("analys-" + part.Analysis.Slug, AnalysisPage.Render(report, part.Analysis, part.Page))),
            .. AuditPage.Exists(report) ? [Section("granskning", AuditPage.Render(report, page.Part("audit")))] : Array.Empty<Markup>(),
            Section("uppgifter", ProvenancePage.Render(report, page.Part("data"))),
        ];
        ReportFolder.Publish(file, SiteFiles.Encode(PageShell.Page(report, report.Context.ProjectTitle, page.Links, Current.Whole, Markup.Join(sections))));
    }

    private static Markup Section(string id, Markup content) => Markup.Of($"""
        <section class="del" id="{id}">
        {content}
        </section>
        """);
}
