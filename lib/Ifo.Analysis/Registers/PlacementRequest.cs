namespace Ifo.Analysis.Registers;

/// <summary>
/// A placement request (placeringsförfrågan): of the synthetic register, or of an analyst's own export. Which of them is said
/// by the <see cref="Register{TRow}"/> that holds it.
/// </summary>
/// <param name="Request">The number of the request, from 1.</param>
/// <param name="Received">The day it was received.</param>
/// <param name="Administration">The key of the administration that sent it.</param>
/// <param name="Insats">The key of the insats.</param>
/// <param name="Part">
/// The key of the part of the insats; empty for an insats without parts, and where an export does not say.
/// </param>
/// <param name="Person">The pseudonym of the person.</param>
/// <param name="Ground">The key of the ground (avtalsform) of Spink's recommendation.</param>
/// <param name="Provider">The key of the provider type of the recommendation.</param>
/// <param name="DayPrice">
/// The price of a day in kronor; null for an insats that is not paid by the day, which data frames take as their own missing
/// value.
/// </param>
/// <param name="IsPlaced">Whether the request led to a placement.</param>
public sealed record PlacementRequest(
    long Request,
    DateOnly Received,
    string Administration,
    string Insats,
    string Part,
    string Person,
    string Ground,
    string Provider,
    decimal? DayPrice,
    bool IsPlaced)
{
    /// <summary>
    /// The place, from 1, of an outcome of the analyst's own in the list that the row was read with; 0 for those that every
    /// register has. A place and no key, so that a row takes no more room.
    /// </summary>
    internal short OwnOutcome { get; init; }
}
