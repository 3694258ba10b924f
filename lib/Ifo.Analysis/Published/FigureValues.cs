namespace Ifo.Analysis.Published;

/// <summary>
/// The printed values of published figures, as an analyst calculates with them.
/// </summary>
/// <remarks>
/// A value is in the unit in which it is printed. For what rounding allows, take <see cref="PublishedFigure.Demand"/>.
/// </remarks>
public static class FigureValues
{
    /// <summary>The value of a figure, in the unit as printed.</summary>
    /// <param name="figure">The figure.</param>
    /// <exception cref="NoFigureException">There is no figure; the message says why.</exception>
    public static decimal Value(this PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Demand().Value;
    }

    /// <summary>The value of the figure with an id, in the unit as printed.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="IfoException">No figure has the id; the message suggests near ones.</exception>
    /// <exception cref="NoFigureException">There is no figure; the message says why.</exception>
    /// <example>
    /// <code>
    /// PublishedFigures.Load().ValueOf("orebro-2023-p2/delarsresultat/nettokostnad/2023-01..2023-08/outcome")
    /// </code>
    /// </example>
    public static decimal ValueOf(this PublishedFigures figures, string id)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.ById(id).Value();
    }

    /// <summary>The printed values added together; they should be of one unit, which is not checked. None gives 0.</summary>
    /// <param name="figures">The figures.</param>
    /// <exception cref="NoFigureException">One of them has no figure.</exception>
    public static decimal Total(this IEnumerable<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Sum(Value);
    }
}
