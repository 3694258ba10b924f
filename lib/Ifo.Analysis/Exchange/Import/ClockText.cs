using System.Globalization;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Reads a time of day after a date: <c>14:05</c>, <c>14.05</c>, <c>kl. 14:05</c>, <c>14:05:33.123</c>, <c>2:05 PM</c>, perhaps
/// with a time zone: <c>Z</c>, <c>UTC</c>, <c>+01:00</c>, <c>CEST</c>.
/// </summary>
internal static class ClockText
{
    private const int MostOffset = 14 * 60;

    /// <summary>Splits a date with a time into both; false when there is no time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The text before the time.</param>
    /// <param name="time">The time.</param>
    /// <param name="offset">Minutes east of universal time; null when no zone is written.</param>
    public static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> day, out TimeSpan time, out int? offset)
    {
        for (var at = 6; at < text.Length - 1; at++)
        {
            if (text[at] is not ('T' or 't' or ' ' or '\u00A0' or '\u202F' or ',')) continue;
            var rest = text[(at + 1)..];
            if (!TryRead(rest, text[at] is 'T' or 't', out time, out offset)) continue;
            day = text[..at].TrimEnd(" \u00A0,");
            return true;
        }

        day = text;
        (time, offset) = (default, null);
        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> text, bool isAfterT, out TimeSpan time, out int? offset)
    {
        (time, offset) = (default, null);
        var rest = WithoutWord(text.Trim());
        if (!TryNumber(ref rest, 1, isAfterT ? 6 : 2, out var hour, out var digits)) return false;
        var (minute, second) = (0, 0);
        if (digits is 4 or 6 && isAfterT) (hour, minute, second) = Compact(hour, digits);
        else if (digits > 2 || !TryPart(ref rest, out minute)) return false;
        else _ = TryPart(ref rest, out second);
        if (rest.Length > 1 && rest[0] is '.' or ',' && char.IsAsciiDigit(rest[1])) rest = rest[1..].TrimStart("0123456789");
        if (!TryHalf(ref rest, ref hour) || hour > 23 || minute > 59 || second > 59) return false;
        time = new TimeSpan(hour, minute, second);
        return TryZone(rest.Trim(), out offset);
    }

    private static (int Hour, int Minute, int Second) Compact(int number, int digits) =>
        digits == 4 ? (number / 100, number % 100, 0) : (number / 10_000, number / 100 % 100, number % 100);

    private static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["klockan", "kl.", "kl"])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return text[word.Length..].TrimStart();
        }

        return text;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int fewest, int most, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            if (digits == most) return false;
            number = (number * 10) + text[digits++] - '0';
        }

        text = text[digits..];
        return digits >= fewest;
    }

    private static bool TryPart(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.Length < 3 || text[0] is not (':' or '.')) return false;
        var rest = text[1..];
        if (!TryNumber(ref rest, 2, 2, out number, out _)) return false;
        text = rest;
        return true;
    }

    private static bool TryHalf(ref ReadOnlySpan<char> text, ref int hour)
    {
        var rest = text.TrimStart();
        var isAfternoon = rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase);
        if (!isAfternoon && !rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase)) return true;
        text = rest[2..];
        if (hour is < 1 or > 12) return false;
        hour = (hour % 12) + (isAfternoon ? 12 : 0);
        return true;
    }

    private static bool TryZone(ReadOnlySpan<char> text, out int? offset)
    {
        offset = null;
        if (text.Length == 0) return true;
        foreach (var (name, hours) in (ReadOnlySpan<(string, int)>)[("Z", 0), ("UTC", 0), ("GMT", 0), ("CET", 1), ("CEST", 2),
            ("MET", 1)])
        {
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase)) offset = hours * 60;
        }

        if (offset is not null) return true;
        if (text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
            text = text[3..];
        if (text.Length < 2 || !(text[0] == '+' || NumberText.IsMinus(text[0]))) return false;
        var sign = text[0] == '+' ? 1 : -1;
        var digits = text[1..].ToString().Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (1 or 2 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture,
            out var value))
            return false;
        var minutes = digits.Length == 4 ? (value / 100 * 60) + (value % 100) : value * 60;
        offset = sign * minutes;
        return minutes <= MostOffset;
    }
}
