using System.Globalization;
using System.Net;
using System.Text;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Writing;

/// <summary>
/// A page with the text of a draft, in which every number that was compared leads to its sum. One file, no script, no network.
/// </summary>
internal sealed class FindingPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;
        padding:1rem 1rem 14rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}
        td,th{border:1px solid #8884;padding:.2rem .5rem;vertical-align:top}
        th{text-align:left}td.tal{text-align:right;white-space:nowrap}
        a.m{color:inherit;text-decoration:underline;
        text-underline-offset:.2em;text-decoration-thickness:1px;text-decoration-color:#888}
        a.motsagt{background:#ffd9d4;text-decoration:underline double #a1170b;font-weight:600}
        a.oppet{background:#ffefc2;text-decoration:underline dashed #7a5200;font-weight:600}
        .not{display:none}.not:target{display:block;
        position:fixed;left:0;right:0;bottom:0;max-height:13rem;overflow:auto;background:#fff;
        border-top:3px solid #333;padding:.6rem 1rem;box-shadow:0 -4px 16px #0003}
        .lista li{margin:.4rem 0}.obs{border-left:4px solid #7a5200;padding-left:.6rem}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#161616}.not:target{background:#222;border-color:#ccc}
        a.motsagt{background:#5b1a14;text-decoration-color:#ff9d92}a.oppet{background:#4d3a0a;text-decoration-color:#ffd36b}}
        @media print{.not,.not:target{display:block;position:static;max-height:none;box-shadow:none}}
        """;

    private readonly StringBuilder _page = new();
    private readonly Dictionary<DraftText, List<(Finding Finding, int Id)>> _byText = [];
    private readonly List<(Finding Finding, int Id)> _all;

    private FindingPage(DraftReport report)
    {
        _all = [.. report.Findings.Select((finding, i) => (finding, i + 1))];
        foreach (var (finding, id) in _all)
        {
            if (!_byText.TryGetValue(finding.Stated.Text, out var list)) _byText[finding.Stated.Text] = list = [];
            list.Add((finding, id));
        }

        Write(report);
    }

    /// <summary>The page.</summary>
    /// <param name="report">What was found.</param>
    public static string Of(DraftReport report) => new FindingPage(report)._page.ToString();

    private void Write(DraftReport report)
    {
        _page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <title>Granskning av {E(report.Document.Name)}</title><style>{Style}</style></head><body>
            <header><h1>Granskning av {E(report.Document.Name)}</h1>
            <p>{E(FindingWords.Counts(report))}</p><p>{E(FindingWords.CannotKnow)}
            Klicka på ett understruket tal för att se vad det har jämförts med.</p>

            """);
        foreach (var remark in report.Document.Remarks) _page
            .Append(CultureInfo.InvariantCulture, $"<p class=\"obs\">{E(remark)}</p>\n");
        List(Verdict.Contradicted, "Motsagda tal");
        List(Verdict.Open, "Öppna: stämmer inte som det står");
        _page.Append("</header><main>\n");
        foreach (var block in report.Document.Blocks)
        {
            if (block is DraftTable table) Table(table);
            else if (block is DraftParagraph { IsHeading: true } heading) _page
                .Append(CultureInfo.InvariantCulture, $"<h2>{Marked(heading.Text)}</h2>\n");
            else if (block is DraftParagraph paragraph) _page
                .Append(CultureInfo.InvariantCulture, $"<p>{Marked(paragraph.Text)}</p>\n");
        }

        _page.Append("</main>\n");
        foreach (var (finding, id) in _all) Note(finding, id);
        Possible(report);
        _page.Append("</body></html>\n");
    }

    private void List(Verdict verdict, string title)
    {
        var own = _all.Where(pair => pair.Finding.Verdict == verdict).ToList();
        if (own.Count == 0) return;
        _page.Append(CultureInfo.InvariantCulture, $"<h2>{title} ({own.Count})</h2><ol class=\"lista\">\n");
        foreach (var (finding, id) in own)
            _page.Append(CultureInfo.InvariantCulture,
                $"<li><a href=\"#t{id}\">{E(FindingWords.Where(finding.Stated))}</a>: {E(finding.Name)}. "
                + $"{E(FindingWords.Note(finding))}</li>\n");
        _page.Append("</ol>\n");
    }

    private void Table(DraftTable table)
    {
        _page.Append(CultureInfo.InvariantCulture,
            $"<table><caption>Tabell {table.Number}{(table.Title.Length > 0 ? ". " + E(table.Title) : "")}</caption>\n");
        foreach (var row in table.Cells.GroupBy(cell => cell.Row).OrderBy(group => group.Key))
        {
            _page.Append("<tr>");
            var next = 0;
            foreach (var cell in row.OrderBy(cell => cell.Column))
            {
                for (; next < cell.Column; next++) if (!Spanned(table, row.Key, next)) _page.Append("<td></td>");
                next = cell.Column + cell.Columns;
                var tag = cell.IsHeader || cell.Column == 0 ? "th" : "td";
                var number = tag == "td" && NumberFinder.Cell(cell.Text, null) is not null ? " class=\"tal\"" : "";
                var spans = (cell.Columns > 1 ? $" colspan=\"{cell.Columns}\"" : "")
                    + (cell.Rows > 1 ? $" rowspan=\"{cell.Rows}\"" : "");
                _page.Append(CultureInfo.InvariantCulture, $"<{tag}{number}{spans}>{Marked(cell.Text)}</{tag}>");
            }

            _page.Append("</tr>\n");
        }

        _page.Append("</table>\n");
    }

    private static bool Spanned(DraftTable table, int row, int column) => table.Cells.Any(cell =>
        cell.Row < row && cell.Row + cell.Rows > row && cell.Column <= column && cell.Column + cell.Columns > column);

    // Numbers in the text become links to their sums; the gravest finding of a number gives its colour.
    private string Marked(DraftText text)
    {
        if (!_byText.TryGetValue(text, out var own)) return E(text.Text);
        var marked = new StringBuilder();
        var at = 0;
        foreach (var same in own.GroupBy(pair => pair.Finding.Stated.Start).OrderBy(group => group.Key))
        {
            var (finding, id) = same.OrderBy(pair => Rank(pair.Finding.Verdict)).First();
            var (start, end) = (Math.Clamp(finding.Stated.Start, at, text.Text.Length),
                Math.Min(text.Text.Length, finding.Stated.Start + finding.Stated.Length));
            if (end <= start) continue;
            marked.Append(E(text.Text[at..start]));
            foreach (var (_, other) in same.Where(pair => pair.Id != id)) marked
                .Append(CultureInfo.InvariantCulture, $"<span id=\"t{other}\"></span>");
            marked.Append(CultureInfo.InvariantCulture,
                $"<a class=\"m {Class(finding.Verdict)}\" id=\"t{id}\" href=\"#n{id}\">{E(text.Text[start..end])}</a>");
            at = end;
        }

        return marked.Append(E(text.Text[at..])).ToString();
    }

    private void Note(Finding finding, int id)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<aside class=\"not\" "
            + $"id=\"n{id}\"><strong>{E(FindingWords.Where(finding.Stated))}: "
            + $"{E(finding.Name)}</strong><p>{E(FindingWords.Note(finding))}</p><ul>\n");
        foreach (var term in finding.Terms)
            _page.Append(CultureInfo.InvariantCulture, $"<li>{(term.Sign < 0 ? "− " : "")}{E(term.Number.Printed.Trim())}: "
                + $"{E(term.Name)} ({E(FindingWords.Where(term.Number))})</li>\n");
        _page.Append("</ul>");
        foreach (var (other, otherId) in _all.Where(pair => pair.Id != id && pair.Finding.Stated == finding.Stated))
            _page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"#n{otherId}\">Också jämfört som "
                + $"{E(FindingWords.InWords(other.Kind))}: {E(FindingWords.InWords(other.Verdict).ToLowerInvariant())}</a></p>");
        _page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"#t{id}\">Stäng</a></p></aside>\n");
    }

    private void Possible(DraftReport report)
    {
        if (report.Possible.Count == 0) return;
        _page.Append(CultureInfo.InvariantCulture,
            $"<details><summary>Möjliga jämförelser, som inte räknas ({report.Possible.Count})</summary><ul>\n");
        foreach (var finding in report.Possible)
            _page.Append(CultureInfo.InvariantCulture, $"<li>{E(FindingWords.Where(finding.Stated))}: {E(finding.Name)}: "
                + $"{E(finding.Stated.Printed.Trim())}; {E(finding.How)} ger {E(FindingWords.Recomputed(finding))}</li>\n");
        _page.Append("</ul></details>\n");
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => 0,
        Verdict.Open => 1,
        Verdict.Reproduced => 2,
        _ => 3
    };

    private static string Class(Verdict verdict) =>
        verdict switch { Verdict.Contradicted => "motsagt", Verdict.Open => "oppet", _ => "ok" };

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
