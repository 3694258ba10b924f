using System.Globalization;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Notebooks.Report;

/// <summary>Writes a table as an Excel workbook: the table on one sheet, where it comes from on another.</summary>
internal static class TableWorkbook
{
    /// <summary>Writes the workbook; the same table gives the same bytes.</summary>
    public static byte[] Write(SourcedTable table) => Workbook.Write([TableSheet(table.Grid.WithBounds()), SourceSheet(table)]);

    /// <summary>The format code of a number: in codes the decimal sign is always a point, Excel shows the reader's own.</summary>
    public static string CodeOf(ShownNumber number)
    {
        var digits = (number.IsGrouped ? "#,##0" : "0")
            + (number.Decimals > 0 ? "." + new string('0', number.Decimals) : string.Empty);
        var code = digits + (number.IsShare ? "\"\u00A0\"%" : Quoted(number.Unit));
        return number.IsSigned ? $"+{code};-{code};{code}" : code;
    }

    private static string Quoted(string text) =>
        text.Length == 0 ? string.Empty : $"\"{text.Replace("\"", string.Empty, StringComparison.Ordinal)}\"";

    private static WorkbookSheet TableSheet(TableGrid grid) =>
        new("Tabell", grid.Cells.Where(cell => cell.Text.Length > 0).OrderBy(cell => cell.Row).Select(CellOf))
        {
            HeaderRows = grid.HeaderRows,
            Widths = [.. Enumerable.Range(0, Math.Max(1, grid.Width)).Select(column => WidthOf(grid, column))],
        };

    private static WorkbookSheet SourceSheet(SourcedTable table)
    {
        (string Label, string Text)[] facts =
        [
            ("Tabell", table.Caption),
            ("Källa", table.Source.Length > 0 ? table.Source : "Tabellen har ingen källrad. Se analysen."),
            .. table.Notes.Select(note => ("Anmärkning", note)),
            .. table.Places.Select(place => ("I rapporten", place)),
            ("Analys", table.Origin),
            ("Cell", table.CellNumber?.ToString(CultureInfo.InvariantCulture) ?? "–"),
            .. table.Command.Length > 0 ? [("Räkna om", table.Command)] : Array.Empty<(string, string)>(),
        ];
        return new WorkbookSheet(
            "Källor",
            facts.SelectMany((fact, row) =>
                new[] { new WorkbookCell(row, 0, fact.Label) { IsBold = true }, new WorkbookCell(row, 1, fact.Text) }))
        {
            Widths = [12, 60]
        };
    }

    private static WorkbookCell CellOf(GridCell cell) => new(cell.Row, cell.Column, cell.Text)
    {
        Number = cell.Number?.Value,
        Format = cell.Number is { } number ? CodeOf(number) : "General",
        IsBold = cell.IsHeader,
        Rows = cell.Rows,
        Columns = cell.Columns,
    };

    private static double WidthOf(TableGrid grid, int column) =>
        grid.Cells
            .Where(cell => cell.Column == column && cell.Columns == 1)
            .Select(cell => cell.Text.Length + 2.0)
            .DefaultIfEmpty()
            .Max();
}
