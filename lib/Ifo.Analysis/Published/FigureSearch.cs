using System.Globalization;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Published;

/// <summary>Where a figure comes from: asked of a number as it stands in a text.</summary>
public static class FigureSearch
{
    /// <summary>
    /// The figure with an id, or else the figures that have a value or are printed so, whatever spaces stand between the digits.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="text">An id, or a number as printed: <c>4 080</c> or <c>2,5</c>; one that is not printed gives none.</param>
    /// <example><code>
    /// PublishedFigures.Load().Find("4 080").Origin("Var står 4 080?")
    /// </code></example>
    public static PublishedFigures Find(this PublishedFigures figures, string text)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var byId = figures.Where(figure => string.Equals(figure.Id, text.Trim(), StringComparison.Ordinal));
        if (byId.Count > 0) return byId;
        var sought = Bare(text);
        return decimal.TryParse(sought.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? figures.Where(figure => figure.Reading.TryGet(out var reported) && reported.Value == number)
            : figures.Where(figure => string.Equals(Bare(figure.Printed), sought, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A row for each figure: what it is, the characters as printed, and where in which report they stand.</summary>
    /// <param name="figures">The figures; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<PublishedFigure> Origin(this PublishedFigures figures, string title)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Presentation.Table.From(figures, title, FigurePresentation.Caption(figures))
            .Column("Uppgift", figure => figure.Label)
            .Column("Period", figure => figure.Period.Label)
            .Column("Tryckt", figure => figure.Printed)
            .Column("Rapport", figure => figure.Source.Title)
            .Column("Avsnitt", figure => figure.Section)
            .Column("Rad", figure => figure.Line.ToString(CultureInfo.InvariantCulture))
            .Column("Id", figure => figure.Id);
    }

    // As it is written with digits alone: printed spaces are of many kinds, and so is minus.
    private static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('−', '-').Replace('–', '-');
}
