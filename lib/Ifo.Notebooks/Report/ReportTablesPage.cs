using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Renders the page that lists every table, diagram and passage of the published reports, with the place where it is shown.
/// </summary>
internal static class ReportTablesPage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Rapporternas tabeller";

    private const int MostReasons = 3;

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page)
    {
        var shown = ShownFigures.In(report.Analyses);
        var tables = report.Data.Resources
            .Where(resource => resource.Kind == ResourceKind.Published)
            .Select(resource => (Resource: resource, Tables: ReportTables.Of(resource, shown)))
            .Where(found => found.Tables.Length > 0)
            .ToList();
        return SafeHtml.Of($"""
            <div class="rapporttabeller">
            <header>
            {page.Title(Title)}
            <p class="ingress">{Summary([.. tables.SelectMany(found => found.Tables)])}</p>
            </header>
            <p>Listan är gjord av det som analysernas tabeller och diagram själva anger som sina källor. En siffra räknas som
            visad när en tabell eller ett diagram bygger på den rad i rapportens text där den står.</p>
            {tables.Select(found => Section(found.Resource, found.Tables, report.Words, page))}
            </div>
            """);
    }

    private static string Summary(ImmutableArray<ReportTable> tables)
    {
        if (tables.IsEmpty)
            return "Uppgifterna talar inte om vilka tabeller de står i.";
        var legible = tables.Count(table => table.Legible > 0);
        return $"{SwedishNumbers.Number(tables.Count(table => table.Shown > 0))} av "
            + $"{SwedishNumbers.Count(legible, "tabell, diagram eller stycke", "tabeller, diagram och stycken")} med läsbara "
            + "siffror visas i någon av analyserna."
            + (legible < tables.Length ? $" {SwedishNumbers.Number(tables.Length - legible)} har inga siffror som går att läsa; "
            + "skälet står vid var och en." : string.Empty);
    }

    private static SafeHtml Section(
        DataResource resource, ImmutableArray<ReportTable> tables, ReportWords words, PageScope page)
    {
        var report = PackageContents.NameOf(resource);
        return SafeHtml.Of($"""
            <section>
            {page.Heading(1, report)}
            <div class="tabell" role="group" tabindex="0" aria-label="Tabell: Var {report} visas">
            <table>
            <caption><span class="rubrik">Var {report} visas</span></caption>
            <thead><tr><th scope="col">Tabell, diagram eller stycke</th><th scope="col">Visas i</th></tr></thead>
            <tbody>
            {tables.Select(table => Row(table, words, page))}
            </tbody>
            </table>
            </div>
            </section>
            """);
    }

    private static SafeHtml Row(ReportTable table, ReportWords words, PageScope page) => SafeHtml.Of($"""
        <tr data-tabell="{table.Key}" data-lasbara="{table.Legible}" data-visade="{table.Shown}">
        <th scope="row">{words.Name(table.Name)}
        <span>{Place(table)}</span></th><td>{Shown(table, page)}{Count(table)}</td></tr>
        """);

    private static string Place(ReportTable table) => table.FirstLine == table.LastLine
        ? FormattableString.Invariant($"{Section(table)}, rad {table.FirstLine}")
        : FormattableString.Invariant($"{Section(table)}, rad {table.FirstLine}–{table.LastLine}");

    private static string Section(ReportTable table) =>
        table.Section is [>= '0' and <= '9', ..] ? "avsnitt " + table.Section : table.Section;

    private static SafeHtml Count(ReportTable table) => table.Legible == 0
        ? SafeHtml.Empty
        : SafeHtml.Of($" <span>{SwedishNumbers.Number(table.Shown)} av "
            + $"{SwedishNumbers.Count(table.Legible, "läsbar siffra", "läsbara siffror")}</span>");

    private static SafeHtml Shown(ReportTable table, PageScope page) => table switch
    {
        { Places.IsEmpty: false } =>
            new SafeHtml(string.Join(
                "<br>", table.Places.GroupBy(place => place.Analysis).Select(places => Links(places.Key, places, page).Html))),
        { Legible: 0 } => SafeHtml.Of($"Går inte att visa: {Reasons(table)}"),
        _ => SafeHtml.Of($"""<span class="saknas">I ingen analys.</span>"""),
    };

    private static SafeHtml Links(Analysis analysis, IEnumerable<ShownPlace> places, PageScope page) => SafeHtml.Of($"""
        {analysis.Title}: {new SafeHtml(
            string.Join(
                "; ",
                places.Select(place =>
                    SafeHtml.Of($"""<a href="{page.Links.Cell(analysis.Slug, place.Cell)}">{(place.Heading == analysis.Title
                        ? "överst"
                        : place.Heading)}</a>""").Html)))}
        """);

    private static string Reasons(ReportTable table) => table.Reasons.IsEmpty
        ? "inga siffror är läsbara."
        : string.Join(' ', table.Reasons.Take(MostReasons)) + (table.Reasons.Length > MostReasons ? " …" : string.Empty);
}
