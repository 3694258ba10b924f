using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// Draws estimates with their intervals: name to the left, numbers to the right, or both above in a narrow drawing.
/// </summary>
internal sealed class DotIntervalDrawing
{
    private const double RowHeight = 24;
    private const double RowGap = 6;
    private readonly DotIntervalChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly Scale _scale;
    private readonly RowLabels _labels;

    public DotIntervalDrawing(DotIntervalChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _labels = new RowLabels(
            figure.Estimates.Select(estimate => layout.IsNarrow
                ? $"{estimate.Name} {figure.Write(estimate).Replace(' ', SwedishFormat.Space)}"
                : estimate.Name), layout);
        var numbers = figure.ReferenceValue is { } reference ? figure.Numbers.Append(reference).ToList() : [.. figure.Numbers];
        var steps = layout.IsNarrow ? 5 : 7;
        _scale = figure.IsRatio
            ? RatioScale.Covering(numbers.Min(), numbers.Max(), steps)
            : ValueAxis.Fitting(numbers.Min(), numbers.Max(), steps, layout.Width - _labels.Column - NumbersWidth);
    }

    /// <summary>The width of the column of numbers to the right.</summary>
    private double NumbersWidth =>
        _layout.IsNarrow ? 0 : TextLines.Widest(_figure.Estimates.Select(_figure.Write), ChartLayout.Text) + 16;

    public double Draw(double top)
    {
        var y = DrawKey(top);
        var (left, right) = Edges();
        var rows = new List<(double Top, double Height)>();
        var plotTop = y;
        y += 4;
        for (var i = 0; i < _figure.Estimates.Length; i++)
        {
            var height = Math.Max(_layout.IsNarrow ? RowHeight - 6 : RowHeight, _labels.Beside(i));
            rows.Add((y + _labels.Above(i), height));
            y += _labels.Above(i) + height + RowGap;
        }

        var plot = new Plot(left, plotTop, right, y);
        var bottom = ValueAxis.Below(
            _canvas,
            _scale,
            plot,
            _figure.IsRatio ? $"{_figure.Unit}, logaritmisk axel" : _figure.Unit,
            strong: null,
            _layout.Width);
        DrawReference(plot);
        for (var i = 0; i < rows.Count; i++)
        {
            DrawRow(plot, i, rows[i].Top, rows[i].Height);
        }

        return bottom;
    }

    private (double Left, double Right) Edges()
    {
        var overhang = ValueAxis.Overhang(_scale);
        return (_labels.Column + Math.Max(8, overhang - _labels.Column) + 2,
            _layout.Width - Math.Max(NumbersWidth, overhang) - 2);
    }

    /// <summary>Tells what filled and hollow points mean, where both kinds or a reference line are shown.</summary>
    private double DrawKey(double top)
    {
        if (_figure.Key.Filled.Length == 0)
        {
            return top;
        }

        var (x, y) = (0d, top);
        foreach (var (text, hollow) in new[] { (_figure.Key.Filled, false), (_figure.Key.Hollow, true) })
        {
            var width = 17 + TextWidth.Of(text, ChartLayout.Small);
            (x, y) = x + width > _layout.Width ? (0, y + ChartLayout.Line) : (x, y);
            _canvas.Swatch(x + 6, y + 7, 4.5, hollow ? Palette.Quiet : 0, hollow);
            _canvas.Text(x + 17, y + 11.5, text, Paint.Ink, ChartLayout.Small);
            x += width + 18;
        }

        return y + 24;
    }

    private void DrawReference(Plot plot)
    {
        if (_figure.ReferenceValue is { } reference)
        {
            _canvas.Line(plot.X(_scale, reference), plot.Top, plot.X(_scale, reference), plot.Bottom, Paint.InkLine, 1.5);
        }
    }

    private void DrawRow(Plot plot, int row, double top, double height)
    {
        var estimate = _figure.Estimates[row];
        var filled = _figure.IsFilled(estimate);
        var (colour, y) = (filled ? 0 : Palette.Quiet, top + (height / 2));
        _labels.Draw(_canvas, row, top, height);
        DrawInterval(plot, estimate, colour, y);
        _canvas.Dot(
            plot.X(_scale, estimate.Value),
            y,
            5,
            colour,
            $"{estimate.Name}: {_figure.Write(estimate)}",
            estimate.Value,
            hollow: !filled);
        if (!_layout.IsNarrow)
        {
            _canvas.Text(_layout.Width, y + 4.5, _figure.Write(estimate), Paint.Ink, ChartLayout.Text, Anchor.End);
        }
    }

    private void DrawInterval(Plot plot, Estimate estimate, int colour, double y)
    {
        var (low, high) = (plot.X(_scale, estimate.Low), plot.X(_scale, estimate.High));
        _canvas.Line(low, y, high, y, Paint.Line(colour), 2.5);
        _canvas.Line(low, y - 4, low, y + 4, Paint.Line(colour), 1.5);
        _canvas.Line(high, y - 4, high, y + 4, Paint.Line(colour), 1.5);
    }
}
