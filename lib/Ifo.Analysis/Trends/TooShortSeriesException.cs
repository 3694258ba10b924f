using System.Globalization;

namespace Ifo.Analysis.Trends;

/// <summary>A series that is too short for what is asked of it; the message says which length it needs.</summary>
public sealed class TooShortSeriesException : IfoException
{
    /// <summary>A series that is too short.</summary>
    public TooShortSeriesException()
        : this("Serien är för kort.")
    {
    }

    /// <summary>A series that is too short, explained.</summary>
    /// <param name="message">What it is too short for, and which length is needed.</param>
    public TooShortSeriesException(string message)
        : base(message)
    {
    }

    /// <summary>A series that is too short, explained, with a cause.</summary>
    /// <param name="message">What it is too short for, and which length is needed.</param>
    /// <param name="innerException">The cause.</param>
    public TooShortSeriesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How many values are needed; 0 when it is not said.</summary>
    public int Needed { get; private init; }

    /// <summary>How many values there are; 0 when it is not said.</summary>
    public int Given { get; private init; }

    internal static void ThrowIfShorter(int given, int needed, string what, string unit)
    {
        if (given >= needed) return;
        throw new TooShortSeriesException($"{what} kräver minst {Text(needed)} {unit}; serien har {Text(given)}.") { Needed = needed, Given = given };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
