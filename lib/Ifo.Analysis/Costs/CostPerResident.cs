using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>A cost per resident in kronor. Only those of the same concept and the same residents compare.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed record CostPerResident<TConcept, TGroup>
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    internal CostPerResident(Measured kronor, Period period, string name, Sources sources)
    {
        Kronor = kronor;
        Period = period;
        Name = name;
        Sources = sources;
    }

    /// <summary>Kronor per resident.</summary>
    public Measured Kronor { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>Whose cost; may be empty.</summary>
    public string Name { get; }

    /// <summary>The key of what it is: <c>outcome</c>, <c>target</c> …; outcome for the analyst's own.</summary>
    public string Basis { get; init; } = BasisKeys.Outcome;

    /// <summary>What must be known of the figure, in Swedish sentences; empty when nothing must.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The published figures behind it.</summary>
    public Sources Sources { get; }

    /// <summary>This less another, in kronor per resident; above zero when this is the dearer.</summary>
    /// <param name="other">A target, another year or another organisation.</param>
    public Measured DeviationFrom(CostPerResident<TConcept, TGroup> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kronor - other.Kronor;
    }

    /// <summary>This less another, as a share of the other: −0,04 is four percent below it.</summary>
    /// <param name="other">A target, another year or another organisation.</param>
    /// <exception cref="DivisionByZeroIntervalException">The other is zero or can be.</exception>
    public Measured RelativeDeviationFrom(CostPerResident<TConcept, TGroup> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kronor / other.Kronor) - Measured.Exact(1);
    }

    /// <summary>In Swedish: the name, the period and kronor per resident.</summary>
    public override string ToString() =>
        $"{Name} {Period.Label}: {TConcept.Label} {SwedishFormat.Number(Kronor.Value, 0)} kr per {TGroup.Label}".TrimStart();
}
