using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// A case that a table counts: its number in the register, whose it is, and the inner row and column it stands in.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TalliedCase(int Number, string Person, int Row, int Column);

/// <summary>The cases behind a table. What they tell of its keys, an outsider is taken to know.</summary>
/// <param name="cases">The cases.</param>
internal sealed class Tally(ImmutableArray<TalliedCase> cases)
{
    private bool? _isOneCaseEach;

    public ImmutableArray<TalliedCase> Cases => cases;

    /// <summary>Whether nobody has two cases, so that persons and cases are the same numbers.</summary>
    public bool IsOneCaseEach =>
        _isOneCaseEach ??= cases.Select(counted => counted.Person).Distinct(StringComparer.Ordinal).Count() == cases.Length;

    /// <summary>Whether no person stands under two of some parts of a key: each can then be counted in one of them.</summary>
    /// <param name="place">The inner row, or the inner column, of a case.</param>
    /// <param name="parts">The inner rows or columns of each part.</param>
    public bool AreExclusive(Func<TalliedCase, int> place, IEnumerable<ImmutableArray<int>> parts)
    {
        var partOf = parts.SelectMany((leaves, part) => leaves.Select(leaf => (leaf, part))).ToLookup(
            pair => pair.leaf, pair => pair.part);
        return AreExclusive(cases.SelectMany(counted => partOf[place(counted)], (counted, part) => (counted.Person, part)));
    }

    /// <summary>Whether no person stands in two parts.</summary>
    public static bool AreExclusive(IEnumerable<(string Person, int Part)> persons)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (person, part) in persons)
            if (!found.TryAdd(person, part) && found[person] != part) return false;
        return true;
    }

    /// <summary>The cases that meet a condition.</summary>
    public Tally Where(Func<TalliedCase, bool> condition) => new([.. cases.Where(condition)]);
}
