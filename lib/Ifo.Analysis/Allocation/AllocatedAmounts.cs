using System.Collections;
using Ifo.Analysis.Citations;

namespace Ifo.Analysis.Allocation;

/// <summary>An amount split by a key. The rows' amounts sum to <see cref="Kronor"/> exactly.</summary>
public sealed class AllocatedAmounts : IReadOnlyList<AllocatedAmount>
{
    /// <summary>The name of the row for what no share covers.</summary>
    public const string Unallocated = "Ofördelat";

    private readonly IReadOnlyList<AllocatedAmount> _rows;

    internal AllocatedAmounts(IReadOnlyList<AllocatedAmount> rows, decimal kronor, string note, Sources sources, string period = "")
    {
        _rows = rows;
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

    /// <summary>How many rows.</summary>
    public int Count => _rows.Count;

    /// <summary>A row by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public AllocatedAmount this[int index] => _rows[index];

    /// <summary>The row of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="AllocationException">No row has the name; the message lists those that there are.</exception>
    public AllocatedAmount this[string name] =>
        _rows.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.Ordinal))
        ?? throw new AllocationException($"Fördelningen har ingen rad \"{name}\". Raderna är: {string.Join(", ", _rows.Select(row => row.Name))}.");

    /// <inheritdoc/>
    public IEnumerator<AllocatedAmount> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal AllocatedAmounts With(Sources sources, string period) => new(_rows, Kronor, Note, Sources.Of([Sources, sources]), period);
}
