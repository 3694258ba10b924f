using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// The good rows of large files as a register: what each value of a list means is put in its place, and rows that were judged one
/// by one are laid below the others. Only what is counted by is kept.
/// </summary>
internal sealed class LargeSource<TRow>(
    CountedRows<TRow> counted,
    LargeColumns large,
    StagedRows staged,
    ExportReader<TRow> reader,
    IReadOnlyList<KindOfRow> good,
    IReadOnlyDictionary<(int Column, string Text), int> codes,
    Func<string, bool> isUsed)
{
    private readonly List<LargeField> _fields = [];
    private readonly List<string> _joins = [];

    /// <summary>Makes the register.</summary>
    /// <param name="ofKept">The fields of the rows that were judged one by one.</param>
    /// <param name="ofKinds">The same fields of one row of each kind.</param>
    public SqlSource Make(ImmutableArray<RegisterField> ofKept, ImmutableArray<RegisterField> ofKinds)
    {
        // A kind of export may leave a field out where no row has it.
        foreach (var field in ofKinds.Concat(ofKept).DistinctBy(field => field.Name))
            _fields.Add(Made(
                field, ofKinds.FirstOrDefault(of => of.Name == field.Name), ofKept.FirstOrDefault(of => of.Name == field.Name)));
        foreach (var column in reader.Own?.All ?? []) _fields.Add(MadeOwn(column));
        var used = _fields.Where(field => field.Expression.Length > 0).ToList();
        staged.Run($"CREATE TABLE ifo_good AS SELECT lower(r.person) AS person"
            + string.Concat(used.Select(field => $", {field.Expression} AS {field.Column}"))
            + $" FROM ifo_rows r{string.Concat(_joins)} WHERE r.is_plain");
        staged.Run("DROP TABLE ifo_rows");
        staged.Insert("ifo_good", Enumerable.Range(0, reader.Made.Count).Select(row =>
            (object?[])[counted.Person(reader.Made[row]), .. used.Select(field => field.OfKept(row))]));
        return new(text => text.Add("ifo_good"), new("person", "person", ColumnForm.Name),
            [.. _fields.Select(field => new SqlColumn(field.Name, field.Column, field.Form) { Refusal = field.Refusal })]);
    }

    private LargeField Made(RegisterField field, RegisterField? ofKinds, RegisterField? ofKept)
    {
        if (!isUsed(field.Name)) return Unused(field, field.Refusal);
        if (field.Kind != FieldKind.Key)
        {
            var names = field.Kind == FieldKind.Date ? large.Days : large.Numbers;
            var name = names.First(name => name.Field == field.Name).Column;
            var column = staged.Columns.First(column => column.Field == name);
            return Unused(field, "") with { Expression = $"r.{column.Kept}", OfKept = row => ValueOf(ofKept, row) };
        }

        // A label that one column's values decide, whatever the others have, is that column's.
        var labels = good.Select((_, kind) => ofKinds is null ? null : Label(ofKinds, kind)).ToList();
        var deciding = staged.Columns.FirstOrDefault(column => column.Role == StagedRole.Key && Decides(column, labels));
        if (deciding is null && labels.Distinct().Skip(1).Any())
            return Unused(field, "av så många rader räknas det inte för sig; skriv till exempel inkommen:månad");
        var values = good.Zip(labels)
            .Select(pair => (Text: deciding is null ? "" : pair.First.Values[deciding], Value: (object?)pair.Second))
            .DistinctBy(pair => pair.Text, StringComparer.Ordinal)
            .ToList();
        object?[] kept = [.. Enumerable.Range(0, reader.Made.Count).Select(row => ValueOf(ofKept, row))];
        return Unused(field, "") with { Expression = Map(values, kept, deciding), OfKept = row => kept[row] };
    }

    private bool Decides(StagedColumn column, List<string?> labels) => good.Zip(labels)
        .GroupBy(pair => pair.First.Values[column], pair => pair.Second, StringComparer.Ordinal)
        .All(ofOne => ofOne.Distinct().Count() == 1);

    private LargeField MadeOwn(OwnColumn own)
    {
        var field = own.ToField();
        var column = staged.Columns.First(column => column.Place == own.Index);
        if (column.Role != StagedRole.Own || !isUsed(field.Name)) return Unused(field, field.Refusal);
        var reading = own.AllTaken;
        var values = staged.Values(column).Select(value => (value.Text, Value(value.Text))).ToList();
        object?[] kept = [.. Enumerable.Range(0, reader.Made.Count).Select(row => ValueOf(field, row))];
        return Unused(field, field.Refusal) with
        {
            Expression = Map(values, field.Kind == FieldKind.Key ? kept : null, column),
            OfKept = row => kept[row],
        };

        object? Value(string text) => codes[(own.Index, text)] is var code && code == 0 ? null : field.Kind switch
        {
            FieldKind.Key => reading.Label(code),
            FieldKind.Date => reading.Day(code) is { } day ? SqlValue.Day(day) : null,
            _ => reading.Number(code) is { } number ? Engines.Hundredths.Of(number, field.Name) : null,
        };
    }

    // A little table of what each value of a list means; names are a list too, which is numbers to DuckDB.
    private string Map(IReadOnlyList<(string Text, object? Value)> values, object?[]? names, StagedColumn? column)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ifo_map_{_fields.Count}");
        var type = names is null ? "BIGINT" : "VARCHAR";
        staged.Run($"CREATE TABLE {name} (v {column?.List ?? "VARCHAR"}, m {type})");
        staged.Insert(name, values.Select(value => new[] { value.Text.Length == 0 ? null : value.Text, value.Value }));
        _joins.Add($" LEFT JOIN {name} ON {name}.v IS NOT DISTINCT FROM {(column is null ? "NULL" : $"r.{column.Kept}")}");
        if (names is null) return $"{name}.m";
        staged.Run($"CREATE TABLE {name}_names (m VARCHAR)");
        staged.Insert($"{name}_names", values.Select(value => value.Value).Concat(names).OfType<string>().Distinct()
            .Select(label => new object?[] { label }));
        staged.Run($"CREATE TYPE {name}_type AS ENUM (SELECT m FROM {name}_names)");
        return $"CAST({name}.m AS {name}_type)";
    }

    private LargeField Unused(RegisterField field, string refusal) => new(
        field.Name, string.Create(CultureInfo.InvariantCulture, $"f{_fields.Count}"), field.Kind, refusal);

    private static object? ValueOf(RegisterField? field, int row) => field?.Kind switch
    {
        null => null,
        FieldKind.Key => Label(field, row),
        FieldKind.Date => field.Day(row) is { } day ? SqlValue.Day(day) : null,
        _ => field.Number(row) is { } number ? Engines.Hundredths.Of(number, field.Name) : null,
    };

    private static string? Label(RegisterField field, int row) =>
        field.Label(row) is var label && label == RegisterField.Unknown ? null : label;
}

/// <summary>A field of large files.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">Its column among the good rows.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Refusal">Why it cannot be used; empty when it can.</param>
internal sealed record LargeField(string Name, string Column, FieldKind Kind, string Refusal)
{
    /// <summary>What its column is made of; empty where nothing is counted by it.</summary>
    public string Expression { get; init; } = "";

    /// <summary>The value of a row that was judged one by one.</summary>
    public Func<int, object?> OfKept { get; init; } = static _ => null;

    public ColumnForm Form => Kind switch
    {
        FieldKind.Key => ColumnForm.Name,
        FieldKind.Date => ColumnForm.DayNumber,
        _ => ColumnForm.Hundredths,
    };
}
