using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws outcomes against targets: name to the left, numbers to the right, or both above in a narrow drawing.</summary>
internal sealed class BulletDrawing
{
    private const double RangeHeight = 26;
    private const double BarHeight = 12;
    private const double MarkerHeight = 22;
    private const double MarkerWidth = 3;
    private const double RowGap = 8;
    private readonly BulletChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly RowLabels _labels;
    private readonly LinearScale _scale;
    private readonly double _numbers;

    public BulletDrawing(BulletChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _labels = new RowLabels(
            figure.Entries.Select(row =>
                layout.IsNarrow ? $"{row.Name} {figure.Write(row).Replace(' ', Quantities.SwedishFormat.Space)}" : row.Name),
            layout);
        _numbers = layout.IsNarrow
            ? 0
            : TextLines.Widest(figure.Entries.SelectMany(NumberLines), ChartLayout.Text, bold: true) + 14;
        var ends = figure.Numbers.Concat(RangeEnds()).Append(0m).ToList();
        _scale = ValueAxis.Fitting(ends.Min(), ends.Max(), layout.IsNarrow ? 4 : 6, layout.Width - _labels.Column - _numbers);
    }

    public double Draw(double top)
    {
        var start = DrawLegend(top);
        var rows = Rows(start + 4);
        var overhang = ValueAxis.Overhang(_scale);
        var plot = new Plot(
            Math.Max(_labels.Column, overhang) + 2,
            start,
            _layout.Width - Math.Max(_numbers, overhang) - 3,
            rows[^1].Top + rows[^1].Height + 6);
        var bottom = ValueAxis.Below(_canvas, _scale, plot, _figure.Unit, 0m, _layout.Width);
        for (var row = 0; row < rows.Count; row++)
        {
            _labels.Draw(_canvas, row, rows[row].Top, rows[row].Height);
            DrawRow(plot, _figure.Entries[row], rows[row].Top + (rows[row].Height / 2));
        }

        return bottom;
    }

    private IEnumerable<decimal> RangeEnds() => _figure.Ranges
        .SelectMany(range => _figure.Entries.Select(range.Of))
        .SelectMany(ends => ends is { } known ? new[] { known.Low, known.High } : []);

    /// <summary>The outcome, and under it the target.</summary>
    private IEnumerable<string> NumberLines(BulletRow row) =>
        [_figure.Write(row.Outcome), $"{BulletChart.Lower(_figure.TargetName)} {_figure.Write(row.Target)}"];

    private List<(double Top, double Height)> Rows(double start)
    {
        var rows = new List<(double, double)>();
        var y = start;
        for (var row = 0; row < _figure.Entries.Length; row++)
        {
            var height = Math.Max(_layout.IsNarrow ? RangeHeight : 2 * ChartLayout.Line, _labels.Beside(row));
            rows.Add((y + _labels.Above(row), height));
            y += _labels.Above(row) + height + RowGap;
        }

        return rows;
    }

    private double DrawLegend(double top)
    {
        var y = DrawKey(
            top, _figure.OutcomeName, middle => _canvas.Box(0, middle - (BarHeight / 2), 13, BarHeight, Paint.Fill(0)));
        y = DrawKey(y, _figure.TargetName, middle => _canvas.Box(5, middle - 8, MarkerWidth, 16, Paint.Ink));
        for (var i = 0; i < _figure.Ranges.Length; i++)
        {
            y = DrawKey(y, _figure.Write(_figure.Ranges[i]), middle => _canvas.Box(0, middle - 7, 13, 14, Paint.Range(i)));
        }

        return y + 6;
    }

    private double DrawKey(double top, string text, Action<double> sign)
    {
        var lines = TextLines.Wrap(text, _layout.Width - 20, ChartLayout.Small);
        sign(top + 8);
        for (var i = 0; i < lines.Length; i++)
        {
            _canvas.Text(20, top + 12 + (i * 15), lines[i], Paint.Ink, ChartLayout.Small);
        }

        return top + (lines.Length * 15) + 4;
    }

    private void DrawRow(Plot plot, BulletRow row, double middle)
    {
        DrawRanges(plot, row, middle);
        if (row.Outcome.TryNumber(out var outcome))
        {
            var (from, to) = (plot.X(_scale, Math.Min(outcome, 0m)), plot.X(_scale, Math.Max(outcome, 0m)));
            _canvas.Mark(
                from,
                middle - (BarHeight / 2),
                to - from,
                BarHeight,
                Paint.Fill(0),
                $"{row.Name}, {_figure.OutcomeName}: {_figure.Write(row.Outcome)}",
                outcome);
        }
        else
        {
            var missing = row.Outcome.Missing;
            _canvas.Text(
                plot.X(_scale, 0m) + 5,
                middle + 4,
                missing.Mark,
                Paint.Ink,
                ChartLayout.Text,
                bold: true,
                tip: $"{row.Name}, {_figure.OutcomeName}: {missing}");
        }

        DrawTarget(plot, row, middle);
        DrawNumbers(row, middle);
    }

    private void DrawRanges(Plot plot, BulletRow row, double middle)
    {
        for (var i = 0; i < _figure.Ranges.Length; i++)
        {
            if (_figure.Ranges[i].Of(row) is { } ends)
            {
                var (from, to) = (plot.X(_scale, ends.Low), plot.X(_scale, ends.High));
                _canvas.Box(from, middle - (RangeHeight / 2), to - from, RangeHeight, Paint.Range(i));
            }
        }
    }

    /// <summary>The target stands out from the bar that it crosses by an edge of the surface's colour.</summary>
    private void DrawTarget(Plot plot, BulletRow row, double middle)
    {
        if (row.Target.TryNumber(out var target))
        {
            var x = plot.X(_scale, target) - (MarkerWidth / 2);
            _canvas.Box(x - 1.5, middle - (MarkerHeight / 2), MarkerWidth + 3, MarkerHeight, Paint.Surface);
            _canvas.Mark(
                x,
                middle - (MarkerHeight / 2),
                MarkerWidth,
                MarkerHeight,
                Paint.Ink,
                $"{row.Name}, {_figure.TargetName}: {_figure.Write(row.Target)}",
                target);
        }
    }

    private void DrawNumbers(BulletRow row, double middle)
    {
        if (_layout.IsNarrow)
        {
            return;
        }

        var lines = NumberLines(row).ToList();
        _canvas.Text(_layout.Width, middle - 2.5, lines[0], Paint.Ink, ChartLayout.Text, Anchor.End, bold: true);
        _canvas.Text(_layout.Width, middle + 13, lines[1], Paint.Muted, ChartLayout.Text, Anchor.End);
    }
}
