using System.Collections.Immutable;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// The names under columns: each under its own where all have room, else every second, third … from its column's left edge, else
/// the first and the last.
/// </summary>
internal sealed class ColumnNames
{
    private const double Gap = 6;
    private const int MostLines = 3;
    private static readonly int[] Strides = [2, 3, 4, 6, 12, 24];
    private readonly ImmutableArray<string> _names;
    private readonly double _left;
    private readonly double _step;
    private readonly ImmutableArray<(double X, Anchor Anchor, ImmutableArray<string> Lines)> _labels;

    public ColumnNames(ImmutableArray<string> names, double left, double step)
    {
        (_names, _left, _step) = ([.. names.Select(PeriodLabel.Short)], left, step);
        _labels = Centred() ?? Strides.Where(stride => stride < names.Length)
            .Select(Strided)
            .FirstOrDefault(labels => labels is not null) ?? Edges();
    }

    /// <summary>The height of the names under the columns.</summary>
    public double Height => (_labels.Max(label => label.Lines.Length) * 15) + 6;

    /// <summary>Draws the names, further to the right by the shift where the same names stand under several charts.</summary>
    public void Draw(SvgCanvas canvas, double top, double shift = 0)
    {
        foreach (var (x, anchor, lines) in _labels)
        {
            for (var line = 0; line < lines.Length; line++)
            {
                canvas.Text(x + shift, top + 16 + (line * 15), lines[line], Paint.Muted, ChartLayout.Small, anchor);
            }
        }
    }

    private ImmutableArray<(double, Anchor, ImmutableArray<string>)>? Centred()
    {
        var room = _step - Gap;
        var fits = TextLines.WidestWord(_names, ChartLayout.Small) <= room
            && _names.All(name => TextLines.Wrap(name, room, ChartLayout.Small).Length <= MostLines);
        return fits
            ? [.. _names.Select((name, i) =>
                (_left + ((i + 0.5) * _step), Anchor.Middle, TextLines.Wrap(name, room, ChartLayout.Small)))]
            : null;
    }

    /// <summary>Names in one line each; none where one of them has no room until the next or the edge.</summary>
    private ImmutableArray<(double, Anchor, ImmutableArray<string>)>? Strided(int stride)
    {
        var shown = Enumerable.Range(0, _names.Length).Where(i => i % stride == 0).ToList();
        var fits = shown.TrueForAll(i =>
            TextWidth.Of(_names[i], ChartLayout.Small) <= (Math.Min(stride, _names.Length - i) * _step) - Gap);
        return fits ? [.. shown.Select(i => (_left + (i * _step), Anchor.Start, ImmutableArray.Create(_names[i])))] : null;
    }

    private ImmutableArray<(double, Anchor, ImmutableArray<string>)> Edges()
    {
        var width = _step * _names.Length;
        var room = (width / Math.Min(2, _names.Length)) - Gap;
        var first = (_left, Anchor.Start, TextLines.Wrap(_names[0], room, ChartLayout.Small));
        return _names.Length == 1
            ? [first]
            : [first, (_left + width, Anchor.End, TextLines.Wrap(_names[^1], room, ChartLayout.Small))];
    }
}
