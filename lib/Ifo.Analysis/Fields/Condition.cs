using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Fields;

/// <summary>Which rows are counted: those whose value of a field is, or is not, some values.</summary>
/// <remarks>
/// It is written as it is said: <c>kön=kvinna</c>, <c>insats=HVB|Familjehem</c>, <c>kön!=uppgift saknas</c>, <c>ålder&gt;=18</c>,
/// <c>inkommen=2024-03</c>, <c>inkommen&lt;2024-07-01</c>.
/// </remarks>
public sealed class Condition
{
    private static readonly string[] Signs = ["!=", "<>", ">=", "<=", "=", ">", "<"];

    private readonly string _field;
    private readonly string _sign;
    private readonly IReadOnlyList<string> _values;

    private Condition(string field, string sign, IReadOnlyList<string> values) =>
        (_field, _sign, _values) = (field, sign, values);

    /// <summary>A condition as it is written.</summary>
    /// <param name="text">A field, a sign (<c>= != &lt; &lt;= &gt; &gt;=</c>) and a value, or several with | between.</param>
    /// <exception cref="IfoException">It cannot be understood; the message says what can be written.</exception>
    public static Condition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOfAny(['=', '<', '>', '!']);
        var sign = at > 0 ? Signs.FirstOrDefault(known => text.AsSpan(at).StartsWith(known, StringComparison.Ordinal)) : null;
        var values = sign is null
            ? []
            : text[(at + sign.Length)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return sign is not null && values.Length > 0 && (values.Length == 1 || sign is "=" or "!=" or "<>")
            ? new(text[..at].Trim(), sign == "<>" ? "!=" : sign, values)
            : throw new IfoException($"”{text}” är inget villkor. Skriv fält, tecken och värde, till exempel kön=kvinna, "
                + "insats=HVB|Familjehem, ålder>=18 eller inkommen=2024-03.");
    }

    /// <summary>A text is a condition, as <see cref="Parse"/> reads it.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Condition(string text) => Parse(text);

    /// <summary>The field as it was written.</summary>
    internal string Field => _field;

    /// <summary>The sign: <c>= != &gt; &gt;= &lt; &lt;=</c>.</summary>
    internal string Sign => _sign;

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => $"{_field} {_sign} {string.Join(" | ", _values)}";

    /// <summary>Which rows of a register meet it, by their numbers.</summary>
    /// <param name="fields">The register's fields.</param>
    /// <param name="rows">The rows that there are, among whose values those of the condition must be.</param>
    /// <exception cref="IfoException">
    /// There is no such field, or no such value, or the value is of another kind than the field's.
    /// </exception>
    internal Func<int, bool> On(FieldSet fields, IEnumerable<int> rows)
    {
        var field = fields.Find(_field);
        if (IsAmong(field)) return Among(field, rows);
        return field.Kind == FieldKind.Date ? Days(field) : Numbers(field);
    }

    /// <summary>Whether it says which values of a field are meant, among those that there are.</summary>
    internal bool IsAmong(RegisterField field) => field.Kind == FieldKind.Key
        || (_values.Count == 1 && PlainText.OfAny(_values[0]) == PlainText.OfAny(RegisterField.Unknown));

    /// <summary>The values that are meant, among those that there are.</summary>
    /// <exception cref="IfoException">One is not among them, or the sign asks for more than that they are the same.</exception>
    internal HashSet<string> Wanted(RegisterField field, HashSet<string> known)
    {
        if (_sign is not ("=" or "!="))
            throw new IfoException($"{field.Name} är {field.Kind.Word()}: skriv = eller != i villkoret {this}.");
        return _values.SelectMany(value => Meant(field, value, known)).ToHashSet(StringComparer.Ordinal);
    }

    private Func<int, bool> Among(RegisterField field, IEnumerable<int> rows)
    {
        var wanted = Wanted(field, rows.Select(field.Label).ToHashSet(StringComparer.Ordinal));
        var isWanted = _sign == "=";
        return row => wanted.Contains(field.Label(row)) == isWanted;
    }

    // The value as it stands, or else however it is written. That nobody is unknown is no fault.
    private static List<string> Meant(RegisterField field, string value, HashSet<string> known)
    {
        if (known.Contains(value)) return [value];
        var plain = PlainText.OfAny(value);
        var meant = known.Where(label => PlainText.OfAny(label) == plain).ToList();
        return meant.Count > 0 || plain == PlainText.OfAny(RegisterField.Unknown) ? meant : throw NotThere(field, value, known);
    }

    private static IfoException NotThere(RegisterField field, string missing, IEnumerable<string> known)
    {
        var values = known.Order(NaturalOrder.Instance).ToList();
        var listed = values.Count <= 30
            ? $"Det som finns är {string.Join(", ", values)}."
            : $"Det finns {values.Count} olika värden; ifo map visar dem.";
        return new($"”{missing}” finns inte i {field.Name}. {listed}");
    }

    /// <summary>The periods that are meant, of a field of days.</summary>
    /// <exception cref="IfoException">A value is no period.</exception>
    internal List<Period> Periods() => [.. _values.Select(value => PeriodNotation.TryRead(value, out var period)
        ? period
        : throw new IfoException($"”{value}” i villkoret {this} är ingen period. Skriv {PeriodNotation.Examples}."))];

    private Func<int, bool> Days(RegisterField field)
    {
        var periods = Periods();
        return row => field.Day(row) is not { } day ? _sign == "!=" : _sign switch
        {
            "=" => periods.Exists(period => period.Contains(day)),
            "!=" => !periods.Exists(period => period.Contains(day)),
            ">=" => day >= periods[0].Start,
            ">" => day > periods[0].End,
            "<=" => day <= periods[0].End,
            _ => day < periods[0].Start,
        };
    }

    /// <summary>The numbers that are meant, of a field of numbers.</summary>
    /// <exception cref="IfoException">A value is no number.</exception>
    internal List<decimal> Numbers() => [.. _values.Select(value => decimal.TryParse(
        value.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out var number)
        ? number
        : throw new IfoException($"”{value}” i villkoret {this} är inget tal."))];

    private Func<int, bool> Numbers(RegisterField field)
    {
        var numbers = Numbers();
        return row => field.Number(row) is not { } number ? _sign == "!=" : _sign switch
        {
            "=" => numbers.Contains(number),
            "!=" => !numbers.Contains(number),
            ">=" => number >= numbers[0],
            ">" => number > numbers[0],
            "<=" => number <= numbers[0],
            _ => number < numbers[0],
        };
    }
}
