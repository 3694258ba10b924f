using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>Levels that published differences and percentages imply.</summary>
public static class ReconstructionQueries
{
    /// <summary>
    /// What the numbers of requests per insats can have been, in a period and a year before it, from the changes that are
    /// printed of them (Spink's text in Sydväst's delårsrapport mars 2024, section 4.1.6), and from printed levels, shares,
    /// totals and the numbers of the whole years.
    /// </summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The later period, for example the first quarter of 2024.</param>
    /// <exception cref="NoFigureException">No changes of requests are published for the period.</exception>
    /// <exception cref="IfoException">The narrowing does not end.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var levels = figures.ReconstructRequests(Period.Quarter(2024, 1));
    /// levels.Table("Möjliga antal förfrågningar")
    /// </code></example>
    public static ReconstructedRequests ReconstructRequests(this PublishedFigures figures, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        return new RequestRequirements(figures, period).Solve();
    }

    /// <summary>What two counts can have been when only their difference and the percentage are printed.</summary>
    /// <param name="change">The printed difference.</param>
    /// <param name="percent">The printed change in percent.</param>
    /// <returns>The bounds, with the keys <c>före</c> and <c>efter</c>.</returns>
    /// <exception cref="UnitException">The percentage is no percentage.</exception>
    /// <exception cref="IfoException">The narrowing does not end.</exception>
    /// <example><code>
    /// var bounds = ReconstructionQueries.Levels(Reported.Counted(-48), new Reported(-5, Unit.Percent, 0, Qualifier.Rounded));
    /// bounds["före"]
    /// </code></example>
    public static Bounds Levels(Reported change, Reported percent)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(percent);
        return Bounds.Of(
            Requirement.Change($"förändringen {change}", "efter", "före", change.Interval),
            Requirement.Ratio($"förändringen {percent}", "efter", "före", Factor(percent)));
    }

    // After / before is 1 + the change, and never below zero.
    internal static Interval Factor(Reported percent) => percent.Unit.Convert(percent.Interval, Unit.Share) + Interval.Point(1);
}
