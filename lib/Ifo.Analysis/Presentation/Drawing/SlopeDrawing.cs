using System.Collections.Immutable;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// Draws a slope chart: values and names stand at both ends of each line, so that no axis is needed between them.
/// </summary>
internal sealed class SlopeDrawing
{
    private const int Falling = 1;
    private const double Gap = 12;
    private const double LeastPlot = 70;
    private readonly SlopeChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly int _decimals;
    private readonly LinearScale _scale;

    public SlopeDrawing(SlopeChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _decimals = figure.Frame.Decimals(figure.Numbers);
        _scale = LinearScale.Covering(figure.Numbers.Min(), figure.Numbers.Max(), 5);
    }

    public double Draw(double top)
    {
        var left = _figure.Drawn.Select(line => Number(line.Before)).ToList();
        var leftEdge = TextLines.Widest(left, ChartLayout.Text) + Gap + 6;
        var right = RightLabels(leftEdge);
        var heights = right.ConvertAll(lines => lines.Length * ChartLayout.Line);
        var rightEdge = _layout.Width - Gap - right.Max(lines => TextLines.Widest(lines, ChartLayout.Text)) - 6;
        var polesTop = ValueAxis.Unit(_canvas, _figure.Unit, DrawKey(top), _layout.Width);
        var plotTop = DrawPoleNames(polesTop, rightEdge) + 14;
        var plot = new Plot(leftEdge, plotTop, rightEdge, plotTop + Math.Max(_layout.IsNarrow ? 260 : 320, heights.Sum() * 1.15));
        DrawPoles(plot);
        DrawLines(plot);
        DrawLeft(plot, left);
        DrawRight(plot, right, heights);
        return plot.Bottom + 10;
    }

    private string Number(decimal value) => SwedishFormat.Number(value, _decimals);

    /// <summary>Tells what the lines' colours and dashes mean, of those that occur.</summary>
    private double DrawKey(double top)
    {
        var x = 0d;
        foreach (var (colour, text) in new[] { (0, "ökade"), (Falling, "minskade"), (Palette.Quiet, "oförändrade") })
        {
            if (_figure.Drawn.Any(line => Colour(line) == colour))
            {
                _canvas.Polyline([(x, top + 7), (x + 24, top + 7)], Paint.Line(colour), 2, Dash(colour));
                _canvas.Text(x + 30, top + 11.5, text, Paint.Ink, ChartLayout.Small);
                x += 30 + TextWidth.Of(text, ChartLayout.Small) + 18;
            }
        }

        return top + 22;
    }

    private static string Dash(int colour) => colour == Falling ? "6 3" : string.Empty;

    /// <summary>Values and names to the right, with the room that the lines can spare and the longest number needs.</summary>
    private List<ImmutableArray<string>> RightLabels(double leftEdge)
    {
        var spare = _layout.Width - leftEdge - Gap - 6 - LeastPlot;
        var needed = TextLines.Widest(_figure.Drawn.Select(line => Number(line.After)), ChartLayout.Text) + 0.01;
        var room = Math.Max(needed, Math.Min(spare, _layout.Width * (_layout.IsNarrow ? 0.52 : 0.42)));
        return [.. _figure.Drawn.Select(line => TextLines.Wrap($"{Number(line.After)} {line.Name}", room, ChartLayout.Text))];
    }

    /// <summary>The points in time stand above their numbers; tells where the longer name ends.</summary>
    private double DrawPoleNames(double top, double rightEdge)
    {
        var before = TextLines.Wrap(_figure.Before, rightEdge - 16, ChartLayout.Text, bold: true);
        var after = TextLines.Wrap(_figure.After, _layout.Width - rightEdge + 4, ChartLayout.Text, bold: true);
        for (var line = 0; line < Math.Max(before.Length, after.Length); line++)
        {
            DrawPoleName(0, top + (line * ChartLayout.Line), before, line);
            DrawPoleName(rightEdge - 4, top + (line * ChartLayout.Line), after, line);
        }

        return top + (Math.Max(before.Length, after.Length) * ChartLayout.Line);
    }

    private void DrawPoleName(double x, double top, ImmutableArray<string> lines, int line)
    {
        if (line < lines.Length)
        {
            _canvas.Text(x, top + 12.5, lines[line], Paint.Ink, bold: true);
        }
    }

    private void DrawPoles(Plot plot)
    {
        _canvas.Line(plot.Left, plot.Top - 6, plot.Left, plot.Bottom + 6, Paint.Grid);
        _canvas.Line(plot.Right, plot.Top - 6, plot.Right, plot.Bottom + 6, Paint.Grid);
    }

    private void DrawLines(Plot plot)
    {
        foreach (var line in _figure.Drawn)
        {
            var colour = Colour(line);
            var (before, after) = (plot.Y(_scale, line.Before), plot.Y(_scale, line.After));
            _canvas.Polyline([(plot.Left, before), (plot.Right, after)], Paint.Line(colour), 2, Dash(colour));
            _canvas.Dot(plot.Left, before, 4, colour, $"{line.Name}, {_figure.Before}: {Number(line.Before)}", line.Before);
            _canvas.Dot(
                plot.Right,
                after,
                4,
                colour,
                $"{line.Name}, {_figure.After}: {Number(line.After)} "
                + $"({SwedishFormat.Signed(line.After - line.Before, _decimals)})",
                line.After);
        }
    }

    /// <summary>Rising lines are strong, falling ones dashed in another colour, unchanged ones quiet.</summary>
    private static int Colour(SlopeLine line) => line.After.CompareTo(line.Before) switch
    {
        > 0 => 0,
        < 0 => Falling,
        _ => Palette.Quiet,
    };

    private void DrawLeft(Plot plot, List<string> labels)
    {
        var wanted = _figure.Drawn.Select(line => plot.Y(_scale, line.Before)).ToList();
        var places = Spread.Apart(wanted, labels.ConvertAll(_ => ChartLayout.Line), plot.Top - 8, plot.Bottom + 8);
        for (var i = 0; i < labels.Count; i++)
        {
            Connect(plot.Left - 4, wanted[i], plot.Left - Gap, places[i]);
            _canvas.Text(plot.Left - Gap - 2, places[i] + 4.5, labels[i], Paint.Ink, ChartLayout.Text, Anchor.End);
        }
    }

    private void DrawRight(Plot plot, List<ImmutableArray<string>> labels, List<double> heights)
    {
        var wanted = _figure.Drawn.Select(line => plot.Y(_scale, line.After)).ToList();
        var places = Spread.Apart(wanted, heights, plot.Top - 8, plot.Bottom + 8);
        for (var i = 0; i < labels.Count; i++)
        {
            Connect(plot.Right + 4, wanted[i], plot.Right + Gap, places[i]);
            for (var line = 0; line < labels[i].Length; line++)
            {
                _canvas.Text(
                    plot.Right + Gap + 2,
                    places[i] - (heights[i] / 2) + (line * ChartLayout.Line) + 12.5,
                    labels[i][line],
                    Paint.Ink);
            }
        }
    }

    private void Connect(double x1, double y1, double x2, double y2)
    {
        if (Math.Abs(y1 - y2) > 2)
        {
            _canvas.Line(x1, y1, x2, y2, Paint.Axis, 0.75);
        }
    }
}
