namespace Ifo.Analysis.Presentation;

/// <summary>A table or figure that cannot be made as asked: the message says, in Swedish, what is wrong, where, and what to do.</summary>
public sealed class PresentationException : IfoException
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public PresentationException()
    {
    }

    /// <summary>Makes an exception with a message to the analyst.</summary>
    /// <param name="message">What is wrong, where, and what to do, in Swedish.</param>
    public PresentationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message to the analyst and its cause.</summary>
    /// <param name="message">What is wrong, where, and what to do, in Swedish.</param>
    /// <param name="innerException">The cause.</param>
    public PresentationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
