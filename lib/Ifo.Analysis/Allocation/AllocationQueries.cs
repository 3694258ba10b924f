using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Allocation;

/// <summary>Allocations among the published figures.</summary>
public static class AllocationQueries
{
    /// <summary>How the cost of a unit is split between those who pay it in a year, as printed.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="unit">The key of the unit, for example <c>efk</c>.</param>
    /// <param name="period">The year.</param>
    /// <exception cref="NoFigureException">No split is published for the unit and the year.</exception>
    /// <exception cref="IfoException">There is no such unit.</exception>
    /// <example>
    /// <code>
    /// var nyckel = PublishedFigures.Load().AllocationOf("efk", Period.Year(2025));
    /// var delar = nyckel.Split(KeyGap.Proportional);
    /// delar.Table("Finansiering av EFK 2025")
    /// </code>
    /// </example>
    public static PublishedAllocation AllocationOf(this PublishedFigures figures, string unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        return new PublishedAllocation(figures, unit, period);
    }
}
