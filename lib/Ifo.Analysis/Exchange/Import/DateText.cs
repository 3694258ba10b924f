using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Reads days as registers write them: <c>2024-03-31</c>, <c>2024/3/31</c>, <c>20240331</c>, <c>31/3 2024</c>,
/// <c>31.3.2024</c>, <c>31 mars 2024</c>, a serial number of Excel's, each perhaps with a time of day after it. Six digits
/// (<c>010203</c>) are never read: what they mean is only proposed.
/// </summary>
internal static class DateText
{
    public const string Expected = "ett datum som 2024-03-31 eller 31/3 2024, med fyra siffror i årtalet";

    private const int FirstYear = 1900;
    private const int LastYear = 2119;
    private const int FirstNever = 2090;

    // 9999-12-31 as a number in a workbook.
    private const string LastSerial = "2958465";

    // Serial numbers with five digits: 1927 to 2119. A shorter number in a date column is something else.
    private const decimal FirstSerial = 10_000m;
    private const decimal AfterSerials = 80_000m;

    private static readonly CultureInfo Swedish = MakeSwedish();

    private static readonly string[] Months =
        [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december"
        ];

    /// <summary>Reads a day, and says what was written with it. With a time zone it is the day in Sweden.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, DayOrder order, DateSystem system, out DateOnly date,
        out DateMarks marks) =>
        TryAny(text, order, system, out date, out marks) && date.Year <= LastYear;

    /// <summary>Whether a day so far away is written that it says that there is none: 9999-12-31.</summary>
    public static bool IsNever(ReadOnlySpan<char> text, DayOrder order, DateSystem system) =>
        text.StartsWith(LastSerial)
        || (TryAny(text, order, system, out var date, out _) && date.Year >= FirstNever);

    /// <summary>The day that six digits, or a year of two digits, probably mean; null when they mean none.</summary>
    public static DateOnly? Likely(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[6];
        var (count, isDayFirst) = (0, false);
        foreach (var letter in text.Trim())
        {
            if (char.IsAsciiDigit(letter) && count < 6) digits[count++] = letter;
            else if (letter is '.' or '/') isDayFirst = true;
            else if (letter is not ('-' or ' ')) return null;
        }

        if (count < 6) return null;
        return DateOnly.TryParseExact(digits, isDayFirst ? "ddMMyy" : "yyMMdd", Swedish, DateTimeStyles.None, out var date)
            ? date : null;
    }

    private static bool TryAny(ReadOnlySpan<char> text, DayOrder order, DateSystem system, out DateOnly date, out DateMarks marks)
    {
        (date, marks) = (default, DateMarks.None);
        var hasClock = ClockText.TrySplit(text.Trim(), out var day, out var time, out var offset);
        if (!TryEight(day, ref date) && !TrySerial(day, system, ref date, ref marks)
            && !TryParts(day, order, ref date)) return false;
        if (hasClock && time != TimeSpan.Zero) marks = DateMarks.Time;
        if (offset is null || date.Year is < FirstYear or > LastYear) return true;
        date = SwedishClock.DayOf(date.ToDateTime(TimeOnly.MinValue) + time - TimeSpan.FromMinutes(offset.Value));
        marks = DateMarks.Zone;
        return true;
    }

    /// <summary>The two numbers before the year of a date such as 31/3 2024.</summary>
    public static bool TryFirstTwo(ReadOnlySpan<char> text, out int first, out int second)
    {
        (first, second) = (0, 0);
        Span<int> parts = stackalloc int[3];
        if (!Numbers(WithoutTime(text.Trim()), parts, out var lengths) || lengths.First > 2 || lengths.Last != 4)
            return false;
        (first, second) = (parts[0], parts[1]);
        return true;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text) =>
        ClockText.TrySplit(text, out var day, out _, out _) ? day : text;

    private static bool TryEight(ReadOnlySpan<char> text, ref DateOnly date) =>
        text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9')
        && TryMake(
            int.Parse(text[..4], CultureInfo.InvariantCulture),
            int.Parse(text[4..6], CultureInfo.InvariantCulture),
            int.Parse(text[6..], CultureInfo.InvariantCulture),
            ref date);

    // Exactly five digits: six are a day without its century, which is never guessed.
    private static bool TrySerial(ReadOnlySpan<char> text, DateSystem system, ref DateOnly date, ref DateMarks marks)
    {
        if (text.Length < 5 || text[..5].ContainsAnyExceptInRange('0', '9')) return false;
        if (text.Length > 5 && text[5] is not (',' or '.')) return false;
        var mark = text.Contains(',') ? DecimalMark.Comma : DecimalMark.Point;
        if (!NumberText.TryRead(text, mark, out var number)
            || number.IsPercent
            || number.Value is < FirstSerial or >= AfterSerials) return false;
        if (number.Value != decimal.Truncate(number.Value)) marks = DateMarks.Time;
        date = (system == DateSystem.From1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)number.Value);
        return true;
    }

    private static bool TryParts(ReadOnlySpan<char> text, DayOrder order, ref DateOnly date)
    {
        Span<int> parts = stackalloc int[3];
        if (!Numbers(text, parts, out var lengths)) return TryMonthName(text, ref date);
        if (lengths.First == 4 && lengths.Last <= 2) return TryMake(parts[0], parts[1], parts[2], ref date);
        if (lengths.First > 2 || lengths.Last != 4) return false;
        return order == DayOrder.MonthFirst
            ? TryMake(parts[2], parts[0], parts[1], ref date)
            : TryMake(parts[2], parts[1], parts[0], ref date);
    }

    // Three numbers with one sign of - / . or space (or "/" and then a space or a hyphen) between.
    private static bool Numbers(ReadOnlySpan<char> text, Span<int> parts, out (int First, int Last) lengths)
    {
        lengths = default;
        if (text.Length is < 8 or > 12) return false;
        var (part, digits) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (++digits > 4) return false;
                parts[part] = (parts[part] * 10) + (text[at] - '0');
                continue;
            }

            if (digits == 0 || part == 2 || text[at] is not ('-' or '/' or '.' or ' ' or '\u2013' or '\u00A0')) return false;
            if (part == 0) lengths.First = digits;
            else if (digits > 2) return false;
            (part, digits) = (part + 1, 0);
        }

        lengths.Last = digits;
        return part == 2 && digits > 0;
    }

    private static bool TryMonthName(ReadOnlySpan<char> text, ref DateOnly date)
    {
        if (text.StartsWith("den ", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        if (text.Length is < 8 or > 20) return false;
        var words = text.ToString().Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || words[2].Length != 4) return false;
        var month = Month(words[1]);
        return month > 0
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && TryMake(year, month, day, ref date);
    }

    /// <summary>The number of a month's name, or of its first three letters; 0 when it is none.</summary>
    public static int Month(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        return name.Length < 3 ? 0 : 1 + Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.Ordinal));
    }

    // Two digits of a year are of the last hundred years and the next few, whatever the machine is set to.
    private static CultureInfo MakeSwedish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.Calendar.TwoDigitYearMax = 2035;
        return culture;
    }

    private static bool TryMake(int year, int month, int day, ref DateOnly date)
    {
        if (year is < FirstYear or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}

/// <summary>What was written with a day.</summary>
internal enum DateMarks
{
    None,

    /// <summary>A time of day, which is not used.</summary>
    Time,

    /// <summary>A time of day in a zone, by which the day in Sweden was found.</summary>
    Zone,
}
