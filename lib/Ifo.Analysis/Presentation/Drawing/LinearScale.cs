using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>An axis with even steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal sealed class LinearScale : Scale
{
    private static readonly decimal[] Steps = [1m, 2m, 2.5m, 5m, 10m];

    private LinearScale(ImmutableArray<decimal> ticks) => Ticks = ticks;

    /// <inheritdoc/>
    public override ImmutableArray<decimal> Ticks { get; }

    /// <summary>The axis that covers the values with at most the given number of steps.</summary>
    public static LinearScale Covering(decimal low, decimal high, int steps)
    {
        if (low == high)
        {
            high = high == 0m ? 1m : high + (Math.Abs(high) / 10m);
        }

        for (var unit = Power(low, high, steps); ; unit *= 10m)
        {
            foreach (var step in Steps.Select(step => step * unit))
            {
                if (Math.Ceiling(high / step) - Math.Floor(low / step) <= Math.Max(2, steps))
                {
                    return new LinearScale(Between(Math.Floor(low / step), Math.Ceiling(high / step), step));
                }
            }
        }
    }

    /// <inheritdoc/>
    public override double Fraction(decimal value) => (double)((value - Ticks[0]) / (Ticks[^1] - Ticks[0]));

    /// <summary>A power of ten that is surely smaller than the step that will be chosen.</summary>
    private static decimal Power(decimal low, decimal high, int steps)
    {
        var exponent = Math.Floor(Math.Log10((double)((high - low) / steps))) - 1;
        return (decimal)Math.Pow(10, Math.Max(exponent, -26));
    }

    private static ImmutableArray<decimal> Between(decimal first, decimal last, decimal step) =>
        [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
}
