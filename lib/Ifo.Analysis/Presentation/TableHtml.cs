using System.Collections.Immutable;
using System.Text;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation;

/// <summary>Writes a table as HTML.</summary>
internal static class TableHtml
{
    public const string NoRows = "Tabellen har inga rader.";

    /// <summary>The table with its own styles, to stand alone.</summary>
    public static string Write(Table table) =>
        $"<div class=\"ifo-table-frame\"{table.Caption.PlacesAttribute}><style>{StyleSheet.Text}</style>{Body(table)}</div>";

    /// <summary>The table for a place that has the styles already.</summary>
    public static string Body(Table table)
    {
        var html = new StringBuilder("<table class=\"ifo-table\">");
        html.Append("<caption><span>").Append(Markup.Escape(table.Caption.Mark(table.Title))).Append("</span></caption>");
        Head(html, table.Columns);
        Rows(html, table);
        Foot(html, table);
        return html.Append("</table>").ToString();
    }

    private static void Head(StringBuilder html, ImmutableArray<Column> columns)
    {
        html.Append("<thead><tr>");
        foreach (var column in columns)
        {
            html.Append("<th scope=\"col\"").Append(Align(column)).Append('>').Append(Markup.Escape(column.Header));
            html
                .Append(
                    column.Unit.Length == 0 ? string.Empty : $"<br><span class=\"ifo-unit\">{Markup.Escape(column.Unit)}</span>")
                .Append("</th>");
        }

        html.Append("</tr></thead>");
    }

    private static void Rows(StringBuilder html, Table table)
    {
        var columns = table.Columns;
        var group = string.Empty;
        html.Append("<tbody>");
        foreach (var row in table.Rows)
        {
            if (!row.IsTotal && row.Group != group)
            {
                html
                    .Append("</tbody><tbody><tr class=\"ifo-group\"><th scope=\"rowgroup\"")
                    .Append(Span(columns))
                    .Append('>')
                    .Append(Markup.Escape(row.Group))
                    .Append("</th></tr>");
            }

            group = row.Group;
            html.Append(row.IsTotal ? "<tr class=\"ifo-total\">" : "<tr>");
            html.AppendJoin(
                string.Empty,
                row.Cells.Select((cell, i) =>
                    HtmlCell(cell, columns[i], isHeading: i == 0 && columns[0].Kind == ColumnKind.Text)));
            html.Append("</tr>");
        }

        html.Append(table.Rows.IsEmpty ? $"<tr><td{Span(columns)}>{NoRows}</td></tr>" : string.Empty).Append("</tbody>");
    }

    private static string HtmlCell(Cell cell, Column column, bool isHeading)
    {
        var attributes = Align(column)
            + (column.IsNumeric ? $" data-kind=\"{KindName(column.Kind)}\" data-decimals=\"{column.Decimals}\"" : string.Empty);
        return isHeading
            ? $"<th scope=\"row\"{attributes}>{Content(cell, column)}</th>"
            : $"<td{attributes}>{Content(cell, column)}</td>";
    }

    private static string Content(Cell cell, Column column) => cell switch
    {
        NumberCell number => Data(number.Value, column),
        IntervalCell interval => Data(interval.Low, column) + CellText.Between(interval) + Data(interval.High, column),
        MissingCell missing =>
            $"<abbr title=\"{Markup.Escape(missing.Missing.Reason)}\">{Markup.Escape(missing.Missing.Mark)}</abbr>",
        FigureCell figure =>
            $"<data value=\"{Markup.Exact(figure.Figure.Value)}\">{Markup.Escape(CellText.Write(cell, column))}</data>",
        VerdictCell verdict => $"<span data-verdict=\"{verdict.Key}\">{Markup.Escape(CellText.Write(cell, column))}</span>",
        _ => Markup.Escape(CellText.Write(cell, column)),
    };

    private static string Data(decimal value, Column column) =>
        $"<data value=\"{Markup.Exact(value)}\">{Markup.Escape(column.Write(value))}</data>";

    private static void Foot(StringBuilder html, Table table)
    {
        html.Append("<tfoot><tr><td").Append(Span(table.Columns)).Append('>');
        foreach (var footnote in table.Footnotes.Concat(MarksUsed(table)))
        {
            html.Append("<p>").Append(Markup.Escape(footnote)).Append("</p>");
        }

        html
            .Append("<p>")
            .Append(Markup.Escape(string.Join(' ', table.Caption.Notes.Prepend(table.Caption.SourceLine))))
            .Append("</p></td></tr></tfoot>");
    }

    /// <summary>What each mark in the table means, for paper, where no tip can be shown.</summary>
    public static IEnumerable<string> MarksUsed(Table table) =>
        table.Rows
            .SelectMany(row => row.Cells)
            .OfType<MissingCell>()
            .Select(cell => cell.Missing.Explanation)
            .Distinct(StringComparer.Ordinal);

    private static string Align(Column column) => column.IsNumeric ? " align=\"right\" class=\"ifo-number\"" : string.Empty;

    private static string Span(ImmutableArray<Column> columns) => $" colspan=\"{Math.Max(1, columns.Length)}\"";

    private static string KindName(ColumnKind kind) => kind switch
    {
        ColumnKind.Count => "count",
        ColumnKind.Percent => "percent",
        _ => "number",
    };
}
