namespace Ifo.Analysis.Exchange.Import;

/// <summary>The numbers of rows along their columns, or of columns along their rows.</summary>
/// <param name="Lines">The places on the other axis that the numbers are compared at.</param>
/// <param name="Value">The number of an item at a line; null where it is not known.</param>
internal sealed record CountNumbers(IReadOnlyList<int> Lines, Func<int, int, long?> Value)
{
    /// <summary>Whether an item is the sum of others wherever all are known.</summary>
    public bool IsSum(int item, IReadOnlyList<int> parts) => Lines.All(line => IsSum(item, parts, line));

    public bool IsSum(int item, IReadOnlyList<int> parts, int line) =>
        Value(item, line) is not { } total || Sum(parts, line) is not { } sum || sum == total;

    /// <summary>The sum; null where a part is not known.</summary>
    public long? Sum(IReadOnlyList<int> parts, int line)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            if (Value(part, line) is not { } value) return null;
            sum += value;
        }

        return sum;
    }

    /// <summary>Whether an item is at least another wherever both are known.</summary>
    public bool IsAtLeast(int item, int other) => Lines.All(line =>
        Value(item, line) is not { } value || Value(other, line) is not { } less || value >= less);

    public bool IsNothing(int item) => Lines.All(line => Value(item, line) is null or 0);

    /// <summary>
    /// How unlikely it is that an item equals a sum by chance: one in this number. A line where a single part is not 0 says
    /// nothing, since the item may be another name of that part.
    /// </summary>
    public double Evidence(int item, IReadOnlyList<int> parts)
    {
        var evidence = 1.0;
        foreach (var line in Lines)
        {
            if (Value(item, line) is { } total && parts.Count(part => Value(part, line) > 0) > 1)
                evidence = Math.Min(1e18, evidence * (total + 1));
        }

        return evidence;
    }
}
