using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Presentation;

/// <summary>Writes a table as text in columns, for terminals and logs.</summary>
internal static class TableText
{
    private const string Gap = "  ";

    public static string Write(Table table)
    {
        var columns = table.Columns;
        var header = columns.Select(column => OneLine(column.Header)).ToArray();
        var units = columns.Select(column => OneLine(column.Unit)).ToArray();
        var rows = table.Rows.Select(row => (Row: row, Texts: Texts(row, columns))).ToList();
        var widths = columns
            .Select((_, i) => rows.Select(row => row.Texts).Append(header).Append(units).Max(texts => Width(texts[i])))
            .ToArray();
        var rule = new string('─', widths.Sum() + (Gap.Length * Math.Max(0, widths.Length - 1)));
        var text = new StringBuilder();
        Append(text, OneLine(table.Caption.Mark(table.Title)), rule, Line(header), Line(units), rule);
        var group = string.Empty;
        foreach (var (row, texts) in rows)
        {
            AppendGroup(text, row, ref group);
            Append(text, row.IsTotal ? rule : string.Empty, Line(texts));
        }

        Append(text, rule, rows.Count == 0 ? TableHtml.NoRows : string.Empty);
        Append(text, [.. table.Footnotes
            .Concat(TableHtml.MarksUsed(table))
            .Append(table.Caption.SourceLine)
            .Concat(table.Caption.Notes)
            .Select(OneLine)]);
        return text.ToString();

        string Line(string[] texts) =>
            string.Join(Gap, texts.Select((cell, i) => Pad(cell, widths[i], columns[i].IsNumeric))).TrimEnd();
    }

    private static string[] Texts(TableRow row, IReadOnlyList<Column> columns) =>
        [.. row.Cells.Select((cell, i) => OneLine(CellText.Write(cell, columns[i])))];

    private static void AppendGroup(StringBuilder text, TableRow row, ref string group)
    {
        if (!row.IsTotal && row.Group != group)
        {
            Append(text, OneLine(row.Group));
        }

        group = row.Group;
    }

    private static void Append(StringBuilder text, params IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Pad(string text, int width, bool right)
    {
        var blanks = new string(' ', width - Width(text));
        return right ? blanks + text : text + blanks;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>A label with a line break or a terminal's control code must not break the columns.</summary>
    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
