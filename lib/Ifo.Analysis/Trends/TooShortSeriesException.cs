using System.Globalization;

namespace Ifo.Analysis.Trends;

/// <summary>A series that is too short for what is asked of it; the message says which length it needs.</summary>
/// <param name="message">What it is too short for, and which length is needed.</param>
public sealed class TooShortSeriesException(string message) : IfoException(message)
{
    /// <summary>How many values are needed; 0 when it is not said.</summary>
    public int Needed { get; private init; }

    /// <summary>How many values there are; 0 when it is not said.</summary>
    public int Given { get; private init; }

    internal static void ThrowIfShorter(int given, int needed, string what, string unit)
    {
        if (given >= needed) return;
        throw new TooShortSeriesException($"{what} kräver minst {Text(needed)} {unit}; serien har {Text(given)}.")
        {
            Needed = needed,
            Given = given,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
