namespace Ifo.Notebooks.Report;

/// <summary>What the report is, for a reader without Swedish.</summary>
internal static class EnglishPage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Summary in English";

    // Each analysis by the number that its file name begins with.
    private static readonly (string Number, string Question)[] Questions =
    [
        ("00", "Which figures are there, how much of the reports can be read, and how is a figure asked for?"),
        ("01", "Have placement requests in Gothenburg changed from 2023 to 2024, and is it more than chance?"),
        ("02", "What do social services cost per resident in Hisingen, Gothenburg and Örebro?"),
        ("03", "How much is provided in-house, and how much is bought?"),
        ("04", "Is a changed cost due to price or to volume?"),
        ("05", "How many of the places are occupied, and of which places?"),
        ("06", "How did outcomes compare with budgets, and where will the year end?"),
        ("07", "Were targets and time limits met, and are needs satisfied?"),
        ("08", "Which city-wide services have more or fewer visits, persons and cases?"),
        ("09", "How many households receive financial assistance, and how many become self-supporting?"),
        ("10", "How have population, staff, cases and compulsory care in Örebro developed over five years?"),
        ("11", "How does an own export become a protected table?"),
        ("12", "Do the reports' figures agree with each other?"),
    ];

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page) => SafeHtml.Of($"""
        <div class="engelska" lang="en">
        <header>
        {page.Title(Title)}
        <p class="ingress">{Figures(report)}</p>
        </header>
        <p>The reports are annual and interim reports on individual and family care. Every figure is kept as it is printed, with
        its report, section and line. A printed figure is an interval, as wide as its rounding allows, and so is all that is
        computed from it. Counts are tested against chance, and amounts are checked against each other. Nothing here is about
        single persons.</p>
        {page.Heading(1, "The questions")}
        <ul>
        {report.Analyses.SelectMany(analysis => Question(analysis, page))}
        </ul>
        {page.Heading(1, "How to read it")}
        <p>Each page begins with its answer (<i lang="sv">Svar</i>): points with their certainty, a chart and what changes the
        answer (<i lang="sv">Förbehåll</i>). Then follows the analysis, and an appendix (<i lang="sv">Bilaga</i>) with all
        tables. Every chart and table has a number, a link of its own and files to take away. The
        <a href="{page.Links.Glossary}">glossary</a> gives the English of the words.</p>
        </div>
        """);

    private static string Figures(ReportContent report)
    {
        var published = report.Data.Resources.Where(resource => resource.Kind == ResourceKind.Published).ToList();
        var figures = published.Sum(resource => resource.Table?.Rows.Count ?? 0);
        return FormattableString.Invariant($"{report.Analyses.Length} analyses of {figures:N0} figures printed in ")
            + FormattableString.Invariant($"{published.Count} reports of Swedish municipalities.");
    }

    private static IEnumerable<SafeHtml> Question(Analysis analysis, PageScope page) => Questions
        .Where(question => analysis.Result.Name.StartsWith(question.Number + "-", StringComparison.Ordinal))
        .Select(question => SafeHtml.Of($"""
            <li>{question.Question} <a href="{page.Links.Analysis(analysis.Slug)}" lang="sv">{analysis.Title}</a></li>
            """));
}
