using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Published;

/// <summary>Published figures laid out as the report has them, with rows and columns.</summary>
public static class FigurePivot
{
    /// <summary>
    /// A table of rows and columns, each in the order in which they are first printed. A column whose figures are all in one unit
    /// is a column of numbers; in others each figure is written with its unit. A place that has no figure says so.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="rows">What a row is about.</param>
    /// <param name="columns">What a column is about; several are joined.</param>
    /// <exception cref="IfoException">Two figures have the same row and column; the message names them.</exception>
    /// <exception cref="ArgumentException">No dimension is given for the columns.</exception>
    /// <example>
    /// <code>
    /// var printed = PublishedFigures.Load().ByTable("platser-per-boendeinsats");
    /// printed.Pivot("Platser per boendeinsats", FigureDimension.Insats, FigureDimension.Measure)
    /// </code>
    /// </example>
    public static Table<IGrouping<string, PublishedFigure>> Pivot(
        this PublishedFigures figures, string title, FigureDimension rows, params FigureDimension[] columns)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0) throw new ArgumentException("A pivot needs a dimension for its columns.", nameof(columns));
        string Row(PublishedFigure figure) => rows.Label(figure, figures.Taxonomies);
        string Column(PublishedFigure figure) =>
            string.Join(", ", columns.Select((dimension, index) => Joined(dimension.Label(figure, figures.Taxonomies), index)));
        Demand(figures, Row, Column);
        var table = Presentation.Table.From(
            figures.GroupBy(Row, StringComparer.Ordinal),
            title,
            FigurePresentation.Caption(figures)).Column(rows.Heading(), row => row.Key);
        return figures.GroupBy(Column, StringComparer.Ordinal).Aggregate(table, (with, group) => Add(with, group, Column));
    }

    private static string Joined(string label, int index) => index == 0 ? label : Wording.InSentence(label);

    private static Table<IGrouping<string, PublishedFigure>> Add(
        Table<IGrouping<string, PublishedFigure>> table,
        IGrouping<string, PublishedFigure> group,
        Func<PublishedFigure, string> column)
    {
        PublishedFigure? Cell(IEnumerable<PublishedFigure> row) =>
            row.FirstOrDefault(figure => string.Equals(column(figure), group.Key, StringComparison.Ordinal));
        var printed = group.Where(figure => figure.Reading.HasFigure).Select(figure => figure.Demand()).ToList();
        var units = printed.Select(figure => figure.Unit).Distinct().ToList();
        return units.Count == 1 && printed.TrueForAll(figure => figure.Qualifier is Qualifier.Exact or Qualifier.Rounded)
            ? table.Number(
                group.Key,
                units[0].ToString(),
                printed.Max(figure => figure.Decimals),
                row => Cell(row) is { } figure ? figure.Reading : NoValue.NotReported)
            : table.Column(group.Key, row => Cell(row)?.Reading.ToString() ?? NoValue.NotReported.Mark);
    }

    private static void Demand(PublishedFigures figures, Func<PublishedFigure, string> row, Func<PublishedFigure, string> column)
    {
        var twice = figures.GroupBy(figure => (row(figure), column(figure))).FirstOrDefault(place => place.Skip(1).Any());
        if (twice is not null)
            throw new IfoException(
                $"Raden ”{twice.Key.Item1}” har {twice.Count()} uppgifter i kolumnen ”{twice.Key.Item2}”: "
                + $"{string.Join(", ", twice.Select(figure => figure.Id))}. Välj rader och kolumner som skiljer dem åt, eller "
                + "begränsa uppgifterna först.");
    }
}
