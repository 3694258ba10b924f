using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Checks;

/// <summary>Recomputes printed changes and shares from the printed levels that they are changes and shares of.</summary>
internal sealed class PrintedChecks(PublishedFigures figures)
{
    private readonly ILookup<object, PublishedFigure> _levels =
        figures.Where(figure => figure.Reading.HasFigure).ToLookup(figure => Place(figure.Measure, figure));

    /// <summary>A check of every printed change and share, in the order of the figures.</summary>
    public IReadOnlyList<PrintedCheck> All() => [.. figures.Where(IsDerived).Select(Check)];

    private bool IsDerived(PublishedFigure figure) => figure.Reading.HasFigure && MeasureOf(figure).Kind != MeasureKind.Level;

    private PrintedCheck Check(PublishedFigure figure)
    {
        var measure = MeasureOf(figure);
        if (measure.Of.Length == 0) return PrintedCheck.NotRecomputable(figure, Unsaid(measure.Kind));
        var earlier = measure.Kind == MeasureKind.Share ? Whole(figure) : figure with { Period = figure.Period.YearsLater(-1) };
        if (earlier is null)
            return PrintedCheck.NotRecomputable(figure, "Källan säger inte antalet i den grupp som andelen gäller.");
        if (Level(measure.Of, figure, Bases(figure.Basis)) is not { } level) return Missing(figure, measure.Of, figure);
        if (Level(measure.Of, earlier, measure.Kind == MeasureKind.Share ? Bases(figure.Basis) : EarlierBases(figure.Basis))
            is not { } other)
            return Missing(figure, measure.Of, earlier);
        if (measure.Kind is MeasureKind.ChangePercent or MeasureKind.Share && other.Demand().Interval.ReachesZero)
            return PrintedCheck.NotRecomputable(figure, $"Basen, {Name(other.Measure, other)}, är noll eller kan vara noll.");
        return PrintedCheck.Of(figure, Recompute(measure.Kind, Named(level), Named(other)), [level, other]);
    }

    private static string Unsaid(MeasureKind kind) => kind == MeasureKind.Share
        ? "Uppgiften säger inte vad andelen är en del av så att det går att räkna om."
        : "Uppgiften säger inte vad som har förändrats, eller sedan när, så att det går att räkna om.";

    private static Quantity Recompute(MeasureKind kind, Quantity level, Quantity other) => kind switch
    {
        MeasureKind.ChangePercent => level.ChangeFrom(other),
        MeasureKind.Share => level.ShareOf(other),
        _ => level - other,
    };

    // The whole of a provider's share is all providers; of a part of an insats, the insats, in the same period. A share of a
    // group has no such whole.
    private PublishedFigure? Whole(PublishedFigure figure)
    {
        if (figure.Group.Length > 0) return null;
        if (figure.Provider.Length + figure.Ground.Length > 0) return figure with { Provider = "", Ground = "" };
        return figures.Taxonomies.Insatser.TryGet(figure.Insats, out var insats) && insats.Parent.Length > 0
            ? figure with { Insats = insats.Parent }
            : null;
    }

    // Where a level is printed more than once, that of the same table is taken, else of the same report, else the most exact.
    private PublishedFigure? Level(string measure, PublishedFigure like, string[] bases)
    {
        var printed = _levels[Place(measure, like)].ToList();
        return printed
            .Where(figure => bases.Contains(figure.Basis, StringComparer.Ordinal))
            .OrderBy(figure => Distance(figure, like))
            .ThenBy(figure => Array.IndexOf(bases, figure.Basis))
            .ThenBy(figure => Width(figure.Demand()))
            .FirstOrDefault();
    }

    private static int Distance(PublishedFigure figure, PublishedFigure like) =>
        !string.Equals(figure.Source.Report, like.Source.Report, StringComparison.Ordinal) ? 2
        : string.Equals(figure.Table, like.Table, StringComparison.Ordinal) ? 0 : 1;

    private static decimal Width(Reported figure) => figure.Interval.Width * figure.Unit.Factor;

    // A report calls the year's figures outcome in one table and year-end in another.
    private static string[] Bases(string basis) => basis switch
    {
        BasisKeys.Outcome => [BasisKeys.Outcome, BasisKeys.YearEnd],
        BasisKeys.YearEnd => [BasisKeys.YearEnd, BasisKeys.Outcome],
        _ => [basis],
    };

    // A forecast is compared with what the year before came to.
    private static string[] EarlierBases(string basis) => Bases(basis is BasisKeys.Forecast ? BasisKeys.YearEnd : basis);

    private static object Place(string measure, PublishedFigure figure) => (measure, figure.Period, figure.Scope);

    private PrintedCheck Missing(PublishedFigure figure, string measure, PublishedFigure like) =>
        PrintedCheck.NotRecomputable(figure, $"Källan har ingen uppgift om {Name(measure, like)}.");

    // A cost is printed with a minus in some tables and without in others: it is its size that has changed.
    private Quantity Named(PublishedFigure level)
    {
        var quantity = level.Demand().Named(Name(level.Measure, level));
        return figures.Taxonomies.IsCost(level) && quantity.Interval.Upper <= 0 ? quantity.Times(-1) : quantity;
    }

    private string Name(string measure, PublishedFigure like)
    {
        var insats = figures.Taxonomies.Insatser.TryGet(like.Insats, out var term) ? $" om {term.LabelInSentence}" : "";
        var provider = figures.Taxonomies.Providers.TryGet(like.Provider, out var type) ? $", {type.LabelInSentence}," : "";
        return $"{figures.Taxonomies.Measures[measure].LabelInSentence}{insats}{provider} {like.Period.Label}";
    }

    private Measure MeasureOf(PublishedFigure figure) => figures.Taxonomies.Measures[figure.Measure];
}
