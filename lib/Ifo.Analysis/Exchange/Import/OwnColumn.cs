using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Kinds;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// A column that the kind of export does not know: a field of the analyst's own. What its values are is seen when all of them
/// have been read, unless the mapping file says it.
/// </summary>
/// <param name="index">Its place.</param>
/// <param name="name">Its header.</param>
/// <param name="decided">What the mapping file says that its values are; null when it says nothing.</param>
/// <param name="layout">The layout of the file.</param>
/// <param name="meaning">What the mapping file says that a value means; empty when it says nothing.</param>
internal sealed class OwnColumn(
    int index, string name, FieldKind? decided, SheetLayout layout, Func<string, string> meaning)
{
    /// <summary>A column with more different values than this is text, which nothing is counted by.</summary>
    public const int MostValues = 100_000;
    private const int PlacesKept = 5;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codes =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<OwnValue> _values = [new("", CellKind.Text)];
    private readonly ChunkedList<int> _rows = new();
    private readonly List<int> _faults = [];
    private OwnReading? _reading;
    private int _current;
    private long _identity;
    private bool _isTooMany;

    public int Index => index;

    public string Header => layout.Headers[index];

    /// <summary>Reads the cell of the current row; one that is not what the mapping file says is a problem.</summary>
    public void Take(RowReader row)
    {
        _current = 0;
        var text = row.Text(index);
        if (text.Length == 0 || _isTooMany) return;
        if (!_codes.TryGetValue(text, out _current)) _current = Learn(row, text);
        if (_current == 0) return;
        var value = _values[_current];
        if (value.IsIdentity) _identity++;
        if (ErrorText.Is(text)) Fault(row, text);
        else if (decided is { } kind && !OwnReading.IsReadable(value, kind, layout))
            row.Problems.Add(
                row.Line, name, text, kind == FieldKind.Date ? DateText.Expected : "ett tal", "", KindOfFound.Together);
        value.Count++;
    }

    /// <summary>Takes rows that have the same cell and were read elsewhere; gives the place of their value, 0 for none.</summary>
    /// <param name="row">One of them.</param>
    /// <param name="count">How many they are.</param>
    public int Take(RowReader row, long count)
    {
        Take(row);
        if (_current > 0)
        {
            _values[_current].Count += count - 1;
            if (_values[_current].IsIdentity) _identity += count - 1;
        }

        return _current;
    }

    /// <summary>The number of formulas that gave errors, whose places are told.</summary>
    public int Faults => _faults.Count;

    /// <summary>What the values are, when all have been taken.</summary>
    public OwnReading AllTaken => Reading;

    /// <summary>The name, as the field has it.</summary>
    public string Name => name;

    /// <summary>The first and the last day of a column of days; null of another.</summary>
    public string? Days => Refusal.Length == 0 && Reading.Kind == FieldKind.Date ? Span(Reading) : null;

    /// <summary>Keeps the current row's value.</summary>
    public void Keep() => _rows.Add(_current);

    /// <summary>What the column is, in words.</summary>
    public string Words
    {
        get
        {
            var reading = Reading;
            if (Refusal.Length > 0) return $"går inte att använda: {Refusal}";
            var words = reading.Kind switch
            {
                FieldKind.Date => $"datum, {Span(reading)}",
                FieldKind.Number => $"tal, {Between(reading)}",
                _ when IsText(reading) => $"text, {Counted(reading.Labels, "olika värde", "olika värden")}",
                _ => $"grupp, {Counted(reading.Labels, "värde", "värden")}",
            };
            var unreadable = reading.Unreadable;
            return unreadable == 0 ? words : $"{words}; {Counted((int)unreadable, "rad", "rader")} med annat räknas som "
                + $"{RegisterField.Unknown}";
        }
    }

    /// <summary>The field, whose values are known by the numbers of the rows that were kept.</summary>
    public RegisterField ToField()
    {
        var reading = Reading;
        var field = reading.Kind switch
        {
            FieldKind.Date => RegisterField.OfDays(name, row => reading.Day(_rows[row])),
            FieldKind.Number => RegisterField.OfNumbers(name, row => reading.Number(_rows[row])),
            _ => RegisterField.OfKeys(name, row => reading.Label(_rows[row])),
        };
        return field.Refusing(Refusal);
    }

    /// <summary>The values and how many rows have each, where they are groups and not too many to list.</summary>
    public IEnumerable<(string Text, long Count)> Groups(int most) =>
        Refusal.Length == 0 && Reading.Kind == FieldKind.Key && _values.Count <= most + 1
            ? _values.Skip(1).Select(value => (value.Text, value.Count))
            : [];

    private OwnReading Reading => _reading ??= OwnReading.Of(_values, decided, layout, meaning);

    private string Refusal =>
        _identity > 0 ? $"kolumnen har personnummer ({Counted((int)_identity, "rad", "rader")}); ta bort den ur filen"
        : _isTooMany ? $"den har fler än {SwedishFormat.Number(MostValues)} olika värden"
        : _faults.Count > 0 ? $"formler ger fel på rad {string.Join(", ", _faults)}{(_faults.Count == PlacesKept ? " …" : "")}; "
            + "rätta dem i Excel"
        : "";

    // Nearly as many values as rows: nobody counts by it.
    private bool IsText(OwnReading reading) => reading.Labels > 50 && reading.Labels * 2 > _values.Sum(value => value.Count);

    private int Learn(RowReader row, ReadOnlySpan<char> text)
    {
        if (_values.Count > MostValues)
        {
            _isTooMany = true;
            return 0;
        }

        _values.Add(new(text.ToString(), row.Kind(index)) { IsIdentity = IdentityNumber.IsIn(text) });
        return _codes[text] = _values.Count - 1;
    }

    private void Fault(RowReader row, ReadOnlySpan<char> text)
    {
        if (decided is not null) row.Problems.Add(row.Line, name, text, ErrorText.Expected, ErrorText.Remedy);
        else if (_faults.Count < PlacesKept) _faults.Add(row.Line);
    }

    private string Span(OwnReading reading)
    {
        var days = new DaySpan();
        for (var code = 1; code < _values.Count; code++)
        {
            if (_values[code].Count > 0 && reading.Day(code) is { } day) days.Add(day);
        }

        return days.ToString();
    }

    private string Between(OwnReading reading)
    {
        var numbers = Enumerable.Range(1, _values.Count - 1).Select(reading.Number).OfType<decimal>().ToList();
        return numbers.Count == 0 ? "inget värde" : $"{Written(numbers.Min())}–{Written(numbers.Max())}";
    }

    private static string Written(decimal number) => SwedishFormat.Number(number, decimal.IsInteger(number) ? 0 : 2);

    private static string Counted(int number, string one, string several) =>
        $"{SwedishFormat.Number(number)} {(number == 1 ? one : several)}";
}

/// <summary>A value as it stands in a column of the analyst's own.</summary>
internal sealed record OwnValue(string Text, CellKind Kind)
{
    public bool IsIdentity { get; init; }

    /// <summary>How many rows have it.</summary>
    public long Count { get; set; }
}
