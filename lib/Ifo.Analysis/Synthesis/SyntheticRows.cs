using System.Collections;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Synthesis;

/// <summary>The rows of a synthetic register that was read from a file, in its order, with the caption that marks them.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class SyntheticRows<TRow> : IReadOnlyList<TRow>
{
    private readonly IReadOnlyList<TRow> _rows;

    internal SyntheticRows(IReadOnlyList<TRow> rows, Caption caption) => (_rows, Caption) = (rows, caption);

    /// <summary>The caption that tables and charts made from the rows must have; it says <em>syntetiska data</em>.</summary>
    public Caption Caption { get; }

    /// <summary>How many rows.</summary>
    public int Count => _rows.Count;

    /// <summary>A row by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public TRow this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
