using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>Workbooks hold the numbers of the page, and where they come from.</summary>
public sealed class WorkbookTests
{
    private const string Table = """
        <table><caption>Förändring</caption>
        <thead><tr><th>Insats</th><th>2024<br><span>antal</span></th><th>Andel</th><th>Procent</th><th>Kostnad</th><th>Intervall</th><th>Text</th></tr></thead>
        <tbody><tr><th scope="row">HVB</th><td><data value="14080">14 080</data></td><td><data value="0.08123">8,1 %</data></td>
        <td data-kind="percent"><data value="-0.027">−2,7</data></td><td><data value="4.5">+4,5</data> mnkr</td>
        <td><data value="1">1</data>–<data value="2">2</data></td><td>=HYPERLINK("x")</td></tr>
        <tr><th scope="rowgroup" colspan="2">Grupp</th><td><data value="4500000">4,5</data></td><td>-x</td><td><data value="2024">2024</data></td><td></td><td>us</td></tr></tbody>
        <tfoot><tr><td colspan="7"><p>us = uppgift saknas</p><p>Källa: Årsrapport 2024.</p></td></tr></tfoot></table>
        """;

    [Fact]
    public void Numbers_are_numbers_with_the_decimals_shown()
    {
        using var book = Open();
        Assert.Equal(("14080", "#,##0"), Number(book, "B2"));
        Assert.Equal(("0.08123", "#,##0.0\"\u00A0\"%"), Number(book, "C2"));
        Assert.Equal(("-0.027", "#,##0.0\"\u00A0\"%"), Number(book, "D2"));
        Assert.Equal(("4.5", "+#,##0.0\" mnkr\";-#,##0.0\" mnkr\";#,##0.0\" mnkr\""), Number(book, "E2"));
        Assert.Equal(("2024", "0"), Number(book, "E3"));
    }

    [Fact]
    public void What_is_no_single_number_is_text_as_shown()
    {
        using var book = Open();
        Assert.Equal("2024 antal", Text(book, "B1"));
        Assert.Equal("1–2", Text(book, "F2"));
        Assert.Equal("4,5", Text(book, "C3"));
        Assert.Equal("us", Text(book, "G3"));
    }

    [Theory]
    [InlineData("G2", true)]
    [InlineData("D3", true)]
    [InlineData("A2", false)]
    public void Text_that_looks_like_a_formula_is_neutralised(string cell, bool isNeutralised)
    {
        using var book = Open();
        Assert.Empty(Sheet(book, 0).Descendants<CellFormula>());
        Assert.Equal(isNeutralised, Format(book, cell).QuotePrefix?.Value == true);
    }

    [Fact]
    public void The_heading_is_bold_and_frozen()
    {
        using var book = Open();
        var pane = Sheet(book, 0).Descendants<Pane>().Single();
        Assert.Equal(("A2", 1.0), (pane.TopLeftCell!.Value, pane.VerticalSplit!.Value));
        Assert.Equal(1U, Format(book, "A1").FontId!.Value);
    }

    [Fact]
    public void The_second_sheet_tells_the_source()
    {
        using var book = Open();
        Assert.Equal(["Tabell", "Källor"], book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Equal(
            ["Tabell: Förändring", "Källa: Källa: Årsrapport 2024.", "Anmärkning: us = uppgift saknas", "Analys: Förfrågningar (01)", "Cell: 7"],
            Sheet(book, 1).Descendants<Row>().Select(row => string.Join(": ", row.Elements<Cell>().Select(cell => cell.InnerText))));
        Assert.DoesNotContain("Årsrapport", Sheet(book, 0).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using var book = Open();
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(book).Select(error => error.Description));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes() => Assert.Equal(Write(), Write());

    private static byte[] Write()
    {
        var root = Dom.Parse($"<div class=\"cell\" data-cell=\"7\">{Table}</div>");
        var table = root.QuerySelector("table")!;
        return TableWorkbook.Write(new(TableGrid.Read(table), "Förändring", "Källa: Årsrapport 2024.", ["us = uppgift saknas"], "Förfrågningar (01)", 7));
    }

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(Write()), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book, int index)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet;
    }

    private static Cell CellAt(SpreadsheetDocument book, string reference) =>
        Sheet(book, 0).Descendants<Cell>().Single(cell => cell.CellReference == reference);

    private static CellFormat Format(SpreadsheetDocument book, string cell) => book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!
        .Elements<CellFormat>().ElementAt((int)CellAt(book, cell).StyleIndex!.Value);

    private static (string Value, string Format) Number(SpreadsheetDocument book, string reference)
    {
        var cell = CellAt(book, reference);
        var format = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>()
            .Single(item => item.NumberFormatId!.Value == Format(book, reference).NumberFormatId!.Value);
        Assert.Null(cell.DataType);
        Assert.True(decimal.TryParse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        return (cell.CellValue.Text, format.FormatCode!.Value!);
    }

    private static string Text(SpreadsheetDocument book, string reference)
    {
        Assert.Equal(CellValues.InlineString, CellAt(book, reference).DataType!.Value);
        return CellAt(book, reference).InnerText;
    }
}
