using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>The days and the cost of one insats with one provider type, in each of two years.</summary>
internal sealed record PlacementTarget(PlacementKind Kind, string Area, string Provider, long[] Days, long[] Cost);

/// <summary>How many days and which cost the placements of each insats and provider type must have.</summary>
internal sealed class PlacementModel
{
    public PlacementModel(PublishedFigures figures)
    {
        var requests = new RequestMargins(figures);
        Years = requests.Years;
        Administrations = [.. RequestAssumptions.Administrations.Select(key => figures.Taxonomies.Organisations[key])];
        var costs = PlacementAssumptions.Kinds
            .Where(kind => figures.Taxonomies.Insatser.TryGet(kind.Insats, out _))
            .Select(kind => (Kind: kind, figures.Taxonomies.Insatser[kind.Insats].Area))
            .Select(pair => (pair.Kind, pair.Area, Printed: new CostMargins(figures, Years, pair.Kind, pair.Area)))
            .ToList();
        Targets = [.. costs.SelectMany(cost => TargetsOf(cost.Kind, cost.Area, cost.Printed))];
        var used = Sources.Of(costs.Select(cost => cost.Printed.Sources));
        Sources = used.Count > 0 ? used : requests.Sources;
    }

    public IReadOnlyList<Period> Years { get; }

    public IReadOnlyList<Organisation> Administrations { get; }

    public IReadOnlyList<PlacementTarget> Targets { get; }

    public Sources Sources { get; }

    // Shares are of the cost; the days of a provider type are its share through its relative price.
    private static IEnumerable<PlacementTarget> TargetsOf(PlacementKind kind, string area, CostMargins printed)
    {
        var cost = printed.Cost();
        var days = printed.Days(cost);
        var external = printed.ExternalWeights();
        string[] providers = ["egen-regi", .. external.Select(provider => provider.Provider)];
        var targets = new[] { (cost.First, days.First), (cost.Second, days.Second) }
            .Select((year, index) => OfYear(year.Item1, year.Item2, printed.OwnShare(index), external))
            .ToList();
        return providers
            .Select((provider, place) => new PlacementTarget(
                kind,
                area,
                provider,
                [.. targets.Select(year => year.Days[place])],
                [.. targets.Select(year => year.Cost[place])]))
            .Where(target => target.Days.Sum() > 0);
    }

    private static (long[] Days, long[] Cost) OfYear(
        decimal cost, decimal days, decimal own, IReadOnlyList<(string Provider, decimal Weight)> external)
    {
        var whole = external.Sum(provider => provider.Weight);
        decimal[] shares = [own, .. external.Select(provider => (1 - own) * provider.Weight / whole)];
        string[] providers = ["egen-regi", .. external.Select(provider => provider.Provider)];
        var byPrice = shares.Zip(providers, (share, provider) => share / DayPriceAssumptions.RelativePrice(provider)).ToList();
        return (LargestRemainder.Split((long)decimal.Round(days), byPrice),
            LargestRemainder.Split((long)decimal.Round(cost), shares));
    }
}
