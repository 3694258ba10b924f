using Ifo.Analysis.Citations;

namespace Ifo.Analysis.Allocation;

/// <summary>An amount split by a key. The rows' amounts sum to <see cref="Kronor"/> exactly.</summary>
public sealed class AllocatedAmounts : RowList<AllocatedAmount>
{
    /// <summary>The name of the row for what no share covers.</summary>
    public const string Unallocated = "Ofördelat";

    internal AllocatedAmounts(
        IReadOnlyList<AllocatedAmount> rows, decimal kronor, string note, Sources sources, string period = "")
        : base(rows)
    {
        Kronor = kronor;
        Note = note;
        Sources = sources;
        Period = period;
    }

    /// <summary>The amount that was split, in kronor.</summary>
    public decimal Kronor { get; }

    /// <summary>What was done with a key that does not sum to the whole, in Swedish; empty when it sums.</summary>
    public string Note { get; }

    /// <summary>The published figures that the key and the amount are taken from; none for the analyst's own.</summary>
    public Sources Sources { get; }

    /// <summary>The period of a published split, in Swedish; empty for the analyst's own.</summary>
    public string Period { get; }

    /// <summary>The row of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="AllocationException">No row has the name; the message lists those that there are.</exception>
    public AllocatedAmount this[string name] =>
        Rows.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.Ordinal))
        ?? throw new AllocationException(
            $"Fördelningen har ingen rad \"{name}\". Raderna är: {string.Join(", ", Rows.Select(row => row.Name))}.");

    internal AllocatedAmounts With(Sources sources, string period) =>
        new(Rows, Kronor, Note, Sources.Of([Sources, sources]), period);
}
