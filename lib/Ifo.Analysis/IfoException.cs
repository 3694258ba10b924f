namespace Ifo.Analysis;

/// <summary>
/// The family of errors that are meant for the analyst: the message, in Swedish, says what is wrong, where, and what to
/// do about it. Errors of programming are argument exceptions and do not belong here.
/// </summary>
public class IfoException : Exception
{
    /// <summary>An error without further explanation; derived types explain.</summary>
    public IfoException()
        : base("Beräkningen kunde inte göras.")
    {
    }

    /// <summary>An error that is explained in Swedish.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public IfoException(string message)
        : base(message)
    {
    }

    /// <summary>An error that is explained in Swedish and has a cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public IfoException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
