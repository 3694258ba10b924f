using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Published;

/// <summary>Questions about published figures that analyses ask again and again.</summary>
public static class PublishedQueries
{
    /// <summary>The figures of several tables, diagrams and passages, in the order of the reports.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="tables">The slugs of the tables.</param>
    public static PublishedFigures ByTables(this PublishedFigures figures, params string[] tables)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Where(figure => tables.Contains(figure.Table, StringComparer.Ordinal));
    }

    /// <summary>The figures that have a value: neither illegible nor missing, and no word in place of a number.</summary>
    /// <param name="figures">The figures.</param>
    public static PublishedFigures Legible(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Where(figure => figure.Reading.HasFigure);
    }

    /// <summary>The figures that are of twelve months, so that they can stand in a series of years.</summary>
    /// <param name="figures">The figures.</param>
    public static PublishedFigures OfWholeYears(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Where(figure => figure.Period.Months == 12);
    }

    /// <summary>How many of the figures can be read, as a sentence begins: <c>118 av 125 uppgifter kan läsas</c>.</summary>
    /// <param name="figures">The figures; none gives <c>0 av 0 uppgifter kan läsas</c>.</param>
    public static string LegibleInWords(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return $"{SwedishFormat.Number(figures.Legible().Count)} av {SwedishFormat.Number(figures.Count)} uppgifter kan läsas";
    }
}
