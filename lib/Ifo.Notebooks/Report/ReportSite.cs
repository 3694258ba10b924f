using System.Collections.Concurrent;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Writes what the analyses found as a report: pages that work without scripts, from disk, in a mail and on paper.
/// </summary>
/// <remarks>
/// The same results give the same bytes, on any day and in any culture. How long a run took stands in no page.
/// </remarks>
internal static class ReportSite
{
    /// <summary>Writes the report as a folder of pages, with index.html to begin at.</summary>
    /// <param name="folder">
    /// The folder; made if it is missing. Executed copies that are to be linked to must be in its subfolder <c>notebooks</c>
    /// already.
    /// </param>
    /// <param name="results">The analyses.</param>
    /// <param name="context">What the report is of.</param>
    /// <exception cref="UserErrorException">The folder holds something else, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<NotebookResult> results, ReportContext context)
    {
        var files = new SiteFiles();
        var report = ReportContent.Of(results, context);
        var links = new FolderLinks(folder, files);

        // The longest pages first, so that none of them is left for last.
        List<(string File, string Title, Current Current, Func<PageScope, SafeHtml> Render)> pages =
        [
            (links.Data, ProvenancePage.Title, Current.Data, page => ProvenancePage.Render(report, page)),
            (links.Tables, ReportTablesPage.Title, Current.Tables, page => ReportTablesPage.Render(report, page)),
            .. report.Analyses.Select(analysis => (links.Analysis(analysis.Slug),
                analysis.Title,
                Current.Analysis,
                (Func<PageScope, SafeHtml>)(page => AnalysisPage.Render(report, analysis, page)))),
            (links.SideBySide, SideBySidePage.Title, Current.SideBySide, page => SideBySidePage.Render(report, page)),
            (links.Methods, MethodsPage.Title, Current.Methods, MethodsPage.Render),
            (links.Glossary, GlossaryPage.Title, Current.Glossary, GlossaryPage.Render),
            (links.English, EnglishPage.Title, Current.English, page => EnglishPage.Render(report, page)),
            (links.Index, context.ProjectTitle, Current.Index, page => IndexPage.Render(report, page)),
        ];
        if (AuditPage.Exists(report))
            pages.Insert(0, (links.Audit, AuditPage.Title, Current.Audit, page => AuditPage.Render(report, page)));
        Parallel.ForEach(Partitioner.Create(pages, loadBalance: true), page =>
        {
            var scope = new PageScope(links);
            files.Add(page.File, PageShell.Page(report, page.Title, scope, page.Current, page.Render(scope)));
        });
        ReportFolder.Publish(folder, files);
    }

    /// <summary>Writes the report as one file that needs nothing beside it: for mailing.</summary>
    /// <param name="file">The file; replaced if it exists.</param>
    /// <param name="results">The analyses.</param>
    /// <param name="context">What the report is of.</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void WriteSingleFile(string file, IReadOnlyList<NotebookResult> results, ReportContext context)
    {
        var report = ReportContent.Of(results, context);
        var page = new PageScope(new SingleFileLinks());

        // The parts take their anchors before any chart on the first page can.
        var parts = report.Analyses.Select(analysis => (Analysis: analysis, Page: page.Part(analysis.Slug))).ToList();
        SafeHtml[] sections =
        [
            Section("oversikt", IndexPage.Render(report, page)),
            .. parts.Select(part =>
                Section("analys-" + part.Analysis.Slug, AnalysisPage.Render(report, part.Analysis, part.Page))),
            .. AuditPage.Exists(report)
                ? [Section("granskning", AuditPage.Render(report, page.Part("audit")))]
                : Array.Empty<SafeHtml>(),
            Section("sida-vid-sida", SideBySidePage.Render(report, page.Part("side-by-side"))),
            Section("provning", MethodsPage.Render(page.Part("methods"))),
            Section("tabeller", ReportTablesPage.Render(report, page.Part("tables"))),
            Section("uppgifter", ProvenancePage.Render(report, page.Part("data"))),
            Section("ordlista", GlossaryPage.Render(page.Part("glossary"))),
            Section("english", EnglishPage.Render(report, page.Part("english"))),
        ];
        ReportFolder.Publish(
            file,
            SiteFiles.Encode(PageShell.Page(report, report.Context.ProjectTitle, page, Current.Whole, SafeHtml.Join(sections))));
    }

    private static SafeHtml Section(string id, SafeHtml content) => SafeHtml.Of($"""
        <section class="del" id="{id}">
        {content}
        </section>
        """);
}
