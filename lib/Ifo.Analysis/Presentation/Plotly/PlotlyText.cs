using System.Net;
using System.Text.RegularExpressions;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Text as plotly.js reads it: a small part of HTML.</summary>
internal static partial class PlotlyText
{
    /// <summary>Escapes a text so that plotly.js shows it as it is.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text that plotly.js would show, without its tags; a line break becomes a space.</summary>
    public static string Plain(string text) =>
        WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(text, " "), string.Empty)).Trim();

    /// <summary>What stands before the first line break: a title without its subtitle.</summary>
    public static string FirstLine(string text) => Plain(LineBreak().Split(text)[0]);

    /// <summary>Escapes a text and breaks its lines, since plotly.js does not.</summary>
    public static string Wrapped(string text, double width, double size) =>
        string.Join("<br>", TextLines.Wrap(text, width, size).Select(Escape));

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
