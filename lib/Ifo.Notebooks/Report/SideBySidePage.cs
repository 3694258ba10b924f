using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Notebooks.Report;

/// <summary>The page that puts what several reports print of the same measure beside each other.</summary>
internal static class SideBySidePage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Rapporterna sida vid sida";

    /// <summary>A printed figure of a whole organisation.</summary>
    private sealed record Printed(
        string Report, string Measure, string Basis, string Organisation, string Period, string Value, string Decimals,
        string Unit, string Line);

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page)
    {
        var reports = report.Data.Resources.Where(resource => resource.Kind == ResourceKind.Published).ToList();
        var figures = reports.SelectMany(resource => FiguresOf(resource, report.Words)).ToList();
        var measures = figures
            .GroupBy(figure => (figure.Measure, figure.Basis))
            .Where(group => group.Select(figure => figure.Report).Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderBy(group => group.Key.Measure, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), CompareOptions.None))
            .ToList();
        return SafeHtml.Of($"""
            <div class="sidavidsida">
            <header>
            {page.Title(Title)}
            <p class="ingress">Vad rapporterna skriver om samma mått, för en hel nämnd eller förvaltning: {measures.Count} mått
            som står i minst två rapporter.</p>
            </header>
            <p>Samma ord kan mäta olika saker. Se efter period, enhet och vad som räknas innan två tal jämförs; andra perioder är
            inte omräknade här.</p>
            {measures.Select(measure => Measure(measure.Key.Measure, measure.Key.Basis, [.. measure], page))}
            </div>
            """);
    }

    private static IEnumerable<Printed> FiguresOf(DataResource resource, ReportWords words)
    {
        string[] needed = ["measure", "organisation", "insats", "group", "provider", "period", "basis", "value", "unit", "line"];
        if (resource.Table is not { } table || needed.Except(table.Header, StringComparer.Ordinal).Any()) yield break;
        foreach (var row in table.Rows)
        {
            string Of(string column) => table.Value(row, column);
            if (Of("value").Length == 0 || Of("insats").Length + Of("group").Length + Of("provider").Length > 0) continue;
            yield return new(
                PackageContents.NameOf(resource),
                words.Label("measures", Of("measure")),
                words.Label("bases", Of("basis")),
                words.Label("organisations", Of("organisation")),
                Of("period"),
                Of("value"),
                Of("decimals"),
                words.Label("units", Of("unit")),
                Of("line"));
        }
    }

    private static SafeHtml Measure(
        string name, string basis, ImmutableArray<Printed> figures, PageScope page) => SafeHtml.Of($"""
        <details class="bilagd"><summary><b>{name}</b>, {basis.ToLowerInvariant()}: {figures.Length} tal ur
        {figures.Select(figure => figure.Report).Distinct(StringComparer.Ordinal).Count()} rapporter</summary>
        <div class="jamforelse">
        {figures.GroupBy(figure => figure.Report, StringComparer.Ordinal).Select(report => SafeHtml.Of($"""
            <section>{page.Heading(1, report.Key)}
            <ul>{report.Select(Item)}</ul>
            </section>
            """))}
        </div></details>
        """);

    private static SafeHtml Item(Printed figure) => SafeHtml.Of($"""
        <li>{figure.Organisation}, {figure.Period}: <b>{Number(figure)}</b> {figure.Unit} <small>rad {figure.Line}</small></li>
        """);

    private static string Number(Printed figure) =>
        decimal.TryParse(figure.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && int.TryParse("0" + figure.Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
        && decimals <= 15
            ? SwedishNumbers.Number(number, decimals)
            : figure.Value;
}
