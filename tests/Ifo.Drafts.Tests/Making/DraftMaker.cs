using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Excel = DocumentFormat.OpenXml.Spreadsheet;

namespace Ifo.Drafts.Tests.Making;

/// <summary>A part of a draft that a test makes: a heading, a paragraph or a table.</summary>
/// <param name="Heading">The heading; empty when it is none.</param>
/// <param name="Text">The paragraph; empty when it is none.</param>
/// <param name="Rows">The rows of the table, the first its headings; empty when it is none.</param>
public sealed record Part(string Heading, string Text, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static Part Title(string text) => new(text, "", []);

    public static Part Prose(string text) => new("", text, []);

    public static Part Table(params IReadOnlyList<string>[] rows) => new("", "", rows);
}

/// <summary>Makes the same draft in every kind of file.</summary>
public static class DraftMaker
{
    public static byte[] Word(IEnumerable<Part> parts)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var part in parts)
            {
                if (part.Heading.Length > 0)
                    body.AppendChild(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Rubrik1" }),
                        Run(part.Heading)));
                if (part.Text.Length > 0) body.AppendChild(Split(part.Text));
                if (part.Rows.Count > 0) body.AppendChild(WordTable(part.Rows));
            }

            file.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    // As Word writes what was edited: a run here and there.
    private static Paragraph Split(string text)
    {
        var paragraph = new Paragraph();
        for (var i = 0; i < text.Length; i += 17) paragraph.AppendChild(Run(text.Substring(i, Math.Min(17, text.Length - i))));
        return paragraph;
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Table WordTable(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table(new TableProperties(
            new TableBorders(new InsideHorizontalBorder { Val = BorderValues.Single },
            new InsideVerticalBorder { Val = BorderValues.Single })));
        foreach (var row in rows)
            table.AppendChild(new TableRow(row.Select(cell => new TableCell(new Paragraph(Run(cell))))));
        return table;
    }

    public static byte[] Html(IEnumerable<Part> parts)
    {
        var html = new StringBuilder(
            "<!doctype html><html lang=\"sv\"><head><meta "
            + "charset=\"utf-8\"><title>Utkast</title><style>td{text-align:right;padding:2px "
            + "12px}th{text-align:left}</style></head><body>");
        foreach (var part in parts)
        {
            if (part.Heading.Length > 0) html.Append("<h2>").Append(WebUtility.HtmlEncode(part.Heading)).Append("</h2>");
            if (part.Text.Length > 0) html.Append("<p>").Append(WebUtility.HtmlEncode(part.Text)).Append("</p>");
            if (part.Rows.Count == 0) continue;
            html.Append("<table>");
            for (var i = 0; i < part.Rows.Count; i++)
            {
                html.Append("<tr>");
                for (var c = 0; c < part.Rows[i].Count; c++)
                    html.Append(i == 0 || c == 0 ? "<th>" : "<td>").Append(WebUtility.HtmlEncode(part.Rows[i][c]))
                        .Append(i == 0 || c == 0 ? "</th>" : "</td>");
                html.Append("</tr>");
            }

            html.Append("</table>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>").ToString());
    }

    /// <summary>Numbers as texts, the way they were pasted; prose in cells of its own.</summary>
    public static byte[] Workbook(IEnumerable<Part> parts)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var data = new Excel.SheetData();
            uint at = 1;
            foreach (var part in parts)
            {
                if (part.Heading.Length + part.Text.Length > 0) data.AppendChild(ExcelRow(at++, [part.Heading + part.Text]));
                foreach (var row in part.Rows) data.AppendChild(ExcelRow(at++, row));
                at++;
            }

            sheet.Worksheet = new Excel.Worksheet(data);
            book.Workbook = new Excel.Workbook(new Excel.Sheets(
                new Excel.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Blad1" }));
        }

        return stream.ToArray();
    }

    /// <summary>A sheet of true numbers: a text, or a number with its format's place among <paramref name="formats"/>.</summary>
    public static byte[] Numbers(IReadOnlyList<string> formats, params IReadOnlyList<(object Value, int Format)>[] rows)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Excel.Stylesheet(
                new Excel.NumberingFormats(formats.Select((format, i) =>
                    new Excel.NumberingFormat { NumberFormatId = (uint)(200 + i), FormatCode = format })),
                new Excel.Fonts(new Excel.Font()), new Excel.Fills(new Excel.Fill()), new Excel.Borders(new Excel.Border()),
                new Excel.CellStyleFormats(new Excel.CellFormat()),
                new Excel.CellFormats(formats.Select((_, i) =>
                    new Excel.CellFormat { NumberFormatId = (uint)(200 + i), ApplyNumberFormat = true })));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Excel.Worksheet(new Excel.SheetData(rows
                .Select((row, r) => new Excel.Row(row.Select((cell, c) => Number(cell, r, c)))
                {
                    RowIndex = (uint)(r + 1),
                })));
            book.Workbook = new Excel.Workbook(new Excel.Sheets(
                new Excel.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Blad1" }));
        }

        return stream.ToArray();
    }

    private static Excel.Cell Number((object Value, int Format) cell, int row, int column)
    {
        var place = (char)('A' + column) + (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return cell.Value is string text
            ? new Excel.Cell
            {
                CellReference = place,
                DataType = Excel.CellValues.InlineString,
                InlineString = new Excel.InlineString(new Excel.Text(text))
            }
            : new Excel.Cell
            {
                CellReference = place,
                StyleIndex = (uint)cell.Format,
                CellValue = new Excel.CellValue(Convert.ToString(cell.Value, System.Globalization.CultureInfo.InvariantCulture)!),
            };
    }

    private static Excel.Row ExcelRow(uint at, IReadOnlyList<string> cells)
    {
        var row = new Excel.Row { RowIndex = at };
        for (var c = 0; c < cells.Count; c++)
        {
            row.AppendChild(new Excel.Cell
            {
                CellReference = (char)('A' + c) + at.ToString(System.Globalization.CultureInfo.InvariantCulture),
                DataType = Excel.CellValues.InlineString,
                InlineString = new Excel.InlineString(new Excel.Text(cells[c])),
            });
        }

        return row;
    }

    /// <summary>A PDF with lines of text and with tables whose numbers stand to the right in their columns.</summary>
    public static byte[] Pdf(IEnumerable<Part> parts)
    {
        var pdf = new SimplePdf();
        foreach (var part in parts)
        {
            if (part.Heading.Length > 0) pdf.Line(part.Heading, 14, 28);
            foreach (var line in Wrapped(part.Text)) pdf.Line(line, 10, 13);
            if (part.Text.Length > 0) pdf.Space(12);
            foreach (var row in part.Rows) pdf.Row(row);
            if (part.Rows.Count > 0) pdf.Space(14);
        }

        return pdf.Build();
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length > 88)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    public static byte[] Markdown(IEnumerable<Part> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Heading.Length > 0) text.Append("## ").Append(part.Heading).Append("\n\n");
            if (part.Text.Length > 0) text.Append(part.Text).Append("\n\n");
            for (var i = 0; i < part.Rows.Count; i++)
            {
                text.Append("| ").AppendJoin(" | ", part.Rows[i]).Append(" |\n");
                if (i == 0) text.Append('|').Insert(text.Length, "---|", part.Rows[i].Count).Append('\n');
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
