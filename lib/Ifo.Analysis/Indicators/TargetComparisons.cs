using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Indicators;

/// <summary>Comparisons of outcomes with targets.</summary>
public static class TargetComparisons
{
    /// <summary>The outcome of each indicator beside its target; indicators without a target are left out.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="aim">Which way the target of an indicator points.</param>
    /// <remarks>
    /// The outcome is that of the target's period, or of the longest part of it that has one: a report of a year may print the
    /// sick leave of its first eleven months.
    /// </remarks>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var comparisons = figures.ByTable("indikatorer-meningsfull-fritid").Indicators().AgainstTargets(row =&gt; Aim.AtLeast);
    /// comparisons.Table("Hisingens mål för fritiden")
    /// </code>
    /// </example>
    public static IReadOnlyList<TargetComparison> AgainstTargets(this IndicatorList indicators, Func<Indicator, Aim> aim)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(aim);
        return [.. indicators
            .SelectMany(row => Targets(row).Select(target => (Row: row, Target: target, Outcome: OutcomeFor(row, target))))
            .Where(found => found.Outcome is not null)
            .Select(found => new TargetComparison(found.Row, found.Outcome!, found.Target, aim(found.Row)))];
    }

    private static IEnumerable<PublishedFigure> Targets(Indicator row) =>
        row.Figures
            .Where(figure => string.Equals(figure.Basis, BasisKeys.Target, StringComparison.Ordinal))
            .DistinctBy(figure => figure.Period);

    private static PublishedFigure? OutcomeFor(Indicator row, PublishedFigure target) =>
        row.Figures
            .Where(figure => string.Equals(figure.Basis, BasisKeys.Outcome, StringComparison.Ordinal)
                && figure.Period.Start >= target.Period.Start
                && figure.Period.End <= target.Period.End)
            .OrderByDescending(figure => figure.Reading.HasFigure)
            .ThenByDescending(figure => figure.Period.Days)
            .FirstOrDefault();
}
