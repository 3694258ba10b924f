using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Renders an analysis: its question, its answer and its caveats, and then how it got there.</summary>
internal static class AnalysisPage
{
    /// <summary>So few headings need no list of contents.</summary>
    private const int FewHeadings = 3;

    /// <summary>Renders the analysis.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="page">Where it is to stand.</param>
    public static SafeHtml Render(ReportContent report, Analysis analysis, PageScope page)
    {
        var cellIds = analysis.Body.ToDictionary(
            cell => cell.Number, cell => page.Ids.Take(FormattableString.Invariant($"cell-{cell.Number}")));
        var passage = new Passage(page, report.Analyses);
        return SafeHtml.Of($"""
            <article class="analys">
            <header class="analyshuvud">
            {page.Title(analysis.Title)}
            {Question(passage.Text(analysis.Question))}
            </header>
            {passage.Whole(analysis, Content(report, analysis, cellIds, page), contents => Contents(contents, page))}
            <footer class="analysfot">
            {Download(analysis, page)}
            {Neighbours(report, report.Analyses.IndexOf(analysis), page)}
            </footer>
            </article>
            """);
    }

    private static SafeHtml Question(SafeHtml question) =>
        question.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""<p class="fraga">{question}</p>""");

    private static SafeHtml Content(
        ReportContent report, Analysis analysis, Dictionary<int, string> cellIds, PageScope page) => SafeHtml.Of($"""
        <div class="{Passage.Beginning}">
        {Alarm.Banner(analysis.Result, cell => "#" + cellIds.GetValueOrDefault(cell))}
        {BottomLine(analysis)}
        {Caveats(analysis)}
        {LeftOutNote(LeftOut.CountIn(analysis.Result.Executed))}
        {analysis.Verdicts.RenderOwn()}
        {IndexPage.Contradicted(report, analysis, page)}
        </div>
        <div class="text">
        {analysis.Body.Select(cell =>
            SafeHtml.Of($"""<div class="cell" id="{cellIds[cell.Number]}" data-cell="{cell.Number}">{cell.Html}</div>"""))}
        </div>
        """);

    private static SafeHtml BottomLine(Analysis analysis) => analysis.BottomLine.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""
        <section class="slutsats"><h2>Slutsats</h2>
        {analysis.BottomLine}
        </section>
        """);

    private static SafeHtml Caveats(Analysis analysis) => analysis.Caveats.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""
        <section class="forbehall"><h2>Förbehåll</h2>
        {analysis.Caveats}
        </section>
        """);

    private static SafeHtml LeftOutNote(int count) => count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""
        <p class="utelamnat">{count} {(count == 1 ? "tabell är utelämnad" : "tabeller är utelämnade")}: siffror om personer som
        stannar inom enheten.</p>
        """);

    private static SafeHtml Contents(IReadOnlyList<ContentsEntry> contents, PageScope page) =>
        contents.Count < FewHeadings ? SafeHtml.Empty : SafeHtml.Of($"""
        <nav class="innehall" aria-labelledby="{page.Ids.Take("innehallsrubrik")}">
        <p id="{page.Ids.Own("innehallsrubrik")}">Innehåll</p>
        <ol>
        {contents.Select(entry => SafeHtml.Of($"""<li class="niva{entry.Level}"><a href="#{entry.Id}">{entry.Text}</a></li>"""))}
        </ol>
        </nav>
        """);

    private static SafeHtml Download(Analysis analysis, PageScope page) =>
        page.Links.Notebook(analysis.Result.Name) is { } address
            ? SafeHtml.Of(
                $"""
                <p class="hamta"><a href="{address}" download>Hämta anteckningsboken (.ipynb)</a>
                med all kod och alla resultat.{Needs(analysis)}</p>
                """)
            : SafeHtml.Empty;

    private static SafeHtml Needs(Analysis analysis) => analysis.Result.Executed is { } notebook && NeedsNote.IsNeededBy(notebook)
        ? SafeHtml.Of($" För att köras behöver den projektet, med bibliotek och uppgifter; hur står överst i den.")
        : SafeHtml.Empty;

    private static SafeHtml Neighbours(ReportContent report, int place, PageScope page) =>
        report.Analyses.Length < 2 ? SafeHtml.Empty : SafeHtml.Of($"""
        <nav class="bladdra" aria-label="Föregående och nästa analys">
        {Neighbour(report, place - 1, "Föregående", "prev", page)}
        {Neighbour(report, place + 1, "Nästa", "next", page)}
        </nav>
        """);

    private static SafeHtml Neighbour(ReportContent report, int place, string label, string relation, PageScope page) =>
        place >= 0 && place < report.Analyses.Length
            ? SafeHtml.Of($"""
                <a rel="{relation}" href="{page.Links.Analysis(report.Analyses[place].Slug)}"><span>{label}</span>
                {report.Analyses[place].Title}</a>
                """)
            : SafeHtml.Empty;
}
