using System.Globalization;
using System.Net;
using System.Text;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>The rows of a query as an HTML table, the same in every host.</summary>
internal static class SqlTable
{
    /// <summary>More rows than this are counted, not shown.</summary>
    public const int MaxRows = 100;

    /// <summary>The table.</summary>
    public static string Of(SqlResult result)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var name in result.Columns)
            html.Append("<th scope=\"col\">").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in result.Rows.Take(MaxRows))
        {
            html.Append("<tr>");
            foreach (var value in row)
                html.Append("<td>").Append(WebUtility.HtmlEncode(Text(value))).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return result.Count > MaxRows
            ? html.Append(
                CultureInfo.InvariantCulture,
                $"<p>Bara de första {MaxRows} av {result.Count} rader visas. Välj själv med WHERE, ORDER BY och LIMIT.</p>")
                .ToString()
            : html.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => "[ " + string.Join(", ", bytes.Take(MaxRows)) + " ]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
