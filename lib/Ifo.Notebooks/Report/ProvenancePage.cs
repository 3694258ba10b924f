using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Renders the page about the data: what there is, where it comes from, and every published figure with its place.
/// </summary>
internal static class ProvenancePage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Uppgifter och källor";

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page) => SafeHtml.Of($"""
        <div class="uppgifter">
        <header>
        {page.Title(Title)}
        <p class="ingress">{report.Data.Summary()}</p>
        </header>
        {(report.Data.Resources.IsEmpty ? SafeHtml.Empty : Resources(report.Data.Resources, report.Data.Licences, page))}
        {Published(report.Data.Resources, page)}
        </div>
        """);

    private static SafeHtml Resources(ImmutableArray<DataResource> resources, IEnumerable<Credit> licences, PageScope page) =>
        SafeHtml.Of($"""
        <section>
        {page.Heading(1, "Datamängder")}
        <div class="tabell" role="group" tabindex="0" aria-label="Tabell: Datamängder">
        <table>
        <caption>Datamängder i projektet</caption>
        <thead><tr><th scope="col">Datamängd</th><th scope="col">Slag</th><th scope="col" class="tal">Rader</th>
        <th scope="col">Källor</th><th scope="col">Licens</th></tr></thead>
        <tbody>
        {resources.Select(Row)}
        </tbody>
        </table>
        </div>
        {licences.Select(licence => SafeHtml.Of($"<p class=\"licens\">{ShortName(licence)}: {CreditText(licence)}</p>"))}
        </section>
        """);

    private static string ShortName(Credit reference) => reference.Name.Length > 0 ? reference.Name : reference.Title;

    private static SafeHtml Row(DataResource resource) => SafeHtml.Of($"""
        <tr><th scope="row">{resource.Title}</th><td>{KindLabel(resource.Kind)}</td><td class="tal">{Rows(resource)}</td>
        <td>{References(resource.Sources)}</td><td>{string.Join(", ", resource.Licences.Select(ShortName))}</td></tr>
        """);

    // A file that is no table has no rows to count.
    private static SafeHtml Rows(DataResource resource) => resource.Table is { } table
        ? SafeHtml.Of($"""<data value="{table.Rows.Count}">{SwedishNumbers.Number(table.Rows.Count)}</data>""")
        : resource.IsThere ? SafeHtml.Of($"–")
        : SafeHtml.Of($"<span class=\"saknas\">filen saknas</span>");

    private static string KindLabel(ResourceKind kind) => kind switch
    {
        ResourceKind.Published => "Publicerad",
        ResourceKind.Synthetic => "Syntetisk",
        ResourceKind.Claims => "Påståenden",
        _ => "Hjälptabell",
    };

    private static SafeHtml References(ImmutableArray<Credit> references) =>
        references.IsEmpty
            ? new SafeHtml("–")
            : new(string.Join("<br>", references.Select(reference => CreditText(reference).Html)));

    private static SafeHtml CreditText(Credit reference) =>
        reference.Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? SafeHtml.Of($"""<a href="{reference.Address}" rel="noopener noreferrer">{reference.Title}</a>""")
            : SafeHtml.Of($"{reference.Title}");

    private static SafeHtml Published(ImmutableArray<DataResource> resources, PageScope page)
    {
        var published = resources.Where(resource => resource is { Kind: ResourceKind.Published, Table.Rows.Count: > 0 }).ToList();
        return published.Count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""
            <section class="publicerade">
            {page.Heading(1, "Publicerade uppgifter")}
            <p>Varje rad är en siffra som står tryckt i en rapport. <i>Tryckt</i> är tecknen som de står där, <i>rad</i> är raden
            i rapportens text. Ett streck betyder att siffran inte går att läsa; anmärkningen säger varför.</p>
            {published.Select((resource, index) => ProvenanceTable.Render(resource, index + 1, page))}
            </section>
            """);
    }
}
