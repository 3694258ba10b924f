namespace Ifo.Analysis.Quantities;

/// <summary>
/// A figure as a report prints it: value, unit, decimals and qualifier. What is missing is a <see cref="Reading"/>.
/// </summary>
public sealed record Reported
{
    /// <summary>A printed figure.</summary>
    /// <param name="value">The value in the unit as printed.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="decimals">How many decimals were printed, 0 to 27.</param>
    /// <param name="qualifier">How the figure is qualified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="decimals"/> is outside 0–27, the value has more decimals, or the qualifier is not defined.
    /// </exception>
    public Reported(decimal value, Unit unit, int decimals, Qualifier qualifier)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Interval = RoundingInterval.Of(value, decimals, qualifier);
        Value = value;
        Unit = unit;
        Decimals = decimals;
        Qualifier = qualifier;
    }

    /// <summary>The value in the unit as printed.</summary>
    public decimal Value { get; }

    /// <summary>The unit.</summary>
    public Unit Unit { get; }

    /// <summary>How many decimals were printed.</summary>
    public int Decimals { get; }

    /// <summary>How the figure is qualified.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>What the truth can be, in <see cref="Unit"/>; see <see cref="RoundingInterval"/>.</summary>
    public Interval Interval { get; }

    /// <summary>A counted number.</summary>
    /// <param name="value">The number.</param>
    public static Reported Counted(long value) => new(value, Unit.Count, 0, Qualifier.Exact);

    /// <summary>The figure as something to calculate with.</summary>
    /// <param name="name">What an error should call it, for example <c>förfrågningar 2023</c>.</param>
    public Quantity Named(string name) => new(Interval, Unit, name);

    /// <summary>The figure in Swedish: <c>cirka 40</c>, <c>−79</c>, <c>8 %</c>.</summary>
    public override string ToString() => SwedishFormat.Figure(this);
}
