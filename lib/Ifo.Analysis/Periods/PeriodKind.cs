namespace Ifo.Analysis.Periods;

/// <summary>What kind of period a <see cref="Period"/> is; follows from its first and last day.</summary>
public enum PeriodKind
{
    /// <summary>January to December of one year.</summary>
    Year,

    /// <summary>A quarter of a calendar year.</summary>
    Quarter,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Any other run of whole months, also across the turn of a year.</summary>
    Months,

    /// <summary>One day, for what is counted at a point in time.</summary>
    Day,
}
