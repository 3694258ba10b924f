using System.Globalization;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Registers;

/// <summary>
/// What goes on: rows that have a day when they begin and one when they end, or none as long as they go on. The inflow of a
/// period is counted by the first day, the outflow by the last, and what goes on a day is its stock.
/// </summary>
public static class SpanQueries
{
    /// <summary>The field that <see cref="Within"/> adds: how many days of the period a row has.</summary>
    public const string DaysWithin = "dygn i perioden";

    /// <summary>The part of the register that goes on a day, its stock: begun by then, and not ended before it.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="day">The day.</param>
    /// <param name="from">The field with the first day; a row without it is not counted, which is said.</param>
    /// <param name="to">The field with the last day, which belongs to the row; one without it goes on.</param>
    /// <exception cref="IfoException">There is no such field, or it is not of days.</exception>
    /// <example><code>
    /// var placements = SyntheticRegister.LoadPlacements();
    /// var register = PersonRegister.Of(placements, placements.Caption, row =&gt; row.Person);
    /// register.OngoingOn(new DateOnly(2024, 6, 30), "Start", "End").PersonsBy("Insats").Protect(DisclosureRule.Default)
    /// </code></example>
    public static PersonRegister<TRow> OngoingOn<TRow>(
        this PersonRegister<TRow> register, DateOnly day, string from = "start", string to = "slut")
    {
        ArgumentNullException.ThrowIfNull(register);
        return Overlapping(register, day, day, from, to, $"Pågår {Written(day)}");
    }

    /// <summary>
    /// The part of the register that goes on at any time in a period, with how many of its days each row has
    /// (<see cref="DaysWithin"/>), both ends included.
    /// </summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="period">The period.</param>
    /// <param name="from">The field with the first day; a row without it is not counted, which is said.</param>
    /// <param name="to">The field with the last day, which belongs to the row; one without it goes on.</param>
    /// <param name="until">
    /// Until which day one that goes on is counted, where that is before the end of the period: the day of the export.
    /// </param>
    /// <exception cref="IfoException">There is no such field, or it is not of days.</exception>
    /// <example><code>
    /// var placements = SyntheticRegister.LoadPlacements();
    /// var register = PersonRegister.Of(placements, placements.Caption, row =&gt; row.Person);
    /// register.Within(Period.Year(2024), "Start", "End").MeanBy("Insats", SpanQueries.DaysWithin, "dygn")
    ///         .Protect(DisclosureRule.Default)
    /// </code></example>
    public static PersonRegister<TRow> Within<TRow>(
        this PersonRegister<TRow> register, Period period, string from = "start", string to = "slut", DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(period);
        var last = until is { } day && day < period.End ? day : period.End;
        var chosen = Overlapping(register, period.Start, last, from, to, $"Pågår någon dag {period.Label}"
            + (last < period.End ? $", räknat till och med {Written(last)}" : ""));
        var (start, end) = (Days(register, from), Days(register, to));
        return chosen.With(RegisterField.OfNumbers(DaysWithin, row => start.Day(row) is { } first
            ? Earlier(end.Day(row) ?? last, last).DayNumber - Later(first, period.Start).DayNumber + 1
            : null));
    }

    private static PersonRegister<TRow> Overlapping<TRow>(
        PersonRegister<TRow> register, DateOnly first, DateOnly last, string from, string to, string what)
    {
        var (start, end) = (Days(register, from), Days(register, to));
        var without = register.Numbered.Any(row => start.Day(row.Number) is null) ? $"; rader utan {start.Name} är inte med" : "";
        return register
            .Part(row => start.Day(row.Number) is { } begun && begun <= last
                && (end.Day(row.Number) is not { } ended || ended >= first))
            .Noting($"{what} ({start.Name} till {end.Name}){without}");
    }

    private static RegisterField Days<TRow>(PersonRegister<TRow> register, string name) =>
        register.FieldSet.Find(name) is { Kind: FieldKind.Date } field
            ? field
            : throw new IfoException($"{name} är inga datum. Fält med datum är {string.Join(", ", NamesOfDays(register))}.");

    private static IEnumerable<string> NamesOfDays<TRow>(PersonRegister<TRow> register) =>
        register.Fields.Where(field => field.Kind == FieldKind.Date).Select(field => field.Name);

    private static DateOnly Earlier(DateOnly day, DateOnly other) => day < other ? day : other;

    private static DateOnly Later(DateOnly day, DateOnly other) => day > other ? day : other;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
