using System.Collections.Immutable;
using System.Data.Common;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>Computes measures in a database, by one statement each; only cells come out.</summary>
/// <param name="connection">The database, open; whoever opened it closes it.</param>
/// <param name="dialect">Its dialect.</param>
/// <param name="source">The register.</param>
internal sealed class SqlEngine(DbConnection connection, SqlDialect dialect, SqlSource source) : IEngine
{
    private readonly HashSet<RegisterField> _isWhole = [];

    public FieldSet Fields { get; } = source.ToFields();

    public IReadOnlyList<MeasuredCell> Compute(EngineMeasure measure)
    {
        var keys = measure.Keys.Select(Key).ToList();
        var number = measure.Number.Length == 0 ? null : Fields.FindNumber(measure.Number);
        if (number is not null) DemandWhole(number);
        var text = new SqlMeasure(dialect, source, Fields).Of(
            keys, Conditions(measure.Where), number, measure.Moments);
        return CellOrder.Arranged(Session.Rows(text, row => ToCell(row, keys, number is not null, measure.Moments))
            .Where(cell => cell.Cases > 0));
    }

    /// <summary>What the database would do to compute a measure, in its own words; the rows are not read.</summary>
    public string Explain(EngineMeasure measure)
    {
        var keys = measure.Keys.Select(Key).ToList();
        var number = measure.Number.Length == 0 ? null : Fields.FindNumber(measure.Number);
        var text = new SqlMeasure(dialect, source, Fields).Of(keys, Conditions(measure.Where), number, measure.Moments);
        return string.Join('\n', Session.Rows(text, row => row.GetString(0), "EXPLAIN (VERBOSE) "));
    }

    private SqlSession Session => new(connection, dialect);

    private (RegisterField Field, SqlKey Key) Key(Key key)
    {
        var (field, form) = key.PartsOn(Fields);
        form.Demand(field);
        return (field, new SqlKey(field, form));
    }

    // Names are looked for among the rows that the conditions before have left, as in a register that was read.
    private List<(RegisterField Field, SqlCondition Condition)> Conditions(IReadOnlyList<Condition> where)
    {
        List<(RegisterField Field, SqlCondition Condition)> conditions = [];
        foreach (var condition in where)
        {
            var field = Fields.Find(condition.Field);
            var wanted = condition.IsAmong(field) ? condition.Wanted(field, Known(field, conditions)) : [];
            conditions.Add((field, new SqlCondition(condition, field, wanted)));
        }

        return conditions;
    }

    private HashSet<string> Known(RegisterField field, List<(RegisterField, SqlCondition)> conditions)
    {
        var key = new SqlKey(field, KeyForm.Itself);
        var text = new SqlMeasure(dialect, source, Fields).Of([(field, key)], conditions, number: null, Moments.Sum);
        return [.. Session.Rows(text, row => key.Label(row.GetValue(0)))];
    }

    private void DemandWhole(RegisterField number)
    {
        if (!_isWhole.Add(number) || new SqlMeasure(dialect, source, Fields).TooFine(number) is not { } text) return;
        if (Session.Rows(text, row => SqlValue.Long(row.GetValue(0))).Single() == 0) return;
        _isWhole.Remove(number);
        throw Hundredths.TooFine(number.Name);
    }

    private static MeasuredCell ToCell(
        DbDataReader row, List<(RegisterField Field, SqlKey Key)> keys, bool hasNumber, Moments moments)
    {
        var at = keys.Count;
        var values = keys.Select((key, place) => key.Key.Label(row.GetValue(place))).ToImmutableArray();
        var cell = new MeasuredCell(values, Next(), Next());
        if (!hasNumber) return cell;
        cell = cell with { Numbers = Next(), Hundredths = Next() };
        if (moments.HasFlag(Moments.Squares)) cell = cell with { Squares = SqlValue.Whole(row.GetValue(at++)) };
        return moments.HasFlag(Moments.Extremes)
            ? cell with { Least = SqlValue.LongOrNull(row.GetValue(at++)), Greatest = SqlValue.LongOrNull(row.GetValue(at)) }
            : cell;

        long Next() => SqlValue.Long(row.GetValue(at++));
    }
}
