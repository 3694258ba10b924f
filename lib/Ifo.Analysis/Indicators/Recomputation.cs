using Ifo.Analysis.Checks;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Indicators;

/// <summary>
/// Printed figures beside what other printed figures give, for sums, differences, shares and averages that are named one by one.
/// </summary>
public static class Recomputation
{
    /// <summary>A printed whole beside the sum of its printed parts.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="whole">The id of the whole.</param>
    /// <param name="parts">The ids of the parts; at least one.</param>
    /// <exception cref="IfoException">There is no such figure; the message suggests near ones.</exception>
    /// <exception cref="NoFigureException">A figure has no value, or there are no parts.</exception>
    /// <exception cref="UnitException">The figures measure different things.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var check = figures.CheckSum("hisingen-2022/ej-verkstallda-beslut-text/totalt/2022-10/outcome",
    ///     "hisingen-2022/ej-verkstallda-beslut-text/oppenvard/2022-10/outcome",
    ///     "hisingen-2022/ej-verkstallda-beslut-text/kontaktfamilj/2022-10/outcome");
    /// check.Verdict
    /// </code></example>
    public static PrintedCheck CheckSum(this PublishedFigures figures, string whole, params IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(parts);
        return figures.CheckSum(figures.ById(whole), [.. parts.Select(figures.ById)]);
    }

    /// <summary>A printed whole beside the sum of its printed parts.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">The parts; at least one.</param>
    /// <exception cref="NoFigureException">A figure has no value, or there are no parts.</exception>
    /// <exception cref="UnitException">The figures measure different things.</exception>
    public static PrintedCheck CheckSum(
        this PublishedFigures figures, PublishedFigure whole, IReadOnlyList<PublishedFigure> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new NoFigureException($"{whole.Label}: ange minst en del att summera.");
        return PrintedCheck.Of(whole, parts.Select(Named).Aggregate((sum, part) => sum + part), parts);
    }

    /// <summary>A printed figure beside one figure less another.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="printed">The id of the figure that is checked.</param>
    /// <param name="from">The id of the figure that is subtracted from.</param>
    /// <param name="less">The id of the figure that is subtracted.</param>
    /// <exception cref="IfoException">There is no such figure; the message suggests near ones.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="UnitException">The figures measure different things.</exception>
    public static PrintedCheck CheckDifference(this PublishedFigures figures, string printed, string from, string less)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (first, second) = (figures.ById(from), figures.ById(less));
        return PrintedCheck.Of(figures.ById(printed), Named(first) - Named(second), [first, second]);
    }

    /// <summary>A printed share beside one figure as a share of another.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="printed">The id of the share that is checked.</param>
    /// <param name="part">The id of the part.</param>
    /// <param name="whole">The id of the whole.</param>
    /// <exception cref="IfoException">There is no such figure; the message suggests near ones.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="UnitException">The figures measure different things.</exception>
    /// <exception cref="DivisionByZeroIntervalException">The whole is zero, or can be.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var check = figures.CheckShare("hisingen-2022/sjalvforsorjning/kc-avslutade-andel/2022/outcome",
    ///     "hisingen-2022/sjalvforsorjning/kc-avslutade/2022/outcome",
    ///     "hisingen-2022/sjalvforsorjning/kc-inskrivna/2022/outcome");
    /// check.RecomputedText
    /// </code></example>
    public static PrintedCheck CheckShare(this PublishedFigures figures, string printed, string part, string whole)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (first, second) = (figures.ById(part), figures.ById(whole));
        return PrintedCheck.Of(figures.ById(printed), Named(first).ShareOf(Named(second)), [first, second]);
    }

    /// <summary>A printed amount per case beside an amount divided by a number of cases.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="printed">The id of the amount per case that is checked.</param>
    /// <param name="amount">The id of the amount.</param>
    /// <param name="cases">The id of the number of cases.</param>
    /// <exception cref="IfoException">There is no such figure; the message suggests near ones.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="UnitException">The printed figure and the amount measure different things.</exception>
    /// <exception cref="DivisionByZeroIntervalException">There are no cases.</exception>
    public static PrintedCheck CheckPerCase(this PublishedFigures figures, string printed, string amount, string cases)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (first, second) = (figures.ById(amount), figures.ById(cases));
        return PrintedCheck.Of(
            figures.ById(printed),
            Named(first) with { Interval = first.Demand().Interval / second.Demand().Interval },
            [first, second]);
    }

    private static Quantity Named(PublishedFigure figure) => figure.Demand().Named(figure.Label);
}
