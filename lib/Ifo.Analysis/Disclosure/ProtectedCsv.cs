using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Disclosure;

/// <summary>Writes a protected table as CSV.</summary>
internal static class ProtectedCsv
{
    /// <summary>The rows and columns as they are shown, then what <c>..</c> means, and the source.</summary>
    public static string Write(ProtectedTable table, char separator)
    {
        var (rows, columns) = (table.Counts.Rows, table.Counts.Columns);
        var text = new StringBuilder();
        Line([rows.Name, .. columns.Nodes.Select(column => column.Label)]);
        for (var row = 0; row < rows.Nodes.Length; row++)
            Line([rows.Nodes[row].Label, .. Enumerable.Range(0, columns.Nodes.Length).Select(column => table[row, column].ToString())]);
        if (table.WithheldCount > 0) Line([$"{table.Rule.Mark.Mark} = {table.Rule.Mark.Reason}"]);
        Line([table.Caption.SourceLine]);
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.AppendJoin(separator, cells.Select(cell => Cell(cell, separator))).Append('\n');
    }

    // Text that a spreadsheet would take for a formula is set off by an apostrophe.
    private static string Cell(string text, char separator)
    {
        var plain = text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return plain.AsSpan().ContainsAny(separator, '"', '\n') ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
