using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Budget;

/// <summary>A printed forecast beside what came out. Costs are below zero, so that an error above zero was too hopeful.</summary>
public sealed record ForecastError
{
    internal ForecastError(PublishedFigures figures, PublishedFigure forecast, PublishedFigure outcome)
    {
        PrintedForecast = forecast;
        PrintedOutcome = outcome;
        Organisation = figures.Taxonomies.Organisations[outcome.Organisation].Label;
        var unit = outcome.Demand().Unit;
        Forecast = forecast.Demand().Named(forecast.Label).Times(figures.ToResult(forecast)).In(unit);
        Outcome = outcome.Demand().Named(outcome.Label).Times(figures.ToResult(outcome));
        ErrorValue = (forecast.Demand().Unit.Convert(forecast.Demand().Value, unit) * figures.ToResult(forecast))
            - (outcome.Demand().Value * figures.ToResult(outcome));
    }

    /// <summary>The forecast as printed.</summary>
    public PublishedFigure PrintedForecast { get; }

    /// <summary>The outcome as printed.</summary>
    public PublishedFigure PrintedOutcome { get; }

    /// <summary>The Swedish label of the organisation.</summary>
    public string Organisation { get; }

    /// <summary>What the forecast can be.</summary>
    public Quantity Forecast { get; }

    /// <summary>What the outcome can be.</summary>
    public Quantity Outcome { get; }

    /// <summary>What the error can be: forecast less outcome.</summary>
    public Quantity Error => Forecast - Outcome;

    /// <summary>The error as the printed digits give it, in the unit of the outcome.</summary>
    public decimal ErrorValue { get; }

    /// <summary>The two figures.</summary>
    public Sources Sources => new([PrintedForecast.Source, PrintedOutcome.Source]);
}
