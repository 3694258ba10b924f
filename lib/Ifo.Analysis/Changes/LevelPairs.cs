using Ifo.Analysis.Checks;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>Pairs the levels of two periods that are of the same thing.</summary>
internal sealed class LevelPairs
{
    private readonly PublishedFigures _figures;
    private readonly Measure _measure;
    private readonly Period _from;
    private readonly Period _to;
    private readonly IReadOnlyList<string> _bases;
    private readonly IReadOnlyList<string> _basesBefore;
    private readonly Lazy<ILookup<object, PrintedCheck>> _checks;

    public LevelPairs(PublishedFigures figures, string measure, Period from, Period to, string basis)
    {
        _figures = figures;
        _measure = figures.Taxonomies.Measures[measure];
        _from = from;
        _to = to;
        _bases = LevelBases.Like(figures.Taxonomies.Bases[basis].Key);
        _basesBefore = LevelBases.Before(basis);
        if (_measure.Kind is not (MeasureKind.Level or MeasureKind.Share))
            throw new IfoException(
                $"Måttet {_measure.LabelInSentence} är redan en förändring. Välj ett mått som är en nivå eller en andel.");
        _checks = new(() => FindChecks().ToLookup(check => (object)check.Figure.Scope));
    }

    public LevelChanges Find()
    {
        var found = _figures.Where(IsLater).GroupBy(figure => figure.Scope).Select(Closest).OfType<Pair>().ToList();
        if (found.Count == 0) throw new NoFigureException(Nothing());
        var labels = ScopeLabels.Of([.. found.Select(pair => pair.After)], _figures.Taxonomies);
        var rows = found.Select((pair, index) => Row(pair, labels[index], found[0])).ToList();
        var refused = rows.Where(row => row.Breaks.Any(seriesBreak => seriesBreak.Effect == BreakEffect.Refuse)).ToList();
        if (refused.Count == rows.Count)
            throw new PeriodException($"{_from.Label} kan inte jämföras med {_to.Label}: {Forbidding(refused[0])}.");
        return new LevelChanges(
            [.. rows.Except(refused)],
            [.. refused.Select(row => new RefusedChange(row.Key, row.Label, Forbidding(row), row.Sources))],
            _measure,
            _from,
            _to);
    }

    private bool IsLater(PublishedFigure figure) => Is(figure, _to, _bases);

    private bool Is(PublishedFigure figure, Period period, IReadOnlyList<string> bases) =>
        figure.Reading.HasFigure
            && figure.Period == period
            && string.Equals(figure.Measure, _measure.Key, StringComparison.Ordinal)
        && bases.Contains(figure.Basis, StringComparer.Ordinal);

    // The two of one table before the two of one report, then the most exact.
    private Pair? Closest<T>(IGrouping<T, PublishedFigure> scope) => Closest([.. scope]);

    private Pair? Closest(List<PublishedFigure> laters)
    {
        var earliers = _figures.Where(figure => Is(figure, _from, _basesBefore) && figure.Scope == laters[0].Scope);
        return laters.SelectMany(after => earliers.Select(before => new Pair(before, after, [.. laters, .. earliers])))
            .OrderBy(pair => Distance(pair.Before, pair.After))
            .ThenBy(pair => Width(pair.Before) + Width(pair.After))
            .FirstOrDefault();
    }

    private static int Distance(PublishedFigure before, PublishedFigure after) =>
        !string.Equals(before.Source.Report, after.Source.Report, StringComparison.Ordinal) ? 2
        : string.Equals(before.Table, after.Table, StringComparison.Ordinal) ? 0 : 1;

    private static decimal Width(PublishedFigure figure) => figure.Demand().Interval.Width * figure.Demand().Unit.Factor;

