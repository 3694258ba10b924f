namespace Ifo.Analysis.Registers;

/// <summary>
/// A placement, or the part of one that has the same price of a day: of the synthetic register, or of an analyst's own
/// export. Which of them is said by the <see cref="Register{TRow}"/> that holds it.
/// </summary>
/// <param name="Number">The number of the placement, from 1; the rows of one placement have the same.</param>
/// <param name="Person">The pseudonym of the person.</param>
/// <param name="Administration">The key of the administration that placed.</param>
/// <param name="Insats">The key of the insats.</param>
/// <param name="Provider">The key of the provider type.</param>
/// <param name="Start">The first day; the register's first day for what was going on before it.</param>
/// <param name="End">The last day, which is a day of the placement; the register's last day for what goes on after it.</param>
/// <param name="DayPrice">The net cost of a day in kronor.</param>
public sealed record Placement(
    long Number,
    string Person,
    string Administration,
    string Insats,
    string Provider,
    DateOnly Start,
    DateOnly End,
    decimal DayPrice)
{
    /// <summary>Whether it goes on: the last day is then the one until which it is counted.</summary>
    public bool IsOngoing { get; init; }

    /// <summary>The number of days, both ends included; at least 1.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The cost in kronor: days × price.</summary>
    public decimal Cost => Days * DayPrice;
}
