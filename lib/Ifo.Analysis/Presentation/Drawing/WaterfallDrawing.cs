using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws a waterfall in rows from top to bottom, so that long names have room.</summary>
internal sealed class WaterfallDrawing
{
    private const double Thickness = 20;
    private const double RowGap = 8;
    private const double Padding = 5;
    private const int Decrease = 1;

    /// <summary>
    /// Where the path covers at least this part of the way from zero, the axis starts at zero and totals are bars.
    /// </summary>
    private const decimal LargeEnough = 0.25m;

    private readonly WaterfallChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly RowLabels _labels;
    private readonly LinearScale _scale;
    private readonly bool _fromZero;
    private readonly int _decimals;

    public WaterfallDrawing(WaterfallChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout, _decimals) = (figure, canvas, layout, figure.ShownDecimals);
        _labels = new RowLabels(
            figure.Contributions.Prepend(figure.First).Append(figure.Last).Select(step => step.Name), layout, bold: true);
        var reached = figure.Path.Select(step => step.To).Append(figure.First.Value).ToList();
        var (low, high) = (reached.Min(), reached.Max());
        _fromZero = (low <= 0m && high >= 0m) || high - low >= LargeEnough * Math.Max(Math.Abs(low), Math.Abs(high));
        _scale = ValueAxis.Fitting(
            _fromZero ? Math.Min(low, 0m) : low,
            _fromZero ? Math.Max(high, 0m) : high,
            layout.IsNarrow ? 4 : 6,
            layout.Width - _labels.Column - 120);
    }

    private int Count => _figure.Contributions.Length + 2;

    /// <summary>In a narrow drawing numbers give room to the bars: the names above them tell the totals.</summary>
    private double NumberSize => _layout.IsNarrow ? ChartLayout.Small : ChartLayout.Text;

    public double Draw(double top)
    {
        var rows = Rows(top + 4);
        var plot = new Plot(
            _labels.Column + Margin(left: true), top, _layout.Width - Margin(left: false), rows[^1].Top + rows[^1].Height + 8);
        var unit = _fromZero ? _figure.Unit : $"{_figure.Unit} (axeln börjar inte vid noll)";
        var bottom = ValueAxis.Below(_canvas, _scale, plot, unit, _fromZero ? 0m : null, _layout.Width);
        DrawConnectors(plot, rows);
        for (var row = 0; row < rows.Count; row++)
        {
            _labels.Draw(_canvas, row, rows[row].Top, rows[row].Height, bold: row == 0 || row == Count - 1);
            DrawRow(plot, row, rows[row].Top + ((rows[row].Height - Thickness) / 2));
        }

        return bottom;
    }

    /// <summary>Room for the widest number outside a bar on either side, and for the axis' own numbers.</summary>
    private double Margin(bool left)
    {
        var widest = TextLines.Widest(
            _figure.Contributions.Select(Change).Append(Number(_figure.First.Value)).Append(Number(_figure.Last.Value)),
            NumberSize,
            bold: !_layout.IsNarrow)
            + Padding;
        return left
            ? Math.Max(widest, ValueAxis.Overhang(_scale) - _labels.Column) + 2
            : Math.Max(widest, ValueAxis.Overhang(_scale)) + 2;
    }

    private List<(double Top, double Height)> Rows(double start)
    {
        var rows = new List<(double, double)>();
        var y = start;
        for (var row = 0; row < Count; row++)
        {
            var height = Math.Max(Thickness, _labels.Beside(row));
            rows.Add((y + _labels.Above(row), height));
            y += _labels.Above(row) + height + RowGap;
        }

        return rows;
    }

    private void DrawRow(Plot plot, int row, double y)
    {
        if (row == 0)
        {
            DrawTotal(plot, _figure.First, y);
        }
        else if (row == Count - 1)
        {
            DrawTotal(plot, _figure.Last, y);
        }
        else
        {
            DrawContribution(plot, row - 1, y);
        }
    }

    private void DrawTotal(Plot plot, WaterfallStep total, double y)
    {
        var x = plot.X(_scale, total.Value);
        var (low, high) = _fromZero ? (Math.Min(x, plot.X(_scale, 0m)), Math.Max(x, plot.X(_scale, 0m))) : (x - 2, x + 2);
        _canvas.Bar(low, y, high - low, Thickness, Palette.Quiet, $"{total.Name}: {Number(total.Value)}", total.Value);
        DrawNumber(Number(total.Value), low, high, y, toTheLeft: _fromZero && total.Value < 0m, bold: true);
    }

    private void DrawContribution(Plot plot, int index, double y)
    {
        var (step, path) = (_figure.Contributions[index], _figure.Path[index]);
        var (low, high) = (plot.X(_scale, Math.Min(path.From, path.To)), plot.X(_scale, Math.Max(path.From, path.To)));
        _canvas.Bar(low, y, high - low, Thickness, step.Value < 0m ? Decrease : 0, $"{step.Name}: {Change(step)}", step.Value);
        DrawNumber(Change(step), low, high, y, toTheLeft: step.Value < 0m, bold: false);
    }

    private void DrawNumber(string number, double low, double high, double y, bool toTheLeft, bool bold)
    {
        var (x, anchor) = toTheLeft ? (low - Padding, Anchor.End) : (high + Padding, Anchor.Start);
        _canvas.Text(x, y + (Thickness / 2) + 4.5, number, Paint.Ink, NumberSize, anchor, bold && !_layout.IsNarrow);
    }

    /// <summary>A thin line leads from where each row ends to where the next begins.</summary>
    private void DrawConnectors(Plot plot, List<(double Top, double Height)> rows)
    {
        var reached = _figure.Path.Select(step => step.To).Prepend(_figure.First.Value).ToList();
        for (var row = 0; row < reached.Count; row++)
        {
            var x = plot.X(_scale, reached[row]);
            _canvas.Line(x, Middle(rows[row]) + (Thickness / 2), x, Middle(rows[row + 1]) - (Thickness / 2), Paint.Axis);
        }

        static double Middle((double Top, double Height) row) => row.Top + (row.Height / 2);
    }

    private string Number(decimal value) => SwedishFormat.Number(value, _decimals);

    private string Change(WaterfallStep step) => SwedishFormat.Signed(step.Value, _decimals);
}
