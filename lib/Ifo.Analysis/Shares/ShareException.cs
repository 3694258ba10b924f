namespace Ifo.Analysis.Shares;

/// <summary>Counts that no share, index or rate can be computed from.</summary>
public sealed class ShareException : IfoException
{
    /// <summary>Counts that do not go together.</summary>
    public ShareException()
        : this("Antalen går inte ihop till en andel.")
    {
    }

    /// <summary>Counts that do not go together, explained.</summary>
    /// <param name="message">Which counts, and why.</param>
    public ShareException(string message)
        : base(message)
    {
    }

    /// <summary>Counts that do not go together, explained, with a cause.</summary>
    /// <param name="message">Which counts, and why.</param>
    /// <param name="innerException">The cause.</param>
    public ShareException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
