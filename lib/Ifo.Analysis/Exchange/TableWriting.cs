using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange;

/// <summary>Writes tables that are shown to files, so that they can be taken into Excel or another program.</summary>
public static class TableWriting
{
    private const int LongestSheetName = 31;

    /// <summary>
    /// Writes a table as an Excel workbook where the name ends with <c>.xlsx</c>, and otherwise as CSV for Swedish Excel. Numbers
    /// have the decimals that are shown; what is missing has its mark, and its reason on the sheet of sources.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <exception cref="ExportException">
    /// The file cannot be written: it is open in Excel, or the folder does not exist.
    /// </exception>
    /// <example><code>
    /// Table.From(new[] { (Namn: "HVB", Antal: 12) }, "Förfrågningar", Caption.Synthetic("mitt register", "2024", "12 rader"))
    ///     .Column("Insats", row =&gt; row.Namn).Count("Antal", row =&gt; row.Antal).SaveAs(System.IO.Path.GetTempFileName());
    /// </code></example>
    public static void SaveAs(this Table table, string path)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var output = Of(table);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) TableFile.WriteWorkbook(path, output);
        else TableFile.WriteCsv(path, output with { Rows = [.. output.Rows, .. Notes(output)] }, CsvStyle.SwedishExcel);
    }

    /// <summary>The table as it is written.</summary>
    internal static OutputTable Of(Table table) => new(
        SheetName(table.Title),
        [.. table.Columns.Select(column => column.Unit.Length == 0 || column.Kind == ColumnKind.Count
            ? column.Header
             : $"{column.Header} ({column.Unit})")],
        table.Rows.Select(row => (IReadOnlyList<OutputCell>)
            [.. row.Cells.Select((cell, column) => Cell(cell, table.Columns[column]))]))
    {
        Sources = [table.Title, table.Caption.SourceLine, .. table.Caption.Notes, .. table.Footnotes],
    };

    // CSV has no other sheet: what a reader must know stands below the numbers.
    private static IEnumerable<IReadOnlyList<OutputCell>> Notes(OutputTable output) =>
        output.Sources.Skip(1).Select(line => (IReadOnlyList<OutputCell>)[OutputCell.Text(line)]);

    private static OutputCell Cell(Cell cell, Column column) => cell switch
    {
        NumberCell number => Number(number.Value, column),
        TextCell text => OutputCell.Text(text.Text),
        MissingCell missing => OutputCell.Text(missing.Missing.Mark),
        FigureCell figure => OutputCell.Of(figure.Figure.Value, Math.Clamp(figure.Figure.Decimals, 0, 15)),
        IntervalCell interval => OutputCell.Text(
            $"{SwedishFormat.Number(interval.Low, column.Decimals)}–{SwedishFormat.Number(interval.High, column.Decimals)}"),
        _ => OutputCell.Empty,
    };

    // A share is written as it is shown, in percent.
    private static OutputCell Number(decimal value, Column column)
    {
        var shown = column.Kind == ColumnKind.Percent ? value * 100 : value;
        var decimals = Math.Clamp(column.Decimals, 0, 15);
        return OutputCell.Of(decimal.Round(shown, decimals, MidpointRounding.AwayFromZero), decimals);
    }

    private static string SheetName(string title)
    {
        var name = string.Concat(title.Where(letter => !@"[]:*?/\".Contains(letter, StringComparison.Ordinal))).Trim('\'', ' ');
        return name.Length == 0 ? "Tabell" : name[..Math.Min(name.Length, LongestSheetName)].TrimEnd('\'', ' ');
    }
}
