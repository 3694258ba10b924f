namespace Ifo.Analysis.Figures;

/// <summary>Figures whose units do not go together, or a unit that does not exist.</summary>
public sealed class UnitException : IfoException
{
    /// <summary>Units that do not go together.</summary>
    public UnitException()
        : this("Enheterna går inte ihop.")
    {
    }

    /// <summary>Units that do not go together, explained.</summary>
    /// <param name="message">Which units, and why.</param>
    public UnitException(string message)
        : base(message)
    {
    }

    /// <summary>Units that do not go together, explained, with a cause.</summary>
    /// <param name="message">Which units, and why.</param>
    /// <param name="innerException">The cause.</param>
    public UnitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
