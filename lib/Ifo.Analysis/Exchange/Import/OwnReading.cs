using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What the values of a column of the analyst's own are, all taken together.</summary>
internal sealed class OwnReading
{
    // A few cells that say something else do not make a column of days one of names; they are told of.
    private const double Most = 0.9;

    private readonly string?[] _labels;
    private readonly DateOnly?[] _days;
    private readonly decimal?[] _numbers;

    private OwnReading(FieldKind kind, string?[] labels, DateOnly?[] days, decimal?[] numbers, long unreadable) =>
        (Kind, _labels, _days, _numbers, Unreadable) = (kind, labels, days, numbers, unreadable);

    public FieldKind Kind { get; }

    /// <summary>How many rows have a value that is not what most are.</summary>
    public long Unreadable { get; }

    /// <summary>How many different values there are.</summary>
    public int Labels => _labels.OfType<string>().Distinct(StringComparer.Ordinal).Count();

    public string? Label(int code) => _labels[code];

    public DateOnly? Day(int code) => _days[code];

    public decimal? Number(int code) => _numbers[code];

    /// <summary>Reads the values, of which the first stands for none.</summary>
    public static OwnReading Of(
        IReadOnlyList<OwnValue> values, FieldKind? decided, SheetLayout layout, Func<string, string> meaning)
    {
        var rows = values.Sum(value => value.Count);
        var days = Orders(layout).Select(order => values.Select(value => Day(value, order, layout)).ToArray())
            .MaxBy(read => Rows(values, read))!;
        var numbers = Marks(layout).Select(mark => values.Select(value => Number(value, mark)).ToArray())
            .MaxBy(read => Rows(values, read))!;
        var (ofDays, ofNumbers) = (Rows(values, days), Rows(values, numbers));
        var kind = decided
            ?? (IsMost(ofDays, rows) && values.Any(value => value.Count > 0 && !IsWhole(value.Text)) ? FieldKind.Date
            : IsMost(ofNumbers, rows) && !values.Any(IsCode) ? FieldKind.Number
            : FieldKind.Key);
        return kind switch
        {
            FieldKind.Date => new(kind, new string?[values.Count], days, new decimal?[values.Count], rows - ofDays),
            FieldKind.Number => new(kind, new string?[values.Count], new DateOnly?[values.Count], numbers, rows - ofNumbers),
            _ => new(kind, Names(values, meaning), new DateOnly?[values.Count], new decimal?[values.Count], 0),
        };
    }

    /// <summary>Whether a value is what the column is decided to be.</summary>
    public static bool IsReadable(OwnValue value, FieldKind kind, SheetLayout layout) => kind switch
    {
        FieldKind.Date => Orders(layout).Any(order => Day(value, order, layout) is not null),
        FieldKind.Number => Marks(layout).Any(mark => Number(value, mark) is not null),
        _ => true,
    };

    private static DayOrder[] Orders(SheetLayout layout) =>
        [layout.Order, layout.Order == DayOrder.MonthFirst ? DayOrder.DayFirst : DayOrder.MonthFirst];

    private static DecimalMark[] Marks(SheetLayout layout) =>
        [layout.Mark, layout.Mark == DecimalMark.Point ? DecimalMark.Comma : DecimalMark.Point];

    private static long Rows<T>(IReadOnlyList<OwnValue> values, T?[] read)
        where T : struct => values.Where((_, code) => read[code] is not null).Sum(value => value.Count);

    private static bool IsMost(long some, long all) => all > 0 && some >= all * Most;

    private static bool IsWhole(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9') && text.Length != 8;

    // Figures that begin with a zero are names of something.
    private static bool IsCode(OwnValue value) =>
        value.Text.Length > 1 && value.Text[0] == '0' && char.IsAsciiDigit(value.Text[1]);

    private static DateOnly? Day(OwnValue value, DayOrder order, SheetLayout layout) => value.Text.Length > 0
        && DateText.TryRead(value.Text, order, layout.DateSystem, out var day, out _) ? day : null;

    private static decimal? Number(OwnValue value, DecimalMark mark) =>
        NumberText.TryRead(value.Text, value.Kind == CellKind.Number ? DecimalMark.Point : mark, out var number)
            ? number.Value
            : null;

    // A name is one whatever letter case and blanks it is written with; the way that most rows write it is shown.
    private static string?[] Names(IReadOnlyList<OwnValue> values, Func<string, string> meaning)
    {
        var means = values
            .Select(value => meaning(value.Text) is { Length: > 0 } decided ? decided : value.Text)
            .Select(text => text is "" or Mapping.Nothing ? null : text)
            .ToList();
        var shown = values.Zip(means)
            .Where(value => value.Second is not null)
            .GroupBy(value => PersonText.Of(value.Second!), StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.MaxBy(value => value.First.Count).Second!, StringComparer.Ordinal);
        return [.. means.Select(text => text is null ? null : shown[PersonText.Of(text)])];
    }
}
