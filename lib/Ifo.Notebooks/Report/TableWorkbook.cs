using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ifo.Notebooks.Report;

/// <summary>Writes a table as an Excel workbook: the table on one sheet, where it comes from on another.</summary>
internal static class TableWorkbook
{
    private const double NarrowestColumn = 9;
    private const double WidestColumn = 60;

    /// <summary>Writes the workbook; the same table gives the same bytes.</summary>
    public static byte[] Write(SourcedTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
            Fill(document, table);
        return FixedZip.Rewrite(stream.ToArray());
    }

    private static void Fill(SpreadsheetDocument document, SourcedTable table)
    {
        var styles = new WorkbookStyles();
        var workbook = document.AddWorkbookPart();

        // The id that the library makes up is another each time.
        document.ChangeIdOfPart(workbook, "rId1");
        AddSheet(workbook, "rId1", TableSheet(table.Grid, styles));
        AddSheet(workbook, "rId2", SourceSheet(table, styles));
        workbook.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = styles.Build();
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Name = "Tabell", SheetId = 1, Id = "rId1" },
            new Sheet { Name = "Källor", SheetId = 2, Id = "rId2" }));
    }

    private static void AddSheet(WorkbookPart workbook, string id, Worksheet sheet) =>
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = sheet;

    private static Worksheet TableSheet(TableGrid grid, WorkbookStyles styles)
    {
        var rows = grid.Cells
            .Where(cell => cell.Text.Length > 0)
            .GroupBy(cell => cell.Row)
            .Select(row => new Row(row.Select(cell => CellOf(cell, styles))) { RowIndex = (uint)row.Key + 1 });
        var sheet = new Worksheet(
            new SheetViews(View(grid.HeaderRows)),
            new Columns(Enumerable.Range(0, Math.Max(1, grid.Width)).Select(column => ColumnOf(column, WidthOf(grid, column)))),
            new SheetData(rows));
        var merged = grid.Cells.Where(cell => cell.Rows > 1 || cell.Columns > 1).Select(MergedOf).ToList();
        if (merged.Count > 0)
            sheet.Append(new MergeCells(merged));
        return sheet;
    }

    private static Worksheet SourceSheet(SourcedTable table, WorkbookStyles styles)
    {
        (string Label, string Text)[] facts =
        [
            ("Tabell", table.Caption),
            ("Källa", table.Source.Length > 0 ? table.Source : "Tabellen har ingen källrad. Se analysen."),
            .. table.Notes.Select(note => ("Anmärkning", note)),
            ("Analys", table.Origin),
            ("Cell", table.CellNumber?.ToString(CultureInfo.InvariantCulture) ?? "–"),
        ];
        return new Worksheet(
            new Columns(ColumnOf(0, 12), ColumnOf(1, 90)),
            new SheetData(facts.Select((fact, row) => new Row(
                TextCell(fact.Label, row, 0, isBold: true, styles),
                TextCell(fact.Text, row, 1, isBold: false, styles))
            { RowIndex = (uint)row + 1 })));
    }

    private static SheetView View(int headerRows)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (headerRows > 0)
        {
            var pane = new Pane { VerticalSplit = headerRows, TopLeftCell = Reference(headerRows, 0), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
            view.Append(pane);
        }

        return view;
    }

    private static Cell CellOf(GridCell cell, WorkbookStyles styles) => cell.Number is { } number
        ? new Cell(new CellValue(number.Value.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = Reference(cell.Row, cell.Column),
            StyleIndex = styles.IndexOf(new(WorkbookStyles.CodeOf(number), cell.IsHeader, IsNeutralised: false)),
        }
        : TextCell(cell.Text, cell.Row, cell.Column, cell.IsHeader, styles);

    private static Cell TextCell(string text, int row, int column, bool isBold, WorkbookStyles styles) =>
        new(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(row, column),
            DataType = CellValues.InlineString,
            StyleIndex = styles.IndexOf(new(null, isBold, LooksLikeFormula(text))),
        };

    // A string cell is never a formula, but it would become one as soon as somebody edits it or saves it as CSV.
    private static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    // XML has no place for control characters; Excel has none for a cell longer than this.
    private static string Printable(string text)
    {
        var printable = string.Concat(text.Where(character => character >= ' ' || character is '\t' or '\n' or '\r'));
        return printable.Length <= 32_767 ? printable : printable[..32_767];
    }

    private static Column ColumnOf(int index, double width) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true };

    private static double WidthOf(TableGrid grid, int column) => Math.Clamp(
        grid.Cells.Where(cell => cell.Column == column && cell.Columns == 1).Select(cell => cell.Text.Length + 2.0).DefaultIfEmpty().Max(),
        NarrowestColumn,
        WidestColumn);

    private static MergeCell MergedOf(GridCell cell) => new()
    {
        Reference = Reference(cell.Row, cell.Column) + ":" + Reference(cell.Row + cell.Rows - 1, cell.Column + cell.Columns - 1),
    };

    private static string Reference(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }
}
