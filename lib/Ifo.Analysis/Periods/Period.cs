using System.Diagnostics.CodeAnalysis;

namespace Ifo.Analysis.Periods;

/// <summary>
/// The time that a figure is of: a year, a quarter, a month, a run of whole months, or a day. Two periods are the same when
/// their first and last days are, however they were made; they sort by first day and then by last.
/// </summary>
public sealed record Period : IComparable<Period>
{
    private Period(DateOnly start, DateOnly end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, which belongs to the period.</summary>
    public DateOnly End { get; }

    /// <summary>What kind of period it is.</summary>
    public PeriodKind Kind => this switch
    {
        _ when Start == End => PeriodKind.Day,
        { Months: 1 } => PeriodKind.Month,
        { Months: 3 } when Start.Month % 3 == 1 => PeriodKind.Quarter,
        { Months: 12 } when Start.Month == 1 => PeriodKind.Year,
        _ => PeriodKind.Months,
    };

    /// <summary>How many whole months; 0 for a day.</summary>
    public int Months => Start == End ? 0 : ((End.Year - Start.Year) * 12) + End.Month - Start.Month + 1;

    /// <summary>How many days, a leap day included; 366 for 2024.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The notation of data files: <c>2024</c>, <c>2024-03</c>, <c>2024-01..2024-03</c>, <c>2024-03-31</c>.</summary>
    public string Notation => PeriodNotation.Write(this);

    /// <summary>
    /// The Swedish label: <c>2024</c>, <c>kvartal 1 2024</c>, <c>januari–augusti 2024</c>, <c>31 mars 2024</c>.
    /// </summary>
    public string Label => PeriodLabel.Write(this);

    /// <summary>
    /// The label by months also where a shorter one exists: <c>januari–mars 2024</c>, <c>januari–december 2024</c>.
    /// </summary>
    public string LabelByMonths => PeriodLabel.ByMonths(this);

    /// <summary>A calendar year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static Period Year(int year) => MonthRange(year, 1, year, 12);

    /// <summary>A quarter of a calendar year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static Period Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return MonthRange(year, (quarter * 3) - 2, year, quarter * 3);
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Period Month(int year, int month) => MonthRange(year, month, year, month);

    /// <summary>Whole months of one year, for example January to August.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="firstMonth">1 to 12.</param>
    /// <param name="lastMonth">At least <paramref name="firstMonth"/>, at most 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static Period MonthRange(int year, int firstMonth, int lastMonth) => MonthRange(year, firstMonth, year, lastMonth);

    /// <summary>Whole months, also across the turn of a year, for example December 2023 to November 2024.</summary>
    /// <param name="firstYear">1 to 9999.</param>
    /// <param name="firstMonth">1 to 12.</param>
    /// <param name="lastYear">1 to 9999.</param>
    /// <param name="lastMonth">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period, or it ends before it starts.</exception>
    public static Period MonthRange(int firstYear, int firstMonth, int lastYear, int lastMonth)
    {
        var start = new DateOnly(firstYear, firstMonth, 1);
        var lastStart = new DateOnly(lastYear, lastMonth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastStart, start, nameof(lastMonth));
        return new Period(start, new DateOnly(lastYear, lastMonth, DateTime.DaysInMonth(lastYear, lastMonth)));
    }

    /// <summary>One day.</summary>
    /// <param name="day">The day.</param>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>Reads the notation of data files or a Swedish label; what is written is read back.</summary>
    /// <param name="text">For example <c>2024-01..2024-03</c>, <c>januari–mars 2024</c>, <c>jan-dec 2023</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="PeriodException">The text is no period; the message shows the ways to write one.</exception>
    public static Period Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var period) ? period : throw PeriodNotation.NotAPeriod(text);
    }

    /// <summary>Reads the notation of data files or a Swedish label, if the text is one.</summary>
    /// <param name="text">The text; null is no period.</param>
    /// <param name="period">The period, or null.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        return text is not null && (PeriodNotation.TryRead(text.Trim(), out period) || PeriodLabel.TryRead(text, out period));
    }

    /// <summary>The same months, or the same day, of another year. The 29th of February becomes the 28th where it must.</summary>
    /// <param name="years">How many years later; negative for earlier.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period would be outside the years 1 to 9999.</exception>
    public Period YearsLater(int years)
    {
        if (Kind == PeriodKind.Day) return Day(Start.AddYears(years));
        var (first, last) = (Start.AddYears(years), new DateOnly(End.Year, End.Month, 1).AddYears(years));
        return MonthRange(first.Year, first.Month, last.Year, last.Month);
    }

    /// <summary>Whether a day belongs to the period.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Whether a change from this period to another means anything: like with like, or the reason why not.</summary>
    /// <param name="later">The period to compare with, usually a later one.</param>
    public Comparability ComparableWith(Period later) => Comparability.Of(this, later);

    /// <summary>Sorts by first day, then by last.</summary>
    /// <param name="other">Another period; null sorts first.</param>
    public int CompareTo(Period? other)
    {
        if (other is null) return 1;
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : End.CompareTo(other.End);
    }

    /// <summary>Whether one period sorts before another.</summary>
    public static bool operator <(Period left, Period right) => Order(left, right) < 0;

    /// <summary>Whether one period sorts before another or is the same.</summary>
    public static bool operator <=(Period left, Period right) => Order(left, right) <= 0;

    /// <summary>Whether one period sorts after another.</summary>
    public static bool operator >(Period left, Period right) => Order(left, right) > 0;

    /// <summary>Whether one period sorts after another or is the same.</summary>
    public static bool operator >=(Period left, Period right) => Order(left, right) >= 0;

    /// <summary>The Swedish label.</summary>
    public override string ToString() => Label;

    private static int Order(Period left, Period right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.CompareTo(right);
    }
}
