using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Budget;

/// <summary>Budgets, boards and forecasts as tables and as figures.</summary>
public static class BudgetPresentation
{
    private const string Sign = "Kostnader är negativa, så ett plus i avvikelsen är ett överskott.";

    /// <summary>The lines: outcome, budget, deviation, consumption, and whether the printed deviation agrees.</summary>
    /// <param name="followUp">The lines.</param>
    /// <param name="title">The table's title.</param>
    public static Table<BudgetLine> Table(this BudgetFollowUp followUp, string title)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        var (unit, decimals) = (followUp[0].Unit.ToString(), followUp.Max(line => line.OutcomeValue.Scale));
        return Presentation.Table.From(followUp, title, Caption(followUp.Sources, followUp.Period.Label))
            .Column("Rad", line => line.Label)
            .Number("Utfall", unit, decimals, line => line.OutcomeValue)
            .Number("Budget", unit, decimals, line => line.BudgetValue)
            .SignedNumber("Avvikelse", unit, decimals, line => line.DeviationValue)
            .Percent("Förbrukat", line => Share(line.ConsumptionValue))
            .PercentChange("Avvikelse av budgeterad kostnad", line => Share(line.DeviationShareValue))
            .Column(
                "Tryckt avvikelse",
                line => line.PrintedDeviation is { } check ? $"{check.PrintedText}, {check.Verdict.InWords()}" : "")
            .Footnote(Sign);
    }

    /// <summary>Each line's deviation with what rounding allows; to the right of the line is a surplus.</summary>
    /// <param name="followUp">The lines.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this BudgetFollowUp followUp, string title)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return Presentation.Chart.DotInterval(
            title, $"avvikelse, {followUp[0].Unit}", Caption(followUp.Sources, followUp.Period.Label).Note(Sign))
            .Reference(0)
            .Dots(
                followUp,
                line => line.Label,
                line => line.DeviationValue,
                line => line.Deviation.Interval.Lower,
                line => line.Deviation.Interval.Upper);
    }

    /// <summary>
    /// The boards: period, outcome and budget of the line that sums up, deviation, and deviation in percent of the budgeted cost.
    /// </summary>
    /// <param name="boards">The boards; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<BoardBudget> Table(this IReadOnlyList<BoardBudget> boards, string title) =>
        Presentation.Table.From(boards, title, Caption(boards))
            .Column("Nämnd eller enhet", board => board.Label)
            .Column("Period", board => board.Period.Label)
            .Column("Rad", board => board.Line.Label)
            .Number("Utfall", "mnkr", 1, board => Millions(board, board.Line.OutcomeValue))
            .Number("Budget", "mnkr", 1, board => Millions(board, board.Line.BudgetValue))
            .SignedNumber("Avvikelse", "mnkr", 1, board => Millions(board, board.Line.DeviationValue))
            .PercentChange("Av budgeterad kostnad", board => board.DeviationShareValue)
            .Column("Kostnadsbegrepp", board => board.CostConcept)
            .Footnote(Sign);

    /// <summary>The boards' deviations in percent of budgeted cost, with what rounding allows.</summary>
    /// <param name="boards">The boards.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this IReadOnlyList<BoardBudget> boards, string title) =>
        Presentation.Chart.DotInterval(
            title, "avvikelse i procent av budgeterad kostnad", Caption(boards).Note("Perioderna är olika långa").Note(Sign))
            .Reference(0)
            .Dots(boards.OrderBy(board => board.DeviationShareValue), board => $"{board.Label}, {board.Period.Label}",
                board => board.DeviationShareValue * 100m,
                board => board.DeviationShare.Lower * 100m,
                board => board.DeviationShare.Upper * 100m)
            .Decimals(1);

    /// <summary>The three forecasts with their deviations from the year's budget and their past errors.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="title">The table's title.</param>
    public static Table<YearEndForecast> Table(this YearEndForecasts forecasts, string title)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var unit = forecasts.Unit.ToString();
        var decimals = Decimals(forecasts);
        return Presentation.Table.From(forecasts, title, Caption(forecasts.Sources, forecasts.Part.Label))
            .Column("Metod", row => row.Label)
            .Number(
                "Helår", unit, decimals, row => row.Value is { } value ? value : NoValue.NotReported.Because(row.WithoutBecause))
            .SignedNumber(
                "Mot årets budget", unit, decimals, row => row.Deviation is { } deviation ? deviation : NoValue.NotReported)
            .SignedNumber(
                "Metodens fel förra året",
                unit,
                decimals,
                row => row.PastError is { } error ? error : NoValue.NotReported.Because(row.WithoutPastErrorBecause))
            .Footnote(Sign);
    }

    /// <summary>The forecasts that can be made, with what rounding allows.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this YearEndForecasts forecasts, string title)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var caption = forecasts.Where(row => row.Value is null)
            .Aggregate(
                Caption(forecasts.Sources, forecasts.Part.Label).Note(Sign),
                (note, row) => note.Note($"{row.Label} visas inte: {row.WithoutBecause}"));
        return Presentation.Chart.DotInterval(title, $"helår, {forecasts.Unit}", caption)
            .Dots(
                forecasts.Where(row => row.Value is not null),
                row => row.Label,
                row => row.Value!.Value,
                row => row.Forecast!.Interval.Lower,
                row => row.Forecast!.Interval.Upper)
            .Decimals(Decimals(forecasts));
    }

    /// <summary>What each budgeted cost came to against its budget, by size: a bar that passes its mark is an overrun.</summary>
    /// <param name="followUp">The lines; those that are no budgeted cost are left out, and counted in a note.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="PresentationException">No line is a budgeted cost.</exception>
    public static BulletChart BulletChart(this BudgetFollowUp followUp, string title)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        var drawn = followUp.Where(line => line.ConsumptionValue is not null && line.OutcomeValue <= 0).ToList();
        var left = followUp.Count - drawn.Count;
        var caption = Caption(followUp.Sources, followUp.Period.Label).Note("Kostnader utan minus");
        return Presentation.Chart.Bullet(
            title,
            followUp[0].Unit.ToString(),
            left == 0 ? caption : caption.Note($"{left} rader visas inte: ingen budgeterad kostnad"))
            .Called("Utfall", "Budget")
            .Rows(drawn, line => line.Label, line => -line.OutcomeValue, line => -line.BudgetValue)
            .Decimals(followUp.Max(line => line.OutcomeValue.Scale));
    }

    /// <summary>
    /// How the lines lead from the budget of a result to its outcome: each part's deviation, the largest surplus first. Lines
    /// that are results or net costs are sums of others and are left out; what rounding leaves is a part of its own.
    /// </summary>
    /// <param name="followUp">The lines; none of the parts may be a sum of others.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="result">The key of the line that the others lead to.</param>
    /// <exception cref="IfoException">No line has the key.</exception>
    public static WaterfallChart DeviationChart(this BudgetFollowUp followUp, string title, string result)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        var whole = followUp[result];
        List<(string Label, decimal Value)> steps = [.. followUp
            .Where(line => !IsSum(line) && line.DeviationValue != 0)
            .Select(line => (line.Label, line.DeviationValue))
            .OrderByDescending(step => step.DeviationValue)];
        var remainder = whole.DeviationValue - steps.Sum(step => step.Value);
        if (remainder != 0) steps.Add(("Avrundning", remainder));
        return Presentation.Chart.Waterfall(
            title, followUp[0].Unit.ToString(), Caption(followUp.Sources, followUp.Period.Label).Note(Sign))
            .Start("Budgeterat resultat", whole.BudgetValue)
            .Steps(steps, step => step.Label, step => step.Value)
            .End("Resultat", whole.OutcomeValue)
            .Decimals(followUp.Max(line => line.OutcomeValue.Scale));
    }

    /// <summary>
    /// Forecasts that can be followed up: forecast, outcome, and the error, above zero when the forecast was too dark.
    /// </summary>
    /// <param name="errors">The forecasts; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<ForecastError> Table(this IReadOnlyList<ForecastError> errors, string title) =>
        Presentation.Table.From(
            errors,
            title,
            Caption(
                Sources.Of(errors.Select(error => error.Sources)),
                string.Join(
                    ", ",
                    errors
                        .Select(error => error.PrintedOutcome.Period)
                        .Distinct()
                        .Order()
                        .Select(period => period.Label)
                        .DefaultIfEmpty("ingen"))))
            .Column("Organisation", error => error.Organisation)
            .Column("Avser", error => error.PrintedOutcome.Label)
            .Column("Prognos", error => error.PrintedForecast.Reading.ToString())
            .Column("Utfall", error => error.PrintedOutcome.Reading.ToString())
            .SignedNumber(
                "Utfall minus prognos", "mnkr", 1, error => -error.Outcome.Unit.Convert(error.ErrorValue, Unit.Millions));

    private static bool IsSum(BudgetLine line) =>
        line.Key.StartsWith(MeasureKeys.Result, StringComparison.Ordinal)
            || line.Key.StartsWith(MeasureKeys.NetCost, StringComparison.Ordinal)
            || line.Key.StartsWith(MeasureKeys.Amount, StringComparison.Ordinal);

    private static int Decimals(YearEndForecasts forecasts) => forecasts.OutcomeValue.Scale;

    private static decimal Millions(BoardBudget board, decimal value) => board.Line.Unit.Convert(value, Unit.Millions);

    private static Shown Share(decimal? share) =>
        share is { } value ? value : NoValue.NotApplicable.Because("raden är ingen budgeterad kostnad");

    private static Caption Caption(Sources sources, string period) =>
        Presentation.Caption.Published(sources, period, Wording.Counted(sources.Count, "uppgift", "uppgifter"));

    private static Caption Caption(IReadOnlyList<BoardBudget> boards) => Caption(
        Sources.Of(boards.Select(board => board.Sources)), string.Join(
            ", ",
            boards.Select(board => board.Period).Distinct().Order().Select(period => period.Label).DefaultIfEmpty("ingen")));
}
