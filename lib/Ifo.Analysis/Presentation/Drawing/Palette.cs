using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The colours of one scheme, light or dark.</summary>
/// <remarks>
/// The series' colours were searched for, within the hues blue, amber, green, red, grey and violet, so that
/// each has at least 3.05 : 1 contrast to the surface (WCAG 2.2, 1.4.11, asks 3 : 1);
/// neighbours in order, and the quiet and the first colour, differ by at least 1.85 : 1, so that they are told apart in grey;
/// and every pair differs by at least 0.12 in OKLab (0.138 in the light scheme) for normal sight, protanopia, deuteranopia and tritanopia
/// (Machado, Oliveira and Fernandes 2009, severity 1). The tests check these limits.
/// </remarks>
internal sealed record Palette(string Surface, string Ink, string Muted, string Axis, string Grid, ImmutableArray<string> Series, ImmutableArray<string> OnSeries)
{
    /// <summary>How many series can be told apart.</summary>
    public const int Size = 6;

    /// <summary>The series colour, grey, of what came before or is less certain.</summary>
    public const int Quiet = 4;

    public static Palette Light { get; } = new(
        Surface: "#FFFFFF",
        Ink: "#1A1D21",
        Muted: "#4D555E",
        Axis: "#6B737C",
        Grid: "#DDE1E6",
        Series: ["#07326E", "#CE8319", "#006B4F", "#5A0025", "#8696A0", "#8037BD"],
        OnSeries: ["#FFFFFF", "#1A1D21", "#FFFFFF", "#FFFFFF", "#1A1D21", "#FFFFFF"]);

    public static Palette Dark { get; } = new(
        Surface: "#15191E",
        Ink: "#F1F3F5",
        Muted: "#B4BCC6",
        Axis: "#8F99A3",
        Grid: "#363D46",
        Series: ["#87B9FD", "#FFF7C9", "#1D9966", "#FFA0A7", "#596777", "#9F7CFF"],
        OnSeries: ["#15191E", "#15191E", "#15191E", "#15191E", "#FFFFFF", "#15191E"]);

    /// <summary>The colour of each of so many series: two are a quiet before and a strong after.</summary>
    public static ImmutableArray<int> Indices(int count) => count == 2 ? [Quiet, 0] : [.. Enumerable.Range(0, count)];
}
