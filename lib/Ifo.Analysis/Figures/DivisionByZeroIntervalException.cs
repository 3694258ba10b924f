namespace Ifo.Analysis.Figures;

/// <summary>A division whose divisor is zero, or can be zero within its rounding. Names both figures.</summary>
public sealed class DivisionByZeroIntervalException : IfoException
{
    /// <summary>A division without named figures.</summary>
    public DivisionByZeroIntervalException()
        : this("en uppgift", "en uppgift som kan vara noll")
    {
    }

    /// <summary>A division that is explained in full by the caller.</summary>
    /// <param name="message">What was divided by what.</param>
    public DivisionByZeroIntervalException(string message)
        : base(message)
    {
        Dividend = Divisor = "";
    }

    /// <summary>A division that is explained in full by the caller, with its cause.</summary>
    /// <param name="message">What was divided by what.</param>
    /// <param name="innerException">The cause.</param>
    public DivisionByZeroIntervalException(string message, Exception innerException)
        : base(message, innerException)
    {
        Dividend = Divisor = "";
    }

    /// <summary>A division of one figure by another.</summary>
    /// <param name="dividend">The figure that was to be divided, as an analyst reads it.</param>
    /// <param name="divisor">The figure it was to be divided by.</param>
    public DivisionByZeroIntervalException(string dividend, string divisor)
        : base($"{dividend} kan inte delas med {divisor}, som är noll eller kan vara noll inom sin avrundning. Välj en annan bas.")
    {
        Dividend = dividend;
        Divisor = divisor;
    }

    /// <summary>The figure that was to be divided; empty when the message says it.</summary>
    public string Dividend { get; }

    /// <summary>The figure it was to be divided by; empty when the message says it.</summary>
    public string Divisor { get; }
}
