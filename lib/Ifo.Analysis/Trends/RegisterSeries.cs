using Ifo.Analysis.Periods;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Trends;

/// <summary>Monthly series of registers.</summary>
public static class RegisterSeries
{
    /// <summary>
    /// The number of requests month by month, from the first month with a request to the last; a month without any counts as 0.
    /// </summary>
    /// <param name="requests">The requests, for example those of one insats.</param>
    /// <param name="label">What they are, in Swedish.</param>
    /// <exception cref="TooShortSeriesException">There are no requests.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// register.PerMonth("Förfrågningar").Chart("Förfrågningar per månad", register.Caption)
    /// </code></example>
    public static MonthlySeries PerMonth(this IEnumerable<PlacementRequest> requests, string label)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var months = requests.Select(request => MonthNumber(request.Received)).ToList();
        return months.Count == 0
            ? MonthlySeries.From(label, "antal", Period.Month(1, 1))
            : Series(label, months, months.Min(), months.Max());
    }

    /// <summary>
    /// The number of requests month by month for each insats, all from the first month of the register to the last; a month
    /// without any counts as 0.
    /// </summary>
    /// <param name="requests">The requests.</param>
    /// <param name="taxonomies">The lists that name the insatser, in the order of the series.</param>
    /// <exception cref="TooShortSeriesException">There are no requests.</exception>
    /// <exception cref="IfoException">An insats is not in the lists.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// var series = register.PerMonthByInsats(Taxonomies.Load());
    /// series[0].Trend().InWords()
    /// </code></example>
    public static IReadOnlyList<MonthlySeries> PerMonthByInsats(
        this IEnumerable<PlacementRequest> requests, Taxonomies taxonomies)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(taxonomies);
        var months = requests.ToLookup(
            request => taxonomies.Insatser[request.Insats].Label, request => MonthNumber(request.Received));
        var all = months.SelectMany(insats => insats).ToList();
        TooShortSeriesException.ThrowIfShorter(all.Count, 1, "En serie", "förfrågan");
        var (first, last) = (all.Min(), all.Max());
        return [.. taxonomies.Insatser
            .Select(insats => insats.Label)
            .Where(months.Contains)
            .Select(label => Series(label, [.. months[label]], first, last))];
    }

    private static MonthlySeries Series(string label, IReadOnlyList<int> months, int first, int last)
    {
        var counts = months.CountBy(month => month).ToDictionary(month => month.Key, month => (decimal)month.Value);
        return MonthlySeries.From(
            label, "antal", Period.Month(first / 12, (first % 12) + 1),
            [.. Enumerable.Range(first, last - first + 1).Select(month => counts.GetValueOrDefault(month))]);
    }

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
