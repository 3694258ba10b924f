using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Costs;

/// <summary>Costs beside residents, a row for each period, in order.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed class CostAndResidentsSeries<TConcept, TGroup> : RowList<CostAndResidents<TConcept, TGroup>>
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    internal CostAndResidentsSeries(
        IReadOnlyList<CostAndResidents<TConcept, TGroup>> rows, string name, IReadOnlyList<string> notes)
        : base(rows)
    {
        Name = name;
        Notes = [.. notes, .. rows.SelectMany(row => row.Cost.Notes).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whose costs.</summary>
    public string Name { get; }

    /// <summary>What must be known of the rows, in Swedish sentences; empty when nothing must.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public CostAndResidents<TConcept, TGroup> this[Period period] => Rows.FirstOrDefault(row => row.Cost.Period == period)
        ?? throw new NoFigureException(
            $"{Name} har ingen uppgift {period?.Label}. {PrintedCosts.Available(Rows.Select(row => row.Cost.Period))}");

    /// <summary>
    /// How the cost per resident changed between two periods, split into a cost effect and a population effect.
    /// </summary>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <exception cref="PeriodException">The periods cannot be compared.</exception>
    /// <exception cref="NoFigureException">One of them is not there.</exception>
    public CostDeviation Change(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        return this[to].Against(this[from]);
    }
}
