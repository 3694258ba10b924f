namespace Ifo.Analysis.Indicators;

/// <summary>Comparisons with targets, by how they came out.</summary>
public static class TargetOutcomes
{
    /// <summary>The targets that were reached.</summary>
    /// <param name="comparisons">The comparisons.</param>
    public static IReadOnlyList<TargetComparison> Reached(this IEnumerable<TargetComparison> comparisons) =>
        [.. comparisons.Where(row => row.Status == TargetStatus.Reached)];

    /// <summary>The targets that were not reached, whatever the rounding.</summary>
    /// <param name="comparisons">The comparisons.</param>
    public static IReadOnlyList<TargetComparison> Missed(this IEnumerable<TargetComparison> comparisons) =>
        [.. comparisons.Where(row => row.Status == TargetStatus.Missed)];

    /// <summary>The targets of which it cannot be said: the difference is within rounding, or a figure is missing.</summary>
    /// <param name="comparisons">The comparisons.</param>
    public static IReadOnlyList<TargetComparison> Undecided(this IEnumerable<TargetComparison> comparisons) =>
        [.. comparisons.Where(row => row.Status is TargetStatus.WithinRounding or TargetStatus.WithoutFigure)];
}
