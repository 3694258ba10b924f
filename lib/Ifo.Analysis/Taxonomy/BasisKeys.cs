namespace Ifo.Analysis.Taxonomy;

/// <summary>The keys of the bases (utfall, budget, prognos …), as <see cref="Taxonomies.Bases"/> lists them.</summary>
/// <remarks>A test holds them against <c>taxonomy/bases.csv</c>, both ways.</remarks>
public static class BasisKeys
{
    /// <summary>Outcome (utfall).</summary>
    public const string Outcome = "outcome";

    /// <summary>Budget (budget).</summary>
    public const string Budget = "budget";

    /// <summary>Original budget, since revised (ursprunglig budget).</summary>
    public const string OriginalBudget = "original-budget";

    /// <summary>Forecast (prognos).</summary>
    public const string Forecast = "forecast";

    /// <summary>Previous forecast, since replaced (föregående prognos).</summary>
    public const string PreviousForecast = "previous-forecast";

    /// <summary>Target (målvärde).</summary>
    public const string Target = "target";

    /// <summary>Year-end (bokslut).</summary>
    public const string YearEnd = "year-end";

    /// <summary>Norm (norm).</summary>
    public const string Norm = "norm";
}
