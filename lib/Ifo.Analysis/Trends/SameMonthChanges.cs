using System.Collections;

namespace Ifo.Analysis.Trends;

/// <summary>The months of a series, each beside the same month of the year before.</summary>
public sealed class SameMonthChanges : IReadOnlyList<SameMonthChange>
{
    private readonly IReadOnlyList<SameMonthChange> _rows;

    internal SameMonthChanges(MonthlySeries series, IReadOnlyList<SameMonthChange> rows)
    {
        Series = series;
        _rows = rows;
    }

    /// <summary>The series.</summary>
    public MonthlySeries Series { get; }

    /// <summary>How many months.</summary>
    public int Count => _rows.Count;

    /// <summary>A month by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public SameMonthChange this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<SameMonthChange> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
