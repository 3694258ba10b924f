using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The names of rows: in a column to the left, or, in a narrow drawing, above what they name.</summary>
internal sealed class RowLabels
{
    private const double Gap = 10;
    private readonly ImmutableArray<ImmutableArray<string>> _lines;
    private readonly bool _above;

    public RowLabels(IEnumerable<string> names, ChartLayout layout, bool bold = false)
    {
        var all = names.ToList();
        _above = layout.IsNarrow;
        var room = _above ? layout.Width : layout.Width * 0.3;
        _lines = [.. all.Select(name => TextLines.Wrap(name, room, ChartLayout.Text, bold))];
        Column = _above
            ? 0
            : _lines.Max(lines =>
                Math.Max(TextLines.Widest(lines, ChartLayout.Text, bold), TextLines.Widest(lines, ChartLayout.Text)))
                + Gap;
    }

    /// <summary>The width that the labels take from the plot, to its left.</summary>
    public double Column { get; }

    /// <summary>The height that a label takes above its row.</summary>
    public double Above(int row) => _above ? (_lines[row].Length * ChartLayout.Line) + 3 : 0;

    /// <summary>The least height of a row beside its label.</summary>
    public double Beside(int row) => _above ? 0 : _lines[row].Length * ChartLayout.Line;

    /// <summary>Draws a label so that it ends above the row, or stands at its middle.</summary>
    public void Draw(SvgCanvas canvas, int row, double rowTop, double rowHeight, bool bold = false)
    {
        var lines = _lines[row];
        var top = _above ? rowTop - Above(row) : rowTop + ((rowHeight - (lines.Length * ChartLayout.Line)) / 2);
        for (var i = 0; i < lines.Length; i++)
        {
            var (x, anchor) = _above ? (0d, Anchor.Start) : (Column - Gap, Anchor.End);
            Ground(canvas, lines[i], top + (i * ChartLayout.Line), bold);
            canvas.Text(x, top + (i * ChartLayout.Line) + 12.5, lines[i], Paint.Ink, ChartLayout.Text, anchor, bold);
        }
    }

    /// <summary>Hides the axis' lines behind a label that stands above its row.</summary>
    private void Ground(SvgCanvas canvas, string line, double top, bool bold)
    {
        if (_above)
        {
            canvas.Box(0, top + 1, TextWidth.Of(line, ChartLayout.Text, bold) + 2, ChartLayout.Line - 1, Paint.Surface);
        }
    }
}
