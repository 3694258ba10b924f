using System.Collections;

namespace Ifo.Analysis;

/// <summary>
/// Rows in an order of their own, read by place or one after the other; what they have in common is told by the derived class.
/// </summary>
/// <typeparam name="T">What a row is.</typeparam>
public abstract class RowList<T> : IReadOnlyList<T>
{
    private protected RowList(IReadOnlyList<T> rows) => Rows = rows;

    /// <summary>How many rows.</summary>
    public int Count => Rows.Count;

    /// <summary>A row by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public T this[int index] => Rows[index];

    // Queries go to the rows themselves: a derived class may have a Where of its own.
    private protected IReadOnlyList<T> Rows { get; }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
