namespace Ifo.Analysis.Quantities;

/// <summary>
/// A number that is calculated with: its value, and what the truth can be when the figures behind it are rounded. What is
/// known exactly has an interval of one point.
/// </summary>
/// <remarks>
/// The value of a printed figure is the printed one, except where the words put the truth beside it (<c>knappt 560</c>): then
/// it is the middle of the interval. Arithmetic gives the value of the values, and the interval of the intervals; where the
/// same figure stands in both operands, the interval is wider than it need be but never too narrow.
/// </remarks>
public readonly record struct Measured
{
    private Measured(decimal value, Interval interval)
    {
        Value = value;
        Interval = interval;
    }

    /// <summary>The value, in the unit that its owner says.</summary>
    public decimal Value { get; }

    /// <summary>What the truth can be, in the same unit.</summary>
    public Interval Interval { get; }

    /// <summary>Whether the value is known exactly.</summary>
    public bool IsExact => Interval.IsPoint;

    /// <summary>Whether the sign of the truth is known: the interval has no zero inside it.</summary>
    public bool HasCertainSign => Interval.Lower >= 0 || Interval.Upper <= 0;

    /// <summary>A number that is known.</summary>
    /// <param name="value">The number.</param>
    public static Measured Exact(decimal value) => new(value, Interval.Point(value));

    /// <summary>A printed figure, written in another unit.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="unit">The unit that is wanted.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public static Measured Of(Reported figure, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(figure.Unit.Convert(figure.Value, unit), figure.Unit.Convert(figure.Interval, unit));
    }

    /// <summary>A value with what the truth can be.</summary>
    /// <param name="value">The value; where the interval leaves it out, the middle of the interval is taken.</param>
    /// <param name="interval">What the truth can be.</param>
    public static Measured Of(decimal value, Interval interval) =>
        new(interval.Contains(value) ? value : interval.Lower + (interval.Width / 2), interval);

    /// <summary>The sum.</summary>
    public static Measured operator +(Measured left, Measured right) =>
        new(left.Value + right.Value, left.Interval + right.Interval);

    /// <summary>The difference.</summary>
    public static Measured operator -(Measured left, Measured right) =>
        new(left.Value - right.Value, left.Interval - right.Interval);

    /// <summary>The number with its sign changed.</summary>
    public static Measured operator -(Measured number) => new(-number.Value, -number.Interval);

    /// <summary>The product.</summary>
    public static Measured operator *(Measured left, Measured right) =>
        new(left.Value * right.Value, left.Interval * right.Interval);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivisionByZeroIntervalException">The divisor is zero or can be.</exception>
    public static Measured operator /(Measured left, Measured right)
    {
        var interval = left.Interval / right.Interval;
        return new(left.Value / right.Value, interval);
    }

    /// <summary>The value, and the interval where the value is not exact.</summary>
    public override string ToString() => IsExact ? Interval.ToString() : $"{Interval.Point(Value)} {Interval}";
}
