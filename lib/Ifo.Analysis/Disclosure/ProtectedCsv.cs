using System.Globalization;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Writing;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>Writes a protected table as CSV.</summary>
internal static class ProtectedCsv
{
    /// <summary>The rows and columns as they are shown, then what <c>..</c> means, what was left out, and the source.</summary>
    public static void Write(string path, ProtectedTable table, CsvStyle style)
    {
        var (rows, columns) = (table.Counts.Rows, table.Counts.Columns);
        using var file = new AsideFile(path);
        using (var csv = new CsvLines(file.Stream, style))
        {
            Line(csv, [rows.Name, .. columns.Nodes.Select(column => column.Label)]);
            for (var row = 0; row < rows.Nodes.Length; row++)
                Line(csv,
                [
                    rows.Nodes[row].Label,
                    .. Enumerable.Range(0, columns.Nodes.Length).Select(column => Text(table[row, column]))
                ]);
            if (table.WithheldCount > 0) Line(csv, [$"{table.Rule.Mark.Mark} = {table.Rule.Mark.Reason}"]);
            foreach (var note in table.Caption.Notes) Line(csv, [note]);
            Line(csv, [table.Caption.SourceLine]);
        }

        file.Finish();
    }

    private static void Line(CsvLines csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.Cell(Neutralised.Write(cell));
        csv.End();
    }

    // Counts, which any program reads as numbers when they have no spaces.
    private static string Text(Shown shown) =>
        shown.TryNumber(out var number) ? number.ToString(CultureInfo.InvariantCulture) : shown.Missing.Mark;
}
