using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>Which mean of several organisations' costs per resident is meant.</summary>
public enum AverageKind
{
    /// <summary>The mean of the organisations, each counting as one: what Kolada shows for a group or a county.</summary>
    Unweighted,

    /// <summary>All their costs through all their residents: the large weigh more.</summary>
    WeightedByResidents,
}

/// <summary>Costs per resident of several organisations in one period, of the same concept and the same residents.</summary>
/// <typeparam name="TConcept">What the costs include.</typeparam>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed class OrganisationCosts<TConcept, TGroup> : RowList<CostAndResidents<TConcept, TGroup>>
    where TConcept : ICostConcept
    where TGroup : IResidentGroup
{
    internal OrganisationCosts(IReadOnlyList<CostAndResidents<TConcept, TGroup>> rows)
        : base(OfOnePeriod(rows))
    {
    }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The mean, of the kind that is named; of one organisation both kinds are its own cost per resident.</summary>
    /// <param name="kind">Unweighted, or weighted by residents.</param>
    /// <returns>Kronor per resident.</returns>
    public Measured Mean(AverageKind kind) => kind == AverageKind.WeightedByResidents
        ? Sum(row => row.Cost.Kronor) / Sum(row => row.Residents.Count)
        : Sum(row => row.PerResident.Kronor) / Measured.Exact(Count);

    private static IReadOnlyList<CostAndResidents<TConcept, TGroup>> OfOnePeriod(
        IReadOnlyList<CostAndResidents<TConcept, TGroup>> rows)
    {
        if (rows.Count == 0) throw new CostException("Det finns inga organisationer att jämföra.");
        if (rows.Select(row => row.Cost.Period).Distinct().Skip(1).Any())
            throw new CostException("Organisationerna har olika perioder: "
                + $"{string.Join(", ", rows.Select(row => row.Cost.Period.Label).Distinct())}. Ta samma period för alla.");
        return rows;
    }

    private Measured Sum(Func<CostAndResidents<TConcept, TGroup>, Measured> number) =>
        Rows.Select(number).Aggregate((left, right) => left + right);
}

/// <summary>Begins a comparison of organisations.</summary>
public static class OrganisationCosts
{
    /// <summary>Compares organisations with each other.</summary>
    /// <typeparam name="TConcept">What the costs include.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="organisations">Their costs and residents, of the same period.</param>
    /// <exception cref="CostException">There are none, or their periods differ.</exception>
    /// <example>
    /// <code>
    /// var orebro = PublishedFigures.Load().NetCostOf("socialnamnden-orebro").PerResidentOf("orebro")[Period.Year(2022)];
    /// var annan = CostAmount.Net(500, Unit.Millions, Period.Year(2022), "Annan kommun").For(Residents.All(100_000));
    /// OrganisationCosts.Compare([orebro, annan]).Table("Nettokostnad per invånare")
    /// </code>
    /// </example>
    public static OrganisationCosts<TConcept, TGroup> Compare<TConcept, TGroup>(
        IEnumerable<CostAndResidents<TConcept, TGroup>> organisations)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        ArgumentNullException.ThrowIfNull(organisations);
        return new([.. organisations]);
    }
}
