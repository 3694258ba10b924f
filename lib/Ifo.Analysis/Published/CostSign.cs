using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Published;

/// <summary>
/// Costs are printed with a minus in some tables and without in others. How a table does it is seen from its own costs, and
/// from its net costs only where it has no others: a net cost can be a net revenue.
/// </summary>
internal static class CostSign
{
    private const string Cost = MeasureKeys.Cost;
    private const string NetCost = MeasureKeys.NetCost;

    /// <summary>Whether the figure is a cost, or a kind of cost.</summary>
    public static bool IsCost(this Taxonomies taxonomies, PublishedFigure figure) =>
        figure.Measure is Cost || taxonomies.Measures[figure.Measure].Parent is Cost;

    /// <summary>
    /// The factor that turns a printed cost into its size, so that a cost is above zero; 1 for what is no cost.
    /// </summary>
    public static int ToSize(this PublishedFigures figures, PublishedFigure figure) =>
        figures.Taxonomies.IsCost(figure) && figures.PrintsMinus(figure) ? -1 : 1;

    /// <summary>The factor that turns a printed figure into its effect on the result, so that a cost is below zero.</summary>
    public static int ToResult(this PublishedFigures figures, PublishedFigure figure) =>
        figures.Taxonomies.IsCost(figure) && !figures.PrintsMinus(figure) ? -1 : 1;

    /// <summary>The printed figure times a factor of sign.</summary>
    public static Quantity Times(this Quantity quantity, int sign) =>
        sign < 0 ? quantity with { Interval = -quantity.Interval } : quantity;

    private static bool PrintsMinus(this PublishedFigures figures, PublishedFigure figure)
    {
        var costs = figures.Whole.Where(other => other.Reading.HasFigure
            && string.Equals(other.Source.Report, figure.Source.Report, StringComparison.Ordinal)
            && string.Equals(other.Table, figure.Table, StringComparison.Ordinal)
            && figures.Taxonomies.IsCost(other)).ToList();
        var gross = costs.Where(cost => cost.Measure is not NetCost).ToList();
        return (gross.Count > 0 ? gross : costs).Sum(cost => Math.Sign(cost.Demand().Value)) < 0;
    }
}
