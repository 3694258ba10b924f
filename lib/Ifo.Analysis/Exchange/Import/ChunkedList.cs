using System.Collections;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A list that grows by pieces of the same size: a million rows are never copied to make room for more.</summary>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int Shift = 14;
    private const int Size = 1 << Shift;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _chunks[index >> Shift][index & (Size - 1)];
        }
    }

    public void Add(T item)
    {
        if (Count == _chunks.Count << Shift) _chunks.Add(new T[Size]);
        _chunks[Count >> Shift][Count & (Size - 1)] = item;
        Count++;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
