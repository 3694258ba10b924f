using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>The costs per resident that are printed of an organisation, a row for each period, in order.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed class CostPerResidentSeries<TConcept, TGroup> : RowList<CostPerResident<TConcept, TGroup>>
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    private const string Measure = MeasureKeys.CostPerResident;

    private readonly IReadOnlyList<string> _notes;
    private readonly PublishedFigures _published;
    private readonly string _organisation;
    private readonly string _area;

    internal CostPerResidentSeries(
        PublishedFigures published, string organisation, string area, params IReadOnlyList<string> notes)
        : base(Printed(published, organisation, area, notes))
    {
        (_published, _organisation, _area, _notes) = (published, organisation, area, notes);
        Targets = Printed(published, organisation, area, notes, BasisKeys.Target);
        if (Rows.Count == 0) throw new NoFigureException($"Det finns ingen publicerad kostnad per invånare för {Name}.");
    }

    /// <summary>The organisation's Swedish label.</summary>
    public string Name => _published.Taxonomies.Organisations[_organisation].Label;

    /// <summary>The printed targets, by period; empty when there are none.</summary>
    public IReadOnlyList<CostPerResident<TConcept, TGroup>> Targets { get; }

    /// <summary>What must be known of the series, in Swedish sentences.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The published figures behind the rows and the targets.</summary>
    public Sources Sources => Sources.Of(Rows.Concat(Targets).Select(row => row.Sources));

    /// <summary>The row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public CostPerResident<TConcept, TGroup> this[Period period] => Rows.FirstOrDefault(row => row.Period == period)
        ?? throw new NoFigureException(
            $"{Name} har ingen kostnad per invånare {period?.Label}. {PrintedCosts.Available(Rows.Select(row => row.Period))}");

    /// <summary>
    /// The same figures read as net cost (N30005). A report that heads them <c>kostnad per invånare</c> does not tell which
    /// concept it has used; to relate them to its printed net costs is the analyst's decision, which the result notes.
    /// </summary>
    public CostPerResidentSeries<Nettokostnad, TGroup> AsNetCost() =>
        new(
            _published,
            _organisation,
            _area,
            [.. _notes, "Rapporten skriver kostnad per invånare; den är här läst som nettokostnad per invånare."]);

    /// <summary>
    /// Each outcome less the target of the same period, in kronor per resident; below zero is cheaper than the target.
    /// </summary>
    /// <exception cref="NoFigureException">No target is printed for any of the periods.</exception>
    public IReadOnlyList<(CostPerResident<TConcept, TGroup> Outcome,
        CostPerResident<TConcept, TGroup> Target,
        Measured Deviation)> AgainstTarget()
    {
        var pairs = Pairs(Targets);
        return pairs.Count > 0
            ? pairs
            : throw new NoFigureException($"Det finns inget tryckt målvärde för kostnad per invånare i {Name}.");
    }

    /// <summary>Each outcome less another organisation's of the same period, in kronor per resident.</summary>
    /// <param name="organisation">The other's key.</param>
    /// <exception cref="NoFigureException">The other has no cost per resident in any of the periods.</exception>
    public IReadOnlyList<(CostPerResident<TConcept, TGroup> Outcome,
        CostPerResident<TConcept, TGroup> Other,
        Measured Deviation)> Against(
        string organisation)
    {
        var other = new CostPerResidentSeries<TConcept, TGroup>(_published, organisation, _area);
        var pairs = Pairs(other);
        return pairs.Count > 0 ? pairs : throw new NoFigureException($"{Name} och {other.Name} har ingen period gemensam.");
    }

    /// <summary>
    /// The residents that each period's printed cost and cost per resident imply: B = N / k, with its interval.
    /// </summary>
    /// <returns>For each period that has both, the cost beside the residents.</returns>
    /// <exception cref="NoFigureException">No cost of this concept is printed for any of the periods.</exception>
    public CostAndResidentsSeries<TConcept, TGroup> ImpliedResidents()
    {
        var costs = new CostSeries<TConcept>(_published, _organisation, _area);
        var rows = costs
            .Where(cost => Rows.Any(row => row.Period == cost.Period))
            .Select(cost => cost.For(cost.ImpliedResidents(this[cost.Period])))
            .ToList();
        return rows.Count > 0
            ? new(rows, Name, _notes)
            : throw new NoFigureException(
                $"{Name} har ingen tryckt {TConcept.Label} för samma perioder som kostnaden per invånare.");
    }

    private static IReadOnlyList<CostPerResident<TConcept, TGroup>> Printed(
        PublishedFigures published, string organisation, string area, IReadOnlyList<string> notes, params string[] bases)
    {
        var printed = new PrintedCosts(published);
        return
        [
            .. printed.Levels(Measure, organisation, area, bases).Select(figure =>
                new CostPerResident<TConcept, TGroup>(
                    Measured.Of(figure.Demand(), Unit.KronorPerResident),
                    figure.Period,
                    printed.Label(organisation),
                    new([figure.Source]))
                {
                    Basis = figure.Basis,
                    Notes = [.. notes, .. PrintedCosts.Notes(figure, "Kostnaden per invånare")],
                }),
        ];
    }

    private List<(CostPerResident<TConcept, TGroup>, CostPerResident<TConcept, TGroup>, Measured)> Pairs(
        IEnumerable<CostPerResident<TConcept, TGroup>> others) =>
        [.. from row in Rows
            join other in others on row.Period equals other.Period
            select (row, other, row.DeviationFrom(other))];
}
