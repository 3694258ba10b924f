using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws standing bars, for categories with short names such as months and years.</summary>
internal sealed class VerticalBars
{
    private const double FillOfStep = 0.74;
    private const double Padding = 4;
    private readonly BarChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly ImmutableArray<BarSegment> _segments;
    private readonly ImmutableArray<int> _colours;
    private readonly LinearScale _scale;
    private readonly CategoryAxis _names;

    public VerticalBars(BarChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _segments = BarSegments.Of(figure);
        _colours = Palette.Indices(figure.Data.Series.Length);
        _scale = ScaleOf(_segments);
        _names = CategoryAxis.Fitting(figure.Data.Categories, Step) ?? CategoryAxis.Always(figure.Data.Categories, Step, Step);
    }

    private bool IsStack => _figure.Arrangement != BarArrangement.Grouped;

    private double Left => ValueAxis.WidestLabel(_scale) + 8;

    private double Right => _layout.Width - StackNames.Room(_figure, _layout);

    private double Step => (Right - Left) / _figure.Data.Categories.Length;

    private double BarWidth => Math.Min(64, Step * FillOfStep / (IsStack ? 1 : _colours.Length));

    /// <summary>Whether the categories' names have room under standing bars that can still be seen.</summary>
    public static bool HasRoom(BarChart figure, ChartLayout layout)
    {
        var left = ValueAxis.WidestLabel(ScaleOf(BarSegments.Of(figure))) + 8;
        var step = (layout.Width - StackNames.Room(figure, layout) - left) / figure.Data.Categories.Length;
        var bars = figure.Arrangement == BarArrangement.Grouped ? figure.Data.Series.Length : 1;
        return step * FillOfStep / bars >= 4 && CategoryAxis.Fitting(figure.Data.Categories, step) is not null;
    }

    public double Draw(double top)
    {
        var start = _colours.Length == 1 || StackNames.Room(_figure, _layout) > 0
            ? top
            : Legend.Draw(_canvas, _layout, top, [.. _figure.Data.Series.Select(series => series.Name)], _colours, IsStack);
        var plotTop = ValueAxis.Unit(_canvas, BarText.AxisUnit(_figure), start, _layout.Width) + (HasLabels || IsStack ? 12 : 0);
        var plot = new Plot(Left, plotTop, Right, plotTop + (_layout.IsNarrow ? 200 : 280));
        ValueAxis.Left(_canvas, _scale, plot, 0m);
        foreach (var segment in _segments)
        {
            DrawSegment(plot, segment);
        }

        DrawGaps(plot);
        if (StackNames.Room(_figure, _layout) > 0)
        {
            StackNames.Draw(
                _figure,
                _canvas,
                _layout,
                plot,
                LastSegments(plot),
                Centre(plot, _figure.Data.Categories.Length - 1) + (BarWidth / 2));
        }

        _canvas.Line(plot.Left, plot.Y(_scale, 0m), plot.Right, plot.Y(_scale, 0m), Paint.Axis, 1.5);
        var below = HasLabels && _scale.Ticks[0] < 0m ? 14 : 0;
        _names.Draw(_canvas, plot.Bottom + below, category => Centre(plot, category), _layout.Width);
        return plot.Bottom + below + _names.Height;
    }

    /// <summary>Numbers stand at the bars only where each has room, never at some of them.</summary>
    private bool HasLabels =>
        !IsStack && _segments.All(segment => TextWidth.Of(BarText.Label(_figure, segment), ChartLayout.Small) <= BarWidth + 2);

    private static LinearScale ScaleOf(ImmutableArray<BarSegment> segments)
    {
        var ends = segments.Select(segment => segment.To).Append(0m).ToList();
        return LinearScale.Covering(ends.Min(), ends.Max(), 6);
    }

    private double Centre(Plot plot, int category) => plot.Left + ((category + 0.5) * Step);

    private double BarLeft(Plot plot, int category, int series) =>
        Centre(plot, category) + (IsStack ? -BarWidth / 2 : (series - (_colours.Length / 2d)) * BarWidth);

