using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>Puts tables that are released together, or after each other, into one system of cells and sums.</summary>
internal sealed class TableSystem
{
    private readonly List<SystemCell> _cells = [];
    private readonly List<ImmutableArray<(int Cell, int Sign)>> _sums = [];
    private readonly Dictionary<PersonTable, int> _starts = new(ReferenceEqualityComparer.Instance);
    private readonly DisclosureRule _rule;

    public TableSystem(DisclosureRule rule) => _rule = rule;

    public CellSystem System => new([.. _cells], [.. _sums]);

    /// <summary>The place of a table's cell in the system.</summary>
    public int Place(PersonTable table, int row, int column) => _starts[table] + (row * table.Columns.Nodes.Length) + column;

    /// <summary>Adds a table that is to be protected.</summary>
    public void Add(PersonTable table) => Add(table, (row, column) => Cell(table, row, column));

    /// <summary>Adds a table that has been shown already.</summary>
    public void AddReleased(ReleasedTable released) =>
        Add(released.Counts, (row, column) => Cell(released.Counts, row, column) with
        {
            Name = $"{released.Counts.NameOf(row, column)} i {released.Name}, som redan är släppt",
            Use = released.IsWithheld(row, column) ? CellUse.NeverShown : CellUse.AlwaysShown,
            IsSensitive = released.IsWithheld(row, column),
            Lowest = released.LowestHidden,
            RequiredWidth = released.RequiredWidth,
        });

    /// <summary>Adds the sum of some cells, which nobody is shown, and which must not be told closely either.</summary>
    public void AddUnion(PersonTable table, IReadOnlyList<(int Row, int Column)> parts, Func<long, long> requiredWidth)
    {
        var places = parts.Select(part => Place(table, part.Row, part.Column)).ToList();
        var value = places.Sum(place => _cells[place].Value);
        _cells.Add(
            new SystemCell(
                $"summan av {table.NameOf(parts[0].Row, parts[0].Column)} och andra små antal",
                value,
                0,
                1,
                CellUse.NeverShown,
                IsSensitive: true,
                requiredWidth(value)));
        _sums.Add([.. places.Select(place => (place, 1)), (_cells.Count - 1, -1)]);
    }

    /// <summary>Says that cells of different tables that count the same cases of the same register are the same number.</summary>
    public void LinkSame(IReadOnlyList<PersonTable> tables)
    {
        var same = tables
            .SelectMany(table =>
                Places(table).Select(cell => (table, cell.Row, cell.Column, table[cell.Row, cell.Column].Fingerprint)))
            .Where(cell => cell.Fingerprint != 0)
            .GroupBy(cell => (cell.table.Origin, cell.Fingerprint));
        foreach (var group in same)
        {
            var places = group
                .GroupBy(cell => cell.table, ReferenceEqualityComparer.Instance)
                .Select(cells => cells.First())
                .Select(cell => Place(cell.table, cell.Row, cell.Column))
                .ToList();
            foreach (var other in places.Skip(1)) _sums.Add([(places[0], 1), (other, -1)]);
        }
    }

    /// <summary>
    /// Says that cells of the same name in two tables are the same number where they are equal, and otherwise differ by a number
    /// that is about persons too. In which table a name stands above a column and in which before a row does not matter.
    /// </summary>
    /// <param name="table">A table.</param>
    /// <param name="other">Another one, which counts the same unit.</param>
    public void LinkDifferences(PersonTable table, PersonTable other)
    {
        var (whole, part) = Contains(other, table) ? (other, table) : (table, other);
        var pairs = Pairs(whole, part).ToList();
        var onlyMore = pairs.TrueForAll(pair => pair.Difference >= 0);
        var lowest = onlyMore || pairs.Count == 0
            ? 0
            : -pairs.Max(pair => whole[pair.Cell.Row, pair.Cell.Column].Value + part[pair.Other.Row, pair.Other.Column].Value);
        foreach (var (cell, otherCell, difference) in pairs)
        {
            var (more, less) = (Place(whole, cell.Row, cell.Column), Place(part, otherCell.Row, otherCell.Column));
            if (difference == 0)
            {
                _sums.Add([(less, 1), (more, -1)]);
                continue;
            }

            var isSmall = Math.Abs(difference) < Math.Max(_rule.Numerator, 2);
            _cells.Add(
                new SystemCell(
                    $"skillnaden mot den andra tabellen i {whole.NameOf(cell.Row, cell.Column)}",
                    difference,
                    lowest,
                    1,
                    CellUse.NeverShown,
                    isSmall,
                    _rule.RequiredWidth));
            _sums.Add([(less, 1), (_cells.Count - 1, 1), (more, -1)]);
        }
    }

