using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Requests;

/// <summary>How the requests for one insats, area or all together changed between two periods. No property throws.</summary>
public sealed record RequestChange
{
    /// <summary>The key of the insats or the area; <c>total</c> for all together.</summary>
    public required string Key { get; init; }

    /// <summary>The Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>The key of the kategoriområde; empty for all together.</summary>
    public required string Area { get; init; }

    /// <summary>The Swedish label of the kategoriområde; empty for all together.</summary>
    public required string AreaLabel { get; init; }

    /// <summary>Requests in the earlier period.</summary>
    public required long Before { get; init; }

    /// <summary>Requests in the later period.</summary>
    public required long After { get; init; }

    /// <summary>After less before.</summary>
    public long Change => After - Before;

    /// <summary>
    /// The change as a share of the base with 18 decimals (0,08 is 8 percent); null when the base is zero, which
    /// <see cref="Base"/> then says. A null, and no type of our own, so that data frames take it as their own missing value.
    /// </summary>
    public decimal? PercentChange => Before == 0 ? null : ExactShares.Of(Change, Before);

    /// <summary>
    /// The part of the total change in percent that this row makes: change / all requests of the base period, as a share
    /// (× 100 gives percentage points). The rows' contributions sum to the total's <see cref="PercentChange"/>, to the last
    /// decimal.
    /// </summary>
    public required decimal Contribution { get; init; }

    /// <summary>Whether the base is large enough to bear a percentage.</summary>
    public BaseSize Base => Before switch
    {
        0 => BaseSize.Empty,
        < PercentageBase.Sufficient => BaseSize.Small,
        _ => BaseSize.Sufficient,
    };

    /// <summary>The lower limit of the exact 95 percent interval of the ratio after / before.</summary>
    public double RatioLower => Ratio.Lower;

    /// <summary>The upper limit; infinite when the base is zero.</summary>
    public double RatioUpper => Ratio.Upper;

    /// <summary>
    /// The lower limit of the exact 95 percent interval of the relative change, as a share; −1 when nothing was counted after.
    /// </summary>
    public double PercentLower => Ratio.Lower - 1;

    /// <summary>The upper limit of the relative change, as a share; infinite when the base is zero.</summary>
    public double PercentUpper => Ratio.Upper - 1;

    /// <summary>
    /// The two-sided p-value that nothing changed, for this row alone: the exact conditional test, widened by the dispersion of
    /// <see cref="Ratio"/> where it has one.
    /// </summary>
    public double PValue => Ratio.PValue;

    /// <summary>
    /// The p-value adjusted by Holm's method for all the rows of the same table; for a single row the same as
    /// <see cref="PValue"/>.
    /// </summary>
    public required double HolmAdjustedPValue { get; init; }

    /// <summary>The rate ratio with its interval and test.</summary>
    public required RateRatio Ratio { get; init; }

    /// <summary>Whether a series break touches the row, so that the change is not only a change in the world.</summary>
    public bool HasBreak => Breaks.Count > 0;

    /// <summary>The series breaks that touch the row; empty when none does.</summary>
    public required IReadOnlyList<SeriesBreak> Breaks { get; init; }

    /// <summary>
    /// What the report prints of this change, in the table and in the text, each beside the recomputed figure; empty when it
    /// prints nothing, as for the areas.
    /// </summary>
    public required IReadOnlyList<PrintedCheck> Checks { get; init; }

    /// <summary>The published figures that the row rests on.</summary>
    public required Sources Sources { get; init; }

    /// <summary>Whether the change is more than chance by itself: the p-value is at most the level.</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => Chance.IsRejected(PValue, level);

    /// <summary>Whether the change is more than chance when all the rows of the table are tested at once (Holm).</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChanceAmongAll(double level = 0.05) => Chance.IsRejected(HolmAdjustedPValue, level);
}
