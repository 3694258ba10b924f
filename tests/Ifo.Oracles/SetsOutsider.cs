using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;

namespace Ifo.Oracles;

/// <summary>
/// Somebody outside who reasons about every register that could be: how many persons stand in exactly which cells of the cube of
/// all keys, and how many cases more than one they have there. Nothing is left out, so what it tells is all that can be told.
/// </summary>
internal sealed class SetsOutsider
{
    private const string All = "*";
    private const int Most = 300;

    private readonly Family _family;
    private readonly CpModel _model = new();
    private readonly string[] _keys;
    private readonly string[][] _cube;
    private readonly List<(int Cells, IntVar Persons)> _sets = [];
    private readonly IntVar[] _cases;
    private readonly List<(string Name, long Truth, LinearExpr Number, DerivedInterval Told, bool IsLast)> _hidden = [];

    public SetsOutsider(Family family, IReadOnlyList<(Asked Asked, ProtectedTable Table)> released, long limit)
    {
        _family = family;
        _keys = [.. released.SelectMany(table => new[] { table.Asked.Rows, table.Asked.Columns }).Where(key => key.Length > 0).Distinct()];
        _cube = [.. Cells()];
        _cases = [.. _cube.Select((_, cell) => _model.NewIntVar(0, Most, $"x{cell}"))];
        AddSets();
        foreach (var (place, table) in released.Index()) AddTable(table.Asked, table.Table, limit, place == released.Count - 1);
    }

    /// <summary>What is wrong: a number that can be told exactly, or more closely than the unit was told.</summary>
    public IEnumerable<string> Found()
    {
        foreach (var (name, truth, number, told, isLast) in _hidden)
        {
            var (low, high) = Solver.Range(_model, number);
            if (low == high) yield return $"{name}: exactly {truth}";
            else if (isLast && (low > told.Lowest || (told.HasHighest && high < told.Highest)))
                yield return $"{name}: {low}–{high}, told {told}";
        }
    }

    // A value that occurs with one value only of a key that it lies inside stands with no other.
    private IEnumerable<string[]> Cells()
    {
        var values = _keys.Select(key => _family.Rows.Select(row => row.Of(key)).Distinct().Order(StringComparer.Ordinal).ToArray());
        var all = values.Aggregate(
            (IEnumerable<string[]>)[[]],
            (products, list) => products.SelectMany(_ => list, (product, value) => (string[])[.. product, value]));
        return all.Where(cell => _keys.Index().All(inner => _keys.Index().All(outer => inner.Index == outer.Index
            || !IsInside(inner.Item, outer.Item)
            || _family.Rows.Any(row => row.Of(inner.Item) == cell[inner.Index] && row.Of(outer.Item) == cell[outer.Index]))));
    }

    private bool IsInside(string inner, string outer) =>
        _family.Rows.GroupBy(row => row.Of(inner)).All(group => group.Select(row => row.Of(outer)).Distinct().Count() == 1);

    private void AddSets()
    {
        var byPerson = _family.Rows.GroupBy(row => row.Id).ToList();
        var isOneCaseEach = byPerson.All(rows => rows.Count() == 1);
        int[] exclusive = [.. _keys.Index()
            .Where(key => byPerson.All(rows => rows.Select(row => row.Of(key.Item)).Distinct().Count() == 1))
            .Select(key => key.Index)];
        for (var set = 1; set < 1 << _cube.Length; set++)
        {
            var cells = _cube.Where((_, cell) => (set & (1 << cell)) != 0).ToList();
            if (isOneCaseEach && cells.Count > 1) continue;
            if (Array.TrueForAll(exclusive, key => cells.Select(cell => cell[key]).Distinct().Count() == 1))
                _sets.Add((set, _model.NewIntVar(0, Most, $"s{set}")));
        }

        for (var cell = 0; cell < _cube.Length; cell++)
        {
            var persons = Touching(1 << cell);
            if (isOneCaseEach) _model.Add(_cases[cell] == persons);
            else _model.Add(_cases[cell] >= persons);
            _model.Add(_cases[cell] <= Most * persons);
        }
    }

    private LinearExpr Touching(int cells) =>
        LinearExpr.Sum(_sets.Where(set => (set.Cells & cells) != 0).Select(set => set.Persons).Append(_model.NewConstant(0)));

    private void AddTable(Asked asked, ProtectedTable table, long limit, bool isLast)
    {
        var told = table.Withheld.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Interval);
        foreach (var row in Values(asked.Rows))
            foreach (var column in Values(asked.Columns))
            {
                var (rowName, columnName) = (row == All ? "Totalt" : row, asked.Columns.Length == 0 ? "Antal" : column == All ? "Totalt" : column);
                var number = Number(asked, row, column);
                var truth = Truth(asked, row, column);
                if (table[rowName, columnName] is { IsKnown: true } shown)
                {
                    Assert.Equal(truth, (long)shown.Number);
                    _model.Add(number == truth);
                    continue;
                }

                _model.Add(number >= 1);
                if (truth < limit) _model.Add(number <= limit - 1);
                _hidden.Add(($"{rowName}, {columnName} {(asked.IsOfPersons ? "persons" : "cases")}", truth, number, told[(rowName, columnName)], isLast));
            }
    }

    private LinearExpr Number(Asked asked, string row, string column)
    {
        var cells = Enumerable.Range(0, _cube.Length).Where(cell => Is(cell, asked.Rows, row) && Is(cell, asked.Columns, column)).ToList();
        return asked.IsOfPersons
            ? Touching(cells.Sum(cell => 1 << cell))
            : LinearExpr.Sum(cells.Select(cell => _cases[cell]).Append(_model.NewConstant(0)));
    }

    private bool Is(int cell, string key, string value) => value == All || _cube[cell][Array.IndexOf(_keys, key)] == value;

    private IEnumerable<string> Values(string key) => key.Length == 0
        ? [All]
        : [.. _family.Rows.Select(row => row.Of(key)).Distinct().Order(StringComparer.Ordinal), All];

    private long Truth(Asked asked, string row, string column)
    {
        var rows = _family.Rows.Where(counted => (row == All || counted.Of(asked.Rows) == row)
            && (column == All || counted.Of(asked.Columns) == column));
        return asked.IsOfPersons ? rows.Select(counted => counted.Id).Distinct().Count() : rows.Count();
    }
}
