using Ifo.Analysis.Figures;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws the lines, numbers and unit of an axis of values.</summary>
internal static class ValueAxis
{
    public static string Label(Scale scale, decimal tick) => SwedishFormat.Number(tick, scale.TickDecimals);

    /// <summary>Half the width of the widest number: how far numbers reach outside a horizontal axis.</summary>
    public static double Overhang(Scale scale) => WidestLabel(scale) / 2;

    public static double WidestLabel(Scale scale) => TextLines.Widest(scale.Ticks.Select(tick => Label(scale, tick)), Layout.Small);

    /// <summary>An axis under the plot; tells where its unit ends.</summary>
    public static double Below(SvgCanvas canvas, Scale scale, Plot plot, string unit, decimal? strong, double width)
    {
        foreach (var tick in scale.Ticks)
        {
            var x = plot.X(scale, tick);
            canvas.Line(x, plot.Top, x, plot.Bottom, tick == strong ? Paint.Axis : Paint.Grid);
            canvas.Text(x, plot.Bottom + 16, Label(scale, tick), Paint.Muted, Layout.Small, Anchor.Middle);
        }

        var y = plot.Bottom + 34;
        foreach (var line in TextLines.Wrap(unit, width - plot.Left, Layout.Small))
        {
            canvas.Text(plot.Left, y, line, Paint.Muted, Layout.Small);
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
            canvas.Text(plot.Left - 6, y + 4, Label(scale, tick), Paint.Muted, Layout.Small, Anchor.End);
        }
    }

    /// <summary>The unit of an axis to the left, above its numbers; tells where the plot may begin.</summary>
    public static double Unit(SvgCanvas canvas, string unit, double top, double width)
    {
        var y = top + 11;
        foreach (var line in TextLines.Wrap(unit, width, Layout.Small))
        {
            canvas.Text(0, y, line, Paint.Muted, Layout.Small);
            y += 15;
        }

        return y + 3;
    }
}
