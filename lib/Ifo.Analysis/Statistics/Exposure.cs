namespace Ifo.Analysis.Statistics;

/// <summary>For how long requests could come in during each of two periods, when their rates are compared.</summary>
public enum Exposure
{
    /// <summary>
    /// Both periods count as equally long: the ratio compares the numbers as they are printed, year against year. The default.
    /// </summary>
    Equal,

    /// <summary>
    /// Each period counts its calendar days, 366 in a leap year: the ratio compares requests per day. From 2023 to 2024 it
    /// is 365/366 of the ratio of the numbers.
    /// </summary>
    CalendarDays,
}
