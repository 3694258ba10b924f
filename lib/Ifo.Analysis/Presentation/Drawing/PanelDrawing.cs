using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Draws the values of one panel.</summary>
internal sealed class PanelDrawing
{
    private const double FillOfStep = 0.8;
    private readonly SmallMultiplesChart _figure;
    private readonly PanelData _panel;
    private readonly SvgCanvas _canvas;
    private readonly Scale _scale;
    private readonly Plot _plot;
    private readonly ImmutableArray<int> _colours;

    public PanelDrawing(SmallMultiplesChart figure, PanelData panel, SvgCanvas canvas, Scale scale, Plot plot)
    {
        (_figure, _panel, _canvas, _scale, _plot) = (figure, panel, canvas, scale, plot);
        var (names, colours) = (figure.SeriesNames, Palette.Indices(figure.SeriesNames.Length));
        _colours = [.. panel.Series.Select(series => colours[names.IndexOf(series.Name)])];
    }

    private double Step => _plot.Width / _figure.Shared.Categories.Length;

    private double Radius => Step >= 14 ? 2.5 : Math.Min(1.5, Step / 2);

    public void Draw()
    {
        for (var series = 0; series < _panel.Series.Length; series++)
        {
            if (_figure.Form == PanelForm.Lines)
            {
                DrawRuns(series);
            }

            DrawValues(series);
        }
    }

    private double Centre(int category) => _plot.Left + ((category + 0.5) * Step);

    /// <summary>Each unbroken run of values is a line of its own.</summary>
    private void DrawRuns(int series)
    {
        var run = new List<(double X, double Y)>();
        var values = _panel.Series[series].Values;
        for (var i = 0; i <= values.Length; i++)
        {
            if (i < values.Length && values[i].TryNumber(out var number))
            {
                run.Add((Centre(i), _plot.Y(_scale, number)));
            }
            else if (run.Count > 0)
            {
                _canvas.Polyline(run, Paint.Line(_colours[series]), 2);
                run.Clear();
            }
        }
    }

    private void DrawValues(int series)
    {
        var data = _panel.Series[series];
        for (var i = 0; i < data.Values.Length; i++)
        {
            var tip = $"{_panel.NameOf(data)}, {_figure.Shared.Categories[i]}: ";
            if (data.Values[i].TryNumber(out var number))
            {
                DrawValue(series, i, number, tip + _figure.Write(number));
            }
            else
            {
                DrawMissing(series, i, data.Values[i].Missing, tip);
            }
        }
    }

    private void DrawValue(int series, int category, decimal number, string tip)
    {
        if (_figure.Form == PanelForm.Lines)
        {
            _canvas.Dot(Centre(category), _plot.Y(_scale, number), Radius, _colours[series], tip, number);
            return;
        }

        var (high, low) = (_plot.Y(_scale, Math.Max(number, 0m)), _plot.Y(_scale, Math.Min(number, 0m)));
        _canvas.Bar(BarLeft(category, series), high, BarWidth, low - high, _colours[series], tip, number);
    }

    private double BarWidth => Step * FillOfStep / _colours.Length;

    private double BarLeft(int category, int series) => Centre(category) + ((series - (_colours.Length / 2d)) * BarWidth);

    /// <summary>
    /// A mark stands at the bottom, each series' in a row of its own; where it has no room beside the next, an empty frame.
    /// </summary>
    private void DrawMissing(int series, int category, NoValue missing, string tip)
    {
        if (TextWidth.Of(missing.Mark, ChartLayout.Small, bold: true) <= Step)
        {
            _canvas.Text(
                Centre(category),
                _plot.Bottom - 4 - (series * 11),
                missing.Mark,
                Paint.Ink,
                ChartLayout.Small,
                Anchor.Middle,
                bold: true,
                tip: tip + missing);
        }
        else
        {
            _canvas.Frame(Centre(category) - (Step * 0.4), _plot.Bottom - 9 - (series * 11), Step * 0.8, 8, tip + missing);
        }
    }
}
