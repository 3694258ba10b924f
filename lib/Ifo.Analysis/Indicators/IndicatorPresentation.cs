using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Indicators;

/// <summary>Indicators as tables and figures. Captions are made from where the figures come from.</summary>
public static class IndicatorPresentation
{
    private static readonly NoValue NotPrinted = NoValue.NotApplicable.Because("källan har ingen sådan uppgift");

    /// <summary>
    /// A row for each indicator and a column for each period, target and forecast, every figure as it is printed, in its own
    /// unit. A word that stands in place of a figure is shown as the word.
    /// </summary>
    /// <param name="indicators">The indicators; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="heading">What a row is about.</param>
    public static Table<Indicator> Table(this IndicatorList indicators, string title, string heading = "Avser")
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var table = Presentation.Table.From(indicators, title, Caption(indicators)).Column(heading, row => row.Label);
        if (indicators.Select(row => row.Measure.Key).Distinct(StringComparer.Ordinal).Skip(1).Any())
            table = table.Column("Mått", row => row.Measure.Label);
        table = indicators.Columns.Aggregate(
            table, (with, column) => with.Figure(column.Label, row => Cell(row.Find(column.Period, column.Basis))));
        return Contradictions(indicators).Aggregate(table, (with, note) => with.Footnote(note));
    }

    /// <summary>
    /// The indicators as groups of bars, one for each indicator, with a bar for each column; where there is one column, the
    /// largest first.
    /// </summary>
    /// <param name="indicators">
    /// Indicators in one unit; indicators without any value are left out and named under the figure.
    /// </param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="UnitException">The indicators are measured in different units.</exception>
    /// <exception cref="NoFigureException">No indicator has a value.</exception>
    public static BarChart Chart(this IndicatorList indicators, string title)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var (unit, drawn) = (OneUnit(indicators), Drawable(indicators));
        var columns = Known(drawn, drawn.Columns);
        // Bars of one column read best by size; several keep the order of the report.
        if (columns is [var only])
            drawn = drawn.By(row => Value(row, only, unit) is { IsKnown: true } value ? -value.Number : decimal.MaxValue);
        var bars = Presentation.Chart.Bars(title, Axis(unit, columns), LeftOut(indicators, drawn, columns)).Categories(
            drawn.Select(row => row.Label));
        return columns.Aggregate(
            bars, (with, column) => with.Series(Short(column, columns), drawn.Select(row => Value(row, column, unit))));
    }

    /// <summary>The indicators as lines, one for each indicator, over the periods of one basis.</summary>
    /// <param name="indicators">
    /// Indicators in one unit; indicators without any value are left out and named under the figure.
    /// </param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="basis">The key of the basis.</param>
    /// <exception cref="UnitException">The indicators are measured in different units.</exception>
    /// <exception cref="NoFigureException">No indicator has a value.</exception>
    public static LineChart LineChart(this IndicatorList indicators, string title, string basis = BasisKeys.Outcome)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var (unit, drawn) = (OneUnit(indicators), Drawable(indicators));
        var columns = Known(drawn, drawn.Columns.Where(column => string.Equals(column.Basis, basis, StringComparison.Ordinal)));
        return drawn.Aggregate(
            Presentation.Chart.Lines(title, Axis(unit, columns), LeftOut(indicators, drawn, columns)).Categories(
                columns.Select(column => Short(column, columns))),
            (lines, row) => lines.Series(row.Label, columns.Select(column => Value(row, column, unit))));
    }

    /// <summary>The comparisons as a table: outcome, target, the deviation and whether the target was reached.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="title">The table's title.</param>
    public static Table<TargetComparison> Table(this IReadOnlyList<TargetComparison> comparisons, string title)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return Presentation.Table.From(
            comparisons,
            title,
            Caption(Sources.Of(comparisons.Select(row => row.Sources)), comparisons.SelectMany(row => row.Indicator.Figures)))
            .Column("Indikator", row => row.Indicator.Label)
            .Column("Mått", row => row.Indicator.Measure.Label)
            .Column("Ska vara", row => row.Aim == Aim.AtLeast ? "minst målet" : "högst målet")
            .Figure("Utfall", row => Cell(row.Outcome))
            .Figure("Målvärde", row => Cell(row.Target))
            .Column("Avvikelse", row => row.DeviationInWords)
            .Column("Målet", row => row.Status.InWords());
    }

    /// <summary>
    /// Each outcome as a percentage of its target, so that indicators in different units stand on one axis: at most 100 has
    /// reached a target to stay below, at least 100 one to come up to. The names say which where both stand together. The
    /// highest percentage comes first.
    /// </summary>
    /// <param name="comparisons">
    /// The comparisons; those without a figure, or with a target of zero, are left out and named under the figure.
    /// </param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="PresentationException">Two comparisons have the same name.</exception>
    public static BulletChart Chart(this IReadOnlyList<TargetComparison> comparisons, string title)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        var drawn = comparisons.Where(HasPercentOfTarget).OrderByDescending(row => PercentOfTarget(row).Number).ToList();
        var both = drawn.Select(row => row.Aim).Distinct().Skip(1).Any();
        var caption = comparisons.Except(drawn).Aggregate(
            Caption(Sources.Of(drawn.Select(row => row.Sources)), drawn.SelectMany(row => new[] { row.Outcome, row.Target })),
            (with, row) => with.Note(
                $"{row.Indicator.Label} visas inte: {(row.HasFigures ? "målet är 0" : "utfall eller målvärde saknas")}"));
        return Presentation.Chart.Bullet(title, "procent av målet", caption)
            .Called("Utfall", "Mål")
            .Rows(
                drawn,
                row => $"{row.Indicator.Label}: "
                    + $"{row.Indicator.Measure.LabelInSentence}{(!both ? "" : row.Aim == Aim.AtLeast ? " (minst)" : " (högst)")}",
                PercentOfTarget,
                _ => 100)
            .Decimals(0);
    }

    /// <summary>Whether a target was reached, in Swedish.</summary>
    /// <param name="status">The status.</param>
    public static string InWords(this TargetStatus status) => status switch
    {
        TargetStatus.Reached => "nått",
        TargetStatus.Missed => "inte nått",
        TargetStatus.WithinRounding => "kan inte avgöras: skillnaden ryms i avrundningen",
        _ => "kan inte avgöras: uppgift saknas",
    };

    internal static Caption Caption(Sources sources, IEnumerable<PublishedFigure> figures)
    {
        var periods = figures.Select(figure => figure.Period).Distinct().Order().ToList();
        return Presentation.Caption.Published(sources, PeriodOf(periods), Wording.Counted(sources.Count, "uppgift", "uppgifter"));
    }

    private static bool HasPercentOfTarget(TargetComparison row) => row.HasFigures && row.Target.Demand().Value > 0;

    private static Shown PercentOfTarget(TargetComparison row) =>
        100 * row.Outcome.Demand().Unit.Convert(row.Outcome.Demand().Value, row.Target.Demand().Unit) / row.Target.Demand().Value;

    private static string PeriodOf(List<Period> periods) => periods.Count switch
    {
        0 => "ingen",
        <= 3 => string.Join(", ", periods.Select(period => period.Label)),
        _ => $"{periods[0].Label} till {periods[^1].Label}",
    };

    private static Caption Caption(IndicatorList indicators) =>
        Caption(indicators.Sources, indicators.SelectMany(row => row.Figures));

    private static Caption LeftOut(IndicatorList all, IndicatorList drawn, List<IndicatorColumn> columns)
    {
        var shown = drawn
            .SelectMany(row => columns.Select(column => row.Find(column.Period, column.Basis)))
            .OfType<PublishedFigure>()
            .ToList();
        return all.Except(drawn).Aggregate(
            Caption(new Sources(shown.Select(figure => figure.Source)), shown),
            (caption, row) => caption.Note($"{row.Label} visas inte: {Reason(row.Figures[0])}"));
    }

    private static List<IndicatorColumn> Known(IndicatorList drawn, IEnumerable<IndicatorColumn> columns) =>
        [.. columns.Where(column => drawn.Any(row => IsKnown(row, column)))];

    // Where every period is the same months of its year, the months stand once on the axis and the years alone at the marks.
    private static bool AreSameMonths(List<IndicatorColumn> columns) =>
        columns.Count > 1 && columns.Select(column => column.Period.Start.Year).Distinct().Count() == columns.Count
        && columns
            .Select(column => (column.Period.Start.Month,
                column.Period.Start.Day,
                column.Period.End.Month,
                Years: column.Period.End.Year - column.Period.Start.Year))
            .Distinct()
            .Count() == 1
        && columns[0].Period.Months is > 0 and < 12;

    private static string Axis(Unit unit, List<IndicatorColumn> columns) =>
        AreSameMonths(columns)
            ? $"{unit}, {columns[0].Period.Label[..columns[0].Period.Label.LastIndexOf(' ')]}"
            : unit.ToString();

    private static string Short(IndicatorColumn column, List<IndicatorColumn> columns) =>
        AreSameMonths(columns) ? column.Label[(column.Label.LastIndexOf(' ') + 1)..] : column.Label;

    // What stands first in a note says why; what follows it is of other things.
    private static string Reason(PublishedFigure figure) =>
        figure.Note.Length > 0 ? Wording.InSentence(figure.Note.Split(';')[0].TrimEnd('.')) : "uppgift saknas";

    private static IndicatorList Drawable(IndicatorList indicators)
    {
        var drawn = indicators.Where(row => row.Figures.Any(figure => figure.Reading.HasFigure));
        return drawn.Count > 0
            ? drawn
            : throw new NoFigureException("Ingen av indikatorerna har något värde att rita. Visa dem som en tabell i stället.");
    }

    private static Unit OneUnit(IndicatorList indicators)
    {
        var units = indicators
            .SelectMany(row => row.Figures)
            .Where(figure => figure.Reading.HasFigure)
            .Select(figure => figure.Demand().Unit)
            .Distinct()
            .ToList();
        return units.Count == 0 ? Unit.Count
            : units.TrueForAll(unit => unit.ConvertsTo(units[0])) ? units[0]
            : throw new UnitException($"Indikatorerna mäts i {string.Join(" och ", units)} och kan inte visas på samma axel. "
                + "Begränsa dem med Where först.");
    }

    private static bool IsKnown(Indicator row, IndicatorColumn column) =>
        row.Find(column.Period, column.Basis) is { Reading.HasFigure: true };

    private static Shown Value(Indicator row, IndicatorColumn column, Unit unit) => row.Find(column.Period, column.Basis) switch
    {
        { Reading.HasFigure: true } figure => figure.Demand().Unit.Convert(figure.Demand().Value, unit),
        { } figure => figure.Reading,
        _ => NotPrinted,
    };

    private static Cell Cell(PublishedFigure? figure) => figure switch
    {
        null => new MissingCell(NotPrinted),
        { Reading.HasFigure: true } => new FigureCell(figure.Demand()),
        { Reading.Reason: NoFigureReason.NotNumeric } => new TextCell(figure.Printed),
        _ => new MissingCell(((Shown)figure.Reading).Missing.Because(Reason(figure))),
    };

    private static IEnumerable<string> Contradictions(IndicatorList indicators) =>
        from row in indicators
        from column in indicators.Columns
        let others = row.Contradicting(column.Period, column.Basis).ToList()
        where others.Count > 0
        select $"{row.Label}, {column.Label}: källan har också {string.Join(
            ", ",
            others.Select(figure =>
                $"{figure.Reading} (rad {figure.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})"))}.";
}
