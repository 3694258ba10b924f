using System.Globalization;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Patterns over fills, so that stacked series are told apart without colour; the first series is plain.</summary>
internal static class FillPattern
{
    public static bool Exists(int colour) => colour is > 0 and < Palette.Size;

    public static string Id(string id, int colour) => $"{id}-p{colour.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The definition that a drawing needs once for each pattern that it uses.</summary>
    public static string Define(string id, int colour)
    {
        var paint = Paint.PatternLine(colour);
        return $"<pattern id=\"{Id(id, colour)}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
            + $"<path class=\"{paint.Class}\" d=\"{Strokes(colour)}\" fill=\"none\" stroke=\"{paint.Colour}\" "
            + "stroke-width=\"1.2\" stroke-opacity=\"0.45\" stroke-linecap=\"square\"/></pattern>";
    }

    private static string Strokes(int colour) => colour switch
    {
        1 => "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6",
        2 => "M2,2 h0.6 M6,6 h0.6",
        3 => "M0,4 H8",
        4 => "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2",
        5 => "M4,0 V8",
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, "No pattern belongs to this colour."),
    };
}
