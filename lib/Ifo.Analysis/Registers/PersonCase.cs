namespace Ifo.Analysis.Registers;

/// <summary>A case of any sort in an analyst's own export; what else is known of it are fields of the register.</summary>
/// <param name="Person">The pseudonym of the person.</param>
/// <param name="Day">The day of the case; null where it has none.</param>
public sealed record PersonCase(string Person, DateOnly? Day)
{
    /// <summary>The number of the case, of letters and digits; empty where it has none.</summary>
    internal string Number { get; init; } = "";
}
