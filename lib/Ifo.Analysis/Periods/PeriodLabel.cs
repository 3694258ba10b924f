using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ifo.Analysis.Periods;

/// <summary>The Swedish labels of periods.</summary>
internal static partial class PeriodLabel
{
    private const int ShortName = 3;

    /// <summary>"mars", "juni" and "juli" are not shortened in Swedish.</summary>
    private const int LongestShortName = 4;

    private static readonly char[] Dashes = ['–', '-', '\u2010', '\u2011', '\u2212', '—'];

    private static readonly string[] MonthNames =
    [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ];

    public static string Write(Period period) => period.Kind switch
    {
        PeriodKind.Year => YearOf(period.Start),
        PeriodKind.Quarter => $"kvartal {Whole((period.Start.Month + 2) / 3)} {YearOf(period.Start)}",
        PeriodKind.Day => $"{Whole(period.Start.Day)} {MonthOf(period.Start)} {YearOf(period.Start)}",
        _ => ByMonths(period),
    };

    public static string ByMonths(Period period)
    {
        if (period.Kind is PeriodKind.Day) return Write(period);
        if (period.Kind is PeriodKind.Month) return $"{MonthOf(period.Start)} {YearOf(period.Start)}";
        var first = MonthOf(period.Start) + (period.Start.Year == period.End.Year ? "" : " " + YearOf(period.Start));
        return $"{first}–{MonthOf(period.End)} {YearOf(period.End)}";
    }

    /// <summary>A label with its months as short as on an axis: <c>jan–aug 2023</c>; other words stay.</summary>
    public static string Short(string label) => MonthWord().Replace(label, word =>
        Array.IndexOf(MonthNames, word.Value) >= 0 && word.Length > LongestShortName ? word.Value[..ShortName] : word.Value);

    public static bool TryRead(string text, [NotNullWhen(true)] out Period? period)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        period = words.Length == 3 ? DayOrQuarter(words) : null;
        period ??= Months(string.Join(' ', words).Split(Dashes));
        return period is not null;
    }

    private static Period? DayOrQuarter(string[] words)
    {
        if (!TryYear(words[2], out var year)) return null;
        if (words[0].Equals("kvartal", StringComparison.OrdinalIgnoreCase))
            return TryWhole(words[1], 1, 4, out var quarter) ? Period.Quarter(year, quarter) : null;
        return TryMonth(words[1], out var month) && TryWhole(words[0], 1, DateTime.DaysInMonth(year, month), out var day)
            ? Period.Day(new DateOnly(year, month, day))
            : null;
    }

    // "mars 2024", "januari–mars 2024" (the year is the last one's) and "december 2023–november 2024".
    private static Period? Months(string[] ends)
    {
        if (ends.Length > 2 || !TryMonthAndYear(ends[^1], 0, out var last)) return null;
        if (!TryMonthAndYear(ends[0], last.Year, out var first) || first > last) return null;
        return Period.MonthRange(first.Year, first.Month, last.Year, last.Month);
    }

    private static bool TryMonthAndYear(string text, int otherwiseYear, out DateOnly month)
    {
        month = default;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var year = otherwiseYear;
        if (words.Length is 0 or > 2 || !TryMonth(words[0], out var number)) return false;
        if ((words.Length == 2 && !TryYear(words[1], out year)) || year == 0) return false;
        month = new DateOnly(year, number, 1);
        return true;
    }

    // The whole name, or its first three letters or more, with or without a full stop: "jan", "sept.".
    private static bool TryMonth(string word, out int month)
    {
        var start = word.TrimEnd('.');
        var index = start.Length < 3
            ? -1
            : Array.FindIndex(MonthNames, name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        month = index + 1;
        return index >= 0;
    }

    private static bool TryYear(string word, out int year)
    {
        year = 0;
        return word.Length == 4 && TryWhole(word, 1, 9999, out year);
    }

    private static bool TryWhole(string word, int lowest, int highest, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= lowest && number <= highest;

    [GeneratedRegex(@"\b\p{L}+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthWord();

    private static string MonthOf(DateOnly date) => MonthNames[date.Month - 1];

    private static string YearOf(DateOnly date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
