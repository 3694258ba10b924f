using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Reads HTML: headings, paragraphs, and tables with their spans and headings.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Left =
        new(StringComparer.OrdinalIgnoreCase) { "SCRIPT", "STYLE", "NAV", "TEMPLATE", "NOSCRIPT", "HEAD", "SVG", "BUTTON",
            "SELECT" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "P", "LI", "DIV", "SECTION", "ARTICLE", "MAIN", "BODY", "HTML", "UL", "OL", "DL", "DT", "DD", "BLOCKQUOTE", "FIGURE",
        "FIGCAPTION", "ASIDE", "HEADER", "FOOTER", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "PRE", "DETAILS", "SUMMARY",
    };

    private readonly List<DraftBlock> _blocks = [];
    private string _heading = "";
    private int _paragraphs;
    private int _tables;

    /// <summary>The document of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="html">The file.</param>
    public static DraftDocument Read(string name, Stream html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var reader = new HtmlReader();
        if (document.Body is { } body) reader.Take(body);
        return new DraftDocument(name, reader._blocks, []);
    }

    private void Take(IElement element)
    {
        if (Left.Contains(element.TagName) || element.HasAttribute("hidden")) return;
        if (element is IHtmlTableElement table)
        {
            Table(table);
            return;
        }

        var inline = new List<string>();
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && (Blocks.Contains(child.TagName) || child.QuerySelector("table, p, div, li")
                is not null))
            {
                Text(string.Concat(inline), element);
                inline.Clear();
                Take(child);
            }
            else if (node is IElement { TagName: "BR" }) inline.Add(" ");
            else if (node is not IElement other || !Left.Contains(other.TagName)) inline.Add(node is IComment ? ""
                : node.TextContent);
        }

        Text(string.Concat(inline), element);
    }

    private void Text(string text, IElement element)
    {
        var plain = Collapsed(text);
        if (plain.Length == 0) return;
        var heading = element.TagName.Length == 2 && element.TagName[0] is 'H' && char.IsAsciiDigit(element.TagName[1]);
        if (heading) _heading = plain;
        _blocks.Add(new DraftParagraph(new DraftText(plain, new Place(0, 0, ++_paragraphs, "")), heading) { Heading = _heading });
    }

    private void Table(IHtmlTableElement table)
    {
        _tables++;
        var title = table.Caption is { } caption ? Collapsed(caption.TextContent) : "";
        var cells = new List<DraftCell>();
        var taken = new HashSet<(int, int)>();
        var row = 0;
        foreach (var tableRow in table.Rows)
        {
            var column = 0;
            var header = tableRow.ParentElement?.TagName == "THEAD" || tableRow.Cells.All(cell => cell.TagName == "TH");
            foreach (var cell in tableRow.Cells)
            {
                while (taken.Contains((row, column))) column++;
                var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var r = row; r < row + rows; r++) for (var c = column; c < column + columns; c++) taken.Add((r, c));
                var raw = cell.TextContent;
                var place = new Place(0, 0, 0, string.Create(CultureInfo.InvariantCulture,
                    $"tabell {_tables}, rad {row + 1}, kolumn {column + 1}"));
                cells.Add(new DraftCell(new DraftText(Collapsed(raw), place), row, column, rows, columns,
                    header)
                { Indent = IndentOf(cell, raw) });
                column += columns;
            }

            row++;
        }

        if (title.Length == 0 && _blocks.Count > 0 && _blocks[^1] is DraftParagraph { Text.Text.Length: < 120 } last) title =
            last.Text.Text;
        if (cells.Count > 0) _blocks.Add(new DraftTable(cells, _tables) { Title = title, Heading = _heading });
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 200) : 1;

    private static int IndentOf(IElement cell, string raw) =>
        raw.TakeWhile(c => c == '\u00A0').Count() / 2
        + (cell.GetAttribute("style")?.Contains("padding-left", StringComparison.OrdinalIgnoreCase) == true ? 1 : 0);

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim('\u00A0');
}
