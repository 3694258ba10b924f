using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Ifo.Notebooks.Report;

/// <summary>What the first page can find: every point of an answer, every chart and every table, by any word in it.</summary>
internal static class SearchRegister
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Something to be found.</summary>
    /// <param name="Label">What it is, for example <c>Tabell 4</c>.</param>
    /// <param name="Title">What it shows or says.</param>
    /// <param name="Where">The analysis it stands in.</param>
    /// <param name="Address">Where it is.</param>
    /// <param name="Workbook">The address of its workbook; empty where it has none.</param>
    /// <param name="Text">All its words.</param>
    internal sealed record Entry(string Label, string Title, string Where, string Address, string Workbook, string Text);

    /// <summary>Everything that can be found.</summary>
    public static IReadOnlyList<Entry> Entries(ReportContent report, Links links) =>
        [.. report.Analyses.SelectMany(analysis => Points(analysis, links).Concat(Exhibits(analysis, links)))];

    /// <summary>The register as data within the page, and the place where the script puts the search.</summary>
    public static SafeHtml Render(ReportContent report, Links links)
    {
        var entries = Entries(report, links);
        var words = entries
            .SelectMany((entry, id) => SearchWords.In(entry.Text).Distinct(StringComparer.Ordinal).Select(word => (word, id)))
            .GroupBy(found => found.word, found => found.id, StringComparer.Ordinal)
            .OrderBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => $"{word.Key} {string.Join(',', word)}");
        var data = JsonSerializer.Serialize(
            new
            {
                e = entries.Select(entry => new[] { entry.Label, entry.Title, entry.Where, entry.Address, entry.Workbook }),
                w = string.Join('\n', words),
            },
            Json);
        return new($"""
            <search class="sok" hidden></search>
            <script type="application/json" id="sokregister">{data}</script>
            """);
    }

    private static IEnumerable<Entry> Points(Analysis analysis, Links links) => analysis.Points.Select(point =>
    {
        var text = Dom.Parse(point.Html.Html).ReadableText();
        return new Entry(
            "Svar",
            text,
            analysis.Title,
            point.Exhibit is { } exhibit ? links.Exhibit(analysis.Slug, exhibit.Anchor) : links.Analysis(analysis.Slug),
            string.Empty,
            text);
    });

    private static IEnumerable<Entry> Exhibits(Analysis analysis, Links links) => analysis.Exhibits.Select(exhibit => new Entry(
        exhibit.Label,
        exhibit.Title,
        analysis.Title,
        links.Exhibit(analysis.Slug, exhibit.Anchor),
        exhibit.Rows > 0 ? links.WorkbookOf(FormattableString.Invariant($"{analysis.Slug}-{exhibit.Number}")) : string.Empty,
        exhibit.Text));
}
