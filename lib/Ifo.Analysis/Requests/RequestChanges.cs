using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Requests;

/// <summary>The changes of one table: its rows in the order of the report, the periods and the sources.</summary>
public sealed class RequestChanges : RowList<RequestChange>
{
    internal RequestChanges(IReadOnlyList<RequestChange> rows, Period from, Period to, Exposure exposure)
        : base(rows)
    {
        From = from;
        To = to;
        Exposure = exposure;
    }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>How the lengths of the periods count in the rate ratios.</summary>
    public Exposure Exposure { get; }

    /// <summary>The published figures that the rows rest on.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The row of an insats or an area.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="IfoException">No row has the key; the message lists those that there are.</exception>
    public RequestChange this[string key] =>
        Rows.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.Ordinal))
        ?? throw new IfoException(
            $"Tabellen har ingen rad \"{key}\". Raderna är: {string.Join(", ", Rows.Select(row => row.Key))}.");

    /// <summary>The rows whose change is more than chance when all of them are tested at once (Holm).</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public RequestChanges MoreThanChance(double level = 0.05)
    {
        Chance.Demand(level);
        return new([.. Rows.Where(row => row.IsMoreThanChanceAmongAll(level))], From, To, Exposure);
    }

    /// <summary>
    /// The same rows when requests come several from one person: each ratio's interval and test with a dispersion, and the
    /// p-values adjusted anew.
    /// </summary>
    /// <param name="dispersion">The dispersion of a row's counts, for example one that is estimated from a register.</param>
    /// <example><code>
    /// var changes = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).ByInsats();
    /// var assumed = Dispersion.Assumed(3, "några personer gör många förfrågningar");
    /// changes.With(_ => assumed).MoreThanChance().Select(row => row.Label)
    /// </code></example>
    public RequestChanges With(Func<RequestChange, Dispersion> dispersion)
    {
        ArgumentNullException.ThrowIfNull(dispersion);
        var rows = Rows.Select(row => row with { Ratio = row.Ratio.With(dispersion(row)) }).ToList();
        var adjusted = Holm.Adjust([.. rows.Select(row => row.PValue)]);
        return new([.. rows.Select((row, index) => row with { HolmAdjustedPValue = adjusted[index] })], From, To, Exposure);
    }

    /// <summary>
    /// What a finding survives: the largest dispersion at which the row is more than chance among all the rows, when the others
    /// keep theirs. At least 1 exactly when it is so for independent requests.
    /// </summary>
    /// <param name="row">A row of the table.</param>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public double LargestDispersion(RequestChange row, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(row);
        var others = Rows
            .Where(other => !string.Equals(other.Key, row.Key, StringComparison.Ordinal))
            .Select(other => other.PValue);
        return row.Ratio.LargestDispersion(Holm.Allowed([.. others], level));
    }
}
