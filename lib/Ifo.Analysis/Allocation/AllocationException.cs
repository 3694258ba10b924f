namespace Ifo.Analysis.Allocation;

/// <summary>A key that cannot be used, or an amount that it cannot split.</summary>
public sealed class AllocationException : IfoException
{
    /// <summary>A split that cannot be made.</summary>
    public AllocationException()
        : this("Beloppet kan inte fördelas.")
    {
    }

    /// <summary>A split that cannot be made, explained.</summary>
    /// <param name="message">What is wrong with the key or the amount.</param>
    public AllocationException(string message)
        : base(message)
    {
    }

    /// <summary>A split that cannot be made, explained, with a cause.</summary>
    /// <param name="message">What is wrong with the key or the amount.</param>
    /// <param name="innerException">The cause.</param>
    public AllocationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
