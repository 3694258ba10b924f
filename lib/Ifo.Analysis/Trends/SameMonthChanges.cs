namespace Ifo.Analysis.Trends;

/// <summary>The months of a series, each beside the same month of the year before.</summary>
public sealed class SameMonthChanges : RowList<SameMonthChange>
{
    internal SameMonthChanges(MonthlySeries series, IReadOnlyList<SameMonthChange> rows)
        : base(rows) => Series = series;

    /// <summary>The series.</summary>
    public MonthlySeries Series { get; }
}
