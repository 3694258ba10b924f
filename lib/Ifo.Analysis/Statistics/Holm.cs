namespace Ifo.Analysis.Statistics;

/// <summary>Holm's adjustment of p-values for testing many things at once (Scandinavian Journal of Statistics 6, 1979).</summary>
/// <remarks>
/// Of eleven tests of nothing at 5 percent, one or more comes out in four of ten reports. An adjusted p-value of at most 5
/// percent holds for all the tests together, whatever their dependence.
/// </remarks>
public static class Holm
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">P-values between 0 and 1; may be empty.</param>
    /// <returns>The adjusted p-values in the same order, at most 1, never below the unadjusted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0–1 or not a number.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var adjusted = new double[pValues.Count];
        var highest = 0.0;
        foreach (var (index, rank) in pValues
            .Select((_, index) => index)
            .OrderBy(index => Demand(pValues[index]))
            .Select((index, rank) => (index, rank)))
        {
            highest = Math.Max(highest, Math.Min(1, (pValues.Count - rank) * pValues[index]));
            adjusted[index] = highest;
        }

        return adjusted;
    }

    /// <summary>
    /// The largest p-value at which one test more is rejected beside others whose p-values are known; between the level
    /// divided by the number of tests and the level itself.
    /// </summary>
    /// <param name="others">The p-values of the others; none gives the level.</param>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value or the level is outside its range.</exception>
    public static double Allowed(IReadOnlyList<double> others, double level)
    {
        ArgumentNullException.ThrowIfNull(others);
        Chance.Demand(level);
        var tests = others.Count + 1;
        var rejected = others.Order().TakeWhile((pValue, rank) => (tests - rank) * Demand(pValue) <= level).Count();
        return Math.Max(double.Epsilon, level / (tests - rejected));
    }

    private static double Demand(double pValue) =>
        pValue is >= 0 and <= 1
            ? pValue
            : throw new ArgumentOutOfRangeException(nameof(pValue), pValue, "A p-value is between 0 and 1.");
}
