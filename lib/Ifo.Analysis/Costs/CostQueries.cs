using Ifo.Analysis.Published;

namespace Ifo.Analysis.Costs;

/// <summary>Costs and costs per resident among the published figures.</summary>
public static class CostQueries
{
    /// <summary>The costs per resident that are printed of an organisation, with their targets.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">
    /// The key of the organisation, for example <c>socialnamnd-hisingen</c> or <c>goteborg</c>.
    /// </param>
    /// <param name="area">The key of the kategoriområde; IFO by default.</param>
    /// <exception cref="NoFigureException">None is printed.</exception>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    /// <example>
    /// <code>
    /// var hisingen = PublishedFigures.Load().CostPerResident("socialnamnd-hisingen");
    /// var antal = hisingen.AsNetCost().ImpliedResidents();
    /// antal.Change(Period.Year(2020), Period.Year(2022)).Chart("Fler invånare höll nere kostnaden per invånare")
    /// </code>
    /// </example>
    public static CostPerResidentSeries<Kostnad, AllResidents> CostPerResident(
        this PublishedFigures figures, string organisation, string area = "ifo")
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(figures, organisation, area);
    }

    /// <summary>The net costs (nettokostnad) that are printed of an organisation.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">The key of the organisation.</param>
    /// <param name="area">The key of the kategoriområde; empty for all.</param>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    /// <example>
    /// <code>
    /// var orebro = PublishedFigures.Load().NetCostOf("socialnamnden-orebro");
    /// var helar = orebro[Period.MonthRange(2023, 1, 8)].Annualised();
    /// orebro.PerResidentOf("orebro").Table("Nettokostnad per invånare i Örebro")
    /// </code>
    /// </example>
    public static CostSeries<Nettokostnad> NetCostOf(this PublishedFigures figures, string organisation, string area = "")
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(figures, organisation, area);
    }

    /// <summary>The costs (kostnad) that are printed of an organisation.</summary>
    /// <inheritdoc cref="NetCostOf(PublishedFigures, string, string)"/>
    public static CostSeries<Kostnad> CostOf(this PublishedFigures figures, string organisation, string area = "")
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(figures, organisation, area);
    }
}
