using System.Collections.Immutable;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The names under an upright chart, of which long series show every second, third, fourth, sixth or twelfth.</summary>
internal sealed class CategoryAxis
{
    private const int FewEnoughToShowAll = 12;
    private const int MostLines = 3;
    private const double Gap = 8;

    /// <summary>Room for at least the beginning of a word.</summary>
    private const double Readable = 50;
    private static readonly int[] Strides = [1, 2, 3, 4, 6, 12, 24, 48, 120];

    private readonly ImmutableArray<string> _names;
    private readonly int _stride;
    private readonly double _room;

    private CategoryAxis(ImmutableArray<string> names, int stride, double room)
    {
        (_names, _stride) = (names, stride);
        _room = Balanced(_names.Where((_, i) => i % stride == 0).ToList(), room);
        Height = (Enumerable.Range(0, names.Length).Where(IsShown).Max(i => Lines(i).Length) * 15) + 6;
    }

    /// <summary>The height of the names under the plot.</summary>
    public double Height { get; }

    /// <summary>The axis whose names fit in their step, or null where they have no room.</summary>
    public static CategoryAxis? Fitting(ImmutableArray<string> names, double step) => FittingShort(Short(names), step);

    private static ImmutableArray<string> Short(ImmutableArray<string> names) => [.. names.Select(PeriodLabel.Short)];

    private static CategoryAxis? FittingShort(ImmutableArray<string> names, double step)
    {
        var strides = names.Length <= FewEnoughToShowAll ? [1] : Strides;
        return Array.Find(strides, stride => Fits(names, stride, (stride * step) - Gap)) is > 0 and var found
            ? new CategoryAxis(names, found, (found * step) - Gap)
            : null;
    }

    /// <summary>The axis for a chart that must stand upright: names that do not fit are broken with hyphens.</summary>
    /// <param name="names">The names.</param>
    /// <param name="step">The distance between two of them.</param>
    /// <param name="widest">The room of the first and last, which have the drawing's edge beside them.</param>
    public static CategoryAxis Always(ImmutableArray<string> names, double step, double widest)
    {
        var stride = Math.Max(1, (int)Math.Ceiling(Readable / step));
        return Fitting(names, Math.Min(step, widest))
            ?? new CategoryAxis(Short(names), stride, Math.Min((stride * step) - Gap, widest));
    }

    /// <summary>Draws the names centred on their marks, yet within the drawing.</summary>
    public void Draw(SvgCanvas canvas, double top, Func<int, double> centre, double width)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var lines = IsShown(i) ? Lines(i) : [];
            var half = TextLines.Widest(lines, ChartLayout.Small) / 2;
            var x = Math.Max(half, Math.Min(centre(i), width - half));
            for (var line = 0; line < lines.Length; line++)
            {
                canvas.Text(x, top + 16 + (line * 15), lines[line], Paint.Muted, ChartLayout.Small, Anchor.Middle);
            }
        }
    }

    private static bool Fits(ImmutableArray<string> names, int stride, double room)
    {
        var shown = names.Where((_, i) => i % stride == 0).ToList();
        return TextLines.WidestWord(shown, ChartLayout.Small) <= room
            && shown.TrueForAll(name => TextLines.Wrap(name, room, ChartLayout.Small).Length <= MostLines);
    }

    /// <summary>The least room in which the names take no more lines, so that all of them break alike.</summary>
    private static double Balanced(List<string> names, double room)
    {
        var lines = Most(room);
        var least = Math.Min(room, TextLines.WidestWord(names, ChartLayout.Small) + 0.01);
        return Most(least) == lines ? least : room;

        int Most(double width) => names.Max(name => TextLines.Wrap(name, width, ChartLayout.Small).Length);
    }

    private bool IsShown(int i) => i % _stride == 0;

    private ImmutableArray<string> Lines(int i) => TextLines.Wrap(_names[i], _room, ChartLayout.Small);
}
