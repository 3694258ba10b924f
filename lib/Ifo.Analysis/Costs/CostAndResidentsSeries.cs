using System.Collections;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Costs;

/// <summary>Costs beside residents, a row for each period, in order.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed class CostAndResidentsSeries<TConcept, TGroup> : IReadOnlyList<CostAndResidents<TConcept, TGroup>>
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    private readonly IReadOnlyList<CostAndResidents<TConcept, TGroup>> _rows;

    internal CostAndResidentsSeries(IReadOnlyList<CostAndResidents<TConcept, TGroup>> rows, string name, IReadOnlyList<string> notes)
    {
        _rows = rows;
        Name = name;
        Notes = [.. notes, .. rows.SelectMany(row => row.Cost.Notes).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whose costs.</summary>
    public string Name { get; }

    /// <summary>What must be known of the rows, in Swedish sentences; empty when nothing must.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(_rows.Select(row => row.Sources));

    /// <summary>How many periods.</summary>
    public int Count => _rows.Count;

    /// <summary>A row by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public CostAndResidents<TConcept, TGroup> this[int index] => _rows[index];

    /// <summary>The row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public CostAndResidents<TConcept, TGroup> this[Period period] => _rows.FirstOrDefault(row => row.Cost.Period == period)
        ?? throw new NoFigureException($"{Name} har ingen uppgift {period?.Label}. {PrintedCosts.Available(_rows.Select(row => row.Cost.Period))}");

    /// <summary>How the cost per resident changed between two periods, split into a cost effect and a population effect.</summary>
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

    /// <inheritdoc/>
    public IEnumerator<CostAndResidents<TConcept, TGroup>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
