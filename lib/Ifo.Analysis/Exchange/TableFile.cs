using System.Globalization;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// Writes tables to files. A file is written aside and moved into place when it is finished. Text that begins with
/// <c>= + - @</c>, a tab or a carriage return is never written so that a spreadsheet takes it for a formula; numbers are not
/// text, so −5 stays a number.
/// </summary>
public static class TableFile
{
    /// <summary>Writes a table as CSV.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="table">The table; its sources and what was suppressed have no place in CSV and are not written.</param>
    /// <param name="style">For whom.</param>
    /// <exception cref="ExportException">
    /// The file cannot be written: it is open in Excel, or the folder does not exist.
    /// </exception>
    /// <example><code>
    /// var table = new OutputTable("Förfrågningar",
    ///     ["Insats", "Antal"], new[] { new[] { OutputCell.Text("HVB"), OutputCell.Of(12) } });
    /// TableFile.WriteCsv(System.IO.Path.GetTempFileName(), table, CsvStyle.SwedishExcel);
    /// </code></example>
    public static void WriteCsv(string path, OutputTable table, CsvStyle style)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!Enum.IsDefined(style)) throw new ArgumentOutOfRangeException(nameof(style), style, "Not a defined style.");
        using var file = new AsideFile(path);
        using (var csv = new CsvLines(file.Stream, style))
        {
            foreach (var header in table.Headers) csv.Cell(Neutralised.Write(header));
            csv.End();
            foreach (var row in table.Rows)
            {
                foreach (var cell in row) csv.Cell(TextOf(cell, style));
                csv.End();
            }
        }

        file.Finish();
    }

    /// <summary>
    /// Writes tables as an Excel workbook, each on a sheet, with a sheet of sources and one of what was suppressed where there
    /// are any.
    /// </summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="tables">The tables, with different names; at least one.</param>
    /// <exception cref="ExportException">
    /// The file cannot be written: it is open in Excel, or the folder does not exist.
    /// </exception>
    /// <example><code>
    /// var table = new OutputTable("Förfrågningar",
    ///     ["Insats", "Antal"], new[] { new[] { OutputCell.Text("HVB"), OutputCell.Of(12) } }) { Sources = ["Eget register"] };
    /// TableFile.WriteWorkbook(System.IO.Path.GetTempFileName(), table);
    /// </code></example>
    public static void WriteWorkbook(string path, params OutputTable[] tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfZero(tables.Length, nameof(tables));
        using var file = new AsideFile(path);
        file.Stream.Write(Workbook.Write([.. tables.Select(TableSheet), .. Sources(tables), .. Suppressed(tables)]));
        file.Finish();
    }

    private static string TextOf(OutputCell cell, CsvStyle style) => cell.Kind switch
    {
        OutputKind.Text => Neutralised.Write(cell.TextValue),
        OutputKind.Number => NumberOf(cell.Number, style),
        OutputKind.Day => cell.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string NumberOf(decimal number, CsvStyle style)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return style == CsvStyle.SwedishExcel ? text.Replace('.', ',') : text;
    }

    private static WorkbookSheet TableSheet(OutputTable table)
    {
        var header = table.Headers.Select((text, column) => new WorkbookCell(0, column, text) { IsBold = true });
        var rows = table.Rows.SelectMany((row, index) =>
            row.Select((cell, column) => CellOf(cell, index + 1, column)).OfType<WorkbookCell>());
        return new WorkbookSheet(table.Name, header.Concat(rows)) { HeaderRows = 1, Widths = Widths(table) };
    }

    private static WorkbookCell? CellOf(OutputCell cell, int row, int column) => cell.Kind switch
    {
        OutputKind.Text => new(row, column, cell.TextValue),
        OutputKind.Number => new(row, column, "")
        {
            Number = cell.Number,
            Format = "#,##0" + (cell.Decimals > 0 ? "." + new string('0', cell.Decimals) : "")
        },
        OutputKind.Day => new(
            row, column, "")
        { Number = cell.Day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, Format = "yyyy\\-mm\\-dd" },
        _ => null,
    };

    private static List<double> Widths(OutputTable table)
    {
        var widths = table.Headers.Select(header => header.Length + 2.0).ToList();
        foreach (var row in table.Rows.Take(1_000))
        {
            for (var column = 0; column < Math.Min(widths.Count, row.Count); column++)
                widths[column] = Math.Max(widths[column], TextOf(row[column], CsvStyle.SwedishExcel).Length + 2.0);
        }

        return widths;
    }

    private static IEnumerable<WorkbookSheet> Sources(OutputTable[] tables)
    {
        var lines = tables.SelectMany(table => table.Sources.Select(source => (table.Name, source))).ToList();
        if (lines.Count > 0)
            yield return Notes("Källor", ["Tabell", "Källa"], lines.Select(line => new[] { line.Name, line.source }));
    }

    private static IEnumerable<WorkbookSheet> Suppressed(OutputTable[] tables)
    {
        var lines = tables
            .SelectMany(table => table.Suppressed.Select(note => new[] { table.Name, note.What, note.Why }))
            .ToList();
        if (lines.Count > 0) yield return Notes("Undertryckt", ["Tabell", "Vad", "Varför"], lines);
    }

    private static WorkbookSheet Notes(string name, string[] headers, IEnumerable<string[]> lines) => new(
        name,
        lines
            .Prepend(headers)
            .SelectMany((line, row) => line.Select((text, column) => new WorkbookCell(row, column, text) { IsBold = row == 0 })))
    {
        HeaderRows = 1,
        Widths = [.. headers.Select((_, column) => column == headers.Length - 1 ? 60.0 : 30.0)],
    };
}
