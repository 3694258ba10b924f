using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>The value of a case, its weight, and whose it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeighedCase(string Person, decimal Value, decimal Weight);

/// <summary>The sums behind the means of a table, by inner rows and columns.</summary>
internal sealed class MeanCells
{
    /// <summary>
    /// Sums are made whole numbers with so many parts of the total: the attack is exact in whole numbers of this size.
    /// </summary>
    private const decimal Parts = 1_000_000_000m;

    private readonly ILookup<(int Row, int Column), WeighedCase> _cases;
    private readonly decimal _total;

    public MeanCells(ILookup<(int Row, int Column), WeighedCase> cases)
    {
        _cases = cases;
        _total = cases.Sum(cell => cell.Sum(weighed => weighed.Value * weighed.Weight));
    }

    /// <summary>The sum of the weighed values of some inner cells, and of their weights.</summary>
    public (decimal Sum, decimal Weight) Sums(IEnumerable<int> rows, IReadOnlyList<int> columns)
    {
        var cases = rows.SelectMany(row => columns.SelectMany(column => _cases[(row, column)])).ToList();
        return (cases.Sum(weighed => weighed.Value * weighed.Weight), cases.Sum(weighed => weighed.Weight));
    }

    /// <summary>The sum of some inner cells as a whole number: rounded in each, so that parts add up to their total.</summary>
    public long Scaled(IEnumerable<int> rows, IReadOnlyList<int> columns) =>
        _total == 0 ? 0 : rows.Sum(row => columns.Sum(column =>
        (long)decimal.Round(_cases[(row, column)].Sum(weighed => weighed.Value * weighed.Weight) / _total * Parts)));

    /// <summary>How many persons are behind some inner cells.</summary>
    public long Persons(IEnumerable<(int Row, int Column)> cells) =>
        cells.SelectMany(cell => _cases[cell]).Select(weighed => weighed.Person).Distinct(StringComparer.Ordinal).LongCount();
}
