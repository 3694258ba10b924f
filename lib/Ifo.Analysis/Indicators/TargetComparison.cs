using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Indicators;

/// <summary>The outcome of an indicator beside its target.</summary>
public sealed record TargetComparison
{
    internal TargetComparison(Indicator indicator, PublishedFigure outcome, PublishedFigure target, Aim aim)
    {
        Indicator = indicator;
        Outcome = outcome;
        Target = target;
        Aim = aim;
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The outcome; where the target's whole period has none, that of the longest part of it.</summary>
    public PublishedFigure Outcome { get; }

    /// <summary>The target.</summary>
    public PublishedFigure Target { get; }

    /// <summary>Which way the target points, as the analyst says.</summary>
    public Aim Aim { get; }

    /// <summary>Where the two figures stand.</summary>
    public Sources Sources => new([Outcome.Source, Target.Source]);

    /// <summary>Whether both figures have a value.</summary>
    public bool HasFigures => Outcome.Reading.HasFigure && Target.Reading.HasFigure;

    /// <summary>Outcome less target, in the target's unit; of shares, in percentage points.</summary>
    /// <exception cref="NoFigureException">The outcome or the target has no value.</exception>
    /// <exception cref="UnitException">They measure different things.</exception>
    public Quantity Deviation => Outcome.Demand().Named("utfall").In(Target.Demand().Unit) - Target.Demand().Named("målvärde");

    /// <summary>
    /// Whether the target was reached. Printed targets are decisions, so they are taken as exact; the outcome is what its
    /// rounding allows.
    /// </summary>
    public TargetStatus Status
    {
        get
        {
            if (!HasFigures) return TargetStatus.WithoutFigure;
            var (outcome, target) = (Outcome.Demand().Unit.Convert(Outcome.Demand().Interval, Target.Demand().Unit),
                Target.Demand().Value);
            if (Aim == Aim.AtLeast ? outcome.Lower >= target : outcome.Upper <= target) return TargetStatus.Reached;
            return (Aim == Aim.AtLeast ? outcome.Upper < target : outcome.Lower > target)
                ? TargetStatus.Missed
                : TargetStatus.WithinRounding;
        }
    }

    // Of the printed digits, with the decimals of the more exact of the two.
    internal string DeviationInWords
    {
        get
        {
            if (!HasFigures) return "";
            var (outcome, target) = (Outcome.Demand(), Target.Demand());
            var value = outcome.Unit.Convert(outcome.Value, target.Unit) - target.Value;
            var unit = target.Unit.ConvertsTo(Unit.Percent) ? Unit.PercentagePoints : target.Unit;
            return SwedishFormat.Signed(value, Math.Max(outcome.Decimals, target.Decimals))
                + (unit.Symbol.Length == 0 ? "" : SwedishFormat.Space + unit.Symbol);
        }
    }
}
