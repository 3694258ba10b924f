using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>
/// Which bases a figure may be printed under: a report calls the year's figures outcome in one table and year-end in another.
/// </summary>
internal static class LevelBases
{
    public static IReadOnlyList<string> Like(string basis) => basis switch
    {
        BasisKeys.Outcome => [BasisKeys.Outcome, BasisKeys.YearEnd],
        BasisKeys.YearEnd => [BasisKeys.YearEnd, BasisKeys.Outcome],
        _ => [basis],
    };

    /// <summary>A forecast is compared with what the earlier period came to.</summary>
    public static IReadOnlyList<string> Before(string basis) =>
        Like(basis is BasisKeys.Forecast or BasisKeys.PreviousForecast ? BasisKeys.YearEnd : basis);
}
