using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws panels in a grid, three beside each other, or two in a narrow drawing, all on the same axes.</summary>
internal sealed class SmallMultiplesDrawing
{
    private const double ColumnGap = 14;
    private const double RowGap = 14;
    private const double TitleGap = 6;
    private readonly SmallMultiplesChart _figure;
    private readonly SvgCanvas _canvas;
    private readonly ChartLayout _layout;
    private readonly LinearScale _scale;
    private readonly double _left;
    private readonly int _columns;
    private readonly bool _hasLegend;

    public SmallMultiplesDrawing(SmallMultiplesChart figure, SvgCanvas canvas, ChartLayout layout)
    {
        (_figure, _canvas, _layout) = (figure, canvas, layout);
        var numbers = figure.All.Numbers.Append(0m).ToList();
        _scale = LinearScale.Covering(numbers.Min(), numbers.Max(), 4);
        _left = ValueAxis.WidestLabel(_scale) + 8;
        _columns = Math.Min(figure.Panels.Length, layout.IsNarrow ? 2 : 3);
        _hasLegend = figure.SeriesNames is not [""];
    }

    private double PanelWidth => (_layout.Width - _left - ((_columns - 1) * ColumnGap)) / _columns;

    private double PanelHeight => _layout.IsNarrow ? 96 : 116;

    public double Draw(double top)
    {
        var y = _hasLegend ? Legend.Draw(
            _canvas, _layout, top, _figure.SeriesNames, Palette.Indices(_figure.SeriesNames.Length), patterns: false) : top;
        y = ValueAxis.Unit(_canvas, _figure.Unit, y, _layout.Width) + 4;
        foreach (var row in _figure.Panels.Chunk(_columns))
        {
            y = DrawRow(row, y) + RowGap;
        }

        return y - RowGap;
    }

    private double DrawRow(PanelData[] row, double top)
    {
        var titles = row.Select(Titles).ToList();
        var plotTop = top + (titles.Max(lines => lines.Length) * ChartLayout.Line) + TitleGap;
        var names = new ColumnNames(_figure.Shared.Categories, 0, PanelWidth / _figure.Shared.Categories.Length);
        for (var i = 0; i < row.Length; i++)
        {
            var left = _left + (i * (PanelWidth + ColumnGap));
            var plot = new Plot(left, plotTop, left + PanelWidth, plotTop + PanelHeight);
            DrawTitles(titles[i], left, plotTop - TitleGap);
            DrawGrid(plot, isFirst: i == 0);
            new PanelDrawing(_figure, row[i], _canvas, _scale, plot).Draw();
            names.Draw(_canvas, plot.Bottom, left);
        }

        return plotTop + PanelHeight + names.Height;
    }

    private ImmutableArray<(string Text, bool IsName)> Titles(PanelData panel)
    {
        var name = TextLines.Wrap(panel.Name, PanelWidth, ChartLayout.Text, bold: true).Select(line => (line, true));
        var values = _hasLegend ? [] : TextLines.Wrap(_figure.Write(panel), PanelWidth, ChartLayout.Small);
        return [.. name, .. values.Select(line => (line, false))];
    }

    private void DrawTitles(ImmutableArray<(string Text, bool IsName)> titles, double x, double bottom)
    {
        var y = bottom - (titles.Length * ChartLayout.Line);
        foreach (var (text, isName) in titles)
        {
            y += ChartLayout.Line;
            _canvas.Text(
                x, y - 4, text, isName ? Paint.Ink : Paint.Muted, isName ? ChartLayout.Text : ChartLayout.Small, bold: isName);
        }
    }

    /// <summary>The lines of the axis in every panel, its numbers at the first of each row.</summary>
    private void DrawGrid(Plot plot, bool isFirst)
    {
        if (isFirst)
        {
            ValueAxis.Left(_canvas, _scale, plot, 0m);
            return;
        }

        foreach (var tick in _scale.Ticks)
        {
            _canvas.Line(plot.Left, plot.Y(_scale, tick), plot.Right, plot.Y(_scale, tick), tick == 0m ? Paint.Axis : Paint.Grid);
        }
    }
}
