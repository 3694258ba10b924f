using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>What Spink can recommend: a ground and a provider type, and the price of a day in each year.</summary>
/// <param name="Ground">The key of the ground.</param>
/// <param name="Provider">The key of the provider type.</param>
/// <param name="PlacedPercent">The chance in percent that it leads to a placement.</param>
/// <param name="Prices">The mean price of a day in kronor, in each year; 0 where nothing is paid by the day.</param>
internal sealed record RequestOffer(string Ground, string Provider, int PlacedPercent, int[] Prices);

/// <summary>The offers of every insats, with a table from which one is drawn by twelve random bits.</summary>
internal sealed class RequestOffers
{
    public const int Draws = 4096;

    private readonly RequestOffer[][] _offers;
    private readonly byte[][] _draws;

    public RequestOffers(RequestMargins printed)
    {
        var weighted = printed.Insatser.Select(insats => Weighted(insats.Key, printed.Figures.Taxonomies).ToList()).ToList();
        _offers = [.. weighted.Select(offers => offers.Select(pair => pair.Offer).ToArray())];
        _draws = [.. weighted.Select(offers => Table(offers.Select(pair => (decimal)pair.Weight)))];
    }

    public IReadOnlyList<RequestOffer> Of(int insats) => _offers[insats];

    public byte Draw(int insats, int bits) => _draws[insats][bits];

    private static byte[] Table(IEnumerable<decimal> weights) =>
        [.. LargestRemainder.Split(Draws, [.. weights]).SelectMany((count, offer) => Enumerable.Repeat((byte)offer, (int)count))];

    private static IEnumerable<(RequestOffer Offer, int Weight)> Weighted(string insats, Taxonomies taxonomies)
    {
        var grounds = taxonomies.Grounds.OrderBy(ground => ground.Order)
            .Select((ground, place) =>
                (ground.Key, Weight: Exists(taxonomies, insats, ground.Key) ? RequestAssumptions.GroundWeight(insats, place) : 0))
            .Where(ground => ground.Weight > 0)
            .ToList();
        if (grounds.Count == 0)
            throw new IfoException($"Ingen avtalsform är fastställd för {taxonomies.Insatser[insats]}; en syntetisk förfrågan "
                + "kan inte få någon rekommendation.");
        return from ground in grounds
               from provider in RequestAssumptions.Providers(insats, ground.Key)
               select (new RequestOffer(
                   ground.Key,
                   provider.Provider,
                   RequestAssumptions.PlacedPercent(ground.Key),
                   Prices(insats, provider.Provider)), ground.Weight * provider.Weight);
    }

    private static bool Exists(Taxonomies taxonomies, string insats, string ground) =>
        taxonomies.GroundRules.Any(rule => rule.Insats == insats && rule.Ground == ground && rule.Exists == GroundExistence.Yes);

    private static int[] Prices(string insats, string provider)
    {
        if (!DayPriceAssumptions.IsByDay(insats)) return [0, 0];
        var price = DayPriceAssumptions.Price(insats) * DayPriceAssumptions.RelativePrice(provider) / 100;
        return [price, price * DayPriceAssumptions.SecondYearPercent / 100];
    }
}
