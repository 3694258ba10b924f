using System.Security.Cryptography;
using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Writes the drawings of a figure.</summary>
internal static class ChartSvg
{
    private const double TitleSize = 18;
    private const double TitleLine = 23;
    private const double FileMargin = 16;

    /// <summary>One drawing for a page, without title and source, which the page writes around it.</summary>
    public static string Inline(Chart figure, ChartLayout layout)
    {
        var id = $"{Id(figure)}-{layout.Name}";
        var canvas = new SvgCanvas(id);
        var bottom = figure.Draw(canvas, layout, 2);
        return $"{Open(
            figure,
            id,
            layout,
            bottom + 4,
            0,
            $"ifo-{layout.Name}",
            layout.IsNarrow ? " display=\"none\"" : string.Empty)}{canvas.Content}</svg>";
    }

    /// <summary>A file of its own: title, subtitle and source are part of the drawing.</summary>
    public static string Standalone(Chart figure)
    {
        figure.Check();
        var (id, layout) = ($"{Id(figure)}-file", ChartLayout.Wide);
        var canvas = new SvgCanvas(id);
        var y = Lines(canvas, figure.Frame.ShownTitle, 2, layout.Width, TitleSize, TitleLine, Paint.Ink, bold: true);
        y = Lines(canvas, figure.Frame.Subtitle, y + 2, layout.Width, ChartLayout.Text, 18, Paint.Muted, bold: false);
        y = figure.Draw(canvas, layout, y + 10);
        y = Lines(canvas, figure.Footer, y + 10, layout.Width, ChartLayout.Small, 16, Paint.Muted, bold: false);
        return $"{Open(figure, id, layout, y, FileMargin, "ifo-figure", string.Empty)}<style>{StyleSheet.Text}</style>"
            + "<rect class=\"ifo-surface\" x=\"-16\" y=\"-16\" width=\"100%\" height=\"100%\" "
            + $"fill=\"{Palette.Light.Surface}\"/>{canvas.Content}</svg>";
    }

    /// <summary>The same for the same figure on every computer, and another for any other figure.</summary>
    public static string Id(Chart figure) =>
        "ifo-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure.ToPlotlyJson())))[..12];

    private static string Open(
        Chart figure, string id, ChartLayout layout, double height, double margin, string classes, string more)
    {
        var (width, tall) = (Markup.Coordinate(layout.Width + (2 * margin)),
            Markup.Coordinate(Math.Ceiling(height) + (2 * margin)));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{classes}\" viewBox=\"{Markup.Coordinate(-margin)} "
            + $"{Markup.Coordinate(-margin)} {width} {tall}\" width=\"{width}\" height=\"{tall}\" role=\"img\" "
            + $"aria-labelledby=\"{id}-t {id}-d\" font-family=\"Arial, sans-serif\"{more}>"
            + $"<title id=\"{id}-t\">{Markup.Escape(figure.Frame.ShownTitle)}</title><desc "
            + $"id=\"{id}-d\">{Markup.Escape(figure.AlternativeText)}</desc>";
    }

    private static double Lines(
        SvgCanvas canvas, string text, double top, double width, double size, double height, Paint paint, bool bold)
    {
        var y = top;
        foreach (var line in TextLines.Wrap(text, width, size, bold))
        {
            canvas.Text(0, y + size, line, paint, size, bold: bold);
            y += height;
        }

        return y;
    }
}
