using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Xhtml;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Notebooks.Report;

/// <summary>Writes a chart of a page as a drawing of its own: title, source and white ground are part of it.</summary>
internal static class ChartDrawing
{
    private const double Margin = 16;
    private const double TitleSize = 18;
    private const double TextSize = 13;
    private const double LineHeight = 1.35;
    private const string Ink = "#1A1D21";
    private const string Muted = "#4D555E";

    /// <summary>Writes the widest drawing of a chart as an SVG file; null when it does not say how large it is.</summary>
    /// <param name="exhibit">The box around the chart.</param>
    /// <param name="title">The chart's title.</param>
    public static string? Write(IElement exhibit, string title)
    {
        var svg = exhibit.QuerySelector("svg");
        if (svg is null || ViewBox(svg) is not { } view) return null;
        var body = new StringBuilder();
        var y = Lines(body, title, 0, view.Width, TitleSize, Ink, "700");
        y = Lines(body, TextOf(exhibit, ".ifo-subtitle"), y + 2, view.Width, TextSize, Muted, "400") + 8;
        body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({-view.X} {y - view.Y})\">")
            .Append(Content(svg)).Append("</g>");
        y = Lines(body, TextOf(exhibit, "figcaption"), y + view.Height + 10, view.Width, TextSize - 1, Muted, "400");
        var (width, height) = (view.Width + (2 * Margin), y + (2 * Margin));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="{svg.Closest(".utdata")?.ClassName}"
            viewBox="{-Margin} {-Margin} {width} {height}" width="{width}" height="{height}" role="img"
            font-family="Arial, sans-serif"><title>{Escape(title)}</title>
            <desc>{Escape(svg.QuerySelector("desc")?.TextContent ?? "")}</desc>{Style(svg)}
            <rect x="{-Margin}" y="{-Margin}" width="100%" height="100%" fill="#FFFFFF"/>{body}</svg>

            """);
    }

    private static string TextOf(IElement exhibit, string selector) =>
        exhibit.QuerySelector(selector)?.ReadableText() ?? string.Empty;

    // What the library draws has its colours on every mark; another's drawing needs the rules that came with it.
    private static string Style(IElement svg) =>
        svg.ClassName?.StartsWith("ifo-", StringComparison.Ordinal) == true
            ? string.Empty
            : string.Concat(svg.Closest(".utdata")?.QuerySelectorAll("style")
                .Select(style => $"<style>{Escape(style.TextContent)}</style>") ?? []);

    // A name and a description are those of the whole drawing; those of single marks stay.
    private static string Content(IElement svg) => string.Concat(svg.ChildNodes
        .Where(node => node is not IElement { LocalName: "title" or "desc" })
        .Select(node => node.ToHtml(XhtmlMarkupFormatter.Instance)));

    private static double Lines(
        StringBuilder body, string text, double top, double width, double size, string colour, string weight)
    {
        if (text.Length == 0) return top;
        foreach (var line in TextLines.Wrap(text, width, size, weight == "700"))
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"0\" y=\"{top + size:0.##}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">")
                .Append(Escape(line)).Append("</text>");
            top += size * LineHeight;
        }

        return Math.Round(top, 2);
    }

    private static (double X, double Y, double Width, double Height)? ViewBox(IElement svg)
    {
        double[] numbers = [.. (svg.GetAttribute("viewBox") ?? $"0 0 {svg.GetAttribute("width")} {svg.GetAttribute("height")}")
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        return numbers is [var x, var y, > 0 and var width, > 0 and var height] ? (x, y, width, height) : null;
    }

    private static string Escape(string text) => SafeHtml.Escape(text);
}
