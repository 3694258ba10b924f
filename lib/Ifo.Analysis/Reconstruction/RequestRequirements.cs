using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Reconstruction;

/// <summary>What is published of the city's requests in two periods and their years, as requirements on the numbers.</summary>
internal sealed class RequestRequirements
{
    private const string City = "goteborg";
    private const string TotalKey = "total";

    private readonly IReadOnlyList<PublishedFigure> _figures;
    private readonly TermList<Insats> _insatser;
    private readonly IReadOnlyList<SeriesBreak> _breaks;
    private readonly Period _to;
    private readonly Period _from;

    public RequestRequirements(PublishedFigures figures, Period period)
    {
        _to = period;
        _from = period.YearsLater(-1);
        _insatser = figures.Taxonomies.Insatser;
        _breaks =
        [
            .. figures.Taxonomies.SeriesBreaks.Where(found =>
                (found.Organisations.Count == 0 || found.Organisations.Contains(City))
            && Whole.Any(insats => found.Touches(MeasureKeys.Requests, insats.Key, _from, _to)))];
        // Of all requests, or of an insats; an area's and a group's figures are of something else.
        _figures =
        [
            .. figures.ByOrganisation(City).Where(figure => figure.Reading.HasFigure
                && figure is { Group.Length: 0, Provider.Length: 0, Ground.Length: 0, Basis: BasisKeys.Outcome }
            && (figure.Insats.Length > 0 || figure.Area.Length == 0))];
    }

    public ReconstructedRequests Solve()
    {
        var changes = Of(MeasureKeys.RequestsChange, _to).ToList();
        if (changes.Count == 0)
            throw new NoFigureException($"Det finns inga uppgifter om förändringen av antalet förfrågningar {_to.Label}.");
        var bounds = Bounds.Of(
        [
            .. changes.Select(Change),
            .. Of(MeasureKeys.RequestsChangePercent, _to).Select(Percent),
            .. Levels(),
            .. Shares(),
            .. Sums(),
            .. Years(),
            .. Parts()
        ]);
        return new ReconstructedRequests(bounds.IsFeasible ? [.. Rows(bounds)] : [], bounds, _from, _to, _breaks);
    }

    private IEnumerable<Insats> Whole =>
        _insatser.Where(insats => insats.Parent.Length == 0 && insats.IsForRequests && insats.IsValidDuring(_to));

    private IEnumerable<ReconstructedLevel> Rows(Bounds bounds) =>
        Whole.Select(insats => (insats.Key, insats.Label)).Append((Key: TotalKey, Label: "Samtliga insatser"))
        .Where(row => IsKnown(bounds, row.Key))
        .Select(row => new ReconstructedLevel(
            row.Key,
            row.Label,
            bounds[Key(row.Key, _from)],
            bounds[Key(row.Key, _to)],
            Sources.Of(bounds.Requirements.Where(requirement => requirement.Ranges.Any(range => range.Terms.Count <= 2
                && range.Terms.Any(term => term.Key.StartsWith(row.Key + " ", StringComparison.Ordinal))))
                .Select(requirement => requirement.Sources))));

    private static bool IsKnown(Bounds bounds, string key) =>
        bounds.Requirements
            .SelectMany(requirement => requirement.Ranges)
            .SelectMany(range => range.Terms)
            .Any(term => term.Key.StartsWith(key + " ", StringComparison.Ordinal));

    private Requirement Change(PublishedFigure figure) =>
        Requirement.Change(Named(figure), Key(figure, _to), Key(figure, _from), figure.Demand().Interval, Source(figure));

    private Requirement Percent(PublishedFigure figure) =>
        Requirement.Ratio(
            Named(figure), Key(figure, _to), Key(figure, _from), ReconstructionQueries.Factor(figure.Demand()), Source(figure));

    private IEnumerable<Requirement> Levels() => Both().SelectMany(period => Of(MeasureKeys.Requests, period)
        .Select(figure => Requirement.Level(Named(figure), Key(figure, period), figure.Demand().Interval, Source(figure))));

    private IEnumerable<Requirement> Shares() => Both().SelectMany(period => Of(MeasureKeys.RequestsShare, period)
        .Where(figure => ParentOf(figure).Length > 0)
        .Select(figure => Requirement.Ratio(
            Named(figure),
            Key(figure, period),
            Key(ParentOf(figure), period),
            figure.Demand().Unit.Convert(figure.Demand().Interval, Unit.Share),
            Source(figure))));

    private IEnumerable<Requirement> Sums() =>
        Both().Where(_ => Of(MeasureKeys.RequestsChange, _to).Any(figure => figure.Insats.Length == 0))
            .Select(period => Requirement.Sum(
        $"insatserna summerar till samtliga förfrågningar {period.Label}",
        [.. Whole.Select(insats => Key(insats.Key, period))],
        Key(TotalKey, period)));

    // Requests of some months are among those of the year.
    private IEnumerable<Requirement> Years() =>
        Both().Where(period => period.Months is > 0 and < 12)
            .SelectMany(period => Of(MeasureKeys.Requests, Period.Year(period.Start.Year))
        .Select(figure => Requirement.Level(
            $"högst årets antal, {Named(figure)}",
            Key(figure, period),
            Interval.Closed(0, figure.Demand().Interval.Upper),
            Source(figure))));

    private IEnumerable<Requirement> Parts() => Both().SelectMany(period => _figures
        .Where(figure => figure.Period == _from || figure.Period == _to)
        .Where(figure => figure.Measure is MeasureKeys.Requests or MeasureKeys.RequestsShare && ParentOf(figure).Length > 0)
        .DistinctBy(figure => figure.Insats, StringComparer.Ordinal)
        .Select(figure => Requirement.AtMost(
            $"{_insatser[figure.Insats].LabelInSentence} är en del av "
            + $"{_insatser[ParentOf(figure)].LabelInSentence} {period.Label}",
            Key(figure, period),
            Key(ParentOf(figure), period))));

    private Period[] Both() => [_from, _to];

    private IEnumerable<PublishedFigure> Of(string measure, Period period) =>
        _figures.Where(figure => figure.Period == period && string.Equals(figure.Measure, measure, StringComparison.Ordinal));

    private string ParentOf(PublishedFigure figure) => _insatser.TryGet(figure.Insats, out var insats) ? insats.Parent : "";

    private static Sources Source(PublishedFigure figure) => new([figure.Source]);

    private static string Named(PublishedFigure figure) => $"{figure.Label} ({figure.Reading}; {figure.Id})";

    private static string Key(PublishedFigure figure, Period period) =>
        Key(figure.Insats.Length == 0 ? TotalKey : figure.Insats, period);

    private static string Key(string insats, Period period) => $"{insats} {period.Notation}";
}
