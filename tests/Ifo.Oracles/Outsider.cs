using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;

namespace Ifo.Oracles;

/// <summary>
/// Somebody outside who has all the tables: a model of every register that fits them, made anew over the whole cube of all their
/// keys, and solved by others' solver.
/// </summary>
/// <remarks>
/// Unknown are the cases in each inner cell of the cube, and the persons in each inner cell and in each of its totals. Known are the
/// shown numbers, that a cell which the rule hides is below its limit, which key lies inside which, in which keys a person stands
/// under one value only, and that there are no more persons than cases.
/// </remarks>
internal sealed class Outsider
{
    private const string All = "*";
    private const long Most = 1000;

    private readonly Family _family;
    private readonly bool _knowsKeys;
    private readonly CpModel _model = new();
    private readonly string[] _keys;
    private readonly string[][] _values;
    private readonly Dictionary<string, LinearExpr> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IntVar> _persons = new(StringComparer.Ordinal);
    private readonly List<(string Name, long Truth, LinearExpr Number, DerivedInterval Told, bool IsLast)> _hidden = [];

    /// <param name="family">The family.</param>
    /// <param name="released">What was let out.</param>
    /// <param name="limit">The limit of the rule.</param>
    /// <param name="knowsKeys">Whether it is known which key lies inside which.</param>
    public Outsider(
        Family family, IReadOnlyList<(Asked Asked, ProtectedTable Table)> released, long limit, bool knowsKeys = true)
    {
        (_family, _knowsKeys) = (family, knowsKeys);
        _keys = [.. released.SelectMany(table => new[] { table.Asked.Rows, table.Asked.Columns }).Where(key => key.Length > 0).Distinct()];
        _values = [.. _keys.Select(key => family.Rows.Select(row => row.Of(key)).Distinct().Order(StringComparer.Ordinal).ToArray())];
        AddCases();
        if (released.Any(table => table.Asked.IsOfPersons)) AddPersons();
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

    private void AddCases()
    {
        foreach (var cell in Products(_values))
        {
            var key = string.Join('|', cell);
            var variable = _model.NewIntVar(0, CanBe(cell) ? Most : 0, key);
            foreach (var margin in Margins(cell))
                _cases[margin] = _cases.TryGetValue(margin, out var sum) ? sum + variable : variable + 0;
        }
    }

    // A value occurs with one value only of a key that it lies inside: then no other can be.
    private bool CanBe(string[] cell)
    {
        for (var inner = 0; inner < _keys.Length; inner++)
            for (var outer = 0; outer < _keys.Length; outer++)
                if (_knowsKeys && inner != outer && IsInside(_keys[inner], _keys[outer])
                    && !_family.Rows.Any(row => row.Of(_keys[inner]) == cell[inner] && row.Of(_keys[outer]) == cell[outer])) return false;
        return true;
    }

    private bool IsInside(string inner, string outer) =>
        _family.Rows.GroupBy(row => row.Of(inner)).All(group => group.Select(row => row.Of(outer)).Distinct().Count() == 1);

    private void AddPersons()
    {
        var isOneCaseEach = _family.Rows.GroupBy(row => row.Id).All(rows => rows.Count() == 1);
        foreach (var margin in _cases.Keys)
        {
            _persons[margin] = _model.NewIntVar(0, Most, "p" + margin);
            if (isOneCaseEach) _model.Add(_persons[margin] == _cases[margin]);
            else _model.Add(_persons[margin] <= _cases[margin]);
        }

        foreach (var (margin, whole) in _persons)
            for (var key = 0; key < _keys.Length; key++)
            {
                var cell = margin.Split('|');
                if (cell[key] != All) continue;
                var parts = _values[key].Select(value => _persons[string.Join('|', cell.Select((own, place) => place == key ? value : own))]).ToList();
                _model.Add(whole <= LinearExpr.Sum(parts));
                foreach (var part in parts) _model.Add(part <= whole);
                if (IsExclusive(_keys[key])) _model.Add(whole == LinearExpr.Sum(parts));
            }
    }

    private bool IsExclusive(string key) =>
        _family.Rows.GroupBy(row => row.Id).All(rows => rows.Select(row => row.Of(key)).Distinct().Count() == 1);

    private void AddTable(Asked asked, ProtectedTable table, long limit, bool isLast)
    {
        var told = table.Withheld.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Interval);
        foreach (var row in Values(asked.Rows))
            foreach (var column in Values(asked.Columns))
            {
                var (rowName, columnName) = (row == All ? "Totalt" : row, asked.Columns.Length == 0 ? "Antal" : column == All ? "Totalt" : column);
                var margin = string.Join('|', _keys.Select(key => key == asked.Rows ? row : key == asked.Columns ? column : All));
                LinearExpr number = asked.IsOfPersons ? _persons[margin] + 0 : _cases[margin];
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

    private IEnumerable<string> Values(string key) => key.Length == 0 ? [All] : [.. _values[Array.IndexOf(_keys, key)], All];

    private long Truth(Asked asked, string row, string column)
    {
        var rows = _family.Rows.Where(counted => (row == All || counted.Of(asked.Rows) == row)
            && (column == All || counted.Of(asked.Columns) == column));
        return asked.IsOfPersons ? rows.Select(counted => counted.Id).Distinct().Count() : rows.Count();
    }

    private static IEnumerable<string> Margins(string[] cell) => Enumerable.Range(0, 1 << cell.Length)
        .Select(stars => string.Join('|', cell.Select((value, key) => (stars & (1 << key)) != 0 ? All : value)));

    private static IEnumerable<string[]> Products(string[][] values) => values.Aggregate(
        (IEnumerable<string[]>)[[]],
        (products, list) => products.SelectMany(_ => list, (product, value) => (string[])[.. product, value]));
}
