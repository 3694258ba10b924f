namespace Ifo.Analysis.Periods;

/// <summary>A text that is no period, or two periods that cannot be compared.</summary>
public sealed class PeriodException : IfoException
{
    /// <summary>A period that cannot be used.</summary>
    public PeriodException()
        : this("Perioden kan inte användas.")
    {
    }

    /// <summary>A period that cannot be used, explained.</summary>
    /// <param name="message">Which period, and why.</param>
    public PeriodException(string message)
        : base(message)
    {
    }

    /// <summary>A period that cannot be used, explained, with a cause.</summary>
    /// <param name="message">Which period, and why.</param>
    /// <param name="innerException">The cause.</param>
    public PeriodException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static PeriodException NotAPeriod(string text) =>
        new($"\"{text}\" är ingen period. Skriv till exempel {PeriodNotation.Examples}, eller på svenska \"januari–mars 2024\".");
}
