using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Renders the first page: each analysis with its question, its answer and its chart.</summary>
internal static class IndexPage
{
    /// <summary>So few analyses need no list.</summary>
    private const int FewAnalyses = 5;

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page) => SafeHtml.Of($"""
        <div class="oversikt">
        <header>
        {page.Title(report.Context.ProjectTitle)}
        <p class="ingress">{Summary(report)} {report.Data.Summary()} {Date(report)}</p>
        </header>
        {SearchRegister.Render(report, page.Links)}
        {IndexFindings.Findings(report, page)}
        {IndexFindings.ByMunicipality(report, page)}
        {Register(report, page)}
        {Themes(report, page)}
        {Section("alla", page, "Alla diagram och tabeller", Door("Visa listan", Exhibits(report, page)))}
        {Section(
            "underlag",
            page,
            "Underlag",
            SafeHtml.Of($"""
                <p><a href="{page.Links.Data}">Alla uppgifter och deras källor</a>: varje siffra med rapport, avsnitt och rad.
                <a href="{page.Links.Tables}">Rapporternas tabeller</a>: var varje tabell och diagram i rapporterna visas
                i analyserna. <a href="{page.Links.SideBySide}">{SideBySidePage.Title}</a>: vad rapporterna skriver om samma
                mått.</p>
                """))}
        {Section("citera", page, "Så hänvisar du", Door("Visa hur", Citation(report)))}
        {Section("lashjalp", page, "Läshjälp", Door("Visa orden", Legend(AuditPage.Exists(report))))}
        </div>
        """);

    private static SafeHtml Door(string text, SafeHtml content) =>
        SafeHtml.Of($"""<details class="dorr"><summary>{text}</summary>{content}</details>""");

    private static SafeHtml Exhibits(ReportContent report, PageScope page) =>
        SafeHtml.Join(report.Analyses.Where(analysis => !analysis.Exhibits.IsEmpty).Select(analysis => SafeHtml.Of($"""
            <p>{analysis.Title}</p>
            <ul>
            {analysis.Exhibits.Select(exhibit => SafeHtml.Of($"""
                <li><a href="{page.Links.Exhibit(analysis.Slug, exhibit.Anchor)}">{exhibit.Label}. {exhibit.Title}</a></li>
                """))}
            </ul>
            """)));

    private static SafeHtml Section(string className, PageScope page, string title, SafeHtml content) => SafeHtml.Of($"""
        <section class="{className}">
        {page.Heading(1, title)}
        {content}
        </section>
        """);

    private static string Summary(ReportContent report)
    {
        var (total, failed, skipped) =
            (report.Analyses.Length, Count(report, RunOutcome.Failed), Count(report, RunOutcome.Skipped));
        if (total == 0)
            return "Rapporten innehåller inga analyser.";
        var complete = total - failed - skipped;
        return (complete == total
            ? $"{SwedishNumbers.Count(total, "analys", "analyser")}, {(total == 1 ? "körd" : "alla körda")} utan fel."
            : $"{SwedishNumbers.Number(complete)} av {SwedishNumbers.Count(total, "analys", "analyser")} "
                + $"{(complete == 1 ? "är klar" : "är klara")}."
              + (failed > 0 ? $" {SwedishNumbers.Count(failed, "analys", "analyser")} stannade på ett fel." : string.Empty)
              + (skipped > 0 ? $" {SwedishNumbers.Count(skipped, "analys", "analyser")} kördes inte." : string.Empty));
    }

    private static int Count(ReportContent report, RunOutcome outcome) =>
        report.Analyses.Count(analysis => analysis.Result.Outcome == outcome);

    private static string Date(ReportContent report) =>
        report.Context.DataDate.Length > 0 ? $"Uppgifternas datum: {report.Context.DataDate}." : string.Empty;

    // Many analyses are found faster in a list than by scrolling past their charts; what is behind doors has its names there.
    private static SafeHtml Register(ReportContent report, PageScope page) =>
        report.Analyses.Length <= FewAnalyses ? SafeHtml.Empty : SafeHtml.Of($"""
        <nav class="register" aria-label="Alla analyser, efter ämne">
        {ByTheme(report).Select(theme =>
            SafeHtml.Of($"<div><p>{theme.Key}</p><ul>{theme.Select(analysis => Entry(analysis, page))}</ul></div>"))}
        </nav>
        """);

    private static SafeHtml Entry(Analysis analysis, PageScope page) => SafeHtml.Of($"""
        <li><a href="{page.Links.Analysis(analysis.Slug)}">{analysis.Title}</a>
        {(analysis.Result.Outcome == RunOutcome.Passed ? string.Empty
            : analysis.Result.Outcome == RunOutcome.Skipped ? " (kördes inte)"
            : " (blev inte klar)")}</li>
        """);

    // The themes stand in the order of their first analyses.
    private static IEnumerable<IGrouping<string, Analysis>> ByTheme(ReportContent report) =>
        report.Analyses.GroupBy(analysis => analysis.Theme, StringComparer.Ordinal);

    private static SafeHtml Themes(ReportContent report, PageScope page)
    {
        var passage = new Passage(page, report);
        return SafeHtml.Join(
            ByTheme(report).Select(theme =>
                Section("analyser", page, theme.Key, Cards(report, theme, passage, page))));
    }

    // The first theme is what the report is about; the others stand behind doors.
    private static SafeHtml Cards(ReportContent report, IGrouping<string, Analysis> theme, Passage passage, PageScope page)
    {
        var cards = SafeHtml.Of($"""
            <div class="kortlista">{theme.Select(analysis => Card(report, analysis, passage, page))}</div>
            """);
        return theme.Key == report.Analyses[0].Theme ? cards
            : Door($"Visa {SwedishNumbers.Count(theme.Count(), "sida", "sidor")}", cards);
    }

    private static SafeHtml Card(ReportContent report, Analysis analysis, Passage passage, PageScope page) => SafeHtml.Of($"""
        <article class="kort{(analysis.KeyFigure.IsEmpty ? " utan-figur" : string.Empty)}">
        <div class="kort-text">
        <h{page.TitleLevel + 2}><a href="{page.Links.Analysis(analysis.Slug)}">{analysis.Title}</a></h{page.TitleLevel + 2}>
        {Paragraph("fraga", passage.Text(analysis.Question))}
        {analysis.Verdicts.RenderOwn()}
        {Contradicted(report, analysis, page)}
        {StatusLabel.Render(analysis.Result)}
        </div>
        {Block("kort-figur", passage.Figure(analysis))}
        </article>
        """);

    /// <summary>How many claims of the reports that the analysis is about are contradicted, with a link to the audit.</summary>
    internal static SafeHtml Contradicted(ReportContent report, Analysis analysis, PageScope page) =>
        report.Contradicted.Of(analysis).Length is > 0 and var count
            ? SafeHtml.Of($"""
                <p class="motsagda"><a href="{page.Links.Audit}"><b>{count}</b> av rapporternas påståenden motsägs av andra
                siffror</a></p>
                """)
            : SafeHtml.Empty;

    private static SafeHtml Paragraph(string className, SafeHtml content) =>
        content.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""<p class="{className}">{content}</p>""");

    private static SafeHtml Block(string className, SafeHtml content) =>
        content.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""<div class="{className}">{content}</div>""");

    private static SafeHtml Citation(ReportContent report) => SafeHtml.Of($"""
        <p>Ange rapportens namn, analysens rubrik och uppgifternas datum:</p>
        <blockquote>{report.Context.ProjectTitle}.
        ”{report.Analyses.FirstOrDefault()?.Title ?? "Analysens rubrik"}”.{(report.Context.DataDate.Length > 0
            ? $" Uppgifter per {report.Context.DataDate}."
            : string.Empty)}</blockquote>
        <p>En enskild publicerad siffra hänvisar du hellre direkt till den rapport den är hämtad ur. Rapport, avsnitt och rad
        finns under Uppgifter och källor.</p>
        """);

    private static SafeHtml Legend(bool hasAudit) => SafeHtml.Of($"""
        <dl>
        <dt>Omräknade tal</dt><dd>Tal som analysen själv har räknat om. Att ett inte stämmer kan bero på rapporten eller på vad
        analysen prövade; det står på sidan.</dd>
        {(hasAudit ? Claims() : SafeHtml.Empty)}
        <dt>Reproducerad</dt><dd>Påståendet stämmer när det räknas om ur de publicerade siffrorna.</dd>
        <dt>Inom avrundning</dt><dd>Påståendet kan stämma, men bara för att siffrorna det bygger på är avrundade.</dd>
        <dt>Motsagd</dt><dd>Ingen avrundning förklarar skillnaden. Det visar inte vilken av siffrorna som är fel.</dd>
        <dt>Kan inte räknas om</dt><dd>Siffror som behövs är inte publicerade.</dd>
        </dl>
        <p>Varje tabell med rubrik kan sparas som Excelfil; arbetsboken har ett eget blad med källan. Koden bakom varje siffra
        finns hopfälld i analysen.</p>
        """);

    private static SafeHtml Claims() => SafeHtml.Of($"""
        <dt>Motsägs</dt><dd>Ett påstående som rapporten gör om sina egna siffror, och som granskningen finner att andra siffror
        motsäger. Varje påstående räknas en gång.</dd>
        """);
}
