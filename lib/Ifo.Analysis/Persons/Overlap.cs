using Ifo.Analysis.Periods;
using Ifo.Analysis.Shares;

namespace Ifo.Analysis.Persons;

/// <summary>
/// How many of the persons with a request of one kind in a period also had one of another within the same window.
/// </summary>
/// <param name="Kind">The kind that the persons are counted among.</param>
/// <param name="Other">The kind that some of them had too.</param>
/// <param name="Period">The period.</param>
/// <param name="Window">Within what time both must come.</param>
/// <param name="Persons">Persons with a request of <paramref name="Kind"/> in the period, each counted once.</param>
/// <param name="Both">Those of them who had both within one window.</param>
public sealed record Overlap(string Kind, string Other, Period Period, OverlapWindow Window, long Persons, long Both)
{
    /// <summary>
    /// Both of all the persons, with Wilson's interval. Not the same share the other way around: the base is another.
    /// </summary>
    /// <exception cref="ShareException">No person had a request of the kind, so there is nothing to have a share of.</exception>
    public CaseShare Share => CaseShare.Of(Both, Persons, $"{Kind}: även {Other} {Period.Label}");
}
