using Ifo.Analysis.Changes;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Three forecasts of a whole year from part of it, side by side: none is the right one. Run rate, seasonal share
/// and the report's own, also where one cannot be made.</summary>
public sealed class YearEndForecasts : RowList<YearEndForecast>
{
    private readonly YearSeries _series;

    internal YearEndForecasts(YearSeries series)
        : base([RunRate(series), SeasonalShare(series), Report(series)]) => _series = series;

    /// <summary>What is forecast, in Swedish.</summary>
    public string Label => _series.Label;

    /// <summary>The part of the year that has an outcome.</summary>
    public Period Part => _series.Part;

    /// <summary>The unit.</summary>
    public Unit Unit => _series.Unit;

    /// <summary>The part-year outcome, as printed; a cost below zero.</summary>
    public decimal OutcomeValue => _series.PartOf(0)!.Value.Value;

    /// <summary>The figures that the forecasts and their past errors rest on.</summary>
    public Sources Sources => _series.Sources;

    private static YearEndForecast RunRate(YearSeries series) =>
        Of(series, ForecastMethod.RunRate, year => Run(series, year), "");

    private static YearEndForecast SeasonalShare(YearSeries series) => Of(
        series, ForecastMethod.SeasonalShare, year => Seasonal(series, year),
        "samma del av förra året och hela förra året är inte båda publicerade, eller kan vara noll");

    private static YearEndForecast Report(YearSeries series) =>
        Of(series, ForecastMethod.Report, series.ForecastOf, "rapporten har ingen prognos");

    private static YearEndForecast Of(YearSeries series, ForecastMethod method, Func<int, Level?> forecast, string missing)
    {
        var value = forecast(0);
        var (past, came, budget) = (forecast(-1), series.WholeOf(-1), series.BudgetOf(0));
        return new YearEndForecast(
            method,
            value?.Quantity,
            value?.Value,
            value is null ? missing : "",
            value is null || budget is null ? null : value.Value.Value - budget.Value.Value,
            past is null || came is null ? null : past.Value.Value - came.Value.Value,
            past is null || came is null ? "metodens prognos för förra året kan inte ställas mot utfallet" : "");
    }

    private static Level? Run(YearSeries series, int year) => series.PartOf(year) is { } part
        ? new Level(
            part.Quantity with { Interval = part.Quantity.Interval * Interval.Point(12) / Interval.Point(series.Part.Months) },
            part.Value * 12 / series.Part.Months)
        : null;

    private static Level? Seasonal(YearSeries series, int year)
    {
        if (series.PartOf(year) is not { } part
            || series.PartOf(year - 1) is not { } before
            || series.WholeOf(year - 1) is not { } whole)
            return null;
        return before.Quantity.Interval.ReachesZero || before.Value == 0
            ? null
            : new Level(
                part.Quantity with { Interval = part.Quantity.Interval * (whole.Quantity.Interval / before.Quantity.Interval) },
                part.Value * whole.Value / before.Value);
    }
}

/// <summary>A level as it can be and as printed.</summary>
internal readonly record struct Level(Quantity Quantity, decimal Value);

/// <summary>
/// Parts of years and whole years of one thing, by how many years later they are than the one that is forecast.
/// </summary>
internal sealed class YearSeries(PublishedFigures figures, PublishedFigure outcome)
{
    private readonly List<Source> _used = [];

    public string Label => outcome.Label;

    public Period Part => outcome.Period;

    public Unit Unit => outcome.Demand().Unit;

    public Sources Sources => new(_used);

    /// <summary>How much of what the methods need this table has.</summary>
    public int Known => new[] { PartOf(-1), WholeOf(-1), ForecastOf(0), BudgetOf(0) }.Count(level => level is not null);

    public Level? PartOf(int year) => Find(Part.YearsLater(year), LevelBases.Like(BasisKeys.Outcome));

    public Level? WholeOf(int year) => Find(Year(year), LevelBases.Like(BasisKeys.YearEnd));

    public Level? ForecastOf(int year) => Find(Year(year), [BasisKeys.Forecast]);

    public Level? BudgetOf(int year) => Find(Year(year), [BasisKeys.Budget]);

    private Period Year(int year) => Period.Year(Part.Start.Year + year);

    private Level? Find(Period period, IReadOnlyList<string> bases)
    {
        var found =
            figures.FirstOrDefault(figure => figure.Reading.HasFigure && figure.Period == period && figure.Scope == outcome.Scope
            && string.Equals(figure.Measure, outcome.Measure, StringComparison.Ordinal)
            && string.Equals(figure.Table, outcome.Table, StringComparison.Ordinal)
            && string.Equals(figure.Source.Report, outcome.Source.Report, StringComparison.Ordinal)
            && bases.Contains(figure.Basis, StringComparer.Ordinal));
        if (found is null) return null;
        _used.Add(found.Source);
        var sign = figures.ToResult(found);
        return new Level(
            found.Demand().Named(found.Label).Times(sign).In(Unit),
            found.Demand().Unit.Convert(found.Demand().Value, Unit) * sign);
    }
}
