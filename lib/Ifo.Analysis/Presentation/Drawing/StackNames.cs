using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Names of series at the right of the last standing stack, so that no legend needs to be read.</summary>
internal static class StackNames
{
    private const double Lead = 14;

    /// <summary>
    /// The width that the names take; zero where the last stack lacks a part to stand beside, so that a legend is needed.
    /// </summary>
    public static double Room(BarChart figure, ChartLayout layout)
    {
        var last = figure.Data.Series.Select(series => series.Values[^1]).ToList();
        var hasAll = last.Count > 1 && last.TrueForAll(value => value.TryNumber(out var number) && number > 0m);
        return hasAll && figure.Arrangement != BarArrangement.Grouped
            ? Lead + figure.Data.Series.Max(series => TextLines.Widest(Lines(series, layout.Width), ChartLayout.Text))
            : 0;
    }

    public static void Draw(
        BarChart figure, SvgCanvas canvas, ChartLayout layout, Plot plot, List<double> middles, double barRight)
    {
        var lines = figure.Data.Series.Select(series => Lines(series, layout.Width)).ToList();
        var places = Spread.Apart(
            middles, lines.ConvertAll(label => label.Length * ChartLayout.Line), plot.Top - 8, plot.Bottom + 2);
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Line(barRight, middles[i], plot.Right + Lead - 4, places[i], Paint.Axis, 0.75);
            DrawLines(canvas, plot.Right + Lead, places[i] - (lines[i].Length * ChartLayout.Line / 2), lines[i]);
        }
    }

    private static void DrawLines(SvgCanvas canvas, double x, double top, ImmutableArray<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            canvas.Text(x, top + (i * ChartLayout.Line) + 12.5, lines[i], Paint.Ink);
        }
    }

    private static ImmutableArray<string> Lines(SeriesData series, double width) =>
        TextLines.Wrap(series.Name, width * 0.28, ChartLayout.Text);
}
