using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>
/// Chooses which sums of money are not shown: those that the rule does not allow, and then, for each that can be told too
/// closely, the cheapest that let it vary by its protection level up and down (as <see cref="Suppression"/> does for counts),
/// until no attack succeeds. At last every further sum that turned out not to be needed is shown.
/// </summary>
/// <remarks>
/// Two attacks are made. An outsider sees what is shown and knows which sums add up. A contributor who is alone in a hidden sum
/// knows that sum too (the singleton problem), and that no other is below her own amount in it.
/// </remarks>
internal sealed class AmountProtection
{
    private readonly AmountTable _table;
    private readonly DominanceRule _rule;
    private readonly long[] _levels;
    private readonly CellSystem _system;
    private readonly bool[] _first;

    public AmountProtection(AmountTable table, DominanceRule rule)
    {
        (_table, _rule) = (table, rule);
        _levels = [.. table.Places.Select(place => (long)Math.Ceiling(rule.Protection(Amounts(place.Row, place.Column))))];
        _system = new([.. table.Places.Select((cell, place) => Cell(cell.Row, cell.Column, _levels[place]))], [.. Sums()]);
        _first = [.. _levels.Select(level => level > 0)];
    }

    /// <summary>The table with what must not be shown withheld.</summary>
    /// <exception cref="DisclosureException">
    /// A sum cannot be protected, or the sums are too great for exact arithmetic.
    /// </exception>
    public ProtectedAmounts Protect()
    {
        try
        {
            return Choose();
        }
        catch (OverflowException error)
        {
            throw new DisclosureException("Beloppen är för stora för att kunna prövas exakt. Räkna i tusental kronor.", error);
        }
    }

    private ProtectedAmounts Choose()
    {
        var hidden = (bool[])_first.Clone();
        while (FirstUnsafe(hidden) is { } cell) Hide(hidden, cell);
        foreach (var cell in Further(hidden))
        {
            hidden[cell] = false;
            hidden[cell] = FirstUnsafe(hidden) is not null;
        }

        return new(_table, _rule, hidden, new Attack(_system, hidden).Intervals());
    }

    /// <summary>Whether a sum can be as much higher and as much lower as its protection level asks; never below 0.</summary>
    public static bool IsWide(DerivedInterval interval, long value, long level) =>
        interval.Lowest <= Math.Max(0, value - level) && (!interval.HasHighest || interval.Highest >= value + level);

    private int? FirstUnsafe(bool[] hidden)
    {
        if (FirstTold(_system, hidden, _ => true) is { } told) return told;
        foreach (var alone in Alone(hidden))
        {
            var known = (bool[])hidden.Clone();
            foreach (var cell in alone) known[cell.Place] = false;
            var whose = alone.Key;
            if (FirstTold(SeenBy(whose), known, cell => !IsOnly(cell, whose)) is { } toldToHer) return toldToHer;
        }

        return null;
    }

    private int? FirstTold(CellSystem system, bool[] hidden, Func<int, bool> matters)
    {
        var intervals = new Attack(system, hidden).Intervals();
        return intervals.Where(pair => _levels[pair.Key] > 0 && matters(pair.Key)
                && !IsWide(pair.Value, system.Cells[pair.Key].Value, _levels[pair.Key]))
            .Select(pair => (int?)pair.Key)
            .Order()
            .FirstOrDefault();
    }

    /// <summary>Those who are alone in hidden sums, and in which.</summary>
    private IEnumerable<IGrouping<string, (string Whose, int Place)>> Alone(bool[] hidden) => _table.Places.Index()
        .Where(cell => hidden[cell.Index] && _table[cell.Item.Row, cell.Item.Column].Count == 1)
        .Select(cell => (Whose: _table[cell.Item.Row, cell.Item.Column].Keys.First(), Place: cell.Index))
        .GroupBy(cell => cell.Whose, StringComparer.Ordinal);

    private bool IsOnly(int place, string whose) => Contributors(place) is { Count: 1 } only && only.ContainsKey(whose);

    // In a sum that she shares she knows no more than the rule itself reckons with: her own amount, which the sum is not below.
    private CellSystem SeenBy(string whose) => _system with
    {
        Cells =
        [
            .. _system.Cells.Select((cell, place) =>
                _levels[place] > 0 ? cell : cell with { Lowest = Contributors(place).GetValueOrDefault(whose) })
        ],
    };

    private void Hide(bool[] hidden, int cell)
    {
        var (value, level) = (_system.Cells[cell].Value, _levels[cell]);
        var detour = new Detour(_system, new Neighbourhood(_system));
        var added = detour.Reaches
            .Select(reach => detour.Cells(hidden, cell, (level, Math.Min(level, value)), reach))
            .FirstOrDefault(cells => cells is not null) ?? throw CannotProtect(cell);
        if (added.Count == 0) added = [Nearest(hidden, cell)];
        foreach (var next in added) hidden[next] = true;
    }

    // The way that was found is hidden already, and yet somebody who knows more tells the sum: its nearest relative goes too.
    private int Nearest(bool[] hidden, int cell)
    {
        var near = _system.Sums
            .Where(sum => sum.Any(term => term.Cell == cell))
            .SelectMany(sum => sum.Select(term => term.Cell))
            .ToHashSet();
        return Enumerable.Range(0, hidden.Length)
            .Where(other => !hidden[other] && _system.Cells[other].Use == CellUse.Open)
            .OrderBy(other => near.Contains(other) ? 0 : 1)
            .ThenBy(other => _system.Cells[other].Cost)
            .Select(other => (int?)other)
            .FirstOrDefault() ?? throw CannotProtect(cell);
    }

    private IEnumerable<int> Further(bool[] hidden) =>
    [
        .. Enumerable.Range(0, hidden.Length)
            .Where(cell => hidden[cell] && !_first[cell])
            .OrderByDescending(cell => _system.Cells[cell].Cost)
    ];

    private DisclosureException CannotProtect(int cell) => new(
        $"Tabellen släpps inte: summan {_system.Cells[cell].Name} kan inte skyddas. Den som bidrar till den, och ser det som "
        + $"visas, kan räkna ut en annans belopp närmare än {_rule} tillåter. Slå samman rader eller "
        + "kolumner, eller utelämna tabellen.");

    private ImmutableDictionary<string, long> Contributors(int place) => _table[place / _table.Width, place % _table.Width];

    private IEnumerable<decimal> Amounts(int row, int column) => _table[row, column].Values.Select(amount => (decimal)amount);

    private SystemCell Cell(int row, int column, long level)
    {
        var value = _table[row, column].Values.Sum();
        var weight = _table.Rows.Nodes[row].Leaves.Length * _table.Columns.Nodes[column].Leaves.Length;
        var use = value == 0 ? CellUse.AlwaysShown : CellUse.Open;
        return new(_table.NameOf(row, column), value, 0, weight, use, level > 0, Math.Max(1, level));
    }

    private IEnumerable<ImmutableArray<(int Cell, int Sign)>> Sums()
    {
        var width = _table.Width;
        foreach (var (row, column) in _table.Places)
        {
            if (_table.Rows.Nodes[row] is { IsTotal: true } rows)
                yield return [.. rows.Parts.Select(part => ((part * width) + column, 1)), ((row * width) + column, -1)];
            if (_table.Columns.Nodes[column] is { IsTotal: true } columns)
                yield return [.. columns.Parts.Select(part => ((row * width) + part, 1)), ((row * width) + column, -1)];
        }
    }
}
