using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws lying bars, one row for each category, in the order given.</summary>
internal sealed class HorizontalBars
{
    private const double BarGap = 2;
    private const double RowGap = 12;
    private const double Padding = 5;
    private readonly BarChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly ImmutableArray<BarSegment> _segments;
    private readonly ImmutableArray<int> _colours;
    private readonly RowLabels _labels;
    private readonly LinearScale _scale;
    private readonly (double Left, double Right) _sides;

    public HorizontalBars(BarChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _segments = BarSegments.Of(figure);
        _colours = Palette.Indices(figure.Data.Series.Length);
        _labels = new RowLabels(figure.Data.Categories, layout);
        _scale = ValueAxis.Fitting(
            Extreme(segments => segments.Min()),
            Extreme(segments => segments.Max()),
            layout.IsNarrow ? 4 : 6,
            layout.Width - _labels.Column - 60);
        _sides = Sides();
    }

    private bool IsStack => _figure.Arrangement != BarArrangement.Grouped;

    private double Thickness => IsStack ? 24 : _colours.Length switch
    {
        1 => 20,
        2 => 16,
        _ => 14,
    };

    private double BarsHeight => IsStack ? Thickness : (_colours.Length * (Thickness + BarGap)) - BarGap;

    public double Draw(double top)
    {
        var names = SeriesNames();
        var start = names == NamePlace.Legend
            ? Legend.Draw(_canvas, _layout, top, [.. _figure.Data.Series.Select(series => series.Name)], _colours, IsStack)
            : top + (names == NamePlace.AboveFirst ? ChartLayout.Line + 2 : 0);
        var rows = Rows(start);
        var plot = PlotBetween(start, rows[^1].Top + rows[^1].Height + 6);
        var bottom = ValueAxis.Below(_canvas, _scale, plot, BarText.AxisUnit(_figure), 0m, _layout.Width);
        _canvas.Line(plot.X(_scale, 0m), plot.Top, plot.X(_scale, 0m), plot.Bottom, Paint.Axis, 2);
        for (var category = 0; category < rows.Length; category++)
        {
            DrawRow(plot, category, rows[category].Top, rows[category].Height);
        }

        DrawNames(names, plot, rows[0]);
        return bottom;
    }

    private decimal Extreme(Func<IEnumerable<decimal>, decimal> extreme) =>
        extreme(_segments.Select(segment => segment.To).Append(0m));

    /// <summary>The room that numbers need outside the bars' longest ends.</summary>
    private (double Left, double Right) Sides()
    {
        var widest = _figure.Arrangement == BarArrangement.Share
            ? 0
            : EndLabels().Max(label => TextWidth.Of(label, ChartLayout.Small));
        var overhang = ValueAxis.Overhang(_scale);
        var negative = _scale.Ticks[0] < 0m;
        return (Math.Max(negative ? widest + Padding : 0, Math.Max(0, overhang - _labels.Column))
            + 1, Math.Max(widest + Padding + 1, overhang) + 1);
    }

    private IEnumerable<string> EndLabels() => Enumerable.Range(0, _figure.Data.Categories.Length)
        .SelectMany(category =>
            IsStack ? [StackLabel(category)] : _figure.Data.Series.Select(series => EndLabel(series.Values[category])));

    private string StackLabel(int category) => BarText.StackLabel(_figure, category);

    private string EndLabel(Shown reading) =>
        reading.TryNumber(out var number) ? BarText.Number(_figure, number) : reading.Missing.Mark;

    private Plot PlotBetween(double top, double bottom) =>
        new(_labels.Column + _sides.Left, top, _layout.Width - _sides.Right, bottom);

    private ImmutableArray<(double Top, double Height)> Rows(double start)
    {
        var rows = ImmutableArray.CreateBuilder<(double, double)>();
        var y = start + 4;
        for (var category = 0; category < _figure.Data.Categories.Length; category++)
        {
            var height = Math.Max(BarsHeight, _labels.Beside(category));
            rows.Add((y + _labels.Above(category), height));
            y += _labels.Above(category) + height + RowGap;
        }

        return rows.ToImmutable();
    }

    private void DrawRow(Plot plot, int category, double top, double height)
    {
        _labels.Draw(_canvas, category, top, height);
        var first = top + ((height - BarsHeight) / 2);
        foreach (var segment in _segments.Where(segment => segment.Category == category))
        {
            DrawSegment(plot, segment, IsStack ? first : BarTop(first, segment.Series));
        }

        if (IsStack)
        {
            DrawStackEnd(plot, category, first);
        }
        else
        {
            DrawGaps(plot, category, first);
        }
    }

    private double BarTop(double first, int series) => first + (series * (Thickness + BarGap));

