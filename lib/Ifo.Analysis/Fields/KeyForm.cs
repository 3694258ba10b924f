using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Fields;

/// <summary>What is made of a field's values when rows are counted by it.</summary>
/// <param name="Words">In words; empty for the values themselves.</param>
internal abstract record KeyForm(string Words)
{
    public static KeyForm Itself { get; } = new Values();

    /// <summary>The value of a row, by its number.</summary>
    /// <exception cref="IfoException">The field's values are of another kind.</exception>
    public abstract Func<int, string> Of(RegisterField field);

    /// <summary>Refuses a field whose values are of another kind.</summary>
    /// <exception cref="IfoException">They are.</exception>
    public virtual void Demand(RegisterField field)
    {
    }

    /// <summary>Values in the order in which they are shown, with those that lie between where there is a calendar.</summary>
    public virtual IReadOnlyList<string> Arranged(IReadOnlyCollection<string> values) =>
        [.. values.OrderBy(value => value == RegisterField.Unknown).ThenBy(value => value, NaturalOrder.Instance)];

    public static KeyForm Parse(string text, string whole) => TryParse(text) ?? throw new IfoException(
        $"”{whole}” går inte att räkna efter: efter kolon står {string.Join(", ", Calendar.All.Select(form => form.Words))} för "
        + "ett datum, eller klasser som 0-6,7-12,13-17,18- för ett tal.");

    public static KeyForm? TryParse(string text) =>
        (KeyForm?)Calendar.All.FirstOrDefault(form => PlainText.OfAny(form.Words) == PlainText.OfAny(text))
        ?? NumberClasses.Read(text);

    protected static IfoException Refused(RegisterField field, string what, string instead) =>
        new($"{field.Name} är {field.Kind.Word()} och kan inte räknas efter {what}. {instead}");

    private sealed record Values() : KeyForm("")
    {
        public override Func<int, string> Of(RegisterField field) => field.Label;
    }
}

/// <summary>Periods of days.</summary>
internal sealed record Calendar : KeyForm
{
    // Longer series have a day far away in them, and are not filled.
    private const int MostFilled = 600;

    private readonly Func<DateOnly, string> _label;
    private readonly int _months;

    private Calendar(string words, int months, Func<DateOnly, string> label)
        : base(words) => (_months, _label) = (months, label);

    public static Calendar Years { get; } = new("år", 12, day => Text(day, "yyyy"));

    public static Calendar HalfYears { get; } = new("halvår", 6, day => $"{Text(day, "yyyy")} H{(day.Month + 5) / 6}");

    public static Calendar Quarters { get; } = new("kvartal", 3, day => $"{Text(day, "yyyy")} K{(day.Month + 2) / 3}");

    public static Calendar Months { get; } = new("månad", 1, day => Text(day, "yyyy-MM"));

    public static Calendar SchoolYears { get; } = new(
        "läsår", 12, day => SchoolYear(day.Month > 6 ? day.Year : day.Year - 1));

    public static IReadOnlyList<Calendar> All => [Years, HalfYears, Quarters, Months, SchoolYears];

    public override Func<int, string> Of(RegisterField field)
    {
        Demand(field);
        return row => field.Day(row) is { } day ? _label(day) : RegisterField.Unknown;
    }

    public override void Demand(RegisterField field)
    {
        if (field.Kind != FieldKind.Date)
            throw Refused(field, Words, $"Är det datum: låt kolumnen {field.Name} betyda eget datum i tolkningsfilen (ifo map).");
    }

    /// <summary>The period that a day lies in.</summary>
    public string LabelOf(DateOnly day) => _label(day);

    // A period between two others is there although nothing happened in it: what is left out of a series cannot be seen.
    public override IReadOnlyList<string> Arranged(IReadOnlyCollection<string> values)
    {
        var known = values.Where(value => value != RegisterField.Unknown).Order(StringComparer.Ordinal).ToList();
        var arranged = new List<string>();
        for (var day = known.Count > 0 ? First(known[0]) : default; known.Count > 0; day = day.AddMonths(_months))
        {
            arranged.Add(_label(day));
            if (arranged[^1] == known[^1]) break;
            if (arranged.Count == MostFilled) return [.. known, .. values.Except(known)];
        }

        if (values.Contains(RegisterField.Unknown)) arranged.Add(RegisterField.Unknown);
        return arranged;
    }

    // A day in the period: the first of its months.
    private DateOnly First(string label)
    {
        var day = new DateOnly(int.Parse(label.AsSpan(0, 4), CultureInfo.InvariantCulture), 1, 1);
        if (_label(day) != label && Words == SchoolYears.Words) return day.AddMonths(6);
        while (_label(day) != label) day = day.AddMonths(1);
        return day;
    }

    private static string SchoolYear(int first) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{(first + 1) % 100:00}");

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
