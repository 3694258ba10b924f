using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>Inner rows or columns of one table that together count the same as some of another.</summary>
/// <param name="Of">Those of the one.</param>
/// <param name="Other">Those of the other.</param>
internal sealed record CommonPart(ImmutableArray<int> Of, ImmutableArray<int> Other);

/// <summary>
/// What two keys have in common: the finest parts that both can be put together to. Where one lies inside the other these are the
/// coarser one's values; of keys that have nothing to do with each other it is only the whole.
/// </summary>
/// <param name="Parts">The common parts.</param>
internal sealed record AxisRelation(ImmutableArray<CommonPart> Parts)
{
    /// <summary>Whether the keys share nothing but the whole.</summary>
    public bool IsTrivial => Parts.Length <= 1;

    /// <summary>Whether the values of one each lie inside a value of the other.</summary>
    public bool IsNested => Parts.All(part => part.Of.Length == 1) || Parts.All(part => part.Other.Length == 1);

    /// <summary>The relation that follows from which values meet.</summary>
    /// <param name="of">How many values the one has.</param>
    /// <param name="other">How many the other has.</param>
    /// <param name="meeting">Pairs of values that have cases in common.</param>
    public static AxisRelation Of(int of, int other, IEnumerable<(int Of, int Other)> meeting)
    {
        var parent = Enumerable.Range(0, of + other).ToArray();
        var touched = new bool[of + other];
        foreach (var (left, right) in meeting)
        {
            parent[Root(left)] = Root(of + right);
            touched[left] = touched[of + right] = true;
        }

        return new([.. Enumerable.Range(0, of + other)
            .Where(value => touched[value])
            .GroupBy(Root)
            .Select(part => part.ToLookup(value => value < of))
            .Select(part => new CommonPart([.. part[true]], [.. part[false].Select(value => value - of)]))
            .OrderBy(part => part.Of[0])]);

        int Root(int value)
        {
            while (parent[value] != value) value = parent[value] = parent[parent[value]];
            return value;
        }
    }

    /// <summary>The same seen from the other side.</summary>
    public AxisRelation Reversed() => new([.. Parts.Select(part => new CommonPart(part.Other, part.Of))]);
}
