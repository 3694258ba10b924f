namespace Ifo.Analysis.Quantities;

/// <summary>
/// What a figure, printed or calculated, can be: an interval in a unit, with the name that errors call it. Arithmetic
/// follows <see cref="Interval"/> and refuses units that do not go together.
/// </summary>
/// <param name="Interval">What the truth can be, in the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Name">What an analyst calls the figure; may be empty.</param>
public sealed record Quantity(Interval Interval, Unit Unit, string Name)
{
    /// <summary>The sum, in the unit of the first.</summary>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public static Quantity operator +(Quantity left, Quantity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Interval + right.In(left.Unit).Interval, left.Unit, $"{left.Named} + {right.Named}");
    }

    /// <summary>The difference, in the unit of the first; of two percentages or shares, in percentage points.</summary>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public static Quantity operator -(Quantity left, Quantity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var name = $"{left.Named} − {right.Named}";
        return left.Unit.ConvertsTo(Unit.Share) && right.Unit.ConvertsTo(Unit.Share)
            ? new(left.In(Unit.Percent).Interval - right.In(Unit.Percent).Interval, Unit.PercentagePoints, name)
            : new(left.Interval - right.In(left.Unit).Interval, left.Unit, name);
    }

    /// <summary>The figure in another unit.</summary>
    /// <param name="unit">The unit that is wanted.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public Quantity In(Unit unit) => this with { Interval = Unit.Convert(Interval, unit), Unit = unit };

    /// <summary>This figure as a share of another of the same dimension.</summary>
    /// <param name="whole">The base.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    /// <exception cref="DivisionByZeroIntervalException">The base is, or can be, zero; both figures are named.</exception>
    public Quantity ShareOf(Quantity whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var divisor = whole.In(Unit);
        if (divisor.Interval.ReachesZero) throw new DivisionByZeroIntervalException(Described, whole.Described);
        return new(Interval / divisor.Interval, Unit.Share, $"{Named} / {whole.Named}");
    }

    /// <summary>The relative change from a base to this figure, as a share: 0,08 is an increase of 8 percent.</summary>
    /// <param name="before">The base.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    /// <exception cref="DivisionByZeroIntervalException">The base is, or can be, zero; both figures are named.</exception>
    /// <remarks>After / before − 1, in which each figure occurs once, so that the interval is as narrow as it can be.</remarks>
    public Quantity ChangeFrom(Quantity before)
    {
        var ratio = ShareOf(before);
        return ratio with { Interval = ratio.Interval - Interval.Point(1) };
    }

    /// <summary>The name and the interval, for example <c>förfrågningar 2023: 3 781 antal</c>.</summary>
    public override string ToString() => $"{Described} {Unit}";

    private string Named => Name.Length == 0 ? Interval.ToString() : Name;

    private string Described => Name.Length == 0 ? Interval.ToString() : $"{Name} ({Interval})";
}
