using System.Collections.Immutable;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws lines over time, each with its name and last value at its end.</summary>
internal sealed class LineDrawing
{
    private const int FewPoints = 15;
    private const double LabelGap = 10;

    /// <summary>An axis of values at least this far up, as a part of the highest, need not go down to zero.</summary>
    private const decimal FarFromZero = 0.6m;

    private readonly LineChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly LinearScale _scale;
    private readonly ImmutableArray<SeriesData> _means;
    private readonly int _decimals;

    public LineDrawing(LineChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _means = figure.Means;
        _decimals = figure.Frame.Decimals(figure.Data.Numbers);
        var (low, high) = (figure.Data.Numbers.Min(), figure.Data.Numbers.Max());
        var fromZero = low >= 0m ? low < high * FarFromZero : high > low * FarFromZero;
        _scale = LinearScale.Covering(
            fromZero ? Math.Min(low, 0m) : low, fromZero ? Math.Max(high, 0m) : high, layout.IsNarrow ? 5 : 6);
    }

    private bool ShowsZero => _scale.Ticks[0] <= 0m && _scale.Ticks[^1] >= 0m;

    private int Count => _figure.Data.Categories.Length;

    public double Draw(double top)
    {
        var labels = EndLabels();
        var right = _layout.Width - LabelGap - labels.Max(label => label.Width);
        var unit = ShowsZero ? _figure.Unit : $"{_figure.Unit} (axeln börjar inte vid noll)";
        var plotTop = ValueAxis.Unit(_canvas, unit, top, _layout.Width) + 6;
        var height = Math.Max(_layout.IsNarrow ? 220 : 300, labels.Sum(label => label.Lines.Length * ChartLayout.Line));
        var plot = new Plot(ValueAxis.WidestLabel(_scale) + 10, plotTop, right, plotTop + height);
        ValueAxis.Left(_canvas, _scale, plot with { Left = plot.Left - 2 }, ShowsZero ? 0m : null);
        var names = CategoryAxis.Always(
            _figure.Data.Categories,
            (plot.Width - 12) / Math.Max(1, Count - 1),
            2 * Math.Min(X(plot, 0), _layout.Width - X(plot, Count - 1)));
        names.Draw(_canvas, plot.Bottom, i => X(plot, i), _layout.Width);
        for (var series = 0; series < _figure.Data.Series.Length; series++)
        {
            DrawSeries(plot, series);
        }

        DrawEndLabels(plot, labels);
        return plot.Bottom + names.Height;
    }

    private double X(Plot plot, int index) =>
        plot.Left + 6 + ((plot.Width - 12) * (Count == 1 ? 0.5 : index / (double)(Count - 1)));

    private void DrawSeries(Plot plot, int series)
    {
        var data = _figure.Data.Series[series];
        var quiet = _figure.Window > 0;
        if (!_figure.PointsOnly)
        {
            DrawRuns(plot, data, series, quiet ? 1 : 2.5, quiet ? "2 3" : string.Empty);
        }

        if (quiet)
        {
            DrawRuns(plot, _means[series], series, 3, string.Empty);
            DrawMeanMarks(plot, series);
        }

        DrawPoints(plot, data, series, quiet);
    }

    /// <summary>Each unbroken run of values is a line of its own.</summary>
    private void DrawRuns(Plot plot, SeriesData data, int colour, double width, string dash)
    {
        var run = new List<(double X, double Y)>();
        for (var i = 0; i <= data.Values.Length; i++)
        {
            if (i < data.Values.Length && data.Values[i].TryNumber(out var number))
            {
                run.Add((X(plot, i), plot.Y(_scale, number)));
            }
            else if (run.Count > 0)
            {
                _canvas.Polyline(run, Paint.Line(colour), width, dash);
                run.Clear();
            }
        }
    }

    private void DrawPoints(Plot plot, SeriesData data, int colour, bool quiet)
    {
        var radius = Count <= FewPoints ? 3.5 : quiet ? 2.5 : 2;
        for (var i = 0; i < data.Values.Length; i++)
        {
            var tip = $"{_figure.Data.Categories[i]}, {data.Name}: ";
            if (data.Values[i].TryNumber(out var number))
            {
                _canvas.Dot(
                    X(plot, i),
                    plot.Y(_scale, number),
                    radius,
                    colour,
                    tip + SwedishFormat.Number(number, _decimals),
                    number,
                    hollow: quiet);
            }
            else if (!data.IsOutside(i))
            {
                var missing = data.Values[i].Missing;
                _canvas.Text(
                    X(plot, i),
                    GapHeight(plot, data, i, colour),
                    missing.Mark,
                    Paint.Ink,
                    ChartLayout.Text,
                    Anchor.Middle,
                    bold: true,
                    tip: tip + missing);
            }
        }
    }

