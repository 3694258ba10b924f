namespace Ifo.Notebooks.Report;

/// <summary>Which page is shown, for the navigation at the top.</summary>
internal enum Current
{
    /// <summary>The first page.</summary>
    Index,

    /// <summary>An analysis.</summary>
    Analysis,

    /// <summary>The list of the published reports' tables.</summary>
    Tables,

    /// <summary>The page about the data.</summary>
    Data,

    /// <summary>The audit.</summary>
    Audit,

    /// <summary>How chance is tested.</summary>
    Methods,

    /// <summary>What the reports say of the same measures.</summary>
    SideBySide,

    /// <summary>What words mean.</summary>
    Glossary,

    /// <summary>The summary in English.</summary>
    English,

    /// <summary>All of it in one file.</summary>
    Whole,
}

/// <summary>The frame around every page: policy, style, skip link, navigation.</summary>
internal static class PageShell
{
    // Nothing may load or be sent, and nothing may run but the report's own script: what the page shows is all in the file.
    private static readonly string Policy =
        $"default-src 'none'; script-src '{PageScript.Hash}'; style-src 'unsafe-inline'; img-src data:; base-uri "
        + "'none'; form-action 'none'";

    /// <summary>Renders a page.</summary>
    public static SafeHtml Page(ReportContent report, string title, PageScope page, Current current, SafeHtml content) =>
        SafeHtml.Of($"""
        <!DOCTYPE html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{(title == report.Context.ProjectTitle ? title : title + " – " + report.Context.ProjectTitle)}</title>
        <style>
        {PageStyle.Text}
        {page.Styles.Rules}
        </style>
        </head>
        <body>
        <a class="hoppa" href="#huvud">Hoppa till innehållet</a>
        <header class="topp">
        {Project(report, current)}
        <nav aria-label="Rapporten">
        <ul>
        <li>{Link(page.Links.Index, "Översikt", current == Current.Index)}</li>
        {Menu(report, page.Links, current)}
        {AuditPage.MenuItem(report, page.Links, current)}
        <li>{Link(page.Links.Methods, MethodsPage.Title, current == Current.Methods)}</li>
        <li>{Link(page.Links.Tables, "Rapporternas tabeller", current == Current.Tables)}</li>
        <li>{Link(page.Links.SideBySide, "Sida vid sida", current == Current.SideBySide)}</li>
        <li>{Link(page.Links.Data, "Uppgifter och källor", current == Current.Data)}</li>
        <li>{Link(page.Links.Glossary, GlossaryPage.Title, current == Current.Glossary)}</li>
        <li>{Link(page.Links.English, "English", current == Current.English)}</li>
        </ul>
        </nav>
        </header>
        <main id="huvud" tabindex="-1">
        {content}
        </main>
        {PageScript.Element}
        </body>
        </html>

        """);

    // The first page has the project's title as its own.
    private static SafeHtml Project(ReportContent report, Current current) => current is Current.Index or Current.Whole
        ? SafeHtml.Empty
        : SafeHtml.Of($"""<p class="projekt">{report.Context.ProjectTitle}</p>""");

    // A reader of the single file has no other pages to go to, so its parts are listed at the top.
    private static IEnumerable<SafeHtml> Menu(ReportContent report, Links links, Current current) => current == Current.Whole
        ? report.Analyses.Select(analysis =>
            SafeHtml.Of($"<li>{Link(links.Analysis(analysis.Slug), analysis.Title, isCurrent: false)}</li>"))
        : [];

    internal static SafeHtml Link(string address, string text, bool isCurrent) => isCurrent
        ? SafeHtml.Of($"""<a href="{address}" aria-current="page">{text}</a>""")
        : SafeHtml.Of($"""<a href="{address}">{text}</a>""");
}
