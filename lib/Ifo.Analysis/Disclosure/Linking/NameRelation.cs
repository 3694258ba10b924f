using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// What the keys of two tables have in common as far as their names tell: the same name, a name that joins known ones (HVB och
/// familjehem), one that goes on after a known one (HVB, akut), times and ages that meet, or what the analyst has answered.
/// </summary>
/// <param name="Relation">The common parts.</param>
/// <param name="IsLinked">Whether any names could be linked.</param>
/// <param name="Unclear">Names of the one that the other may have under other names; empty where all is clear.</param>
/// <param name="UnclearOther">Those that they may be.</param>
internal sealed partial record NameRelation(
    AxisRelation Relation, bool IsLinked, ImmutableArray<string> Unclear, ImmutableArray<string> UnclearOther)
{
    /// <summary>Compares the names of a key in a new table with those of a key in an earlier one.</summary>
    public static NameRelation Of(Axis axis, Axis earlier, ReleaseAnswers answers)
    {
        var everything = AllPairs(axis.Nodes[axis.GrandTotal].Leaves, earlier.Nodes[earlier.GrandTotal].Leaves);
        var whole = new NameRelation(AxisRelation.Of(axis.LeafCount, earlier.LeafCount, everything), IsLinked: false, [], []);
        if (axis.LeafCount < 2 && !axis.Nodes[0].IsTotal && axis.Name.Length == 0) return whole;
        if (earlier.LeafCount < 2 && !earlier.Nodes[0].IsTotal && earlier.Name.Length == 0) return whole;
        var (names, known) = (Names(axis), Names(earlier));
        var pairs = new List<(int, int)>();
        var (left, leftEarlier) = (LeavesOf(axis), LeavesOf(earlier));
        Join((name, other) => name.Key == other.Key);
        Join((name, other) => answers.About(name.Key)?.Contains(other.Key) == true);
        foreach (var name in names.Where(name => answers.About(name.Key) is { IsEmpty: true })) left.ExceptWith(name.Leaves);
        Union(names, known, (name, other) => Pair(name, other));
        Union(known, names, (name, other) => Pair(other, name));
        JoinLeft((name, other) => ValueKey.GoesOn(name.Key, other.Key) || ValueKey.GoesOn(other.Key, name.Key));
        JoinLeft((name, other) => name.Scope is { } scope && other.Scope is { } otherScope && scope.Meets(otherScope));
        if (pairs.Count == 0 && axis.Name == CountGrid.UnnamedColumns && AreOfOtherKinds(names, known)) return whole;
        if (pairs.Count == 0 && (ValueKey.Of(axis.Name) != ValueKey.Of(earlier.Name) || left.Count == 0)) return whole;
        var isOneLeft = pairs.Count > 0 && Math.Min(left.Count, leftEarlier.Count) == 1;
        var isClear = left.Count == 0 || leftEarlier.Count == 0 || isOneLeft;
        if (isClear) pairs.AddRange(AllPairs(left, leftEarlier));
        return new(
            pairs.Count == 0 ? whole.Relation : AxisRelation.Of(axis.LeafCount, earlier.LeafCount, pairs),
            pairs.Count > 0,
            isClear ? [] : Labels(axis, left),
            isClear ? [] : Labels(earlier, leftEarlier));

        void Pair(Name name, Name other)
        {
            pairs.AddRange(AllPairs(name.Leaves, other.Leaves));
            left.ExceptWith(name.Leaves);
            leftEarlier.ExceptWith(other.Leaves);
        }

        void Join(Func<Name, Name, bool> areSame)
        {
            foreach (var name in names)
                foreach (var other in known.Where(other => areSame(name, other))) Pair(name, other);
        }

        // Only what has found no name of its own: a name that is known in both says all by itself.
        void JoinLeft(Func<Name, Name, bool> areSame)
        {
            var found = (from name in names
                         from other in known
                         where (left.Overlaps(name.Leaves) || leftEarlier.Overlaps(other.Leaves)) && areSame(name, other)
                         select (name, other)).ToList();
            foreach (var (name, other) in found) Pair(name, other);
        }

        void Union(List<Name> joined, List<Name> parts, Action<Name, Name> pair)
        {
            foreach (var name in joined)
            {
                var words = Joint().Split(name.Key);
                if (words.Length < 2) continue;
                var found = words.Select(word => parts.Find(part => part.Key == word)).ToList();
                if (found.TrueForAll(part => part is not null)) found.ForEach(part => pair(name, part!));
            }
        }
    }

    // Years are no other names of girls and boys where nothing is said of either.
    private static bool AreOfOtherKinds(List<Name> names, List<Name> known) =>
        names.TrueForAll(name => name.Scope is not null) != known.TrueForAll(name => name.Scope is not null)
        && (names.TrueForAll(name => name.Scope is null) || known.TrueForAll(name => name.Scope is null));

    private static HashSet<int> LeavesOf(Axis axis) => [.. axis.Nodes[axis.GrandTotal].Leaves];

    private static IEnumerable<(int, int)> AllPairs(IEnumerable<int> of, IReadOnlyCollection<int> other) =>
        of.SelectMany(left => other.Select(right => (left, right)));

    private static ImmutableArray<string> Labels(Axis axis, HashSet<int> leaves) =>
        [.. axis.Inner.Where(place => leaves.Contains(axis.Nodes[place].Leaves[0])).Select(place => axis.Nodes[place].Label)];

    // The names of inner ones, and of groups as they are called where they stand alone.
    private static List<Name> Names(Axis axis)
    {
        var names = new List<Name>();
        for (var place = 0; place < axis.Nodes.Length; place++)
        {
            if (place == axis.GrandTotal && axis.Nodes[place].IsTotal) continue;
            var key = ValueKey.Of(axis.Nodes[place].Label);
            if (axis.Nodes[place].IsTotal) key = Sum().Replace(key, string.Empty);
            names.Add(new(key, axis.Nodes[place].Leaves, ValueScope.Of(key)));
        }

        return names;
    }

    [GeneratedRegex(" (och|samt|eller|and) |, | ?[/+&;] ?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex("^(summa|totalt|delsumma|samtliga) | (totalt|summa)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sum();

    private sealed record Name(string Key, ImmutableArray<int> Leaves, ValueScope? Scope);
}
