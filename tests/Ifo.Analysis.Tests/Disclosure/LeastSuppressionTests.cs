using Ifo.Analysis.Disclosure;
using Xunit.Abstractions;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>How much more is withheld than the least that would do, found by trying every choice of cells.</summary>
public class LeastSuppressionTests(ITestOutputHelper output)
{
    private static readonly long[] Values = [0, 1, 3, 6, 20];

    [Fact]
    public void Two_by_two_tables_lose_little_more_than_they_must() => AtMost(0.02m, Measure(2, 2, Values));

    [Fact]
    public void Two_by_three_tables_lose_little_more_than_they_must() => AtMost(0.02m, Measure(2, 3, [0, 2, 9]));

    [Fact]
    public void Lists_of_four_lose_little_more_than_they_must() => AtMost(0.02m, Measure(4, 1, Values));

    [Fact]
    public void In_a_large_table_every_small_cell_is_withheld_and_can_vary_as_much_as_the_rule_asks()
    {
        var random = new Random(1);
        var counts = new long[30, 12];
        for (var place = 0; place < counts.Length; place++)
            counts[place / 12, place % 12] = random.Next(3) switch { 0 => random.Next(0, 6), 1 => random.Next(0, 20), _ => random.Next(0, 200) };
        var withheld = Tables.TwoWay(counts).Protect(DisclosureRule.Default).Withheld
            .ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Interval);
        var small = Enumerable.Range(0, counts.Length).Where(place => counts[place / 12, place % 12] is > 0 and < 5)
            .Select(place => ($"r{(place / 12) + 1}", $"k{(place % 12) + 1}")).ToList();
        output.WriteLine($"{small.Count} small, {withheld.Count} withheld of {counts.Length}");
        Assert.NotEmpty(small);
        Assert.All(small, cell => Assert.True(withheld[cell].IsAtLeast(DisclosureRule.Default.RequiredWidth), $"{cell}: {withheld[cell]}"));
        Assert.InRange(withheld.Count, small.Count, counts.Length / 2);
    }

    private void AtMost(decimal share, (int Tables, int Optimal, long Weight, long Least) measured)
    {
        output.WriteLine($"{measured}: {(decimal)measured.Weight / measured.Least - 1:P2}");
        Assert.InRange(measured.Weight, measured.Least, measured.Least * (1 + share));
        Assert.True(measured.Optimal * 10 >= measured.Tables * 9);
    }

    private static (int Tables, int Optimal, long Weight, long Least) Measure(int rows, int columns, long[] values)
    {
        var all = Enumerable.Range(0, (int)Math.Pow(values.Length, rows * columns)).AsParallel().Select(number => Weights(Cells(number, rows, columns, values)))
            .OfType<(long Chosen, long Least)>().Where(weights => weights.Least > 0).ToList();
        return (all.Count, all.Count(weights => weights.Chosen == weights.Least), all.Sum(weights => weights.Chosen), all.Sum(weights => weights.Least));
    }

    private static long[,] Cells(int number, int rows, int columns, long[] values)
    {
        var cells = new long[rows, columns];
        for (var place = 0; place < rows * columns; place++, number /= values.Length) cells[place / columns, place % columns] = values[number % values.Length];
        return cells;
    }

    // Where no choice of cells will do, the table is refused.
    private static (long Chosen, long Least)? Weights(long[,] counts)
    {
        var tables = new TableSystem(DisclosureRule.Default);
        tables.Add(counts.GetLength(1) == 1 ? Tables.OneWay([.. counts.Cast<long>()]) : Tables.TwoWay(counts));
        var system = tables.System;
        var hidden = system.HiddenAtFirst();
        if (Least(system, hidden) is { } least) return (Weight(system, Suppression.Choose(system, hidden)), least);
        Assert.Throws<DisclosureException>(() => Suppression.Choose(system, hidden));
        return null;
    }

    private static long Weight(CellSystem system, bool[] hidden) => system.Cells.Where((_, cell) => hidden[cell]).Sum(cell => (long)cell.Weight);

    private static long? Least(CellSystem system, bool[] hidden)
    {
        var open = Enumerable.Range(0, hidden.Length).Where(cell => !hidden[cell] && system.Cells[cell].Use == CellUse.Open).ToArray();
        return Enumerable.Range(0, 1 << open.Length)
            .Select(choice => hidden.Select((isHidden, cell) => isHidden || (Array.IndexOf(open, cell) is >= 0 and var place && (choice & (1 << place)) != 0)).ToArray())
            .OrderBy(choice => Weight(system, choice))
            .Where(choice => new Attack(system, choice).FirstUnsafe() < 0)
            .Select(choice => (long?)Weight(system, choice))
            .FirstOrDefault();
    }
}