    /// <summary>A mark stands where the line would have gone, or at the bottom where it has not begun or has ended.</summary>
    private double GapHeight(Plot plot, SeriesData data, int index, int row)
    {
        var before = data.Known
            .Where(known => known.Index < index)
            .Select(known => ((int Index, decimal Number)?)known)
            .LastOrDefault();
        var after = data.Known
            .Where(known => known.Index > index)
            .Select(known => ((int Index, decimal Number)?)known)
            .FirstOrDefault();
        return (before, after) is ({ } left, { } right)
            ? plot.Y(_scale, left.Number + ((right.Number - left.Number) * (index - left.Index) / (right.Index - left.Index))) + 2
            : plot.Bottom - 5 - (row * 13);
    }

    private void DrawMeanMarks(Plot plot, int series)
    {
        foreach (var (index, mean) in _means[series].Known)
        {
            _canvas.Dot(
                X(plot, index),
                plot.Y(_scale, mean),
                1.5,
                series,
                $"{_figure.Data.Categories[index]}, {_means[series].Name}: {SwedishFormat.Number(mean, Math.Max(1, _decimals))}",
                mean);
        }
    }

    private List<EndLabel> EndLabels()
    {
        var room = _layout.Width * (_layout.IsNarrow ? 0.34 : 0.26);
        var labels = new List<EndLabel>();
        for (var series = 0; series < _figure.Data.Series.Length; series++)
        {
            var data = _figure.Data.Series[series];
            var ending = _figure.Window > 0 && _means[series].Known.Any() ? _means[series] : data;
            if (ending.Known.Any())
            {
                var (index, number) = ending.Known.Last();
                var name = TextLines.Wrap(data.Name, room, ChartLayout.Text, bold: true);
                var text = _figure.Window > 0
                    ? $"medel {SwedishFormat.Number(number, Math.Max(1, _decimals))}"
                    : SwedishFormat.Number(number, _decimals);
                labels.Add(new EndLabel(series, index, number, [.. name, text]));
            }
        }

        return labels;
    }

    private void DrawEndLabels(Plot plot, List<EndLabel> labels)
    {
        var wanted = labels.ConvertAll(label => plot.Y(_scale, label.Number));
        var places = Spread.Apart(
            wanted, labels.ConvertAll(label => label.Lines.Length * ChartLayout.Line), plot.Top - 8, plot.Bottom + 2);
        for (var i = 0; i < labels.Count; i++)
        {
            DrawEndLabel(plot, labels[i], places[i]);
        }
    }

    private void DrawEndLabel(Plot plot, EndLabel label, double place)
    {
        var (x, y) = (X(plot, label.Index), plot.Y(_scale, label.Number));
        if (Math.Abs(place - y) > 4 || label.Index < Count - 1)
        {
            _canvas.Line(x + 5, y, plot.Right + LabelGap - 3, place, Paint.Line(label.Series));
        }

        var top = place - (label.Lines.Length * ChartLayout.Line / 2);
        for (var i = 0; i < label.Lines.Length; i++)
        {
            var isNumber = i == label.Lines.Length - 1;
            _canvas.Text(
                plot.Right + LabelGap,
                top + (i * ChartLayout.Line) + 12.5,
                label.Lines[i],
                isNumber ? Paint.Muted : Paint.Ink,
                isNumber ? ChartLayout.Small : ChartLayout.Text,
                bold: !isNumber);
        }
    }

    /// <summary>What stands at the end of a line.</summary>
    /// <param name="Series">Which series.</param>
    /// <param name="Index">Which of its values is the last.</param>
    /// <param name="Number">That value.</param>
    /// <param name="Lines">The name in bold, and in the last line the number.</param>
    private sealed record EndLabel(int Series, int Index, decimal Number, ImmutableArray<string> Lines)
    {
        public double Width =>
            Math.Max(TextLines.Widest(Lines[..^1], ChartLayout.Text, bold: true), TextWidth.Of(Lines[^1], ChartLayout.Small));
    }
}
