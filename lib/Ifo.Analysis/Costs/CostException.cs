namespace Ifo.Analysis.Costs;

/// <summary>A cost, a number of residents or an index that cannot be calculated with.</summary>
public sealed class CostException : IfoException
{
    /// <summary>A calculation that cannot be made.</summary>
    public CostException()
        : this("Kostnaden kan inte beräknas.")
    {
    }

    /// <summary>A calculation that cannot be made, explained.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public CostException(string message)
        : base(message)
    {
    }

    /// <summary>A calculation that cannot be made, explained, with a cause.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
