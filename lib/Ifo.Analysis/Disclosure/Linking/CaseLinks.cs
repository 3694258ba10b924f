using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// Links tables of one register whose cases are known. What the cases tell of the keys, that one lies inside another or that
/// nobody stands under two values, an outsider is taken to know; which case stands where, not.
/// </summary>
/// <param name="system">The cells, with all the tables in it.</param>
internal sealed class CaseLinks(TableSystem system)
{
    private readonly List<IReadOnlyList<PersonTable>> _populations = [];

    /// <summary>The tables by the cases that they count, or parts of them that count the same.</summary>
    public IReadOnlyList<IReadOnlyList<PersonTable>> Known => _populations;

    /// <summary>Says what the tables have in common.</summary>
    public void Link(IReadOnlyList<PersonTable> tables)
    {
        if (tables.Count < 2)
        {
            _populations.Add(tables);
            return;
        }

        foreach (var population in Populations(tables))
        {
            _populations.Add(population);
            for (var first = 0; first < population.Count; first++)
                for (var second = first + 1; second < population.Count; second++) Link(population[first], population[second]);
            new Interior(system).Add(population);
        }
    }

    // Tables that count different parts of the register are split into the parts that they share: whoever sees the whole and
    // one part of it knows the rest.
    private List<List<PersonTable>> Populations(IReadOnlyList<PersonTable> tables)
    {
        var countedBy = new Dictionary<int, ulong>();
        for (var table = 0; table < tables.Count; table++)
            foreach (var counted in tables[table].Tally!.Cases)
                countedBy[counted.Number] = countedBy.GetValueOrDefault(counted.Number) | Mark(table);
        return [.. countedBy.Values.Distinct().Order()
            .Select(counting => tables.Index()
                .Where(table => (counting & Mark(table.Index)) != 0)
                .Select(table => PartOf(table.Item, counting, countedBy))
                .ToList())];
    }

    private static ulong Mark(int table) => table < 64
        ? 1UL << table
        : throw new DisclosureException("Högst 64 tabeller över ett register kan skyddas tillsammans. Dela upp dem.");

    private readonly Dictionary<PersonTable, Dictionary<ulong, PersonTable>> _parts = new(ReferenceEqualityComparer.Instance);

    private PersonTable PartOf(PersonTable table, ulong counting, Dictionary<int, ulong> countedBy)
    {
        if (!_parts.TryGetValue(table, out var parts))
        {
            var populations = table.Tally!.Cases.Select(counted => countedBy[counted.Number]).Distinct().ToList();
            parts = _parts[table] = populations.Count == 1
                ? new() { [populations[0]] = table }
                : populations.ToDictionary(population => population, population => table.Part(counted =>
                    countedBy[counted.Number] == population));
            if (populations.Count > 1) system.AddParts(table, [.. parts.Values]);
        }

        return parts[counting];
    }

    private void Link(PersonTable table, PersonTable other)
    {
        var places = other.Tally!.Cases.ToDictionary(counted => counted.Number);
        var common = table.Tally!.Cases.Select(counted => (Of: counted, Other: places[counted.Number])).ToList();
        foreach (var pair in TablePair.Of(table, other, Relation)) Link(pair);

        AxisRelation Relation(bool rows, bool otherRows) => AxisRelation.Of(
            (rows ? table.Rows : table.Columns).LeafCount,
            (otherRows ? other.Rows : other.Columns).LeafCount,
            common
                .Select(pair => (rows ? pair.Of.Row : pair.Of.Column, otherRows ? pair.Other.Row : pair.Other.Column))
                .Distinct());
    }

    private void Link(TablePair pair)
    {
        if (pair.Table.IsAdditive && pair.Other.IsAdditive)
        {
            foreach (var cell in pair.Finest())
                system.AddSame(At(pair.Table, pair.PlacesIn(cell)), At(pair.Other, pair.PlacesInOther(cell)));
            return;
        }

        foreach (var cell in pair.AllLevels())
        {
            var (of, other) = (At(pair.Table, pair.PlacesIn(cell)), At(pair.Other, pair.PlacesInOther(cell)));
            if (pair.Table.Unit == CountedUnit.Cases) AtMost(system.AddUnion(pair.Other, pair.PlacesInOther(cell)), of);
            else if (pair.Other.Unit == CountedUnit.Cases) AtMost(system.AddUnion(pair.Table, pair.PlacesIn(cell)), other);
            else
                system.AddSame(
                    [system.AddUnion(pair.Table, pair.PlacesIn(cell))], [system.AddUnion(pair.Other, pair.PlacesInOther(cell))]);
        }
    }

    // There are no more persons than cases.
    private void AtMost(int persons, ImmutableArray<int> cases) => system.AddAtMost(persons, cases);

    private ImmutableArray<int> At(PersonTable table, IEnumerable<(int Row, int Column)> places) =>
        [.. places.Select(place => system.Place(table, place.Row, place.Column))];
}
