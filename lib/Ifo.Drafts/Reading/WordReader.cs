using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Reads Word documents: paragraphs, headings, and tables with their spans.</summary>
internal sealed class WordReader
{
    private readonly List<DraftBlock> _blocks = [];
    private readonly Dictionary<Paragraph, int> _number = [];
    private readonly List<(Paragraph Paragraph, string Text)> _tabbed = [];
    private string _heading = "";
    private string _last = "";
    private int _tables;

    /// <summary>The document of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="stream">The file.</param>
    public static DraftDocument Read(string name, Stream stream)
    {
        using var file = WordprocessingDocument.Open(stream, false);
        var body = file.MainDocumentPart?.Document?.Body
            ?? throw new DraftException($"{name} har inget innehåll som går att läsa.");
        var reader = new WordReader();
        foreach (var (paragraph, at) in body.Descendants<Paragraph>()
            .Select((paragraph, at) => (paragraph, at))) reader._number[paragraph] = at;
        reader.Take(body);
        reader.Tabbed();
        return new DraftDocument(name, reader._blocks, Remarks(file));
    }

    /// <summary>The characters of a paragraph as they are shown: deleted text and text boxes are left out.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in Parts(paragraph)) text.Append(part is Text own ? own.Text : Sign(part));
        return text.ToString();
    }

    /// <summary>The elements that show the characters of a paragraph, in order.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static IEnumerable<OpenXmlElement> Parts(Paragraph paragraph) =>
        paragraph.Descendants().Where(part => part is Text or TabChar or Break or NoBreakHyphen
            && part.Ancestors<Paragraph>().First() == paragraph && !part.Ancestors().TakeWhile(above => above != paragraph)
                .Any(above => above is DeletedRun || above.LocalName is "txbxContent" or "Fallback"));

    /// <summary>The character that a sign is shown as.</summary>
    /// <param name="part">The sign.</param>
    public static string Sign(OpenXmlElement part) => part switch { TabChar => "\t", NoBreakHyphen => "-", _ => " " };

    private static IReadOnlyList<string> Remarks(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document!.Body!.Descendants<DeletedRun>().Any()
            ? ["Dokumentet har spårade ändringar: det som är struket är inte läst, det som är infogat är läst."] : [];

    private void Take(OpenXmlElement parent)
    {
        foreach (var element in parent.Elements())
        {
            if (element is Paragraph paragraph) Take(paragraph);
            else if (element is Table table) Take(table);
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock || element.LocalName
                is "sdt" or "sdtContent" or "ins") Take(element);
        }
    }

    private void Take(Paragraph paragraph)
    {
        var text = TextOf(paragraph);
        if (text.Count(c => c == '\t') >= 2)
        {
            _tabbed.Add((paragraph, text));
            return;
        }

        Tabbed();
        if (text.Trim().Length == 0) return;
        var heading = IsHeading(paragraph);
        if (heading) _heading = text.Trim();
        _last = text.Trim();
        _blocks.Add(new DraftParagraph(new DraftText(text,
            new Place(0, 0, _number[paragraph] + 1, ""))
        { Anchor = _number[paragraph] }, heading)
        {
            Heading = _heading,
        });
    }

    // Lines with tabs are a table as people once made them.
    private void Tabbed()
    {
        if (_tabbed.Count > 1)
        {
            var cells = new List<DraftCell>();
            _tables++;
            for (var row = 0; row < _tabbed.Count; row++)
            {
                var start = 0;
                foreach (var (part, column) in _tabbed[row].Text.Split('\t').Select((part, column) => (part, column)))
                {
                    cells.Add(new DraftCell(
                        new DraftText(part, new Place(0, 0, 0, Cell(_tables, row, column)))
                        {
                            Anchor =
                            _number[_tabbed[row].Paragraph],
                            AnchorStart = start
                        },
                        row, column));
                    start += part.Length + 1;
                }
            }

            _blocks.Add(new DraftTable(cells, _tables) { Title = Title(), Heading = _heading });
        }
        else if (_tabbed.Count == 1)
        {
            var (paragraph, text) = _tabbed[0];
            _blocks.Add(new DraftParagraph(new DraftText(text,
                new Place(0, 0, _number[paragraph] + 1, ""))
            { Anchor = _number[paragraph] })
            { Heading = _heading });
        }

        _tabbed.Clear();
    }

    private void Take(Table table)
    {
        Tabbed();
        var cells = new List<DraftCell>();
        var open = new Dictionary<int, int>();
        _tables++;
        var row = 0;
        foreach (var tableRow in table.Elements<TableRow>())
        {
            var column = tableRow.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            var header = tableRow.TableRowProperties?.GetFirstChild<TableHeader>() is not null;
            foreach (var cell in tableRow.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == tableRow))
            {
                var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
                var merge = cell.TableCellProperties?.VerticalMerge;
                if (merge is not null && merge.Val?.Value != MergedCellValues.Restart && open.TryGetValue(column, out var above))
                {
                    cells[above] = cells[above] with { Rows = row - cells[above].Row + 1 };
                }
                else
                {
                    if (merge?.Val?.Value == MergedCellValues.Restart) open[column] = cells.Count;
                    cells.Add(Of(cell, row, column, span, header));
                }

                column += span;
            }

            row++;
        }

        if (cells.Count > 0) _blocks.Add(new DraftTable(cells, _tables) { Title = Title(), Heading = _heading });
    }

    private DraftCell Of(TableCell cell, int row, int column, int span, bool header)
    {
        var paragraphs = cell.Elements<Paragraph>().Where(paragraph => TextOf(paragraph).Trim().Length > 0).ToList();
        var first = paragraphs.FirstOrDefault() ?? cell.Elements<Paragraph>().FirstOrDefault();
        var text = string.Join(" ", paragraphs.Select(TextOf));
        var left = first?.ParagraphProperties?.Indentation?.Left?.Value ?? first?.ParagraphProperties?.Indentation?.Start?.Value;
        var indent = int.TryParse(left, NumberStyles.Integer, CultureInfo.InvariantCulture, out var twips) ? twips / 120 : 0;
        return new DraftCell(
            new DraftText(text, new Place(0, 0, 0, Cell(_tables, row, column))) { Anchor = first is null ? -1 : _number[first] },
            row, column, 1, span, header)
        {
            Indent = indent + ((text.Length - text.TrimStart().Length) / 2),
        };
    }

    private string Title() => _last.Length is > 0 and < 120 ? _last : "";

    private static string Cell(int table, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"tabell {table}, rad {row + 1}, kolumn {column + 1}");

    private static bool IsHeading(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.OutlineLevel is not null
        || paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
        && (style.Contains("ubrik", StringComparison.OrdinalIgnoreCase)
            || style.Contains("eading", StringComparison.OrdinalIgnoreCase)
            || style.Contains("Title", StringComparison.OrdinalIgnoreCase));
}
