namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Swedish time of a moment. Central European time since 1980 by its own rule, so that a reading does not depend on the zones
/// that a machine happens to have.
/// </summary>
internal static class SwedishClock
{
    private const int FirstSummer = 1980;
    private const int FirstLongSummer = 1996;

    /// <summary>The day in Sweden at a moment.</summary>
    public static DateOnly DayOf(DateTime universal) =>
        DateOnly.FromDateTime(universal.AddHours(IsSummer(universal) ? 2 : 1));

    // From the last Sunday in March to that in October (September until 1995), at one o'clock universal time.
    private static bool IsSummer(DateTime universal) =>
        universal.Year >= FirstSummer
        && universal >= LastSunday(universal.Year, 3)
        && universal < LastSunday(universal.Year, universal.Year >= FirstLongSummer ? 10 : 9);

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