    private LevelChange Row(Pair pair, string label, Pair first)
    {
        var unit = UnitOf(first.After);
        return new LevelChange
        {
            Key = ScopeLabels.Key(pair.After),
            Label = label,
            Measure = _measure,
            PrintedBefore = pair.Before,
            PrintedAfter = pair.After,
            Before = Size(pair.Before, unit),
            After = Size(pair.After, unit),
            BeforeValue = Value(pair.Before, unit),
            AfterValue = Value(pair.After, unit),
            Breaks = BreaksOf(pair.After),
            Checks = [.. _checks.Value[pair.After.Scope]],
            Contradicting = [.. pair.All.Where(figure => Contradicts(figure, figure.Period == _to ? pair.After : pair.Before))],
        };
    }

    // Shares are shown in percent, so that their difference is in percentage points.
    private static Unit UnitOf(PublishedFigure figure) =>
        figure.Demand().Unit.ConvertsTo(Unit.Percent) ? Unit.Percent : figure.Demand().Unit;

    private Quantity Size(PublishedFigure figure, Unit unit) =>
        figure.Demand().Named(figure.Label).Times(_figures.ToSize(figure)).In(unit);

    private decimal Value(PublishedFigure figure, Unit unit) =>
        figure.Demand().Unit.Convert(figure.Demand().Value, unit) * _figures.ToSize(figure);

    private bool Contradicts(PublishedFigure figure, PublishedFigure taken)
    {
        var unit = UnitOf(taken);
        return !figure.Demand().Unit.ConvertsTo(unit) || !Size(figure, unit).Interval.Intersects(Size(taken, unit).Interval);
    }

    private IReadOnlyList<SeriesBreak> BreaksOf(PublishedFigure figure)
    {
        var parent = _figures.Taxonomies.Insatser.TryGet(figure.Insats, out var insats) ? insats.Parent : "";
        return [.. _figures.Taxonomies.SeriesBreaks.Where(seriesBreak =>
            (seriesBreak.Organisations.Count == 0
                || seriesBreak.Organisations.Contains(figure.Organisation, StringComparer.Ordinal))
            && (seriesBreak.Touches(_measure.Key, figure.Insats, _from, _to)
                || (parent.Length > 0 && seriesBreak.Touches(_measure.Key, parent, _from, _to))))];
    }

    private static SeriesBreak Forbidding(LevelChange row) =>
        row.Breaks.First(seriesBreak => seriesBreak.Effect == BreakEffect.Refuse);

    // The reports' changes are to the year before.
    private IEnumerable<PrintedCheck> FindChecks() => _from != _to.YearsLater(-1)
        ? []
        : _figures.Whole.Check().Where(check => check.Figure.Period == _to
            && string.Equals(_figures.Taxonomies.Measures[check.Figure.Measure].Of, _measure.Key, StringComparison.Ordinal)
            && _figures.Taxonomies.Measures[check.Figure.Measure].Kind != MeasureKind.Share
            && _bases.Contains(check.Figure.Basis, StringComparer.Ordinal));

    private string Nothing()
    {
        var periods = _figures
            .ByMeasure(_measure.Key)
            .Where(figure => figure.Reading.HasFigure)
            .Select(figure => figure.Period)
            .Distinct()
            .Order()
            .ToList();
        var there = periods.Count == 0
            ? "Urvalet har inga läsbara uppgifter om måttet."
            : $"Perioder med uppgifter: {string.Join(", ", periods)}.";
        return $"Ingenting har uppgift om {_measure.LabelInSentence} både {_from.Label} och {_to.Label}. {there} {Missing()}"
            .TrimEnd();
    }

    // What the reports have but cannot be read tells where to look for it.
    private string Missing()
    {
        var missing = _figures
            .ByMeasure(_measure.Key)
            .Where(figure => !figure.Reading.HasFigure && (figure.Period == _from || figure.Period == _to))
            .ToList();
        var places = missing
            .Select(figure => $"{figure.Label} ({figure.Source.Title}, avsnitt {figure.Section}, rad {figure.Line})")
            .Distinct()
            .ToList();
        var more = places.Count > 4 ? $" och {places.Count - 4} till" : "";
        return places.Count == 0 ? "" : $"Saknas i textformen: {string.Join("; ", places.Take(4))}{more}.";
    }

    private sealed record Pair(PublishedFigure Before, PublishedFigure After, IReadOnlyList<PublishedFigure> All);
}
