using Ifo.Analysis.Figures;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit;

/// <summary>Recomputes printed changes and shares from the printed levels that they are changes and shares of.</summary>
internal sealed class PrintedChecks(PublishedFigures figures)
{
    /// <summary>A check of every printed change and share, in the order of the figures.</summary>
    public IReadOnlyList<PrintedCheck> All() => [.. figures.Where(IsDerived).Select(Check)];

    private bool IsDerived(PublishedFigure figure) => figure.Reading.HasFigure && KindOf(figure) != MeasureKind.Level;

    private PrintedCheck Check(PublishedFigure figure)
    {
        var measure = figures.Taxonomies.Measures[figure.Measure];
        var earlier = KindOf(figure) == MeasureKind.Share ? Whole(figure) : figure with { Period = figure.Period.YearsLater(-1) };
        if (earlier is null) return PrintedCheck.NotRecomputable(figure, "Källan säger inte antalet i den grupp som andelen gäller.");
        if (Level(measure.Of, figure) is not { } level) return Missing(figure, measure.Of, figure);
        if (Level(measure.Of, earlier) is not { } other) return Missing(figure, measure.Of, earlier);
        if (measure.Kind != MeasureKind.Change && other.Demand().Interval.ReachesZero)
            return PrintedCheck.NotRecomputable(figure, $"Basen, {Name(other.Measure, other.Insats, other.Period)}, är noll eller kan vara noll.");
        return PrintedCheck.Of(figure, Recompute(measure.Kind, Named(level), Named(other)), [level, other]);
    }

    private static Quantity Recompute(MeasureKind kind, Quantity level, Quantity other) => kind switch
    {
        MeasureKind.Change => level - other,
        MeasureKind.ChangePercent => level.ChangeFrom(other),
        _ => level.ShareOf(other),
    };

    // The whole of a share is the insats that the part belongs to, in the same period. A share of a group has no such whole.
    private PublishedFigure? Whole(PublishedFigure figure) =>
        figure.Group.Length == 0 && figures.Taxonomies.Insatser.TryGet(figure.Insats, out var insats) && insats.Parent.Length > 0
            ? figure with { Insats = insats.Parent }
            : null;

    // Where a level is printed more than once, the most exact of them is taken.
    private PublishedFigure? Level(string measure, PublishedFigure like) => figures
        .Where(figure => figure.Reading.HasFigure
            && figure.Scope == like.Scope
            && figure.Period == like.Period
            && string.Equals(figure.Measure, measure, StringComparison.Ordinal))
        .OrderBy(figure => figure.Demand().Interval.Width)
        .FirstOrDefault();

    private PrintedCheck Missing(PublishedFigure figure, string measure, PublishedFigure like) =>
        PrintedCheck.NotRecomputable(figure, $"Källan har ingen uppgift om {Name(measure, like.Insats, like.Period)}.");

    private Quantity Named(PublishedFigure level) => level.Demand().Named(Name(level.Measure, level.Insats, level.Period));

    private string Name(string measure, string insats, Period period)
    {
        var label = figures.Taxonomies.Insatser.TryGet(insats, out var term) ? $" om {term.LabelInSentence}" : "";
        return $"{figures.Taxonomies.Measures[measure].LabelInSentence}{label} {period.Label}";
    }

    private MeasureKind KindOf(PublishedFigure figure) => figures.Taxonomies.Measures[figure.Measure].Kind;
}
