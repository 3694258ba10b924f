using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange;

/// <summary>The fields of the analyst's own of several exports of the same kind, by their rows.</summary>
internal sealed class OwnRows<TRow>
    where TRow : class
{
    private readonly IReadOnlyList<Export<TRow>> _exports;
    private readonly Dictionary<TRow, (int Export, int Row)> _places = new(ReferenceEqualityComparer.Instance);
    private readonly string[] _names;

    public OwnRows(IReadOnlyList<Export<TRow>> exports)
    {
        _exports = exports;
        _names = [.. exports.SelectMany(export => export.Own).Select(field => field.Name).Distinct(StringComparer.Ordinal)];
        if (_names.Length == 0) return;
        foreach (var (number, export) in exports.Index())
        {
            foreach (var (row, made) in export.Rows.Index()) _places[made] = (number, row);
        }
    }

    /// <summary>What tells rows apart, with these fields too.</summary>
    public RowIdentity<TRow> Identity(RowIdentity<TRow> known) => known with
    {
        Columns = [.. known.Columns, .. _names.Select(name => new CountField<TRow>(name, row => Label(name, row)))],
    };

    /// <summary>The fields of rows that were put together; one that a file does not have is missing in its rows.</summary>
    /// <param name="rows">The rows, each as its own file had it.</param>
    public IReadOnlyList<RegisterField> Fields(IReadOnlyList<TRow> rows) => [.. _names.Select(name => Field(name, rows))];

    private RegisterField Field(string name, IReadOnlyList<TRow> rows)
    {
        var fields = _exports.Select(export => export.Own.FirstOrDefault(field => field.Name == name)).ToList();
        var kinds = fields.OfType<RegisterField>().Select(field => field.Kind).Distinct().ToList();
        var made = kinds switch
        {
            [FieldKind.Date] => RegisterField.OfDays(name, row => At(rows[row])?.Field.Day(At(rows[row])!.Value.Row)),
            [FieldKind.Number] => RegisterField.OfNumbers(name, row => At(rows[row])?.Field.Number(At(rows[row])!.Value.Row)),
            _ => RegisterField.OfKeys(name, row => Label(name, rows[row])),
        };
        return made.Refusing(fields.Select(field => field?.Refusal ?? "").FirstOrDefault(why => why.Length > 0) ?? "");

        (RegisterField Field, int Row)? At(TRow row) =>
            _places.TryGetValue(row, out var place) && fields[place.Export] is { } field ? (field, place.Row) : null;
    }

    private string Label(string name, TRow row) =>
        _places.TryGetValue(row, out var place)
        && _exports[place.Export].Own.FirstOrDefault(field => field.Name == name) is { } field
            ? field.Label(place.Row)
            : RegisterField.Unknown;
}
