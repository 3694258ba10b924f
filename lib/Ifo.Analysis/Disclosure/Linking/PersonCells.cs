using System.Collections.Immutable;
using System.Globalization;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>The inner cells that the cases of several tables fall into, and which persons stand in which.</summary>
internal sealed class PersonCells
{
    /// <summary>Of so many cells all are thought of that the keys allow; of more only those that have cases.</summary>
    private const int Most = 12;

    private readonly Dictionary<PersonTable, int> _order;
    private readonly ImmutableArray<ImmutableArray<(int Row, int Column)>> _cells;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly long[] _cases;
    private readonly long[] _persons;

    /// <summary>The cells of some tables of the same cases.</summary>
    public PersonCells(IReadOnlyList<PersonTable> tables)
    {
        _order = tables.Index().ToDictionary(table => table.Item, table => table.Index);
        var byNumber = tables.Select(table => table.Tally!.Cases.ToDictionary(counted => counted.Number)).ToList();
        var cases = byNumber[0].Values.Select(counted => (counted.Person, Cell: Cell(byNumber, counted.Number))).ToList();
        _cells = tables.Count == 1 && tables[0].Rows.LeafCount * tables[0].Columns.LeafCount <= Most
            ? [.. Enumerable.Range(0, tables[0].Rows.LeafCount).SelectMany(row => Enumerable.Range(0, tables[0].Columns.LeafCount)
                .Select(column => ImmutableArray.Create((row, column))))]
            : [.. cases.Select(counted => counted.Cell).DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal)];
        foreach (var (place, cell) in _cells.Index()) _places[Name(cell)] = place;
        (_cases, _persons) = (new long[_cells.Length], new long[_cells.Length]);
        foreach (var (_, cell) in cases) _cases[_places[Name(cell)]]++;
        var stands = cases
            .GroupBy(counted => counted.Person, counted => _places[Name(counted.Cell)], StringComparer.Ordinal)
            .Select(own => own.Distinct().Order().ToList())
            .ToList();
        foreach (var cell in stands.SelectMany(own => own)) _persons[cell]++;
        Sets = stands
            .GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(set => set.Key, set => set.LongCount(), StringComparer.Ordinal);
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Length;

    /// <summary>How many persons stand in exactly the cells of each set that somebody stands in.</summary>
    public IReadOnlyDictionary<string, long> Sets { get; }

    /// <summary>What a set of cells is known by.</summary>
    public static string Key(IEnumerable<int> cells) =>
        string.Join(',', cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The cells of a set.</summary>
    public static IEnumerable<int> CellsOf(string key) =>
        key.Split(',').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture));

    public long CasesIn(int cell) => _cases[cell];

    public long PersonsIn(int cell) => _persons[cell];

    public int RowOf(int cell, PersonTable table) => _cells[cell][_order[table]].Row;

    public int ColumnOf(int cell, PersonTable table) => _cells[cell][_order[table]].Column;

    /// <summary>Whether a cell is one of those that a row and a column of a table count.</summary>
    public bool IsIn(int cell, PersonTable table, int row, int column) =>
        table.Rows.Nodes[row].Leaves.Contains(RowOf(cell, table))
        && table.Columns.Nodes[column].Leaves.Contains(ColumnOf(cell, table));

    private static ImmutableArray<(int Row, int Column)> Cell(List<Dictionary<int, TalliedCase>> byNumber, int number) =>
        [.. byNumber.Select(cases => (cases[number].Row, cases[number].Column))];

    private static string Name(ImmutableArray<(int Row, int Column)> cell) => string.Join('|', cell);
}
