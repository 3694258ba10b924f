namespace Ifo.Analysis.Quantities;

/// <summary>A division whose divisor is zero, or can be zero within its rounding. Names both figures.</summary>
/// <param name="dividend">The figure that was to be divided, as an analyst reads it.</param>
/// <param name="divisor">The figure it was to be divided by.</param>
public sealed class DivisionByZeroIntervalException(string dividend, string divisor) : IfoException(
    $"{dividend} kan inte delas med {divisor}, som är noll eller kan vara noll inom sin avrundning. Välj en annan bas.")
{
    /// <summary>The figure that was to be divided.</summary>
    public string Dividend { get; } = dividend;

    /// <summary>The figure it was to be divided by.</summary>
    public string Divisor { get; } = divisor;
}
