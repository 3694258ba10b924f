using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>A logarithmic axis of ratios: a halving is as far from one as a doubling.</summary>
internal sealed class RatioScale : Scale
{
    /// <summary>The finest marks first: the finest that are not too many are used.</summary>
    private static readonly decimal[][] Marks =
    [
        [
            1m,
            1.05m,
            1.1m,
            1.15m,
            1.2m,
            1.3m,
            1.4m,
            1.5m,
            1.6m,
            1.8m,
            2m,
            2.5m,
            3m,
            3.5m,
            4m,
            4.5m,
            5m,
            5.5m,
            6m,
            6.5m,
            7m,
            7.5m,
            8m,
            8.5m,
            9m,
            9.5m
        ],
        [1m, 1.1m, 1.2m, 1.3m, 1.5m, 1.7m, 2m, 2.5m, 3m, 4m, 5m, 6m, 7m, 8m, 9m],
        [1m, 1.25m, 1.5m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 9m],
        [1m, 1.5m, 2m, 3m, 5m, 7m],
        [1m, 2m, 5m],
        [1m],
    ];

    private RatioScale(ImmutableArray<decimal> ticks) => Ticks = ticks;

    /// <inheritdoc/>
    public override ImmutableArray<decimal> Ticks { get; }

    /// <summary>The axis that covers the positive values with few enough marks.</summary>
    public static RatioScale Covering(decimal low, decimal high, int steps)
    {
        var candidates = Marks.Select(marks => Cover(marks, low, high)).ToList();
        return new RatioScale(
            candidates.Find(ticks => ticks.Length <= steps + 1) is { IsDefault: false } few ? few : candidates[^1]);
    }

    /// <inheritdoc/>
    public override double Fraction(decimal value) =>
        Math.Log((double)(value / Ticks[0])) / Math.Log((double)(Ticks[^1] / Ticks[0]));

    private static ImmutableArray<decimal> Cover(decimal[] marks, decimal low, decimal high)
    {
        var all = Powers(low, high).SelectMany(power => marks.Select(mark => mark * power)).ToList();
        var first = all.FindLastIndex(mark => mark <= low);
        var last = all.FindIndex(mark => mark >= high);
        return [.. all.Skip(first).Take(Math.Max(last - first, 1) + 1)];
    }

    private static IEnumerable<decimal> Powers(decimal low, decimal high)
    {
        var first = (int)Math.Floor(Math.Log10((double)low)) - 1;
        var last = (int)Math.Ceiling(Math.Log10((double)high)) + 1;
        return Enumerable.Range(first, last - first + 1).Select(exponent => (decimal)Math.Pow(10, exponent));
    }
}
