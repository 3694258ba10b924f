namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>
/// Iterative proportional fitting (Deming and Stephan, 1940): the table nearest to a start table, in the sense of
/// Kullback and Leibler, that has the given margins. Keeps the start table's odds ratios.
/// </summary>
/// <remarks>
/// Degenerate cases. A cell that is 0 stays 0. A target of 0 empties its cells. A table without margins is returned as it is.
/// Cells that no margin covers keep their values. Where the margins can be had only with more cells at 0 than the start table
/// has, or where it is very far from them, the fit goes towards them ever more slowly; if it is not within the tolerance in
/// time but still coming nearer, the error says so and claims no clash. The same margins
/// in another order give the same table within the tolerance. Only the four operations of arithmetic are used, each rounded
/// as IEEE 754 prescribes and in a fixed order, so the result is the same to the last bit on every machine.
/// </remarks>
public static class ProportionalFitting
{
    /// <summary>How far a sum may be from its target when nothing else is said: one hundred millionth.</summary>
    public const double UsualTolerance = 1e-8;

    private const int MostRounds = 20_000;
    private const double StillFalling = 0.9;

    /// <summary>Fits a table to margins.</summary>
    /// <param name="start">
    /// The start table: what is believed of the cells beside the margins; 1 everywhere when nothing is.
    /// </param>
    /// <param name="margins">The margins, in any order.</param>
    /// <param name="tolerance">How far a sum may be from its target, in the unit of the cells; above 0.</param>
    /// <exception cref="ArgumentException">A margin has not as many cells as the table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not above 0.</exception>
    /// <exception cref="MarginClashException">No table has these margins; those that clash are named.</exception>
    public static CrossTable Fit(CrossTable start, IReadOnlyList<Margin> margins, double tolerance = UsualTolerance)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        foreach (var margin in margins.Where(margin => margin.Groups.Count != start.Count))
            throw new ArgumentException(
                $"{margin}: the margin is of {margin.Groups.Count} cells, the table of {start.Count}.", nameof(margins));
        MarginClashes.Refuse(start, margins, tolerance);
        return Run(start, margins, tolerance, out var cells) switch
        {
            FitOutcome.Reached => new CrossTable(start.Lengths, cells),
            FitOutcome.Nearing => throw new IfoException(
                $"Anpassningen till {string.Join(", ", margins)} hann inte fram på {MostRounds} varv men närmar sig ännu. "
                + "Ge startvärden som ligger närmare marginalerna eller tillåt en större avvikelse."),
            _ => throw MarginClashes.Explain(start, margins, tolerance, cells),
        };
    }

    // Margins that clash keep the deviation from falling; that it still falls shows that they may yet be had.
    internal static FitOutcome Run(CrossTable start, IReadOnlyList<Margin> margins, double tolerance, out double[] cells)
    {
        cells = [.. start];
        var halfway = double.PositiveInfinity;
        for (var round = 0; round < MostRounds; round++)
        {
            var deviation = Deviation(cells, margins);
            if (deviation <= tolerance) return FitOutcome.Reached;
            if (round == MostRounds / 2) halfway = deviation;
            for (var margin = 0; margin < margins.Count; margin++) margins[margin].Scale(cells);
        }

        var last = Deviation(cells, margins);
        if (last <= tolerance) return FitOutcome.Reached;
        return last < halfway * StillFalling ? FitOutcome.Nearing : FitOutcome.Stuck;
    }

    private static double Deviation(double[] cells, IReadOnlyList<Margin> margins)
    {
        var largest = 0.0;
        for (var margin = 0; margin < margins.Count; margin++) largest = Math.Max(largest, margins[margin].Deviation(cells));
        return largest;
    }
}

/// <summary>How a fit ended.</summary>
internal enum FitOutcome
{
    /// <summary>Every sum is within the tolerance of its target.</summary>
    Reached,

    /// <summary>Not yet, but the deviation still falls.</summary>
    Nearing,

    /// <summary>The deviation falls no more.</summary>
    Stuck,
}
