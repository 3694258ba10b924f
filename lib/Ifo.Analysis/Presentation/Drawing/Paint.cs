using System.Globalization;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// A colour, as the class that follows the reader's scheme and as the light scheme's colour for readers without styles.
/// </summary>
/// <param name="Class">The class.</param>
/// <param name="Colour">The colour in the light scheme.</param>
internal readonly record struct Paint(string Class, string Colour)
{
    public static Paint Ink { get; } = new("ifo-ink", Palette.Light.Ink);

    public static Paint Muted { get; } = new("ifo-muted", Palette.Light.Muted);

    public static Paint Surface { get; } = new("ifo-surface", Palette.Light.Surface);

    public static Paint SurfaceLine { get; } = new("ifo-edge", Palette.Light.Surface);

    public static Paint Grid { get; } = new("ifo-grid", Palette.Light.Grid);

    public static Paint Axis { get; } = new("ifo-axis", Palette.Light.Axis);

    public static Paint InkLine { get; } = new("ifo-inkline", Palette.Light.Ink);

    /// <summary>The fill of a series.</summary>
    public static Paint Fill(int colour) => Of("ifo-s", colour, Palette.Light.Series[colour]);

    /// <summary>The line of a series.</summary>
    public static Paint Line(int colour) => Of("ifo-l", colour, Palette.Light.Series[colour]);

    /// <summary>Text on the fill of a series.</summary>
    public static Paint On(int colour) => Of("ifo-t", colour, Palette.Light.OnSeries[colour]);

    /// <summary>The pattern on the fill of a series.</summary>
    public static Paint PatternLine(int colour) => Of("ifo-p", colour, Palette.Light.OnSeries[colour]);

    /// <summary>The fill of a class of values, from the lowest to the highest.</summary>
    public static Paint Heat(int step) => Of("ifo-h", step, Palette.Light.Heat[step]);

    /// <summary>Text on the fill of a class of values.</summary>
    public static Paint OnHeat(int step) => step < Palette.HeatSteps / 2
        ? new("ifo-klow", Palette.Light.OnLow)
        : new("ifo-khigh", Palette.Light.OnHigh);

    /// <summary>The fill of a range behind a bar.</summary>
    public static Paint Range(int range) => Of("ifo-b", range, Palette.Light.Ranges[range]);

    private static Paint Of(string prefix, int colour, string light) =>
        new(prefix + colour.ToString(CultureInfo.InvariantCulture), light);
}
