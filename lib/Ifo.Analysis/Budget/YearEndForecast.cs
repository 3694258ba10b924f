using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Budget;

/// <summary>How the whole year is forecast from part of it.</summary>
public enum ForecastMethod
{
    /// <summary>Run rate: the part-year outcome times 12 over its months, as if every month were alike.</summary>
    RunRate,

    /// <summary>
    /// Last year's seasonal share: the part-year outcome over the share of last year's whole that the same months were.
    /// </summary>
    SeasonalShare,

    /// <summary>The report's own forecast.</summary>
    Report,
}

/// <summary>
/// One forecast of the whole year, with what is known of how wrong the method was the year before. Costs are below zero.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Forecast">
/// What the forecast can be, given the rounding of what it is made from; null when it cannot be made.
/// </param>
/// <param name="Value">The forecast as the printed digits give it; null when it cannot be made.</param>
/// <param name="WithoutBecause">Why there is no forecast, in Swedish; empty when there is one.</param>
/// <param name="Deviation">
/// The forecast less the year's budget, as the printed digits give it; null when either is unknown.
/// </param>
/// <param name="PastError">The method's forecast of the year before less what came out; null when it cannot be known.</param>
/// <param name="WithoutPastErrorBecause">Why no past error is known, in Swedish; empty when one is.</param>
public sealed record YearEndForecast(
    ForecastMethod Method,
    Quantity? Forecast,
    decimal? Value,
    string WithoutBecause,
    decimal? Deviation,
    decimal? PastError,
    string WithoutPastErrorBecause)
{
    /// <summary>The Swedish label of the method.</summary>
    public string Label => Method switch
    {
        ForecastMethod.RunRate => "Rak framskrivning",
        ForecastMethod.SeasonalShare => "Förra årets säsongsandel",
        _ => "Rapportens prognos",
    };
}
