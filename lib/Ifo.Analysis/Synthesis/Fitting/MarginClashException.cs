namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>Margins that no table can have at once; names those that clash.</summary>
public sealed class MarginClashException : IfoException
{
    /// <summary>Margins that clash.</summary>
    public MarginClashException()
        : this("Marginalerna går inte att förena.")
    {
    }

    /// <summary>Margins that clash, explained.</summary>
    /// <param name="message">Which clash, and how.</param>
    public MarginClashException(string message)
        : base(message)
    {
        Margins = [];
    }

    /// <summary>Margins that clash, explained, with a cause.</summary>
    /// <param name="message">Which clash, and how.</param>
    /// <param name="innerException">The cause.</param>
    public MarginClashException(string message, Exception innerException)
        : base(message, innerException)
    {
        Margins = [];
    }

    /// <summary>Margins that clash, by name.</summary>
    /// <param name="margins">The names of those that clash; one that cannot be reached by itself stands alone.</param>
    /// <param name="message">How they clash.</param>
    public MarginClashException(IReadOnlyList<string> margins, string message)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(margins);
        Margins = [.. margins];
    }

    /// <summary>The names of the margins that clash; empty when the message says it all.</summary>
    public IReadOnlyList<string> Margins { get; }
}
