using System.Globalization;
using System.Net;
using System.Text;
using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>
/// A frame as an HTML table: for each column its type, how many values it has and how many are missing, and the first rows.
/// </summary>
internal static class FrameHtml
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The table, or why it is not shown.</summary>
    public static string Of(ShownFrame frame) => frame.Refusal is { } refusal ? $"<p>{Text(refusal)}</p>" : Table(frame);

    /// <summary>The frame in words: how large it is, and for each column its type and how many values are missing.</summary>
    public static string InWords(ShownFrame frame) => frame.Refusal ?? $"{Caption(frame)}. " + string.Join(
        "; ", frame.Columns.Select(column => $"{column.Name} ({column.Type}, {SwedishFormat.Number(column.Missing)} saknas)"));

    private static string Table(ShownFrame frame)
    {
        var columns = frame.Columns.Take(ShownFrame.MostColumns).ToList();
        var shown = (int)Math.Min(frame.Rows, ShownFrame.MostRows);
        var html = new StringBuilder("<table><caption>").Append(Text(Caption(frame))).Append("</caption><thead>");
        Row(html, "th", "", columns.Select(column => column.Name));
        Row(html, "td", "typ", columns.Select(column => column.Type));
        Row(html, "td", "n", columns.Select(column => SwedishFormat.Number(frame.Rows - column.Missing)));
        Row(html, "td", "saknas", columns.Select(column => SwedishFormat.Number(column.Missing)));
        html.Append("</thead><tbody>");
        for (var row = 0; row < shown; row++)
            Row(html, "td", Value(frame.Keys[row]), columns.Select(column => Value(column.Values[row])));
        html.Append("</tbody></table>");
        if (Rest(frame, shown) is { Length: > 0 } rest)
            html.Append("<p>").Append(Text(rest)).Append("</p>");
        return html.ToString();
    }

    private static string Caption(ShownFrame frame) =>
        $"{frame.Kind}: {Counted(frame.Rows, "rad", "rader")}, {Counted(frame.Columns.Count, "kolumn", "kolumner")}";

    private static string Rest(ShownFrame frame, int shown) => string.Join(" ", new[]
    {
        frame.Rows > shown ? $"Bara de första {shown} av {Counted(frame.Rows, "rad", "rader")} visas." : "",
        frame.Columns.Count > ShownFrame.MostColumns
            ? $"Bara de första {ShownFrame.MostColumns} av {Counted(frame.Columns.Count, "kolumn", "kolumner")} visas."
            : "",
    }.Where(sentence => sentence.Length > 0));

    private static void Row(StringBuilder html, string cell, string key, IEnumerable<string> texts)
    {
        html.Append("<tr><th scope=\"row\">").Append(Text(key)).Append("</th>");
        foreach (var text in texts)
            html.Append(cell == "th" ? "<th scope=\"col\">" : "<td>").Append(Text(text)).Append("</").Append(cell).Append('>');
        html.Append("</tr>");
    }

    private static string Counted(long count, string one, string many) =>
        $"{SwedishFormat.Number(count)} {(count == 1 ? one : many)}";

    private static string Value(object? value) => value switch
    {
        null => "saknas",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, Swedish),
        _ => value.ToString() ?? "",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
