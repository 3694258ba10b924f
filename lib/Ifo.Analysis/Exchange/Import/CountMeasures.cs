namespace Ifo.Analysis.Exchange.Import;

/// <summary>A row or column that holds no counts, as its numbers show.</summary>
/// <param name="Item">Its place.</param>
/// <param name="Kind">What it holds, in the plural.</param>
/// <param name="Why">How that shows, in Swedish.</param>
internal sealed record CountMeasure(int Item, string Kind, string Why);

/// <summary>
/// Finds rows or columns of whole numbers that are computed from others: their percentages, their rates, their running totals.
/// </summary>
/// <param name="items">The rows, or the columns.</param>
/// <param name="numbers">Their numbers; the lines in the order of the file, without those of totals.</param>
internal sealed class CountMeasures(IReadOnlyList<CountItem> items, CountNumbers numbers)
{
    // As unlikely as this it must be that the numbers agree by chance, in any of the ways that are tried.
    private const double Certain = 200;
    private const int LeastLines = 3;
    private const int MostItems = 60;

    private static readonly int[] Bases = [100, 1_000, 10_000, 100_000, 1];

    /// <summary>Those found; none where there are more than anybody computes shares beside.</summary>
    public IReadOnlyList<CountMeasure> Find()
    {
        if (items.Count > MostItems || numbers.Lines.Count < 2) return [];
        return
        [
            .. Enumerable.Range(0, items.Count)
                .Where(item => numbers.Lines.All(line => numbers.Value(item, line) is not null))
                .Select(Measure)
                .OfType<CountMeasure>()
        ];
    }

    private CountMeasure? Measure(int item)
    {
        foreach (var other in Others(item))
        {
            if (IsShareOfSum(item, other))
                return new(item, "Andelar", $"talen är procent av summan av ”{items[other].Name}”");
            if (IsIndex(item, other))
                return new(item, "Kvoter och index", $"talen är ”{items[other].Name}” i procent av det första");
            if (IsRunning(item, other))
                return new(item, "Ackumulerade antal", $"talen är ”{items[other].Name}” summerade steg för steg");
        }

        foreach (var part in Others(item))
            foreach (var whole in Others(item).Where(whole => whole != part))
                foreach (var number in Bases.Where(number => number > 1 || !IsConstant(whole)))
                    if (IsRate(item, part, whole, number)) return Rate(item, part, whole, number);
        return null;
    }

    private CountMeasure Rate(int item, int part, int whole, int number) => number == Bases[0]
        ? new(item, "Andelar", $"talen är ”{items[part].Name}” i procent av ”{items[whole].Name}”")
        : number == 1
        ? new(item, "Medelvärden", $"talen är ”{items[part].Name}” delat med ”{items[whole].Name}”")
        : new(item, "Tal per invånare", $"talen är ”{items[part].Name}” per {Words(number)} av ”{items[whole].Name}”");

    private bool IsShareOfSum(int item, int other)
    {
        var sum = numbers.Lines.Sum(line => numbers.Value(other, line)!.Value);
        return sum > 0 && sum != Bases[0] && IsComputed(
            item, line => Rounded(Bases[0], numbers.Value(other, line)!.Value, sum), items.Count, 2);
    }

    private bool IsIndex(int item, int other) =>
        numbers.Value(other, numbers.Lines[0]) is > 0 and not 100 and var first
        && IsComputed(item, line => Rounded(Bases[0], numbers.Value(other, line)!.Value, first), items.Count, LeastLines);

    private bool IsConstant(int item) => numbers.Lines.Select(line => numbers.Value(item, line)).Distinct().Count() == 1;

    private bool IsRate(int item, int part, int whole, int number) =>
        numbers.Lines.All(line => numbers.Value(whole, line) > 0)
        && IsComputed(
            item,
            line => Rounded(number, numbers.Value(part, line)!.Value, numbers.Value(whole, line)!.Value),
            (double)items.Count * items.Count * Bases.Length,
            LeastLines);

    // A running total begins as what it sums, and is not it.
    private bool IsRunning(int item, int other)
    {
        var running = new Dictionary<int, long>();
        var sum = 0L;
        foreach (var line in numbers.Lines) running[line] = sum += numbers.Value(other, line)!.Value;
        return numbers.Lines.Count(line => numbers.Value(other, line) > 0) >= LeastLines
            && IsComputed(item, line => (running[line], running[line]), items.Count, LeastLines);
    }

    private bool IsComputed(int item, Func<int, (long Low, long High)> expected, double ways, int leastLines)
    {
        var (evidence, lines) = (1.0, 0);
        foreach (var line in numbers.Lines)
        {
            var value = numbers.Value(item, line)!.Value;
            var (low, high) = expected(line);
            if (value < low || value > high) return false;
            if (value > 0) (evidence, lines) = (Math.Min(1e18, evidence * (value + 1.0) / (high - low + 1)), lines + 1);
        }

        return lines >= leastLines && evidence >= Certain * ways;
    }

    // Half a step may be rounded either way.
    private static (long Low, long High) Rounded(long number, long part, long whole)
    {
        var exact = (decimal)number * part / whole;
        return ((long)decimal.Ceiling(exact - 0.5m), (long)decimal.Floor(exact + 0.5m));
    }

    private IEnumerable<int> Others(int item) => Enumerable.Range(0, items.Count).Where(other =>
        other != item && numbers.Lines.All(line => numbers.Value(other, line) is not null));

    private static string Words(int number) => Quantities.SwedishFormat.Number(number);
}
