using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Names of series with their colours, for where they have no room at the marks.</summary>
internal static class Legend
{
    private const double Side = 13;
    private const double Gap = 18;

    /// <summary>Draws the names in rows from the given top and tells where the last row ends.</summary>
    public static double Draw(
        SvgCanvas canvas,
        ChartLayout layout,
        double top,
        ImmutableArray<string> names,
        ImmutableArray<int> colours,
        bool patterns)
    {
        var (x, y) = (0d, top);
        for (var i = 0; i < names.Length; i++)
        {
            var lines = TextLines.Wrap(names[i], layout.Width - Side - 6, ChartLayout.Text);
            var width = Side + 6 + TextLines.Widest(lines, ChartLayout.Text);
            if (x > 0 && x + width > layout.Width)
            {
                (x, y) = (0, y + ChartLayout.Line + 4);
            }

            canvas.Box(x, y + 1, Side, Side, Paint.Fill(colours[i]));
            if (patterns)
            {
                canvas.Pattern(x, y + 1, Side, Side, colours[i]);
            }

            y += DrawLines(canvas, x + Side + 6, y, lines);
            x += width + Gap;
        }

        return y + ChartLayout.Line + 10;
    }

    /// <summary>Draws the lines and tells how much further down the last of them stands than the first.</summary>
    private static double DrawLines(SvgCanvas canvas, double x, double y, ImmutableArray<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            canvas.Text(x, y + (i * ChartLayout.Line) + 12, lines[i], Paint.Ink);
        }

        return (lines.Length - 1) * ChartLayout.Line;
    }
}