    private void DrawSegment(Plot plot, BarSegment segment, double y)
    {
        var (from, to) = (plot.X(_scale, Math.Min(segment.From, segment.To)), plot.X(_scale, Math.Max(segment.From, segment.To)));
        var colour = _colours[segment.Series];
        _canvas.Bar(from, y, to - from, Thickness, colour, BarText.Tip(_figure, segment), BarText.Value(_figure, segment));
        var label = BarText.Label(_figure, segment);
        var width = TextWidth.Of(label, ChartLayout.Small);
        if (!IsStack)
        {
            var (x, anchor) = segment.To < 0m ? (from - Padding, Anchor.End) : (to + Padding, Anchor.Start);
            _canvas.Text(x, Middle(y), label, Paint.Ink, ChartLayout.Small, anchor);
            return;
        }

        _canvas.Pattern(from, y, to - from, Thickness, colour);
        _canvas.Line(to, y, to, y + Thickness, Paint.SurfaceLine, 1.5);
        if (width + (2 * Padding) <= to - from)
        {
            _canvas.Text(
                (from + to) / 2,
                Middle(y),
                label,
                Paint.On(colour),
                ChartLayout.Small,
                Anchor.Middle,
                halo: FillPattern.Exists(colour) ? Paint.Line(colour) : null);
        }
    }

    private double Middle(double barTop) => barTop + (Thickness / 2) + 4.2;

    private void DrawGaps(Plot plot, int category, double first)
    {
        for (var series = 0; series < _figure.Data.Series.Length; series++)
        {
            var value = _figure.Data.Series[series].Values[category];
            if (!value.IsKnown)
            {
                _canvas.Text(
                    plot.X(_scale, 0m) + Padding,
                    Middle(BarTop(first, series)),
                    value.Missing.Mark,
                    Paint.Ink,
                    ChartLayout.Text,
                    bold: true,
                    tip: BarText.Tip(_figure, category, series));
            }
        }
    }

    private void DrawStackEnd(Plot plot, int category, double first)
    {
        var ends = _segments.Where(segment => segment.Category == category).Select(segment => segment.To).Append(0m).ToList();
        if (_figure.Arrangement == BarArrangement.Stacked || ends.Count == 1)
        {
            var label = _figure.Arrangement == BarArrangement.Share ? NoShareMark(category) : StackLabel(category);
            _canvas.Text(
                plot.X(_scale, ends.Max()) + Padding,
                Middle(first),
                label,
                Paint.Ink,
                ChartLayout.Small,
                tip: BarText.MissingTip(_figure, category));
        }
    }

    private string NoShareMark(int category) =>
        _figure.Data.Series.Select(series => series.Values[category]).First(value => !value.IsKnown).Missing.Mark;

    /// <summary>Names stand at the first bars where they all have room there, so that no legend needs to be read.</summary>
    private NamePlace SeriesNames()
    {
        if (_colours.Length == 1)
        {
            return NamePlace.None;
        }

        var first = _segments.Where(segment => segment.Category == 0).ToList();
        var place = IsStack ? NamePlace.AboveFirst : NamePlace.InFirst;
        var allowed = !(IsStack && _layout.IsNarrow) && first.Count == _colours.Length && first.TrueForAll(HasRoomForName);
        return allowed ? place : NamePlace.Legend;
    }

    private bool HasRoomForName(BarSegment segment)
    {
        var plot = PlotBetween(0, 1);
        var room = Math.Abs(plot.X(_scale, segment.To) - plot.X(_scale, segment.From));
        return TextWidth.Of(_figure.Data.Series[segment.Series].Name, ChartLayout.Text, bold: true) + (2 * Padding) <= room
            && segment.To > 0m;
    }

    private void DrawNames(NamePlace place, Plot plot, (double Top, double Height) row)
    {
        if (place is NamePlace.None or NamePlace.Legend)
        {
            return;
        }

        var first = row.Top + ((row.Height - BarsHeight) / 2);
        foreach (var segment in _segments.Where(segment => segment.Category == 0))
        {
            var (name, x) = (_figure.Data.Series[segment.Series].Name, plot.X(_scale, segment.From));
            var (paint, baseline) = IsStack
                ? (Paint.Ink, first - 6)
                : (Paint.On(_colours[segment.Series]), BarTop(first, segment.Series) + (Thickness / 2) + 4.5);
            _canvas.Text(
                x + (IsStack ? 0 : Padding),
                baseline,
                name,
                paint,
                IsStack ? ChartLayout.Text : Math.Min(ChartLayout.Text, Thickness - 2),
                bold: true);
        }
    }

    private enum NamePlace
    {
        None,
        InFirst,
        AboveFirst,
        Legend,
    }
}
