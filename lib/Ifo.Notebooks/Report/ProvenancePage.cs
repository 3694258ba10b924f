using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>Renders the page about the data: what there is, where it comes from, and every published figure with its place.</summary>
internal static class ProvenancePage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Uppgifter och källor";

    /// <summary>Renders the page.</summary>
    public static Markup Render(ReportContent report, PageScope page) => Markup.Of($"""
        <div class="uppgifter">
        <header>
        {page.Title(Title)}
        <p class="ingress">{report.Data.Summary()}</p>
        </header>
        {(report.Data.Resources.IsEmpty ? Markup.Empty : Resources(report.Data.Resources, report.Data.Licences, page))}
        {Published(report.Data.Resources, page)}
        </div>
        """);

    private static Markup Resources(ImmutableArray<DataResource> resources, IEnumerable<Reference> licences, PageScope page) => Markup.Of($"""
        <section>
        {page.Heading(1, "Datamängder")}
        <div class="tabell" role="group" tabindex="0" aria-label="Tabell: Datamängder">
        <table>
        <caption>Datamängder i projektet</caption>
        <thead><tr><th scope="col">Datamängd</th><th scope="col">Slag</th><th scope="col" class="tal">Rader</th><th scope="col">Källor</th><th scope="col">Licens</th></tr></thead>
        <tbody>
        {resources.Select(Row)}
        </tbody>
        </table>
        </div>
        {licences.Select(licence => Markup.Of($"<p class=\"licens\">{ShortName(licence)}: {Reference(licence)}</p>"))}
        </section>
        """);

    private static string ShortName(Reference reference) => reference.Name.Length > 0 ? reference.Name : reference.Title;

    private static Markup Row(DataResource resource) => Markup.Of($"""
        <tr><th scope="row">{resource.Title}</th><td>{KindLabel(resource.Kind)}</td><td class="tal">{Rows(resource.Table)}</td><td>{References(resource.Sources)}</td><td>{string.Join(", ", resource.Licences.Select(ShortName))}</td></tr>
        """);

    private static Markup Rows(CsvTable? table) => table is null
        ? Markup.Of($"<span class=\"saknas\">filen saknas</span>")
        : Markup.Of($"""<data value="{table.Rows.Count}">{Words.Number(table.Rows.Count)}</data>""");

    private static string KindLabel(ResourceKind kind) => kind switch
    {
        ResourceKind.Published => "Publicerad",
        ResourceKind.Synthetic => "Syntetisk",
        ResourceKind.Claims => "Påståenden",
        _ => "Hjälptabell",
    };

    private static Markup References(ImmutableArray<Reference> references) =>
        references.IsEmpty ? new Markup("–") : new(string.Join("<br>", references.Select(reference => Reference(reference).Html)));

    private static Markup Reference(Reference reference) =>
        reference.Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? Markup.Of($"""<a href="{reference.Address}" rel="noopener noreferrer">{reference.Title}</a>""")
            : Markup.Of($"{reference.Title}");

    private static Markup Published(ImmutableArray<DataResource> resources, PageScope page)
    {
        var published = resources.Where(resource => resource is { Kind: ResourceKind.Published, Table.Rows.Count: > 0 }).ToList();
        return published.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section class="publicerade">
            {page.Heading(1, "Publicerade uppgifter")}
            <p>Varje rad är en siffra som står tryckt i en rapport. <i>Tryckt</i> är tecknen som de står där, <i>rad</i> är raden i rapportens text. Ett streck betyder att siffran inte går att läsa; anmärkningen säger varför.</p>
            {published.Select((resource, index) => PublishedFigures.Render(resource, index + 1, page))}
            </section>
            """);
    }
}
