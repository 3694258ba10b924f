namespace Ifo.Analysis.Reconstruction;

/// <summary>Printed figures that cannot all be true; the message names those that clash.</summary>
public sealed class InfeasibleException : IfoException
{
    /// <summary>Figures that clash.</summary>
    public InfeasibleException()
        : this("Uppgifterna kan inte alla stämma.")
    {
    }

    /// <summary>Figures that clash, explained.</summary>
    /// <param name="message">Which figures.</param>
    public InfeasibleException(string message)
        : base(message)
    {
    }

    /// <summary>Figures that clash, explained, with a cause.</summary>
    /// <param name="message">Which figures.</param>
    /// <param name="innerException">The cause.</param>
    public InfeasibleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal InfeasibleException(IReadOnlyList<Requirement> conflict)
        : this($"Uppgifterna kan inte alla stämma: {string.Join("; ", conflict)}. Utan någon av dem går de övriga ihop; vilken som är fel går inte att veta.")
    {
    }
}