    private void DrawSegment(Plot plot, BarSegment segment)
    {
        var x = BarLeft(plot, segment.Category, segment.Series);
        var (high, low) = (plot.Y(_scale, Math.Max(segment.From, segment.To)),
            plot.Y(_scale, Math.Min(segment.From, segment.To)));
        var (width, colour) = (BarWidth - (IsStack ? 0 : 1), _colours[segment.Series]);
        _canvas.Bar(x, high, width, low - high, colour, BarText.Tip(_figure, segment), BarText.Value(_figure, segment));
        if (IsStack)
        {
            DrawWithin(segment, x, high, low);
        }
        else if (HasLabels)
        {
            _canvas.Text(x + (width / 2), segment.To < 0m ? low
                + 12 : high - Padding, BarText.Label(_figure, segment), Paint.Ink, ChartLayout.Small, Anchor.Middle);
        }
    }

    private void DrawWithin(BarSegment segment, double x, double high, double low)
    {
        var (colour, label) = (_colours[segment.Series], BarText.Label(_figure, segment));
        _canvas.Pattern(x, high, BarWidth, low - high, colour);
        _canvas.Line(x, high, x + BarWidth, high, Paint.SurfaceLine, 1.5);
        if (low - high >= 18 && TextWidth.Of(label, ChartLayout.Small) + (2 * Padding) <= BarWidth)
        {
            _canvas.Text(
                x + (BarWidth / 2),
                ((high + low) / 2) + 4.2,
                label,
                Paint.On(colour),
                ChartLayout.Small,
                Anchor.Middle,
                halo: FillPattern.Exists(colour) ? Paint.Line(colour) : null);
        }
    }

    private List<double> LastSegments(Plot plot) =>
        [.. _segments
            .Where(segment => segment.Category == _figure.Data.Categories.Length - 1)
            .Select(segment => plot.Y(_scale, (segment.From + segment.To) / 2m))];

    private void DrawGaps(Plot plot)
    {
        if (IsStack)
        {
            DrawStackTops(plot);
            return;
        }

        for (var category = 0; category < _figure.Data.Categories.Length; category++)
        {
            foreach (var series in Enumerable.Range(0, _colours.Length)
                .Where(series => !_figure.Data.Series[series].Values[category].IsKnown))
            {
                var mark = _figure.Data.Series[series].Values[category].Missing.Mark;
                var x = BarLeft(plot, category, series) + (BarWidth / 2);
                _canvas.Text(
                    x,
                    plot.Y(_scale, 0m) - Padding,
                    mark,
                    Paint.Ink,
                    ChartLayout.Text,
                    Anchor.Middle,
                    bold: true,
                    tip: BarText.Tip(_figure, category, series));
            }
        }
    }

    /// <summary>Above each stack stand its sum, where all sums have room, and the marks of what is missing in it.</summary>
    private void DrawStackTops(Plot plot)
    {
        var labels = Enumerable.Range(0, _figure.Data.Categories.Length).Select(TopLabel).ToList();
        var hasRoom = labels.TrueForAll(label => TextWidth.Of(label, ChartLayout.Small) <= Step - 2);
        for (var category = 0; category < labels.Count; category++)
        {
            var tip = BarText.MissingTip(_figure, category);
            var tops = _segments
                .Where(segment => segment.Category == category)
                .Select(segment => plot.Y(_scale, segment.To))
                .Append(plot.Y(_scale, 0m));
            if (hasRoom || tip.Length > 0)
            {
                _canvas.Text(
                    Centre(plot, category),
                    tops.Min() - Padding,
                    labels[category],
                    Paint.Ink,
                    ChartLayout.Small,
                    Anchor.Middle,
                    tip: tip);
            }
        }
    }

    /// <summary>A stack of shares is always a hundred percent, and needs no sum.</summary>
    private string TopLabel(int category)
    {
        var missing = _figure.Data.Series
            .Select(series => series.Values[category])
            .Where(value => !value.IsKnown)
            .Select(value => value.Missing.Mark);
        return _figure.Arrangement == BarArrangement.Stacked
            ? BarText.StackLabel(_figure, category)
            : missing.FirstOrDefault(string.Empty);
    }
}
