using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Reconstruction;

/// <summary>What the numbers of requests for one insats, or all together, can have been in two periods.</summary>
/// <param name="Key">The key of the insats; <c>total</c> for all together.</param>
/// <param name="Label">The Swedish label.</param>
/// <param name="Before">
/// What the earlier number can be; whole, both ends included. An upper end at <see cref="Bounds.Most"/> is no limit.
/// </param>
/// <param name="After">What the later number can be.</param>
/// <param name="Sources">The published figures that are about this insats.</param>
public sealed record ReconstructedLevel(string Key, string Label, Interval Before, Interval After, Sources Sources);

/// <summary>
/// The numbers of requests that a report implies without printing them, per insats, in two periods; no rows when the requirements
/// clash.
/// </summary>
public sealed class ReconstructedRequests : RowList<ReconstructedLevel>
{
    internal ReconstructedRequests(
        IReadOnlyList<ReconstructedLevel> rows, Bounds bounds, Period from, Period to, IReadOnlyList<SeriesBreak> breaks)
        : base(rows)
    {
        Bounds = bounds;
        From = from;
        To = to;
        Breaks = breaks;
    }

    /// <summary>What was required, and the requirements that clash if some do.</summary>
    public Bounds Bounds { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>
    /// The series breaks between the periods, so that the later level is not only the earlier one changed; empty when there is
    /// none.
    /// </summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; }

    /// <summary>The published figures that the bounds rest on.</summary>
    public Sources Sources => Sources.Of(Bounds.Requirements.Select(requirement => requirement.Sources));

    /// <summary>The row of an insats.</summary>
    /// <param name="key">Its key; <c>total</c> for all together.</param>
    /// <exception cref="InfeasibleException">The requirements clash; the message names them.</exception>
    /// <exception cref="IfoException">No row has the key; the message lists those that there are.</exception>
    public ReconstructedLevel this[string key]
    {
        get
        {
            if (!Bounds.IsFeasible) throw Requirement.Clash(Bounds.Conflict);
            return Rows.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.Ordinal))
                ?? throw new IfoException(
                    $"Tabellen har ingen rad \"{key}\". Raderna är: {string.Join(", ", Rows.Select(row => row.Key))}.");
        }
    }
}
