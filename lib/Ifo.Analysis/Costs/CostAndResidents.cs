using Ifo.Analysis.Citations;

namespace Ifo.Analysis.Costs;

/// <summary>A cost beside the residents that it is for.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
/// <param name="Cost">The cost, N.</param>
/// <param name="Residents">The residents, B.</param>
public sealed record CostAndResidents<TConcept, TGroup>(CostAmount<TConcept> Cost, Residents<TGroup> Residents)
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    /// <summary>The published figures behind both.</summary>
    public Sources Sources => Sources.Of([Cost.Sources, Residents.Sources]);

    /// <summary>The cost per resident: k = N / B.</summary>
    public CostPerResident<TConcept, TGroup> PerResident =>
        new(Cost.Kronor / Residents.Count, Cost.Period, Cost.Name, Sources) { Notes = Cost.Notes };

    /// <summary>
    /// How this cost per resident differs from another, k − k*, split into what the cost and what the number of residents
    /// does: a cost effect (N − N*) / B* and a population effect N (1/B − 1/B*). They sum to the difference exactly.
    /// </summary>
    /// <param name="reference">The target, the earlier year or the other organisation: N* and B*.</param>
    public CostDeviation Against(CostAndResidents<TConcept, TGroup> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return CostDeviation.Of(Cost.Kronor, Residents.Count, reference.Cost.Kronor, reference.Residents.Count) with
        {
            Name = Title(this),
            Reference = Title(reference),
            Period = string.Join(" och ", new[] { reference.Cost.Period, Cost.Period }.Distinct().Select(period => period.Label)),
            Unit = $"kronor per {TGroup.Label}",
            Sources = Sources.Of([Sources, reference.Sources]),
        };
    }

    private static string Title(CostAndResidents<TConcept, TGroup> item) => $"{item.Cost.Name} {item.Cost.Period.Label}".Trim();
}
