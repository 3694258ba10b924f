using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The colours of one scheme, light or dark.</summary>
/// <remarks>
/// The series' colours were searched for, within the hues blue, amber, green, red, grey and violet, so that
/// each has at least 3.05 : 1 contrast to the surface (WCAG 2.2, 1.4.11, asks 3 : 1);
/// neighbours in order, and the quiet and the first colour, differ by at least 1.85 : 1, so that they are told apart in grey;
/// and every pair differs by at least 0.12 in OKLab (0.138 in the light scheme) for normal sight, protanopia, deuteranopia and
/// tritanopia (Machado, Oliveira and Fernandes 2009, severity 1). The tests check these limits.
/// The classes of values are one blue from the surface's side to the other, each 1.6 : 1 from the next, so that their order is
/// seen in grey and by every sight; text on them has at least 4.5 : 1.
/// </remarks>
internal sealed record Palette(
    string Surface,
    string Ink,
    string Muted,
    string Axis,
    string Grid,
    ImmutableArray<string> Series,
    ImmutableArray<string> OnSeries)
{
    /// <summary>How many series can be told apart.</summary>
    public const int Size = 6;

    /// <summary>The series colour, grey, of what came before or is less certain.</summary>
    public const int Quiet = 4;

    /// <summary>How many classes of values a heat map has at most.</summary>
    public const int HeatSteps = 6;

    /// <summary>How many ranges there can be behind a bar.</summary>
    public const int MostRanges = 3;

    /// <summary>The fills of classes of values, from the lowest, which is nearest to the surface.</summary>
    public required ImmutableArray<string> Heat { get; init; }

    /// <summary>Text on the lower half of the classes.</summary>
    public required string OnLow { get; init; }

    /// <summary>Text on the upper half of the classes.</summary>
    public required string OnHigh { get; init; }

    /// <summary>The quiet fills of ranges behind bars.</summary>
    public required ImmutableArray<string> Ranges { get; init; }

    public static Palette Light { get; } = new(
        Surface: "#FFFFFF",
        Ink: "#1A1D21",
        Muted: "#4D555E",
        Axis: "#6B737C",
        Grid: "#DDE1E6",
        Series: ["#07326E", "#CE8319", "#006B4F", "#5A0025", "#8696A0", "#8037BD"],
        OnSeries: ["#FFFFFF", "#1A1D21", "#FFFFFF", "#FFFFFF", "#1A1D21", "#FFFFFF"])
    {
        Heat = ["#D2EFFC", "#83C3E9", "#479ADA", "#2673BF", "#1E5099", "#12306B"],
        OnLow = "#1A1D21",
        OnHigh = "#FFFFFF",
        Ranges = ["#E6E9ED", "#CBD1D8", "#AEB7C1"],
    };

    public static Palette Dark { get; } = new(
        Surface: "#15191E",
        Ink: "#F1F3F5",
        Muted: "#B4BCC6",
        Axis: "#8F99A3",
        Grid: "#363D46",
        Series: ["#87B9FD", "#FFF7C9", "#1D9966", "#FFA0A7", "#596777", "#9F7CFF"],
        OnSeries: ["#15191E", "#15191E", "#15191E", "#15191E", "#FFFFFF", "#15191E"])
    {
        Heat = ["#273958", "#355583", "#3B73AE", "#4B98D6", "#74C2EF", "#C4EEFF"],
        OnLow = "#FFFFFF",
        OnHigh = "#15191E",
        Ranges = ["#29303A", "#3B4552", "#505D6E"],
    };

    /// <summary>The colour of each of so many series: two are a quiet before and a strong after.</summary>
    public static ImmutableArray<int> Indices(int count) => count == 2 ? [Quiet, 0] : [.. Enumerable.Range(0, count)];
}
