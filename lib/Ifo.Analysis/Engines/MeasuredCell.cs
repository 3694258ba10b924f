using System.Collections.Immutable;
using System.Numerics;

namespace Ifo.Analysis.Engines;

/// <summary>What was computed of rows that have the same values: whole numbers, the same from each engine.</summary>
/// <param name="Values">The values of the keys as they are shown.</param>
/// <param name="Cases">How many rows.</param>
/// <param name="Persons">How many persons they are about.</param>
internal sealed record MeasuredCell(ImmutableArray<string> Values, long Cases, long Persons)
{
    /// <summary>How many of the rows have a number.</summary>
    public long Numbers { get; init; }

    /// <summary>The sum of the numbers in hundredths, öre where they are kronor; 0 without any.</summary>
    public long Hundredths { get; init; }

    /// <summary>The sum of the squares of the hundredths; 0 without any, or when they are not asked for.</summary>
    public BigInteger Squares { get; init; }

    /// <summary>The least number in hundredths; null without any, or when it is not asked for.</summary>
    public long? Least { get; init; }

    /// <summary>The greatest number in hundredths; null without any, or when it is not asked for.</summary>
    public long? Greatest { get; init; }

    /// <summary>The mean of the numbers in their own unit; null without any.</summary>
    public decimal? Mean => Numbers == 0 ? null : Hundredths / 100m / Numbers;
}
