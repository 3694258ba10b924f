using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>The smallest kind of request in the register: a part of an insats, or an insats without parts.</summary>
/// <param name="Insats">The place of the insats among those of the register.</param>
/// <param name="Key">The key of the insats.</param>
/// <param name="Area">The key of its area.</param>
/// <param name="Part">The key of the part; empty for an insats without parts.</param>
internal sealed record RequestKind(int Insats, string Key, string Area, string Part);

/// <summary>What is printed of requests for two whole years, and what it says of each part.</summary>
internal sealed class RequestMargins
{
    private const string Measure = MeasureKeys.Requests;
    private readonly RequestFigures _requests;
    private readonly IReadOnlyList<PublishedFigure> _changesAndShares;
    private readonly long[][] _partNumbers;

    public RequestMargins(PublishedFigures figures)
    {
        Figures = figures;
        _requests = figures.Requests();
        _changesAndShares =
        [
            .. figures.Where(figure => figure.Reading.HasFigure
                && figure.Basis is BasisKeys.Outcome
                && (IsOf(figure, Measure) || IsOf(figure, MeasureKeys.Persons)))
        ];
        var years = _requests.Periods.Where(period => period.Kind == PeriodKind.Year).ToList();
        if (years.Count < 2)
            throw new NoFigureException("Ett syntetiskt register över förfrågningar kräver tryckta antal per insats för två "
                + $"år. {_requests.Available()}");
        Years = [.. years.TakeLast(2)];
        Insatser =
        [
            .. Taxonomies.Insatser.Where(insats =>
                insats.Parent.Length == 0 && insats.IsForRequests && Years.All(year => _requests.Has(insats.Key, year)))
        ];
        Kinds = [.. Insatser.SelectMany(KindsOf)];
        _partNumbers = [.. Years.Select(NumbersOfParts)];
    }

    public PublishedFigures Figures { get; }

    public IReadOnlyList<Period> Years { get; }

    public IReadOnlyList<Insats> Insatser { get; }

    public IReadOnlyList<RequestKind> Kinds { get; }

    /// <summary>The figures that the register's counts are taken from.</summary>
    public Sources Sources => new(Figures
        .Where(figure => figure.Reading.HasFigure
            && IsOf(figure, Measure)
            && figure.Period.Start >= Years[0].Start
            && figure.Period.End <= Years[1].End)
        .Select(figure => figure.Source));

    /// <summary>The insatser whose printed parts do not sum to the printed whole, and what was made of them.</summary>
    public IReadOnlyList<Assumption> Reconciliations =>
        [.. from insats in Enumerable.Range(0, Insatser.Count)
            from year in Enumerable.Range(0, 2)
            select Reconciliation(insats, year) into found where found is not null select found];

    private Taxonomies Taxonomies => Figures.Taxonomies;

    public long Number(int insats, int year) => _requests.Number(Insatser[insats].Key, Years[year]);

    public long PartNumber(int kind, int year) => _partNumbers[year][kind];

    /// <summary>The printed number of an insats or a part in a period, if there is one.</summary>
    public long? Printed(string insats, Period period) =>
        _requests.Has(insats, period) && _requests.Level(insats, period).Reading.HasFigure
            ? _requests.Number(insats, period)
            : null;

    /// <summary>What is printed of the whole city's requests, or persons, as a change or a share.</summary>
    public IReadOnlyList<PublishedFigure> Of(string measure, MeasureKind kind, string insats, Period period) =>
        [.. _changesAndShares.Where(figure => figure.Period == period && Same(figure.Insats, insats) && IsOf(figure, measure)
            && Taxonomies.Measures[figure.Measure].Kind == kind && (insats.Length > 0 || figure.Area.Length == 0))];

    /// <summary>What is printed as a share of an insats' requests, as a share of one.</summary>
    public IReadOnlyList<PublishedFigure> Shares(string part, Period period) =>
        [.. Of(Measure, MeasureKind.Share, part, period).Where(figure => figure.Group.Length == 0)];

    /// <summary>Whether a figure is of a measure, or of its change or share.</summary>
    public bool IsOf(PublishedFigure figure, string measure) =>
        Same(figure.Measure, measure) || Same(Taxonomies.Measures[figure.Measure].Of, measure);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private IEnumerable<RequestKind> KindsOf(Insats insats, int place)
    {
        var parts = Taxonomies.Insatser.PartsOf(insats.Key).Where(part => part.IsForRequests).ToList();
        return parts.Count == 0
            ? [new RequestKind(place, insats.Key, insats.Area, "")]
            : parts.Select(part => new RequestKind(place, insats.Key, insats.Area, part.Key));
    }

    private long[] NumbersOfParts(Period year) =>
        [.. Insatser.SelectMany((insats, place) => LargestRemainder.Split(
            _requests.Number(insats.Key, year), Weights([.. Kinds.Where(kind => kind.Insats == place)], year)))];

    private Assumption? Reconciliation(int insats, int year)
    {
        var parts = Enumerable.Range(0, Kinds.Count)
            .Where(kind => Kinds[kind].Insats == insats && Kinds[kind].Part.Length > 0)
            .ToList();
        var printed = parts.Select(part => Printed(Kinds[part].Part, Years[year])).ToList();
        if (parts.Count == 0 || printed.Any(number => number is null) || printed.Sum() == Number(insats, year)) return null;
        var kept = string.Join(
            ", ",
            parts.Select(part =>
                $"{Taxonomies.Insatser[Kinds[part].Part].LabelInSentence} {SwedishFormat.Number(PartNumber(part, year))}"));
        return new Assumption(
            $"{Insatser[insats].Label} {Years[year].Label}",
            $"De tryckta delarna summerar till {SwedishFormat.Number(printed.Sum()!.Value)} och helheten är "
            + $"{SwedishFormat.Number(Number(insats, year))}. Helheten gäller, och delarna är jämkade i proportion: {kept}.");
    }

    // Printed numbers if every part has one; else printed shares of the year, or of the other year; else what is assumed.
    private decimal[] Weights(IReadOnlyList<RequestKind> parts, Period year)
    {
        if (parts.Count == 1) return [1];
        var numbers = parts.Select(part => Printed(part.Part, year)).ToList();
        if (numbers.All(number => number is not null)) return [.. numbers.Select(number => (decimal)number!.Value)];
        foreach (var period in Years.OrderBy(other => other == year ? 0 : 1))
        {
            var shares = parts.Select(part => Shares(part.Part, period)).ToList();
            if (shares.All(share => share.Count > 0)) return [.. shares.Select(share => ShareOfOne(share[0]))];
        }

        return [.. parts.Select(part => RequestAssumptions.PartWeight(part.Part))];
    }

    internal static decimal ShareOfOne(PublishedFigure figure) => figure.Demand().Unit.Convert(figure.Demand().Value, Unit.Share);
}
