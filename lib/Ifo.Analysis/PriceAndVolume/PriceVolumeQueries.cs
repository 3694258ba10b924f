using Ifo.Analysis.Published;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>Price and volume among the published figures.</summary>
public static class PriceVolumeQueries
{
    /// <summary>The printed costs and days of an insats, to be split into price and volume.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>goteborg</c>.</param>
    /// <param name="insats">The key of the insats, for example <c>nodbistand</c>.</param>
    /// <param name="area">
    /// The key of the kategoriområde, for an insats that several have (institutionsvård, öppenvård); empty for an insats of one.
    /// </param>
    /// <exception cref="PriceVolumeException">Several kategoriområden have the insats, and none was chosen.</exception>
    /// <exception cref="IfoException">There is no such organisation, insats or area.</exception>
    /// <example>
    /// <code>
    /// var nodbistand = PublishedFigures.Load().PriceAndVolume("goteborg", "nodbistand");
    /// var effekter = nodbistand.Between(Period.Year(2023), Period.Year(2024));
    /// effekter.InWords()
    /// </code>
    /// </example>
    public static PublishedPriceAndVolume PriceAndVolume(
        this PublishedFigures figures, string organisation, string insats, string area = "")
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(area);
        return new PublishedPriceAndVolume(
            figures,
            figures.Taxonomies.Organisations[organisation].Key,
            figures.Taxonomies.Insatser[insats].Key,
            area.Length == 0 ? "" : figures.Taxonomies.Areas[area].Key);
    }

    /// <summary>
    /// The printed day prices of an organisation beside those that its printed costs and persons per day give. They differ
    /// where the printed one is an unweighted mean.
    /// </summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>orebro-externa-kop</c>.</param>
    /// <exception cref="NoFigureException">No period has a cost, persons per day and a day price.</exception>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    /// <example>
    /// <code>
    /// var externa = PublishedFigures.Load().DayPrices("orebro-externa-kop");
    /// var effekter = externa.Between(Period.Year(2017), Period.Year(2022));
    /// externa.Table("Det tryckta dygnspriset ger inte den tryckta kostnaden")
    /// </code>
    /// </example>
    public static DayPrices DayPrices(this PublishedFigures figures, string organisation)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new DayPrices(figures, figures.Taxonomies.Organisations[organisation].Key);
    }
}
