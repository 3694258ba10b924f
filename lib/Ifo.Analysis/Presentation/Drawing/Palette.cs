using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The colours of one scheme, light or dark.</summary>
/// <remarks>
/// The series' colours were searched for, within the hues blue, amber, green, plum, grey and violet, so that
/// each has at least 3.05 : 1 contrast to the surface (WCAG 2.2, 1.4.11, asks 3 : 1);
/// neighbours in order differ by at least 2.05 : 1, so that they are told apart in grey;
/// and every pair differs by at least 0.13 in OKLab for normal sight, protanopia, deuteranopia and tritanopia
/// (Machado, Oliveira and Fernandes 2009, severity 1). The tests check these limits.
/// </remarks>
internal sealed record Palette(string Surface, string Ink, string Muted, string Axis, string Grid, ImmutableArray<string> Series, ImmutableArray<string> OnSeries)
{
    /// <summary>How many series can be told apart.</summary>
    public const int Size = 6;

    /// <summary>The series colour, grey in the light scheme, of what came before or is less certain.</summary>
    public const int Quiet = 4;

    public static Palette Light { get; } = new(
        Surface: "#FFFFFF",
        Ink: "#1A1D21",
        Muted: "#525A63",
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
        Series: ["#4F97F0", "#FFD174", "#277259", "#DB8196", "#DBF3FF", "#8842C8"],
        OnSeries: ["#15191E", "#15191E", "#FFFFFF", "#15191E", "#15191E", "#FFFFFF"]);

    /// <summary>The colour of each of so many series: two are a quiet before and a strong after.</summary>
    public static ImmutableArray<int> Indices(int count) => count == 2 ? [Quiet, 0] : [.. Enumerable.Range(0, count)];
}
