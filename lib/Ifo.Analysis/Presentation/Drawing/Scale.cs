using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>An axis: values to coordinates, and the values that are written at it.</summary>
internal abstract class Scale
{
    /// <summary>The values that are written, in ascending order; the first and last are the ends of the axis.</summary>
    public abstract ImmutableArray<decimal> Ticks { get; }

    /// <summary>How many decimals the ticks need.</summary>
    public int TickDecimals => Ticks.Max(tick => Decimals(tick));

    /// <summary>Where along the axis a value lies: 0 at its start, 1 at its end.</summary>
    public abstract double Fraction(decimal value);

    private static int Decimals(decimal value)
    {
        var decimals = 0;
        while (decimals < 10 && Math.Round(value, decimals) != value)
        {
            decimals++;
        }

        return decimals;
    }
}
