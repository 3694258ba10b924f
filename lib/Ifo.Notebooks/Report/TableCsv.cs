using System.Globalization;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Writes a table as a CSV file that Swedish Excel opens: numbers with all their digits, intervals as two columns.
/// </summary>
internal static class TableCsv
{
    private static readonly NumberFormatInfo Decimals = NumberFormatInfo.ReadOnly(new() { NumberDecimalSeparator = "," });

    /// <summary>Writes the table; a cell that spans several is written in the first of them.</summary>
    public static byte[] Write(TableGrid grid)
    {
        var wide = grid.WithBounds();
        var cells = wide.Cells.ToLookup(cell => (cell.Row, cell.Column));
        using var stream = new MemoryStream();
        using (var lines = new CsvLines(stream, CsvStyle.SwedishExcel))
        {
            for (var row = 0; row < wide.Height; row++)
            {
                for (var column = 0; column < wide.Width; column++)
                    lines.Cell(cells[(row, column)].FirstOrDefault() is { } cell ? TextOf(cell) : string.Empty);
                lines.End();
            }
        }

        return stream.ToArray();
    }

    // A share is written as the page shows it, in percent.
    private static string TextOf(GridCell cell) => cell.Number is { } number
        ? (number.IsShare ? number.Value * 100 : number.Value).ToString(Decimals)
        : Neutralised.Write(cell.Text);
}
