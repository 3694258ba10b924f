using System.Collections.Immutable;
using System.Numerics;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines;

/// <summary>Computes measures of rows that have been read: a sheet, an export.</summary>
/// <param name="fields">The fields, which know the rows by their numbers.</param>
/// <param name="rows">How many rows there are.</param>
/// <param name="person">Whom a row is about.</param>
internal sealed class MemoryEngine(FieldSet fields, int rows, Func<int, string> person) : IEngine
{
    public FieldSet Fields => fields;

    public IReadOnlyList<MeasuredCell> Compute(EngineMeasure measure)
    {
        var keys = measure.Keys.Select(key => key.On(fields).Value).ToList();
        var number = measure.Number.Length == 0 ? null : fields.FindNumber(measure.Number);
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        foreach (var row in Chosen(measure.Where))
        {
            var values = keys.Select(key => key(row)).ToImmutableArray();
            var name = string.Join('\u001F', values);
            if (!sums.TryGetValue(name, out var sum)) sums[name] = sum = new Sums(values);
            sum.Add(person(row), number?.Number(row) is { } value ? Hundredths.Of(value, number.Name) : null);
        }

        return CellOrder.Arranged(sums.Values.Select(sum => sum.ToCell(measure.Moments)));
    }

    private IEnumerable<int> Chosen(IReadOnlyList<Condition> where)
    {
        IReadOnlyList<int> chosen = [.. Enumerable.Range(0, rows)];
        foreach (var condition in where) chosen = [.. chosen.Where(condition.On(fields, chosen))];
        return chosen;
    }

    private sealed class Sums(ImmutableArray<string> values)
    {
        private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
        private long _cases;
        private long _numbers;
        private long _sum;
        private BigInteger _squares;
        private long? _least;
        private long? _greatest;

        public void Add(string person, long? number)
        {
            _cases++;
            _persons.Add(person);
            if (number is not { } value) return;
            _numbers++;
            _sum = checked(_sum + value);
            _squares += (BigInteger)value * value;
            _least = Math.Min(_least ?? value, value);
            _greatest = Math.Max(_greatest ?? value, value);
        }

        public MeasuredCell ToCell(Moments moments) => new(values, _cases, _persons.Count)
        {
            Numbers = _numbers,
            Hundredths = _sum,
            Squares = moments.HasFlag(Moments.Squares) ? _squares : 0,
            Least = moments.HasFlag(Moments.Extremes) ? _least : null,
            Greatest = moments.HasFlag(Moments.Extremes) ? _greatest : null,
        };
    }
}
