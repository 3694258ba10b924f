namespace Ifo.Analysis.Database;

/// <summary>A database cannot be written, read or asked; the message says why and what to do.</summary>
public sealed class DatabaseException : IfoException
{
    /// <summary>An error without a reason of its own.</summary>
    public DatabaseException()
        : base("Databasen kan inte användas.")
    {
    }

    /// <summary>An error with its reason.</summary>
    /// <param name="message">What happened and what to do, in Swedish.</param>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its reason and its cause.</summary>
    /// <param name="message">What happened and what to do, in Swedish.</param>
    /// <param name="innerException">The cause.</param>
    public DatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
