using System.Globalization;

namespace Ifo.Notebooks.Report;

/// <summary>Renders every published figure of a report with the place where it is printed.</summary>
internal static class ProvenanceTable
{
    /// <summary>Renders the figures of a resource, folded, with a workbook.</summary>
    /// <param name="resource">A published resource with rows.</param>
    /// <param name="number">Its place among them, for the workbook's name.</param>
    /// <param name="page">The page.</param>
    public static SafeHtml Render(DataResource resource, int number, PageScope page)
    {
        var report = ReportOf(resource);
        var table = Table(resource.Table!, report);
        var sourced = new SourcedTable(
            TableGrid.Read(Dom.Parse(table.Html).QuerySelector("table")!),
            $"Publicerade uppgifter ur {report}",
            "Källa: " + report,
            [],
            ProvenancePage.Title,
            null);
        return SafeHtml.Of($"""
            <section>
            {page.Heading(2, report)}
            <details class="siffror">
            <summary>Visa {(resource.Table!.Rows.Count == 1
                ? "den enda uppgiften"
                : $"alla {SwedishNumbers.Number(resource.Table.Rows.Count)} uppgifter")}</summary>
            <div class="tabell" role="group" tabindex="0" aria-label="Tabell: {sourced.Caption}">
            {table}
            </div>
            </details>
            {TablePass.Link(page.Links, string.Create(CultureInfo.InvariantCulture, $"data-{number}"), sourced)}
            </section>
            """);
    }

    private static string ReportOf(DataResource resource) =>
        resource.Sources is [{ Title.Length: > 0 } source, ..] ? source.Title : resource.Title;

    private static SafeHtml Table(ResourceTable figures, string report) => SafeHtml.Of($"""
        <table>
        <caption><span class="rubrik">Publicerade uppgifter ur {report}</span></caption>
        <thead><tr><th scope="col">Uppgift</th><th scope="col">Rapport</th><th scope="col">Avsnitt</th>
        <th scope="col" class="tal">Rad</th><th scope="col" class="tal">Tryckt</th><th scope="col" class="tal">Värde</th>
        <th scope="col">Enhet</th><th scope="col">Period</th><th scope="col">Anmärkning</th></tr></thead>
        <tbody>
        {figures.Rows.Select(row => Row(figures, row, report))}
        </tbody>
        </table>
        """);

    private static SafeHtml Row(ResourceTable figures, IReadOnlyList<string> row, string report)
    {
        string Of(string column) => figures.Value(row, column);
        return SafeHtml.Of($"""
            <tr><th scope="row">{Name(Of("id"))}</th><td>{report}</td><td>{Of("section")}</td><td class="tal">{Line(Of("line"))}
            </td><td class="tal">{Of("printed")}</td><td class="tal">{Number(Of("value"), Of("decimals"))}</td><td>{Of("unit")}
            </td><td>{Of("period")}</td><td>{Of("note")}</td></tr>
            """);
    }

    // The id begins with the report, which has a column of its own; the rest may break at its slashes.
    private static SafeHtml Name(string id) =>
        new(SafeHtml.Escape(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]).Replace(
            "/", "/<wbr>", StringComparison.Ordinal));

    private static SafeHtml Line(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? SafeHtml.Of($"""<data value="{number}">{number}</data>""")
        : SafeHtml.Of($"{line}");

    private static SafeHtml Number(string value, string decimals)
    {
        if (value.Length == 0)
            return new SafeHtml("–");
        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(decimals.Length == 0 ? "0" : decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= 15
            ? SafeHtml.Of($"""<data value="{value}">{SwedishNumbers.Number(number, count)}</data>""")
            : SafeHtml.Of($"{value}");
    }
}
