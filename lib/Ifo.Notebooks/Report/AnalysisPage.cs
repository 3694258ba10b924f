using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Renders an analysis: its question, its answer and its caveats, and then how it got there.</summary>
internal static class AnalysisPage
{
    /// <summary>So few headings need no list of contents.</summary>
    private const int FewHeadings = 3;

    /// <summary>So many sentences of the caveats stand in the answer; the others are folded.</summary>
    private const int ShownCaveats = 2;

    /// <summary>Pages that are read for their code show it from the beginning.</summary>
    private static readonly string[] ThemesOfCode = ["Utforska med paket", "Övningar"];

    /// <summary>Renders the analysis.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="page">Where it is to stand.</param>
    public static SafeHtml Render(ReportContent report, Analysis analysis, PageScope page)
    {
        var cellIds = analysis.Body.ToDictionary(
            cell => cell.Number, cell => page.Ids.Take(FormattableString.Invariant($"cell-{cell.Number}")));
        var anchors = ExhibitPass.Anchors(analysis, page);
        var passage = new Passage(page, report);
        return SafeHtml.Of($"""
            <article class="analys">
            <header class="analyshuvud">
            {page.Title(analysis.Title)}
            {Question(passage.Text(analysis.Question))}
            </header>
            {passage.Whole(analysis, Content(report, analysis, cellIds, page), anchors, contents => Contents(contents, page))}
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
        <section class="svar">
        <div class="svarstext">
        {BottomLine(analysis)}
        {Caveats(analysis)}
        {LeftOutNote(LeftOut.CountIn(analysis.Result.Executed))}
        {analysis.Verdicts.RenderOwn()}
        {IndexPage.Contradicted(report, analysis, page)}
        </div>
        <div class="svarsbild"></div>
        </section>
        </div>
        <section class="text">
        <h2>{(analysis.BottomLine.IsEmpty ? "Innehåll" : "Analys")}</h2>
        {CodeSwitch(analysis, page)}
        {analysis.Body.Select(cell => Cell(cell, cellIds[cell.Number]))}
        </section>
        <section class="bilaga">
        <h2>Bilaga</h2>
        <p>Tabellerna som analysen bygger på, hopfällda. En länk till en tabell fäller upp den.</p>
        <div class="bilagor"></div>
        </section>
        """);

    private static SafeHtml Cell(CellContent cell, string id) => SafeHtml.Of(
        $"""<div class="{ClassOf(cell)}" id="{id}" data-cell="{cell.Number}">{cell.Html}</div>""");

    // A cell that shows only code takes no room while the code is hidden.
    private static string ClassOf(CellContent cell) =>
        Dom.Parse(cell.Html.Html).Children.All(child => child.ClassList.Contains("kod")) ? "cell bara-kod" : "cell";

    private static SafeHtml CodeSwitch(Analysis analysis, PageScope page)
    {
        if (!analysis.Body.Any(cell => cell.Html.Html.Contains("class=\"kod\"", StringComparison.Ordinal)))
            return SafeHtml.Empty;
        var id = page.Ids.Take("visa-kod");
        var isOn = new SafeHtml(ThemesOfCode.Contains(analysis.Theme, StringComparer.Ordinal) ? " checked" : string.Empty);
        return SafeHtml.Of($"""
            <p class="kodval"><input type="checkbox" id="{id}" class="visa-kod"{isOn}>
            <label for="{id}">Visa koden</label></p>
            """);
    }

    private static SafeHtml BottomLine(Analysis analysis) => analysis.Points.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""
        <section class="slutsats"><h2>Svar</h2>
        <ul class="punkter">
        {analysis.Points.Select(point => SafeHtml.Of($"<li>{point.Html} {Grounds(point)}</li>"))}
        </ul>
        </section>
        """);

    private static SafeHtml Grounds(FindingPoint point) => point.Exhibit is { } exhibit
        ? SafeHtml.Of(
            $"""<small><span class="sakerhet">{point.Certainty}</span> <a href="#{exhibit.Anchor}">{exhibit.Label}</a></small>""")
        : SafeHtml.Of($"""<small><span class="sakerhet">{point.Certainty}</span></small>""");

    private static SafeHtml Caveats(Analysis analysis)
    {
        if (analysis.Caveats.IsEmpty) return SafeHtml.Empty;
        var sentences = Sentences.Of(analysis.Caveats);
        return SafeHtml.Of($"""
            <section class="forbehall"><h2>Förbehåll</h2>
            {(sentences.Length <= ShownCaveats ? analysis.Caveats : SafeHtml.Of($"""
                <p>{SafeHtml.Join(sentences.Take(ShownCaveats))}</p>
                <details><summary>Fler förbehåll, period och källa</summary>
                {Paragraphs(sentences.Skip(ShownCaveats))}
                </details>
                """))}
            </section>
            """);
    }

    // A bold word such as Period och källa begins a paragraph of its own.
    private static SafeHtml Paragraphs(IEnumerable<SafeHtml> sentences) => new(sentences.Aggregate(
        "<p>",
        (html, sentence) => sentence.Html.StartsWith("<strong>", StringComparison.Ordinal) && html.Length > "<p>".Length
            ? $"{html}</p>\n<p>{sentence.Html} "
            : $"{html}{sentence.Html} ",
        html => html + "</p>"));

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
        place >= 0 && place < report.Analyses.Length && !report.Analyses[place].IsForTeachers
            ? SafeHtml.Of($"""
                <a rel="{relation}" href="{page.Links.Analysis(report.Analyses[place].Slug)}"><span>{label}</span>
                {report.Analyses[place].Title}</a>
                """)
            : SafeHtml.Empty;
}
