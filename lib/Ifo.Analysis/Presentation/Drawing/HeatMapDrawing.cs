using System.Collections.Immutable;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// Draws a heat map: legend, rows of cells with their names to the left (above them in a narrow drawing), columns' names below.
/// </summary>
internal sealed class HeatMapDrawing
{
    private const double CellHeight = 24;
    private const double RowGap = 2;
    private const double CellPadding = 3;
    private const double LegendHeight = 12;
    private const double WidestLegend = 420;
    private readonly HeatMapChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly RowLabels _labels;
    private readonly HeatClasses _classes;
    private readonly int _decimals;

    public HeatMapDrawing(HeatMapChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        _decimals = figure.Frame.Decimals(figure.Data.Numbers);
        _labels = new RowLabels(figure.Data.Series.Select(row => row.Name), layout);
        _classes = new HeatClasses(
            [.. figure.Coloured.SelectMany(row => row.Colours).Where(value => value.IsKnown).Select(value => value.Number)],
            Math.Min(layout.Width, WidestLegend) * 0.8);
    }

    private double CellWidth => (_layout.Width - _labels.Column) / _figure.Data.Categories.Length;

    /// <summary>Numbers stand in all cells or in none.</summary>
    private bool HasNumbers =>
        _figure.Data.Numbers.All(number => TextWidth.Of(Number(number), ChartLayout.Small) + CellPadding <= CellWidth - 1);

    public double Draw(double top)
    {
        var y = DrawLegend(top) + (_layout.IsNarrow ? 4 : 10);
        var hasNumbers = HasNumbers;
        foreach (var (row, data, colours) in _figure.Coloured.Select((coloured, i) => (i, coloured.Row, coloured.Colours)))
        {
            y += _labels.Above(row);
            var height = Math.Max(CellHeight, _labels.Beside(row));
            _labels.Draw(_canvas, row, y, height);
            DrawRow(data, colours, y, height, hasNumbers);
            y += height + (_layout.IsNarrow ? 6 : RowGap);
        }

        return DrawColumns(y - RowGap);
    }

    private string LegendText => _figure.Colours == HeatBase.PercentOfRowMean && HasNumbers
        ? $"färg: {_figure.ColourUnit}; siffra: {_figure.Unit}"
        : _figure.ColourUnit;

    /// <summary>The classes as boxes in a row, with the limits under them and the unit above.</summary>
    private double DrawLegend(double top)
    {
        var y = ValueAxis.Unit(_canvas, LegendText, top, _layout.Width);
        var overhang = ValueAxis.Overhang(_classes.Scale);
        var (left, right) = (overhang, Math.Min(_layout.Width, WidestLegend) - overhang);
        var width = Math.Min(64, (right - left) / _classes.Count);
        for (var index = 0; index < _classes.Count; index++)
        {
            _canvas.Box(left + (index * width), y, width - 1, LegendHeight, Paint.Heat(_classes.Step(index)));
        }

        var plot = new Plot(left, y, left + (_classes.Count * width), y + LegendHeight);
        DrawLimits(plot);
        return plot.Bottom + 18;
    }

    private void DrawLimits(Plot plot)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in _classes.Scale.Ticks)
        {
            var (x, label) = (plot.X(_classes.Scale, tick), ValueAxis.Label(_classes.Scale, tick));
            var half = TextWidth.Of(label, ChartLayout.Small) / 2;
            if (x - half >= free)
            {
                _canvas.Text(x, plot.Bottom + 13, label, Paint.Muted, ChartLayout.Small, Anchor.Middle);
                free = x + half + 4;
            }
        }
    }

    private void DrawRow(SeriesData data, ImmutableArray<Shown> colours, double y, double height, bool hasNumbers)
    {
        for (var column = 0; column < data.Values.Length; column++)
        {
            var (x, tip) = (_labels.Column + (column * CellWidth), $"{data.Name}, {_figure.Data.Categories[column]}: ");
            if (data.Values[column].TryNumber(out var number))
            {
                DrawCell(x, y, height, number, _classes.StepOf(colours[column].Number), tip, hasNumbers);
            }
            else
            {
                DrawMissing(x, y, height, data.Values[column].Missing, tip);
            }
        }
    }

    private void DrawCell(double x, double y, double height, decimal number, int step, string tip, bool hasNumbers)
    {
        _canvas.Mark(x, y, CellWidth - 1, height, Paint.Heat(step), tip + Number(number), number);
        if (hasNumbers)
        {
            _canvas.Text(
                x + ((CellWidth - 1) / 2),
                y + (height / 2) + 4.2,
                Number(number),
                Paint.OnHeat(step),
                ChartLayout.Small,
                Anchor.Middle);
        }
    }

    private void DrawMissing(double x, double y, double height, NoValue missing, string tip)
    {
        _canvas.Frame(x + 0.5, y + 0.5, CellWidth - 2, height - 1, tip + missing);
        if (TextWidth.Of(missing.Mark, ChartLayout.Small, bold: true) <= CellWidth)
        {
            _canvas.Text(
                x + ((CellWidth - 1) / 2),
                y + (height / 2) + 4.2,
                missing.Mark,
                Paint.Ink,
                ChartLayout.Small,
                Anchor.Middle,
                bold: true,
                tip: tip + missing);
        }
    }

    private double DrawColumns(double y)
    {
        var names = new ColumnNames(_figure.Data.Categories, _labels.Column, CellWidth);
        names.Draw(_canvas, y);
        return y + names.Height;
    }

    private string Number(decimal value) => SwedishFormat.Number(value, _decimals);
}
