using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ifo.Analysis.Periods;

/// <summary>The notation of periods in data files.</summary>
internal static class PeriodNotation
{
    public const string Examples = "2024, 2024-03, 2024-01..2024-03 eller 2024-03-31";

    public static string Write(Period period) => period.Kind switch
    {
        PeriodKind.Year => Written(period.Start, "yyyy"),
        PeriodKind.Month => Written(period.Start, "yyyy-MM"),
        PeriodKind.Day => Written(period.Start, "yyyy-MM-dd"),
        _ => Written(period.Start, "yyyy-MM") + ".." + Written(period.End, "yyyy-MM"),
    };

    public static bool TryRead(string text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        var ends = text.Split("..");
        if (ends.Length == 2) period = Months(ends[0], ends[1]);
        else if (TryDate(text, "yyyy-MM-dd", out var day)) period = Period.Day(day);
        else if (TryDate(text, "yyyy-MM", out var month)) period = Period.Month(month.Year, month.Month);
        else if (TryDate(text, "yyyy", out var year)) period = Period.Year(year.Year);
        return period is not null;
    }

    private static Period? Months(string first, string last) =>
        TryDate(first, "yyyy-MM", out var start) && TryDate(last, "yyyy-MM", out var end) && start <= end
            ? Period.MonthRange(start.Year, start.Month, end.Year, end.Month)
            : null;

    private static bool TryDate(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Written(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The refusal of a text that is no period.</summary>
    public static PeriodException NotAPeriod(string text) =>
        new($"\"{text}\" är ingen period. Skriv till exempel {Examples}, eller på svenska \"januari–mars 2024\".");
}
