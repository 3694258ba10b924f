using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Costs;

/// <summary>The cost per resident of one period, to be shown beside others that may lack it.</summary>
public static class CostOfPeriod
{
    /// <summary>The kronor per resident of a period; not reported where the series does not have it, which is not zero.</summary>
    /// <typeparam name="TConcept">The concept of cost.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The printed costs per resident.</param>
    /// <param name="period">The period.</param>
    public static Shown PerResidentIn<TConcept, TGroup>(this CostPerResidentSeries<TConcept, TGroup> series, Period period)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.FirstOrDefault(row => row.Period == period) is { } row ? row.Kronor.Value : NoValue.NotReported;
    }

    /// <summary>The kronor per resident of a period; not reported where the series does not have it, which is not zero.</summary>
    /// <typeparam name="TConcept">The concept of cost.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The costs and the residents that they are divided by.</param>
    /// <param name="period">The period.</param>
    public static Shown PerResidentIn<TConcept, TGroup>(this CostAndResidentsSeries<TConcept, TGroup> series, Period period)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        ArgumentNullException.ThrowIfNull(series);
        var found = series.FirstOrDefault(row => row.Cost.Period == period);
        return found is null ? NoValue.NotReported : found.PerResident.Kronor.Value;
    }
}
