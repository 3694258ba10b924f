namespace Ifo.Analysis.Trends;

/// <summary>A series, long enough, that what is asked cannot be computed of.</summary>
public sealed class TrendException : IfoException
{
    /// <summary>A series that cannot be used.</summary>
    public TrendException()
        : this("Serien kan inte användas.")
    {
    }

    /// <summary>A series that cannot be used, explained.</summary>
    /// <param name="message">What is wrong with it, and what to do.</param>
    public TrendException(string message)
        : base(message)
    {
    }

    /// <summary>A series that cannot be used, explained, with a cause.</summary>
    /// <param name="message">What is wrong with it, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public TrendException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
