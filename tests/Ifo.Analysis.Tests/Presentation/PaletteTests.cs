using System.Globalization;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class PaletteTests
{
    /// <summary>Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; the first is normal sight.</summary>
    private static readonly double[][] Sights =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    public static TheoryData<bool> Schemes => new(true, false);

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_has_the_contrast_of_level_AAA(bool dark)
    {
        var palette = Of(dark);
        Assert.True(Contrast(palette.Ink, palette.Surface) >= 7);
        Assert.True(Contrast(palette.Muted, palette.Surface) >= 7);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_on_a_series_has_the_contrast_of_level_AA(bool dark) =>
        Assert.All(Of(dark).Series.Zip(Of(dark).OnSeries), pair => Assert.True(Contrast(pair.First, pair.Second) >= 4.5));

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Series_stand_out_from_the_surface(bool dark) =>
        Assert.All(Of(dark).Series, colour => Assert.True(Contrast(colour, Of(dark).Surface) >= 3.05));

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Neighbours_differ_in_grey(bool dark)
    {
        var series = Of(dark).Series;
        Assert.All(series.Zip(series.Skip(1)), pair => Assert.True(Contrast(pair.First, pair.Second) >= 1.85));
        Assert.True(Contrast(series[Palette.Quiet], series[0]) >= 1.85);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_pair_differs_for_every_sight(bool dark)
    {
        var series = Of(dark).Series;
        foreach (var sight in Sights)
        {
            var distances = series.SelectMany((one, i) => series.Skip(i + 1).Select(other => Distance(one, other, sight)));
            Assert.True(distances.Min() >= (dark ? 0.12 : 0.138));
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Classes_of_values_are_ordered_from_the_surface_for_every_sight(bool dark)
    {
        var heat = Of(dark).Heat;
        Assert.All(heat.Zip(heat.Skip(1)), pair => Assert.True(Contrast(pair.First, pair.Second) >= 1.5 && Contrast(pair.Second, Of(dark).Surface) > Contrast(pair.First, Of(dark).Surface)));
        Assert.All(Sights, sight => Assert.All(heat.Zip(heat.Skip(1)), pair => Assert.True(Distance(pair.First, pair.Second, sight) >= 0.08)));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_on_a_class_of_values_has_the_contrast_of_level_AA(bool dark)
    {
        var palette = Of(dark);
        Assert.All(palette.Heat.Take(Palette.HeatSteps / 2), colour => Assert.True(Contrast(colour, palette.OnLow) >= 4.5));
        Assert.All(palette.Heat.Skip(Palette.HeatSteps / 2), colour => Assert.True(Contrast(colour, palette.OnHigh) >= 4.5));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_bar_and_its_target_stand_out_from_the_ranges_behind_them(bool dark)
    {
        var palette = Of(dark);
        Assert.All(palette.Ranges, range => Assert.True(Contrast(range, palette.Series[0]) >= 3 && Contrast(range, palette.Ink) >= 3));
        Assert.All(palette.Ranges.Zip(palette.Ranges.Skip(1)), pair => Assert.True(Contrast(pair.First, pair.Second) >= 1.2));
    }

    private static Palette Of(bool dark) => dark ? Palette.Dark : Palette.Light;

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => Linear(colour) is [var red, var green, var blue] ? (0.2126 * red) + (0.7152 * green) + (0.0722 * blue) : 0;

    private static double[] Linear(string colour) => [.. Enumerable.Range(0, 3)
        .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
        .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];

    private static double Distance(string one, string other, double[] sight) =>
        Math.Sqrt(Oklab(one, sight).Zip(Oklab(other, sight), (a, b) => (a - b) * (a - b)).Sum());

    private static double[] Oklab(string colour, double[] sight)
    {
        var seen = Times(sight, Linear(colour)).Select(value => Math.Clamp(value, 0, 1)).ToArray();
        var cones = Times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], seen);
        return Times([0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099, 0.0259040371, 0.7827717662, -0.8086757660], [.. cones.Select(Math.Cbrt)]);
    }

    private static double[] Times(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(column => matrix[(3 * row) + column] * vector[column]))];
}
