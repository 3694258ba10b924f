using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// The good rows of large files as a register: what each value of a list means is laid beside the rows, and rows that were judged
/// one by one are laid below them.
/// </summary>
internal sealed class LargeSource<TRow>(
    CountedRows<TRow> counted,
    LargeColumns large,
    StagedRows staged,
    ExportReader<TRow> reader,
    IReadOnlyList<KindOfRow> good,
    IReadOnlyDictionary<(int Column, string Text), int> codes)
{
    private readonly List<(string Name, FieldKind Kind, string Refusal, string Expression, Func<int, object?> OfKept)> _fields = [];
    private readonly List<string> _joins = [];

    /// <summary>Makes the register.</summary>
    /// <param name="ofKept">The fields of the rows that were judged one by one.</param>
    /// <param name="ofKinds">The same fields of one row of each kind.</param>
    public SqlSource Make(ImmutableArray<RegisterField> ofKept, ImmutableArray<RegisterField> ofKinds)
    {
        foreach (var (place, field) in ofKinds.Index()) Add(field, ofKept.ElementAtOrDefault(place));
        foreach (var column in reader.Own?.All ?? []) AddOwn(column);
        MakeKept();
        var rows = string.Concat(_fields.Index().Select(field => $", {field.Item.Expression} AS {Name(field.Index)}"));
        var words = $"(SELECT lower(r.person) AS person{rows} FROM ifo_rows r{string.Concat(_joins)} WHERE r.is_plain"
            + " UNION ALL SELECT * FROM ifo_kept) ifo_good";
        return new(text => text.Add(words), new("person", "person", ColumnForm.Name),
        [
            .. _fields.Index().Select(field => new SqlColumn(field.Item.Name, Name(field.Index), Form(field.Item.Kind))
            {
                Refusal = field.Item.Refusal,
            }),
        ]);
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"f{place}");

    private static ColumnForm Form(FieldKind kind) => kind switch
    {
        FieldKind.Key => ColumnForm.Name,
        FieldKind.Date => ColumnForm.DayNumber,
        _ => ColumnForm.Hundredths,
    };

    private void Add(RegisterField field, RegisterField? ofKept)
    {
        if (field.Kind != FieldKind.Key)
        {
            var names = field.Kind == FieldKind.Date ? large.Days : large.Numbers;
            var column = staged.Columns.First(column => names.Any(name => name.Field == field.Name && name.Column == column.Field));
            _fields.Add((field.Name, field.Kind, "", $"r.{column.Kept}", row => ValueOf(ofKept!, row)));
            return;
        }

        // A label that one column's values decide, whatever the others have, is that column's.
        var deciding = staged.Columns.FirstOrDefault(column => column.Role == StagedRole.Key && Decides(column, field));
        if (deciding is null && good.Count > 0 && good.Select((_, kind) => field.Label(kind)).Distinct().Skip(1).Any())
        {
            var why = "av så många rader räknas det inte för sig; skriv ett datum med kolon, till exempel inkommen:månad";
            _fields.Add((field.Name, field.Kind, why, "NULL", _ => null));
            return;
        }

        var labels = good.Select((kind, place) => (Text: deciding is null ? "" : kind.Values[deciding], Label: Label(field, place)))
            .DistinctBy(pair => pair.Text, StringComparer.Ordinal);
        var map = Map(labels.Select(pair => (pair.Text, (object?)pair.Label)), "VARCHAR", deciding);
        _fields.Add((field.Name, field.Kind, "", map, row => Label(ofKept!, row)));
    }

    private bool Decides(StagedColumn column, RegisterField field) => good
        .Select((kind, place) => (Text: kind.Values[column], Label: field.Label(place)))
        .GroupBy(pair => pair.Text, pair => pair.Label, StringComparer.Ordinal)
        .All(labels => labels.Distinct().Count() == 1);

    private void AddOwn(OwnColumn own)
    {
        var field = own.ToField();
        var column = staged.Columns.First(column => column.Place == own.Index);
        if (column.Role != StagedRole.Own)
        {
            _fields.Add((field.Name, field.Kind, field.Refusal.Length > 0 ? field.Refusal : "den har för många olika värden", "NULL", _ => null));
            return;
        }

        var reading = own.AllTaken;
        var values = staged.Values(column).Select(value => (value.Text, Value(value.Text)));
        _fields.Add((
            field.Name,
            field.Kind,
            field.Refusal,
            Map(values, field.Kind == FieldKind.Key ? "VARCHAR" : "BIGINT", column),
            row => field.Kind == FieldKind.Key ? Label(field, row) : ValueOf(field, row)));

        object? Value(string text) => codes[(own.Index, text)] is var code && code == 0 ? null : field.Kind switch
        {
            FieldKind.Key => reading.Label(code),
            FieldKind.Date => reading.Day(code) is { } day ? SqlValue.Day(day) : null,
            _ => reading.Number(code) is { } number ? Engines.Hundredths.Of(number, field.Name) : null,
        };
    }

    // A little table of what each value means, looked up by the place of the value in its list.
    private string Map(IEnumerable<(string Text, object? Value)> values, string type, StagedColumn? column)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ifo_map_{_fields.Count}");
        staged.Run($"CREATE TABLE {name} (v VARCHAR, m {type})");
        staged.Insert(name, values.Select(value => new[] { value.Text, value.Value }));
        _joins.Add(column is null
            ? $" LEFT JOIN {name} ON {name}.v = ''"
            : $" LEFT JOIN {name} ON {name}.v = coalesce(CAST(r.{column.Kept} AS VARCHAR), '')");
        return $"{name}.m";
    }

    private void MakeKept()
    {
        var types = _fields.Index().Select(field => $", {Name(field.Index)} {(field.Item.Kind == FieldKind.Key ? "VARCHAR" : "BIGINT")}");
        staged.Run($"CREATE TABLE ifo_kept (person VARCHAR{string.Concat(types)})");
        staged.Insert("ifo_kept", Enumerable.Range(0, reader.Made.Count).Select(row =>
            (object?[])[counted.Person(reader.Made[row]), .. _fields.Select(field => field.OfKept(row))]));
    }

    private static string? Label(RegisterField field, int row) => field.Label(row) is var label && label == RegisterField.Unknown ? null : label;

    private static object? ValueOf(RegisterField field, int row) => field.Kind == FieldKind.Date
        ? field.Day(row) is { } day ? SqlValue.Day(day) : null
        : field.Number(row) is { } number ? Engines.Hundredths.Of(number, field.Name) : null;
}
