using Ifo.Analysis.Periods;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Trends;

/// <summary>Monthly series of registers.</summary>
public static class RegisterSeries
{
    /// <summary>The number of requests month by month, from the first month with a request to the last; a month without any counts as 0.</summary>
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
        var counts = requests.GroupBy(request => MonthNumber(request.Received)).ToDictionary(month => month.Key, month => month.LongCount());
        if (counts.Count == 0) return MonthlySeries.From(label, "antal", Period.Month(1, 1));
        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        return MonthlySeries.From(
            label, "antal", Period.Month(first / 12, (first % 12) + 1),
            [.. Enumerable.Range(first, last - first + 1).Select(month => (decimal)counts.GetValueOrDefault(month))]);
    }

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
