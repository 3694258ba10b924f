using BenchmarkDotNet.Attributes;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Benchmarks;

/// <summary>A large table, and one of half as many rows as its baseline: what twice the size costs.</summary>
public class Protecting
{
    private const int Rows = 30;
    private const int Columns = 12;

    private PersonTable _half = null!;
    private PersonTable _whole = null!;

    [GlobalSetup]
    public void Make() => (_half, _whole) = (Table(Rows / 2), Table(Rows));

    [Benchmark(Baseline = true)]
    public int HalfTheRows() => _half.Protect(DisclosureRule.Default).WithheldCount;

    [Benchmark]
    public int AllRows() => _whole.Protect(DisclosureRule.Default).WithheldCount;

    // A third of the cells small, as in a table of kinds of help by month.
    private static PersonTable Table(int rows)
    {
        var random = new Random(1);
        var counts = new long[rows, Columns];
        for (var place = 0; place < counts.Length; place++)
            counts[place / Columns, place % Columns] = random.Next(0, random.Next(3) switch { 0 => 6, 1 => 20, _ => 200 });
        var caption = Caption.Internal("påhittat", "2024", "okänt");
        return PersonTable.FromCounts(
            "Rad", Names('r', rows), "Kolumn", Names('k', Columns), (row, column) => counts[row, column], caption);
    }

    private static string[] Names(char letter, int count) =>
        [.. Enumerable.Range(1, count).Select(number => $"{letter}{number}")];
}
