using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>Puts tables that are released together, or after each other, into one system of cells and sums.</summary>
internal sealed class TableSystem
{
    private readonly List<SystemCell> _cells = [];
    private readonly List<ImmutableArray<(int Cell, int Sign)>> _sums = [];
    private readonly Dictionary<PersonTable, int> _starts = new(ReferenceEqualityComparer.Instance);
    private readonly DisclosureRule _rule;
    private CellSystem? _system;

    /// <summary>Whether who stands in several places is held by the sums only, since more was too much to try.</summary>
    public bool AreOverlapsUntried { get; set; }

    /// <summary>An empty system.</summary>
    /// <exception cref="DisclosureException">The rule tells by itself what it is to hide.</exception>
    public TableSystem(DisclosureRule rule)
    {
        rule.Demand();
        _rule = rule;
    }

    /// <summary>The cells and sums as they are now.</summary>
    public CellSystem System => _system is { } system && system.Cells.Length == _cells.Count && system.Sums.Length == _sums.Count
        ? system
        : _system = new CellSystem([.. _cells], [.. _sums]).AskingWhatCanBeHad();

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
            Highest = released.HighestHidden(row, column),
            RequiredWidth = released.WidthOf(row, column),
        });

    /// <summary>Adds a table that nobody is shown and nobody needs to be kept from: it only binds those that are.</summary>
    public void AddUnseen(PersonTable table) => Add(table, (row, column) => new SystemCell(
        table.NameOf(row, column), table[row, column].Value, 0, 0, CellUse.NeverShown, IsSensitive: false, 0));

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

    /// <summary>
    /// Adds the parts that a table's cases fall into, which nobody is shown but whoever sees other tables can think of: each of
    /// its cells is the sum of theirs.
    /// </summary>
    public void AddParts(PersonTable table, IReadOnlyList<PersonTable> parts)
    {
        foreach (var part in parts) Add(part, (row, column) => PartCell(part, row, column));
        var areExclusive = Tally.AreExclusive(parts.SelectMany((part, place) =>
            part.Tally!.Cases.Select(counted => (counted.Person, place))));
        foreach (var (row, column) in Places(table))
        {
            int[] places = [.. parts.Select(part => Place(part, row, column))];
            if (table.Unit == CountedUnit.Cases || areExclusive) AddSame([Place(table, row, column)], [.. places]);
            else Overlapping(Place(table, row, column), places);
        }
    }

    /// <summary>Says that some cells count the same as others.</summary>
    public void AddSame(ImmutableArray<int> cells, ImmutableArray<int> others) =>
        _sums.Add([.. cells.Select(cell => (cell, 1)), .. others.Select(cell => (cell, -1))]);

    /// <summary>Says that one cell is at most the sum of others.</summary>
    public void AddAtMost(int cell, ImmutableArray<int> others) =>
        _sums.Add([(cell, 1), (AddUnseen(ValueOf(others) - _cells[cell].Value), 1), .. others.Select(other => (other, -1))]);

    /// <summary>
    /// The number of persons, or cases, in some cells of a table together: a cell that nobody sees where they are several.
    /// </summary>
    public int AddUnion(PersonTable table, IEnumerable<(int Row, int Column)> places)
    {
        var cells = places.ToList();
        int[] parts = [.. cells.Select(cell => Place(table, cell.Row, cell.Column))];
        if (parts.Length == 1) return parts[0];
        var rows = cells.Select(cell => cell.Row).Distinct().ToList();
        var columns = cells.Select(cell => cell.Column).Distinct().ToList();
        var isSum = table.Unit == CountedUnit.Cases || table.AreExclusive(rows, columns);
        var union = AddUnseen(isSum ? ValueOf([.. parts]) : table.PersonsIn(rows, columns));
        if (isSum) AddSame([union], [.. parts]);
        else Overlapping(union, parts);
        return union;
    }

    /// <summary>The sum of some cells.</summary>
    public long ValueOf(ImmutableArray<int> cells) => cells.Sum(cell => _cells[cell].Value);

    /// <summary>
    /// Says that groups of cells in two tables are the same number where they are equal, and otherwise differ by a number that is
    /// about persons too, which must not be told closely where it is small.
    /// </summary>
    public void AddDifferences(IReadOnlyList<(ImmutableArray<int> Of, ImmutableArray<int> Other, string Name)> pairs)
    {
        var sides = pairs.Select(pair => (pair.Of, pair.Other, pair.Name, More: ValueOf(pair.Of) - ValueOf(pair.Other))).ToList();
        if (sides.TrueForAll(side => side.More <= 0))
            sides = [.. sides.Select(side => (side.Other, side.Of, side.Name, -side.More))];
        var onlyMore = sides.TrueForAll(side => side.More >= 0);
        var lowest = onlyMore || sides.Count == 0 ? 0 : -sides.Max(side => ValueOf(side.Of) + ValueOf(side.Other));
        foreach (var (more, less, name, difference) in sides)
        {
            if (difference == 0)
            {
                AddSame(more, less);
                continue;
            }

            _cells.Add(
                new SystemCell(
                    $"skillnaden mot den andra tabellen i {name}",
                    difference,
                    lowest,
                    1,
                    CellUse.NeverShown,
                    IsSensitive: Math.Abs(difference) < Math.Max(_rule.Numerator, 2),
                    _rule.RequiredWidth));
            _sums.Add([.. less.Select(cell => (cell, 1)), (_cells.Count - 1, 1), .. more.Select(cell => (cell, -1))]);
        }
    }

    /// <summary>Whether everybody sees that a cell counts nobody.</summary>
    public bool IsKnownZero(PersonTable table, int row, int column) =>
        _cells[Place(table, row, column)] is { Use: CellUse.AlwaysShown, Value: 0 };

    /// <summary>Whether everybody knows that a cell counts somebody, shown or not.</summary>
    public bool IsKnownToBeSomebody(PersonTable table, int row, int column) =>
        _cells[Place(table, row, column)] is { Value: > 0, Lowest: > 0 };

    /// <summary>The rows and columns of the cells of a table.</summary>
    public static IEnumerable<(int Row, int Column)> Places(PersonTable table) =>
        Enumerable.Range(0, table.Rows.Nodes.Length)
            .SelectMany(row => Enumerable.Range(0, table.Columns.Nodes.Length).Select(column => (row, column)));

    /// <summary>Adds a table whose cells are told.</summary>
    public void Add(PersonTable table, Func<int, int, SystemCell> cell)
    {
        if (!_starts.TryAdd(table, _cells.Count))
            throw new DisclosureException("Samma tabell angavs två gånger. Ange varje tabell en gång.");
        _cells.AddRange(Places(table).Select(place => cell(place.Row, place.Column)));
        for (var row = 0; row < table.Rows.Nodes.Length; row++)
            for (var column = 0; column < table.Columns.Nodes.Length; column++)
            {
                Sum(table, table.Rows.Nodes[row], Place(table, row, column), part => Place(table, part, column));
                Sum(table, table.Columns.Nodes[column], Place(table, row, column), part => Place(table, row, part));
            }
    }

    private void Sum(PersonTable table, AxisNode node, int total, Func<int, int> place)
    {
        if (!node.IsTotal) return;
        int[] parts = [.. node.Parts.Select(place)];
        if (table.Unit == CountedUnit.Cases || node.ArePartsExclusive) AddSame([.. parts], [total]);
        else Overlapping(total, parts);
    }

    /// <summary>
    /// A total of persons is at most the sum of its parts, and at least each of them; by how much is a cell that nobody sees.
    /// </summary>
    private void Overlapping(int total, IReadOnlyList<int> parts)
    {
        AddAtMost(total, [.. parts]);
        foreach (var part in parts) AddAtMost(part, [total]);
    }

    /// <summary>Adds a number that is no one's business, but whole and not negative.</summary>
    public int AddUnseen(long value) => AddUnseen(value, lowest: 0);

    /// <summary>The same where everybody knows that it is at least so much.</summary>
    public int AddUnseen(long value, long lowest)
    {
        _cells.Add(new SystemCell(
            "ett antal som ingen tabell visar", value, lowest, 0, CellUse.NeverShown, IsSensitive: false, 0));
        return _cells.Count - 1;
    }

    // A row that has nobody in common with another table is known to have nobody: which rows were chosen for it is told there, as
    // what lies inside what is.
    private SystemCell PartCell(PersonTable part, int row, int column)
    {
        var value = part[row, column].Value;
        var isKnown = part[row, part.Columns.GrandTotal].Value == 0 || part[part.Rows.GrandTotal, column].Value == 0;
        return new(
            $"den del av {part.NameOf(row, column)} som följer av en annan tabell", value, 0, 1,
            isKnown ? CellUse.AlwaysShown : CellUse.NeverShown,
            IsSensitive: value > 0 && value < Math.Max(_rule.Numerator, 2), _rule.RequiredWidth);
    }

    private SystemCell Cell(PersonTable table, int row, int column)
    {
        var value = table[row, column].Value;
        var isShownZero = value == 0 && _rule.Zeros == ZeroPolicy.Shown;
        var isKnown = table.IsTotalKnown && (row, column) == (table.Rows.GrandTotal, table.Columns.GrandTotal);
        if (isKnown && IsSensitive(table, row, column))
            throw new DisclosureException(
                "Den kända totalen är själv så liten att regeln inte låter den visas. Tabellen kan inte släppas.");
        return new(
            table.NameOf(row, column), value, isShownZero ? 0 : _rule.LowestHidden,
            Math.Max(1, table.Rows.Nodes[row].Leaves.Length * table.Columns.Nodes[column].Leaves.Length),
            isShownZero || isKnown ? CellUse.AlwaysShown : CellUse.Open, IsSensitive(table, row, column), _rule.RequiredWidth)
        {
            Highest = _rule.HighestHidden(value, IsTotal(table, row, column)) ?? SystemCell.Unlimited,
        };
    }

    private static bool IsTotal(PersonTable table, int row, int column) =>
        table.Rows.Nodes[row].IsTotal || table.Columns.Nodes[column].IsTotal;

    private bool IsSensitive(PersonTable table, int row, int column)
    {
        var (cell, isTotal) = (table[row, column], IsTotal(table, row, column));
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
