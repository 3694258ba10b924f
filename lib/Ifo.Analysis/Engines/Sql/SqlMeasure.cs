using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>
/// Writes a measure as one statement: within it the columns as they are computed with, around them the keys and the condition,
/// around those the counts.
/// </summary>
/// <param name="dialect">The dialect.</param>
/// <param name="source">The register.</param>
/// <param name="fields">Its fields.</param>
internal sealed class SqlMeasure(SqlDialect dialect, SqlSource source, FieldSet fields)
{
    /// <summary>The statement of a measure.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="conditions">The conditions, each with its field.</param>
    /// <param name="number">The field of numbers; null for none.</param>
    /// <param name="moments">What is computed of the numbers.</param>
    public SqlWords Of(
        IReadOnlyList<(RegisterField Field, SqlKey Key)> keys,
        IReadOnlyList<(RegisterField Field, SqlCondition Condition)> conditions,
        RegisterField? number,
        Moments moments)
    {
        var text = new SqlWords(dialect);
        var used = keys.Select(key => key.Field).Concat(conditions.Select(condition => condition.Field))
            .Concat(number is null ? [] : [number]).Distinct().ToImmutableArray();
        var names = Enumerable.Range(1, keys.Count).Select(Key).ToList();
        text.Add("SELECT ").Add(string.Concat(names.Select(name => name + ", ")));
        text.Add($"{dialect.Count}(*) AS ifo_cases, {dialect.Count}(DISTINCT ifo_person) AS ifo_persons");
        if (number is not null) AddMoments(text, moments);
        text.Add(" FROM (SELECT ");
        foreach (var (place, (field, key)) in keys.Index())
        {
            key.Write(text, Column(used, field));
            text.Add($" AS {names[place]}, ");
        }

        text.Add("ifo_person").Add(number is null ? "" : $", {Column(used, number)} AS ifo_number").Add(" FROM (SELECT ");
        AddColumns(text, used);
        text.Add(" FROM ");
        source.From(text);
        text.Add(") ifo_rows");
        if (conditions.Count > 0) text.Add(" WHERE ");
        text.AddAll(conditions, " AND ", condition =>
        {
            text.Add("(");
            condition.Condition.Write(text, Column(used, condition.Field));
            text.Add(")");
        });
        text.Add(") ifo_keyed");
        return names.Count == 0 ? text : text.Add(" GROUP BY ").Add(string.Join(", ", names));
    }

    /// <summary>The statement that counts numbers which are no whole hundredths; null where there can be none.</summary>
    public SqlWords? TooFine(RegisterField number)
    {
        if (ColumnOf(number) is not { Form: ColumnForm.Decimal } column) return null;
        var text = new SqlWords(dialect);
        text.Add($"SELECT {dialect.Count}(*) FROM ");
        source.From(text);
        return text.Add(" ifo_rows WHERE ").Add(dialect.IsTooFine(dialect.Quoted(column.Column)));
    }

    private void AddMoments(SqlWords text, Moments moments)
    {
        text.Add($", {dialect.Count}(ifo_number) AS ifo_numbers, {dialect.Sum("ifo_number")} AS ifo_sum");
        if (moments.HasFlag(Moments.Squares)) text.Add($", {dialect.Sum("ifo_number * ifo_number")} AS ifo_squares");
        if (moments.HasFlag(Moments.Extremes)) text.Add(", MIN(ifo_number) AS ifo_least, MAX(ifo_number) AS ifo_greatest");
    }

    private void AddColumns(SqlWords text, ImmutableArray<RegisterField> used)
    {
        foreach (var (place, field) in used.Index())
        {
            ColumnOf(field).Write(text);
            text.Add(string.Create(CultureInfo.InvariantCulture, $" AS ifo_{place}, "));
        }

        source.Person.Write(text);
        text.Add(" AS ifo_person");
    }

    private SqlColumn ColumnOf(RegisterField field) => source.Fields[fields.Fields.IndexOf(field)];

    private static string Column(ImmutableArray<RegisterField> used, RegisterField field) =>
        string.Create(CultureInfo.InvariantCulture, $"ifo_{used.IndexOf(field)}");

    private static string Key(int place) => string.Create(CultureInfo.InvariantCulture, $"ifo_key_{place}");
}
