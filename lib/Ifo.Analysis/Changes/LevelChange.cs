using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>
/// How one published level changed between two periods. Every number stands twice: as the printed digits give it, and as the
/// interval that rounding allows.
/// </summary>
public sealed record LevelChange
{
    /// <summary>The keys of what the row is about, with strokes between: <c>goteborg/ifo-vuxen/nodbistand</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the row is about, in Swedish.</summary>
    public required string Label { get; init; }

    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The figure of the earlier period, as printed.</summary>
    public required PublishedFigure PrintedBefore { get; init; }

    /// <summary>The figure of the later period, as printed.</summary>
    public required PublishedFigure PrintedAfter { get; init; }

    /// <summary>What the earlier level can be, in <see cref="Unit"/>; a cost as its size, above zero.</summary>
    public required Quantity Before { get; init; }

    /// <summary>What the later level can be, in <see cref="Unit"/>; a cost as its size, above zero.</summary>
    public required Quantity After { get; init; }

    /// <summary>The earlier level as the printed digits give it, in <see cref="Unit"/>.</summary>
    public required decimal BeforeValue { get; init; }

    /// <summary>The later level as the printed digits give it, in <see cref="Unit"/>.</summary>
    public required decimal AfterValue { get; init; }

    /// <summary>The unit of the levels; percent for shares.</summary>
    public Unit Unit => After.Unit;

    /// <summary>What the change can be: after less before; of shares, in percentage points.</summary>
    public Quantity Change => After - Before;

    /// <summary>The change as the printed digits give it, in the unit of <see cref="Change"/>.</summary>
    public decimal ChangeValue => AfterValue - BeforeValue;

    /// <summary>
    /// What the change can be as a share of the base (0,08 is 8 percent); null where there is no percentage, as
    /// <see cref="WithoutPercentBecause"/> says.
    /// </summary>
    public Quantity? PercentChange => WithoutPercentBecause.Length > 0 ? null : After.ChangeFrom(Before);

    /// <summary>
    /// The change as a share of the base with 18 decimals, as the printed digits give it; null where there is no percentage.
    /// </summary>
    public decimal? PercentChangeValue => WithoutPercentBecause.Length > 0 ? null : decimal.Round(ChangeValue / BeforeValue, 18);

    /// <summary>Why there is no percentage, in Swedish; empty when there is one.</summary>
    public string WithoutPercentBecause => this switch
    {
        _ when Unit == Unit.Percent => "en andel förändras i procentenheter",
        _ when Before.Interval.ReachesZero || BeforeValue == 0 => "procent går inte att räkna från 0",
        _ when Before.Interval.Upper < 0 => "procent av ett negativt tal säger inget om riktningen",
        _ => "",
    };

    /// <summary>
    /// Whether the base is large enough to bear a percentage; what is not counted is always large enough unless it is zero.
    /// </summary>
    public BaseSize Base => this switch
    {
        _ when BeforeValue == 0 || Before.Interval.ReachesZero => BaseSize.Empty,
        _ when Unit.IsCounted && BeforeValue < PercentageBase.Sufficient => BaseSize.Small,
        _ => BaseSize.Sufficient,
    };

    /// <summary>The series breaks that touch the row without forbidding the comparison; empty when none does.</summary>
    public required IReadOnlyList<SeriesBreak> Breaks { get; init; }

    /// <summary>Whether a series break touches the row, so that the change is not only a change in the world.</summary>
    public bool HasBreak => Breaks.Count > 0;

    /// <summary>
    /// What the reports print of this change, each beside the recomputed figure; empty when they print nothing.
    /// </summary>
    public required IReadOnlyList<PrintedCheck> Checks { get; init; }

    /// <summary>
    /// Other printed figures of the same level that no rounding makes equal to the one taken; empty when there are none.
    /// </summary>
    public required IReadOnlyList<PublishedFigure> Contradicting { get; init; }

    /// <summary>The two figures.</summary>
    public Sources Sources => new([PrintedBefore.Source, PrintedAfter.Source]);

    /// <summary>
    /// The exact test and interval of the ratio of the two numbers, as if what is counted came event by event; ask it
    /// <see cref="RateRatio.With"/> a dispersion where persons can have several. <see cref="CountedChanges"/> does so itself.
    /// </summary>
    /// <exception cref="NoFigureException">
    /// The figures are not exact numbers of something, or they are stocks, such as residents and queues: no test suits those.
    /// </exception>
    public RateRatio RateRatio() => this switch
    {
        _ when !IsCounted(PrintedBefore) || !IsCounted(PrintedAfter) => throw new NoFigureException(
            $"{Label}: {PrintedBefore.Reading} och {PrintedAfter.Reading} är inte räknade antal; testet kräver exakta antal."),
        _ when CountNatures.Of(PrintedAfter) == CountNature.Stock => throw new NoFigureException(
            $"{Label}: {Measure.LabelInSentence} är ett bestånd, där mest samma räknas om. För det finns inget test av slump."),
        _ => Statistics.RateRatio.Of(decimal.ToInt64(BeforeValue), decimal.ToInt64(AfterValue)),
    };

    private static bool IsCounted(PublishedFigure figure)
    {
        var printed = figure.Demand();
        return printed.Unit == Unit.Count && printed.Interval.IsPoint && decimal.IsInteger(printed.Value) && printed.Value >= 0;
    }
}
