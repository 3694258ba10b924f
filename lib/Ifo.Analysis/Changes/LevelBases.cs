namespace Ifo.Analysis.Changes;

/// <summary>Which bases a figure may be printed under: a report calls the year's figures outcome in one table and year-end in another.</summary>
internal static class LevelBases
{
    public static IReadOnlyList<string> Like(string basis) => basis switch
    {
        "outcome" => ["outcome", "year-end"],
        "year-end" => ["year-end", "outcome"],
        _ => [basis],
    };

    /// <summary>A forecast is compared with what the earlier period came to.</summary>
    public static IReadOnlyList<string> Before(string basis) => Like(basis is "forecast" or "previous-forecast" ? "year-end" : basis);
}
