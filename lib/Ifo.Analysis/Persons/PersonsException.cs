namespace Ifo.Analysis.Persons;

/// <summary>Numbers of persons and requests that cannot be split or compared.</summary>
public sealed class PersonsException : IfoException
{
    /// <summary>Numbers that do not go together.</summary>
    public PersonsException()
        : this("Antalen personer och förfrågningar går inte ihop.")
    {
    }

    /// <summary>Numbers that do not go together, explained.</summary>
    /// <param name="message">Which numbers, and why.</param>
    public PersonsException(string message)
        : base(message)
    {
    }

    /// <summary>Numbers that do not go together, explained, with a cause.</summary>
    /// <param name="message">Which numbers, and why.</param>
    /// <param name="innerException">The cause.</param>
    public PersonsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