    /// <summary>
    /// Whether one table has at least the cases of another under all names that they share, and more under some.
    /// </summary>
    public static bool Contains(PersonTable whole, PersonTable part)
    {
        var pairs = Pairs(whole, part).ToList();
        return pairs.Exists(pair => pair.Difference > 0) && pairs.TrueForAll(pair => pair.Difference >= 0);
    }

    private static IEnumerable<(int Row, int Column)> Places(PersonTable table) =>
        Enumerable.Range(0, table.Rows.Nodes.Length)
            .SelectMany(row => Enumerable.Range(0, table.Columns.Nodes.Length).Select(column => (row, column)));

    private static IEnumerable<((int Row, int Column) Cell, (int Row, int Column) Other, long Difference)> Pairs(
        PersonTable table, PersonTable other)
    {
        var named = Places(other).GroupBy(place => other.Identity(place.Row, place.Column), StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.First(), StringComparer.Ordinal);
        return
            from place in Places(table)
            let name = table.Identity(place.Row, place.Column)
            where named.ContainsKey(name)
            select (place, named[name], table[place.Row, place.Column].Value - other[named[name].Row, named[name].Column].Value);
    }

    /// <summary>Adds a table whose cells are told.</summary>
    public void Add(PersonTable table, Func<int, int, SystemCell> cell)
    {
        if (!_starts.TryAdd(table, _cells.Count))
            throw new DisclosureException("Samma tabell angavs två gånger. Ange varje tabell en gång.");
        _cells.AddRange(Places(table).Select(place => cell(place.Row, place.Column)));
        for (var row = 0; row < table.Rows.Nodes.Length; row++)
            for (var column = 0; column < table.Columns.Nodes.Length; column++)
            {
                Sum(
                    table,
                    Place(table, row, column),
                    [.. table.Rows.Nodes[row].Parts.Select(part => Place(table, part, column))]);
                Sum(
                    table,
                    Place(table, row, column),
                    [.. table.Columns.Nodes[column].Parts.Select(part => Place(table, row, part))]);
            }
    }

    private void Sum(PersonTable table, int total, IReadOnlyList<int> parts)
    {
        if (parts.Count == 0) return;
        ImmutableArray<(int, int)> terms = [.. parts.Select(part => (part, 1)), (total, -1)];
        if (table.Unit == CountedUnit.Cases) _sums.Add(terms);
        else Overlapping(total, parts, terms);
    }

    /// <summary>
    /// A total of persons is at most the sum of its parts, and at least each of them; by how much is a cell that nobody sees.
    /// </summary>
    private void Overlapping(int total, IReadOnlyList<int> parts, ImmutableArray<(int, int)> terms)
    {
        _sums.Add([.. terms, (Unseen(parts.Sum(part => _cells[part].Value) - _cells[total].Value), -1)]);
        foreach (var part in parts) _sums.Add([(part, 1), (Unseen(_cells[total].Value - _cells[part].Value), 1), (total, -1)]);
    }

    private int Unseen(long value)
    {
        _cells.Add(new SystemCell("antal som räknas flera gånger", value, 0, 0, CellUse.NeverShown, IsSensitive: false, 0));
        return _cells.Count - 1;
    }

    private SystemCell Cell(PersonTable table, int row, int column)
    {
        var value = table[row, column].Value;
        var isShownZero = value == 0 && _rule.Zeros == ZeroPolicy.Shown;
        return new(
            table.NameOf(row, column), value, isShownZero ? 0 : _rule.LowestHidden,
            Math.Max(1, table.Rows.Nodes[row].Leaves.Length * table.Columns.Nodes[column].Leaves.Length),
            isShownZero ? CellUse.AlwaysShown : CellUse.Open, IsSensitive(table, row, column), _rule.RequiredWidth);
    }

    private bool IsSensitive(PersonTable table, int row, int column)
    {
        var (cell, isTotal) = (table[row, column], table.Rows.Nodes[row].IsTotal || table.Columns.Nodes[column].IsTotal);
        return _rule.Withholds(cell.Value) || _rule.Withholds(cell.Persons)
            || (isTotal && _rule.WithholdsTotal(cell.Persons))
            || Totals(table, row, column).Any(total => _rule.WithholdsRestOf(cell.Value, total)
                || _rule.WithholdsRestOf(cell.Persons, total));
    }

    /// <summary>The totals that a cell is a part of.</summary>
    private static IEnumerable<long> Totals(PersonTable table, int row, int column) =>
        Enumerable.Range(0, table.Rows.Nodes.Length)
            .Where(total => table.Rows.Nodes[total].Parts.Contains(row))
            .Select(total => table[total, column].Value)
            .Concat(Enumerable.Range(0, table.Columns.Nodes.Length)
                .Where(total => table.Columns.Nodes[total].Parts.Contains(column))
                .Select(total => table[row, total].Value));
}
