using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws the lines, numbers and unit of an axis of values.</summary>
internal static class ValueAxis
{
    private const double LabelGap = 10;

    public static string Label(Scale scale, decimal tick) => SwedishFormat.Number(tick, scale.TickDecimals);

    /// <summary>The axis with at most so many steps whose numbers have room beside each other.</summary>
    public static LinearScale Fitting(decimal low, decimal high, int most, double width)
    {
        var scales = Enumerable.Range(0, most - 1).Select(fewer => LinearScale.Covering(low, high, most - fewer)).ToList();
        return scales.Find(scale => (WidestLabel(scale) + LabelGap) * (scale.Ticks.Length - 1) <= width) ?? scales[^1];
    }

    /// <summary>Half the width of the widest number: how far numbers reach outside a horizontal axis.</summary>
    public static double Overhang(Scale scale) => WidestLabel(scale) / 2;

    public static double WidestLabel(Scale scale) =>
        TextLines.Widest(scale.Ticks.Select(tick => Label(scale, tick)), ChartLayout.Small);

    /// <summary>An axis under the plot; tells where its unit ends.</summary>
    public static double Below(SvgCanvas canvas, Scale scale, Plot plot, string unit, decimal? strong, double width)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in scale.Ticks)
        {
            var (x, label) = (plot.X(scale, tick), Label(scale, tick));
            var half = TextWidth.Of(label, ChartLayout.Small) / 2;
            canvas.Line(x, plot.Top, x, plot.Bottom, tick == strong ? Paint.Axis : Paint.Grid);
            if (x - half >= free)
            {
                canvas.Text(x, plot.Bottom + 16, label, Paint.Muted, ChartLayout.Small, Anchor.Middle);
                free = x + half + (LabelGap / 2);
            }
        }

        var y = plot.Bottom + 34;
        foreach (var line in TextLines.Wrap(unit, width - plot.Left, ChartLayout.Small))
        {
            canvas.Text(plot.Left, y, line, Paint.Muted, ChartLayout.Small);
            y += 15;
        }

        return y - 9;
    }

    /// <summary>An axis to the left of the plot, its unit above it.</summary>
    public static void Left(SvgCanvas canvas, Scale scale, Plot plot, decimal? strong)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = plot.Y(scale, tick);
            canvas.Line(plot.Left, y, plot.Right, y, tick == strong ? Paint.Axis : Paint.Grid);
            canvas.Text(plot.Left - 6, y + 4, Label(scale, tick), Paint.Muted, ChartLayout.Small, Anchor.End);
        }
    }

    /// <summary>The unit of an axis to the left, above its numbers; tells where the plot may begin.</summary>
    public static double Unit(SvgCanvas canvas, string unit, double top, double width)
    {
        var y = top + 11;
        foreach (var line in TextLines.Wrap(unit, width, ChartLayout.Small))
        {
            canvas.Text(0, y, line, Paint.Muted, ChartLayout.Small);
            y += 15;
        }

        return y + 3;
    }
}
