using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// Links a table to one that was let out earlier, of which only the names are known. Cells that count the same are the same
/// number where they are equal, and otherwise differ by a number that is about persons too.
/// </summary>
/// <param name="system">The cells, with the tables in it.</param>
/// <param name="answers">What has been answered about names.</param>
internal sealed class NameLinks(TableSystem system, ReleaseAnswers answers)
{
    /// <summary>Says what the tables have in common, as far as their names tell.</summary>
    /// <returns>How the tables were compared.</returns>
    public TableComparison Link(PersonTable table, ReleasedTable released)
    {
        var earlier = released.Counts;
        var found = new Dictionary<(bool, bool), NameRelation>();
        var isSame = true;
        foreach (var pair in TablePair.Of(table, earlier, Relation)) isSame &= Link(pair);
        return new(
            released.Name,
            found.Values.Any(relation => relation.IsLinked),
            [.. Unclear().SelectMany(relation => relation.Unclear).Distinct(StringComparer.Ordinal)],
            [.. Unclear().SelectMany(relation => relation.UnclearOther).Distinct(StringComparer.Ordinal)])
        {
            IsSame = isSame,
        };

        // A key that is linked to the one key of the other table is not another name of the other.
        IEnumerable<NameRelation> Unclear() => found
            .Where(pair => !Linked(pair.Key.Item1, !pair.Key.Item2) && !Linked(!pair.Key.Item1, pair.Key.Item2))
            .Select(pair => pair.Value);

        bool Linked(bool rows, bool otherRows) => found.TryGetValue((rows, otherRows), out var other) && other.IsLinked;

        AxisRelation Relation(bool rows, bool otherRows)
        {
            var relation = NameRelation.Of(
                rows ? table.Rows : table.Columns, otherRows ? earlier.Rows : earlier.Columns, answers);
            return (found[(rows, otherRows)] = relation).Relation;
        }
    }

    // Whether all that they have in common is the same.
    private bool Link(TablePair pair)
    {
        if (pair.Table.Unit != pair.Other.Unit)
        {
            LinkUnits(pair);
            return false;
        }

        var cells = pair.AllLevels().Select(cell => (
            Of: At(pair.Table, pair.PlacesIn(cell)),
            Other: At(pair.Other, pair.PlacesInOther(cell)),
            Name: pair.PlacesIn(cell).Select(place => pair.Table.NameOf(place.Row, place.Column)).FirstOrDefault(string.Empty)))
            .ToList();
        if (pair.Table.Unit == CountedUnit.Persons) cells.RemoveAll(cell => cell.Of.Length != 1 || cell.Other.Length != 1);
        system.AddDifferences(cells);
        return cells.TrueForAll(cell => system.ValueOf(cell.Of) == system.ValueOf(cell.Other));
    }

    // There are no more persons than cases; where there are, the two are not about the same.
    private void LinkUnits(TablePair pair)
    {
        var isCases = pair.Table.Unit == CountedUnit.Cases;
        var cells = pair.AllLevels()
            .Select(cell => (Of: At(pair.Table, pair.PlacesIn(cell)), Other: At(pair.Other, pair.PlacesInOther(cell))))
            .Select(cell => isCases ? (Persons: cell.Other, Cases: cell.Of) : (Persons: cell.Of, Cases: cell.Other))
            .Where(cell => cell.Persons.Length == 1)
            .ToList();
        if (!cells.TrueForAll(cell => system.ValueOf(cell.Persons) <= system.ValueOf(cell.Cases))) return;
        foreach (var (persons, cases) in cells) system.AddAtMost(persons[0], cases);
    }

    private ImmutableArray<int> At(PersonTable table, IEnumerable<(int Row, int Column)> places) =>
        [.. places.Select(place => system.Place(table, place.Row, place.Column))];
}
