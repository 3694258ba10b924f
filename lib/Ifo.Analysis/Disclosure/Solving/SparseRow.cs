namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>A row of numbers of which most are 0: the others, by their columns in order.</summary>
internal sealed class SparseRow
{
    private readonly int[] _columns;
    private readonly Fraction[] _numbers;
    private readonly int _count;

    private SparseRow(int[] columns, Fraction[] numbers, int count) => (_columns, _numbers, _count) = (columns, numbers, count);

    /// <summary>The number in a column.</summary>
    public Fraction this[int column] =>
        Array.BinarySearch(_columns, 0, _count, column) is >= 0 and var place ? _numbers[place] : Fraction.Zero;

    /// <summary>The row of some terms.</summary>
    public static SparseRow Of((int Variable, int Sign)[] terms)
    {
        var sums = terms
            .GroupBy(term => term.Variable)
            .Select(group => (Column: group.Key, Number: (Fraction)group.Sum(term => term.Sign)))
            .Where(term => !term.Number.IsZero)
            .OrderBy(term => term.Column)
            .ToList();
        return new([.. sums.Select(term => term.Column)], [.. sums.Select(term => term.Number)], sums.Count);
    }

    /// <summary>The row divided by a number.</summary>
    public SparseRow DividedBy(Fraction by)
    {
        if (by == Fraction.One) return this;
        var numbers = new Fraction[_count];
        for (var place = 0; place < _count; place++) numbers[place] = _numbers[place] / by;
        return new(_columns, numbers, _count);
    }

    /// <summary>The row less another one so many times.</summary>
    public SparseRow Minus(SparseRow other, Fraction times)
    {
        var (columns, numbers, count) = (new int[_count + other._count], new Fraction[_count + other._count], 0);
        var (own, others) = (0, 0);
        while (own < _count || others < other._count)
        {
            var order = own == _count ? 1 : others == other._count ? -1 : _columns[own].CompareTo(other._columns[others]);
            var column = order <= 0 ? _columns[own] : other._columns[others];
            var number = order switch
            {
                < 0 => _numbers[own++],
                > 0 => -(times * other._numbers[others++]),
                _ => _numbers[own++] - (times * other._numbers[others++]),
            };
            if (!number.IsZero) (columns[count], numbers[count++]) = (column, number);
        }

        return new(columns, numbers, count);
    }

    /// <summary>Subtracts the row so many times from numbers that stand in columns.</summary>
    public void SubtractFrom(Fraction[] from, Fraction times)
    {
        if (times.IsZero) return;
        for (var place = 0; place < _count; place++) from[_columns[place]] -= times * _numbers[place];
    }
}
