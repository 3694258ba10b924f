using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>
/// How many persons stand in each set of inner cells. Where two keys cross and a person can stand under several values of both,
/// what is shown of the cells tells of their overlaps too (inclusion and exclusion), and from them of cells that are hidden.
/// </summary>
/// <remarks>
/// Only some sets are reasoned about: those that occur, single cells, and pairs of them. Every number of them is a register that
/// could be, so what can vary among these can vary; what cannot might all the same, which errs on the safe side.
/// </remarks>
/// <param name="system">The cells, with the tables in it.</param>
internal sealed class PersonSets(TableSystem system)
{
    private const int MostCells = 24;
    private const int MostSets = 160;

    /// <summary>Whether there were too many sets of some persons to reason about.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Adds the sets of the persons whom some tables count.</summary>
    /// <param name="population">Tables of the same cases.</param>
    /// <returns>Whether there are any that the tables do not tell by themselves, and not too many.</returns>
    public bool Add(IReadOnlyList<PersonTable> population)
    {
        var persons = population.Where(table => !table.IsAdditive).ToList();
        if (persons.Count == 0 || (population.Count == 1 && !IsCrossed(persons[0]))) return false;
        var cells = new PersonCells(population);
        IsTooLarge |= cells.Count > MostCells;
        if (cells.Count > MostCells) return false;
        var sets = Sets(cells, persons);
        IsTooLarge |= sets.Count > MostSets;
        if (sets.Count > MostSets) return false;
        var places = sets.ToDictionary(set => set.Key, set => system.AddUnseen(set.Value), StringComparer.Ordinal);
        foreach (var table in persons)
            foreach (var (row, column) in TableSystem.Places(table))
            {
                var touching = places.Where(set => Cells(set.Key).Any(cell => cells.IsIn(cell, table, row, column)));
                system.AddSame([.. touching.Select(set => set.Value)], [system.Place(table, row, column)]);
            }

        var inner = Enumerable.Range(0, cells.Count).Select(cell => cells.CasesIn(cell) - cells.PersonsIn(cell)).ToList();
        int[] more = [.. inner.Select(cases => system.AddUnseen(cases))];
        foreach (var table in population.Where(table => table.Unit == CountedUnit.Cases)) AddCases(table, cells, places, more);
        return true;
    }

    // A person has a case wherever she stands, and may have more.
    private void AddCases(PersonTable table, PersonCells cells, Dictionary<string, int> places, int[] more)
    {
        foreach (var row in table.Rows.Inner)
            foreach (var column in table.Columns.Inner)
            {
                var own = Enumerable.Range(0, cells.Count).Where(cell => cells.IsIn(cell, table, row, column)).ToList();
                var standing = own.SelectMany(cell => places.Where(set => Cells(set.Key).Contains(cell)));
                var all = standing.Select(set => set.Value).Concat(own.Select(cell => more[cell]));
                system.AddSame([.. all], [system.Place(table, row, column)]);
                if (system.IsKnownToBeSomebody(table, row, column))
                    AddSomebody([.. places.Where(set => Cells(set.Key).Any(own.Contains)).Select(set => set.Value)]);
            }
    }

    // Where there are cases there is somebody.
    private void AddSomebody(ImmutableArray<int> sets) =>
        system.AddSame(sets, [system.AddUnseen(system.ValueOf(sets), lowest: 1)]);

    private static bool IsCrossed(PersonTable table) =>
        new[] { table.Rows, table.Columns }.All(axis => axis.Nodes.Any(node => node.Parts.Length > 1 && !node.ArePartsExclusive));

    private Dictionary<string, long> Sets(PersonCells cells, List<PersonTable> persons)
    {
        int[] open = [.. Enumerable.Range(0, cells.Count).Where(cell => !persons.Exists(table => IsKnownNobody(cell, table)))];
        var sets = cells.Sets.ToDictionary(set => set.Key, set => set.Value, StringComparer.Ordinal);
        foreach (var cell in open)
        {
            sets.TryAdd(Key([cell]), 0);
            foreach (var other in open.Where(other => other > cell))
                if (persons.TrueForAll(table => CanStandInBoth(cell, other, table))) sets.TryAdd(Key([cell, other]), 0);
        }

        return sets;

        bool IsKnownNobody(int cell, PersonTable table) => TableSystem.Places(table).Any(place =>
            cells.IsIn(cell, table, place.Row, place.Column) && system.IsKnownZero(table, place.Row, place.Column));

        bool CanStandInBoth(int cell, int other, PersonTable table) =>
            CanBeBoth(table.Rows, cells.RowOf(cell, table), cells.RowOf(other, table))
            && CanBeBoth(table.Columns, cells.ColumnOf(cell, table), cells.ColumnOf(other, table));
    }

    private static bool CanBeBoth(Axis axis, int leaf, int other) => axis.Nodes
        .Where(node => node.ArePartsExclusive)
        .All(node => (Part(axis, node, leaf), Part(axis, node, other)) is var (part, otherPart)
            && (part == otherPart || part < 0 || otherPart < 0));

    private static int Part(Axis axis, AxisNode whole, int leaf) =>
        whole.Parts.FirstOrDefault(part => axis.Nodes[part].Leaves.Contains(leaf), -1);

    private static string Key(IEnumerable<int> cells) => PersonCells.Key(cells);

    private static IEnumerable<int> Cells(string set) => PersonCells.CellsOf(set);
}
