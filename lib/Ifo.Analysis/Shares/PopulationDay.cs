namespace Ifo.Analysis.Shares;

/// <summary>
/// The day on which residents were counted. Residents are a stock, and a period's cases are compared with those of one day: which
/// one is for the analyst to say, so that eight months' cases are not laid over a year's population unseen.
/// </summary>
/// <param name="Day">The day, for example the last of the year.</param>
public readonly record struct PopulationDay(DateOnly Day);
