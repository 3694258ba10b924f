namespace Ifo.Analysis.Quantities;

/// <summary>
/// What a number can be: everything between two ends, each of which belongs to the interval or does not. The default value
/// is the single point zero. Never empty, never unbounded.
/// </summary>
/// <remarks>
/// Arithmetic gives every result that some choice of members gives, and says whether the ends can be reached. Where a
/// <see cref="decimal"/> has too few digits for an end, the end is moved outward by one unit of the last digit and is open,
/// so that the truth is never outside. Not to be confused with a confidence interval, which says how often a method is right.
/// </remarks>
public readonly record struct Interval
{
    private readonly bool _lowerOpen;
    private readonly bool _upperOpen;

    private Interval(End lower, End upper)
    {
        Lower = lower.Value;
        Upper = upper.Value;
        _lowerOpen = !lower.Included;
        _upperOpen = !upper.Included;
    }

    /// <summary>The lower end.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end.</summary>
    public decimal Upper { get; }

    /// <summary>Whether <see cref="Lower"/> belongs to the interval.</summary>
    public bool IncludesLower => !_lowerOpen;

    /// <summary>Whether <see cref="Upper"/> belongs to the interval.</summary>
    public bool IncludesUpper => !_upperOpen;

    /// <summary>Whether the number is known: both ends are the same.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>The distance between the ends; 0 for a point.</summary>
    public decimal Width => Upper - Lower;

    private End LowerEnd => new(Lower, IncludesLower);

    private End UpperEnd => new(Upper, IncludesUpper);

    /// <summary>The interval of one known number.</summary>
    /// <param name="value">The number.</param>
    public static Interval Point(decimal value) => Closed(value, value);

    /// <summary>All numbers from one to another, both ends included.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end; at least <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are in the wrong order.</exception>
    public static Interval Closed(decimal lower, decimal upper) => Between(lower, true, upper, true);

    /// <summary>All numbers from one up to, but not including, another.</summary>
    /// <param name="lower">The lower end, included.</param>
    /// <param name="upper">The upper end, not included; above <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval would be empty.</exception>
    public static Interval HalfOpen(decimal lower, decimal upper) => Between(lower, true, upper, false);

    /// <summary>All numbers between two, with each end included or not.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="includesLower">Whether the lower end belongs to the interval.</param>
    /// <param name="upper">The upper end.</param>
    /// <param name="includesUpper">Whether the upper end belongs to the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval would be empty.</exception>
    public static Interval Between(decimal lower, bool includesLower, decimal upper, bool includesUpper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper, lower);
        if (lower == upper && !(includesLower && includesUpper))
            throw new ArgumentOutOfRangeException(nameof(upper), upper, "An interval of one point includes it.");
        return new Interval(new End(lower, includesLower), new End(upper, includesUpper));
    }

    /// <summary>Every sum of a member of each.</summary>
    /// <exception cref="OverflowException">An end is beyond what a decimal holds.</exception>
    public static Interval operator +(Interval left, Interval right) =>
        new(End.Sum(left.LowerEnd, right.LowerEnd, -1), End.Sum(left.UpperEnd, right.UpperEnd, +1));

    /// <summary>Every difference of a member of each.</summary>
    /// <exception cref="OverflowException">An end is beyond what a decimal holds.</exception>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>The members with their signs changed.</summary>
    public static Interval operator -(Interval interval) => new(interval.UpperEnd.Negated, interval.LowerEnd.Negated);

    /// <summary>Every product of a member of each.</summary>
    /// <exception cref="OverflowException">An end is beyond what a decimal holds.</exception>
    public static Interval operator *(Interval left, Interval right) => Corners(left, right, End.Product);

    /// <summary>Every quotient of a member of each.</summary>
    /// <exception cref="DivisionByZeroIntervalException">The divisor contains zero or comes arbitrarily near it.</exception>
    /// <exception cref="OverflowException">An end is beyond what a decimal holds.</exception>
    public static Interval operator /(Interval left, Interval right) =>
        right.ReachesZero
            ? throw new DivisionByZeroIntervalException(left.ToString(), right.ToString())
            : Corners(left, right, End.Quotient);

    /// <summary>Whether zero belongs to the interval or is an open end of it, so that nothing can be divided by it.</summary>
    public bool ReachesZero => Lower <= 0 && Upper >= 0;

    /// <summary>Whether a number belongs to the interval.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(decimal value) =>
        (value > Lower || (value == Lower && IncludesLower)) && (value < Upper || (value == Upper && IncludesUpper));

    /// <summary>Whether every member of another interval belongs to this one.</summary>
    /// <param name="other">The other interval.</param>
    public bool Contains(Interval other) =>
        (other.Lower > Lower || (other.Lower == Lower && (IncludesLower || !other.IncludesLower)))
        && (other.Upper < Upper || (other.Upper == Upper && (IncludesUpper || !other.IncludesUpper)));

    /// <summary>Whether some number belongs to both.</summary>
    /// <param name="other">The other interval.</param>
    public bool Intersects(Interval other) => TryIntersect(other, out _);

    /// <summary>The numbers that belong to both.</summary>
    /// <param name="other">The other interval.</param>
    /// <param name="common">What is common; the point zero when nothing is.</param>
    /// <returns>Whether anything is common.</returns>
    public bool TryIntersect(Interval other, out Interval common)
    {
        var lower = End.Later(LowerEnd, other.LowerEnd);
        var upper = End.Later(UpperEnd.Negated, other.UpperEnd.Negated).Negated;
        var exists = lower.Value < upper.Value || (lower.Value == upper.Value && lower.Included && upper.Included);
        common = exists ? new Interval(lower, upper) : default;
        return exists;
    }

    /// <summary>How this interval, recomputed, stands to the interval of what was printed.</summary>
    /// <param name="printed">What the printed figure allows.</param>
    public IntervalRelation RelationTo(Interval printed)
    {
        if (printed.Contains(this)) return IntervalRelation.Inside;
        return Intersects(printed) ? IntervalRelation.Overlapping : IntervalRelation.Apart;
    }

    /// <summary>The ends in mathematical notation, for example <c>[7,5; 8,5)</c>.</summary>
    public override string ToString() =>
        IsPoint
            ? Written(Lower)
            : (IncludesLower ? "[" : "(") + Written(Lower) + "; " + Written(Upper) + (IncludesUpper ? "]" : ")");

    private static string Written(decimal value)
    {
        var shortest = value / 1.0000000000000000000000000000m;
        return SwedishFormat.Number(shortest, shortest.Scale);
    }

    private static Interval Corners(Interval left, Interval right, Func<End, End, int, End> operation)
    {
        End[] lefts = [left.LowerEnd, left.UpperEnd];
        End[] rights = [right.LowerEnd, right.UpperEnd];
        var lower = lefts.SelectMany(a => rights.Select(b => operation(a, b, -1))).Aggregate(End.Lowest);
        var upper = lefts.SelectMany(a => rights.Select(b => operation(a, b, +1).Negated)).Aggregate(End.Lowest).Negated;
        return new Interval(lower, upper);
    }
}
