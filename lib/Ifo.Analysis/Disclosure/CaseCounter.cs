using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>A case, by its number in the register, and whose it is.</summary>
internal readonly record struct CountedCase(int Number, string Person);

/// <summary>Counts the cases of inner cells, or the persons who have them.</summary>
internal sealed class CaseCounter(ImmutableDictionary<(int Row, int Column), ImmutableArray<CountedCase>> inner, CountedUnit unit)
{
    public CountCell Count(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        var cases = rows.SelectMany(row => columns.SelectMany(column => inner[(row, column)])).ToList();
        var persons = cases.Select(counted => counted.Person).Distinct(StringComparer.Ordinal).LongCount();
        return new(unit == CountedUnit.Persons ? persons : cases.Count, persons, Fingerprint(cases));
    }

    // A sum over the cases, so that it does not depend on their order.
    private UInt128 Fingerprint(List<CountedCase> cases)
    {
        UInt128 sum = 0;
        foreach (var counted in cases)
            sum += new UInt128(
                Scatter((ulong)counted.Number, 0x9E3779B97F4A7C15), Scatter((ulong)counted.Number, 0xC2B2AE3D27D4EB4F));
        return cases.Count == 0 ? 0 : sum + (UInt128)(int)unit;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Scatter(ulong number, ulong step)
    {
        var state = unchecked((number + 1) * step);
        state = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        state = unchecked((state ^ (state >> 27)) * 0x94D049BB133111EB);
        return state ^ (state >> 31);
    }
}
