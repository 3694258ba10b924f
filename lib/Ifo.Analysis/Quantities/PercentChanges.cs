namespace Ifo.Analysis.Quantities;

/// <summary>What a printed change in percent says of the levels behind it.</summary>
public static class PercentChanges
{
    /// <summary>
    /// The later level through the earlier, and what it can be given the rounding: −10 percent printed whole is 0,895 to 0,905.
    /// </summary>
    /// <param name="change">The change in percent.</param>
    /// <exception cref="UnitException">The figure is not in percent.</exception>
    public static Interval GrowthFactor(this Reported change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Unit == Unit.Percent
            ? Interval.Point(1) + change.Interval / Interval.Point(100)
            : throw new UnitException(
                $"{change} är ingen förändring i procent, så hur många gånger större det blev går inte att säga.");
    }
}
