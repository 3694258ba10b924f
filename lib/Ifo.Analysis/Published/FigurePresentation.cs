using System.Globalization;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Published;

/// <summary>Published figures as tables, and how much of the reports they cover.</summary>
public static class FigurePresentation
{
    /// <summary>
    /// One row for each figure: what it is, the characters as printed, how the figure is read, and where it stands.
    /// </summary>
    /// <param name="figures">The figures; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<PublishedFigure> Table(this PublishedFigures figures, string title)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Presentation.Table.From(figures, title, Caption(figures))
            .Column("Uppgift", figure => figure.Label)
            .Column("Organisation", figure => figures.Taxonomies.Organisations[figure.Organisation].Label)
            .Column("Avser", figure => figures.Taxonomies.Bases[figure.Basis].Label)
            .Column("Tryckt", figure => figure.Printed)
            .Column("Läses", figure => figure.Reading.ToString())
            .Column("Rad", figure => figure.Line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// How many figures each table, diagram and passage has, and how many of them can be read, in the reports' order.
    /// </summary>
    /// <param name="figures">The figures.</param>
    public static IReadOnlyList<TableCoverage> Coverage(this PublishedFigures figures) =>
        [.. figures
            .GroupBy(figure => (figure.Source.Report, figure.Source.Title, figure.Section, figure.Table))
            .Select(table => new TableCoverage(
                table.Key.Report, table.Key.Title, table.Key.Section, table.Key.Table,
                table.Min(figure => figure.Line),
                table.Max(figure => figure.Line),
                table.Count(),
                table.Count(figure => figure.Reading.HasFigure)))];

    /// <summary>The coverage as a table.</summary>
    /// <param name="coverage">The rows; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="source">The source line, for example <c>figures.Sources.Caption()</c> or a report's title.</param>
    /// <param name="period">The years that the reports are about.</param>
    public static Table<TableCoverage> Table(
        this IReadOnlyList<TableCoverage> coverage, string title, string source, string period)
    {
        var caption = Presentation.Caption.Published(
            source, period, Wording.Counted(coverage.Sum(row => row.Figures), "uppgift", "uppgifter"));
        return Presentation.Table.From(coverage, title, caption)
            .Column("Tabell, diagram eller stycke", row => row.Table)
            .Column("Avsnitt", row => row.Section)
            .Column("Rader", row =>
                row.FirstLine == row.LastLine ? Line(row.FirstLine) : $"{Line(row.FirstLine)}\u2060–\u2060{Line(row.LastLine)}")
            .Count("Uppgifter", row => row.Figures)
            .Count("Läsbara", row => row.Legible)
            .Count("Utan värde", row => row.Missing);
    }

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);

    internal static Caption Caption(PublishedFigures figures)
    {
        var periods = figures.Select(figure => figure.Period).Distinct().Order().Select(period => period.Label).ToList();
        var period = periods.Count switch
        {
            0 => "ingen",
            <= 3 => string.Join(", ", periods),
            _ => $"{periods[0]} till {periods[^1]}",
        };
        return Presentation.Caption.Published(figures.Sources, period, Wording.Counted(figures.Count, "uppgift", "uppgifter"));
    }
}
