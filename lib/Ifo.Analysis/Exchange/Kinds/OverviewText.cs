using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>What all rows of a file are together, in words.</summary>
internal static class OverviewText
{
    public static string Persons(long count) => $"Personer: {SwedishFormat.Number(count)} olika";

    /// <summary>How many numbers there are, between what they lie, and their sum; nothing where there are none.</summary>
    public static IEnumerable<string> Sum(string name, string unit, NumberSum sum)
    {
        if (sum.Count == 0) yield break;
        var decimals = new[] { sum.Sum, sum.Lowest, sum.Highest }.All(decimal.IsInteger) ? 0 : 2;
        yield return $"{name}: {SwedishFormat.Number(sum.Count)} {(sum.Count == 1 ? "värde" : "värden")}, "
            + $"{SwedishFormat.Number(sum.Lowest, decimals)}–{SwedishFormat.Number(sum.Highest, decimals)}"
            + (unit == "%" ? " %" : $", summa {SwedishFormat.Number(sum.Sum, decimals)} {unit}".TrimEnd());
    }
}

/// <summary>The first and the last of some days.</summary>
internal sealed class DaySpan
{
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;

    public void Add(DateOnly day)
    {
        if (day < _first) _first = day;
        if (day > _last) _last = day;
    }

    public override string ToString() => _first > _last ? "ingen dag"
        : _first == _last ? Day(_first)
        : $"{Day(_first)}–{Day(_last)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The sum, the lowest and the highest of some numbers.</summary>
internal sealed class NumberSum
{
    /// <summary>The largest number that is summed.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    public long Count { get; private set; }

    public decimal Sum { get; private set; }

    public decimal Lowest { get; private set; }

    public decimal Highest { get; private set; }

    /// <summary>Takes a number. One larger than any amount is a fault that the eye finds elsewhere, and has no sum.</summary>
    public void Add(decimal number)
    {
        if (Math.Abs(number) > Largest || Math.Abs(Sum) > Largest * 1_000m) return;
        Lowest = Count == 0 ? number : Math.Min(Lowest, number);
        Highest = Count == 0 ? number : Math.Max(Highest, number);
        Sum += number;
        Count++;
    }
}
