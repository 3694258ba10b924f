using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// What is printed of costs and days of an insats: levels, changes and shares, by what the measures are, not by their keys.
/// </summary>
internal sealed class CostMargins
{
    private const string City = "goteborg";
    private const string Own = "egen-regi";
    private const string External = "extern-regi";
    private const string Disability = "forvaltningen-for-funktionsstod";

    private readonly IReadOnlyList<PublishedFigure> _figures;
    private readonly IReadOnlyList<PublishedFigure> _shares;
    private readonly IReadOnlyList<PublishedFigure> _points;
    private readonly Taxonomies _taxonomies;
    private readonly IReadOnlyList<Period> _years;
    private readonly PlacementKind _kind;
    private readonly HashSet<Source> _used = [];

    public CostMargins(PublishedFigures figures, IReadOnlyList<Period> years, PlacementKind kind, string area)
    {
        (_taxonomies, _years, _kind) = (figures.Taxonomies, years, kind);
        var keys = figures.Taxonomies
            .CostsOf(kind.Insats)
            .Select(mapping => mapping.To)
            .Where(DayPriceAssumptions.IsByDay)
            .ToList();
        var candidates = figures
            .Where(figure => figure.Reading.HasFigure && figure.Area == area && figure.Basis == BasisKeys.Outcome
            && keys.Contains(figure.Insats, StringComparer.Ordinal) && IsOfCity(figure.Organisation)).ToList();
        _shares = [.. candidates.Where(IsShare).OrderBy(figure => keys.IndexOf(figure.Insats))];
        _points =
        [
            .. candidates.Where(figure => KindOf(figure) == MeasureKind.ChangePoints
                && figure.Provider == Own
                && figure.Period == years[1]
                && figure.Organisation == City)
        ];
        var levels = candidates
            .Where(figure => !IsShare(figure) && (IsOf(figure, MeasureKeys.NetCost) || IsOf(figure, MeasureKeys.CareDays)))
            .ToList();
        _figures = [.. levels.Where(figure => figure.Insats == keys.Find(key => levels.Exists(level => level.Insats == key)))];
    }

    /// <summary>The figures that were used.</summary>
    public Sources Sources => new(_used);

    /// <summary>The cost of both years, in kronor.</summary>
    public (decimal First, decimal Second) Cost()
    {
        var (first, second) = (Level(MeasureKeys.NetCost, 0, Unit.Kronor), Level(MeasureKeys.NetCost, 1, Unit.Kronor));
        var change = Value(Plain(MeasureKeys.NetCost, MeasureKind.Change), Unit.Kronor);
        var percent = Value(Plain(MeasureKeys.NetCost, MeasureKind.ChangePercent), Unit.Share);
        return (first, second, change, percent) switch
        {
            ({ } one, { } two, _, _) => (one, two),
            ({ } one, null, { } more, _) => (one, one + more),
            ({ } one, null, null, { } share) => (one, one * (1 + share)),
            ({ } one, null, null, null) => (one, one),
            (null, { } two, { } more, _) => (two - more, two),
            (null, { } two, null, { } share) => (two / (1 + share), two),
            (null, { } two, null, null) => (two, two),
            (null, null, { } more, { } share) when share != 0 => (more / share, (more / share) + more),
            _ => (Assumed, Assumed * (1 + (percent ?? (DayPriceAssumptions.SecondYearPercent - 100) / 100m))),
        };
    }

    /// <summary>The days of both years, given the cost.</summary>
    public (decimal First, decimal Second) Days((decimal First, decimal Second) cost)
    {
        var (first, second) = (Level(MeasureKeys.CareDays, 0, Unit.CareDays), Level(MeasureKeys.CareDays, 1, Unit.CareDays));
        var price = DayPriceAssumptions.Price(_kind.Insats);
        var growth = Growth(first ?? (cost.First / price));
        return (first, second, growth) switch
        {
            ({ } one, { } two, _) => (one, two),
            (null, { } two, { } factor) => (two / factor, two),
            (_, null, { } factor) => (first ?? (cost.First / price), (first ?? (cost.First / price)) * factor),
            _ => (first ?? (cost.First / price), second ?? (cost.Second * 100 / (price * DayPriceAssumptions.SecondYearPercent))),
        };
    }

    /// <summary>
    /// The share of egen regi in a year's cost: printed for the year, the other year, or a first quarter; or assumed.
    /// </summary>
    public decimal OwnShare(int year)
    {
        Period[] periods = [_years[year], _years[1 - year], Period.Quarter(_years[1].Start.Year, 1)];
        return periods
            .Select(period => ShareOf(Own, period) ?? (1 - ShareOf(External, period)))
            .FirstOrDefault(share => share is not null) ?? ((_kind.OwnPercent / 100m) + (year == 0 ? 0 : Points()));
    }

    /// <summary>
    /// The weights of the external provider types: printed for the first quarter of the second year, or assumed.
    /// </summary>
    public IReadOnlyList<(string Provider, decimal Weight)> ExternalWeights()
    {
        var quarter = Period.Quarter(_years[1].Start.Year, 1);
        var printed = _taxonomies.Providers.Where(provider => provider.Parent == External)
            .Select(provider => (provider.Key, Weight: ShareOf(provider.Key, quarter) ?? 0))
            .Where(provider => provider.Weight > 0)
            .ToList();
        return printed.Count > 0
            ? printed
            : [.. _kind.External.Select(provider => (provider.Provider, (decimal)provider.Weight))];
    }

    // A printed change of the share in percentage points, where its levels are not printed.
    private decimal Points() => Value(_points, Unit.PercentagePoints) / 100 ?? 0;

    private decimal Assumed => (decimal)_kind.Days * DayPriceAssumptions.Price(_kind.Insats);

    private bool IsOfCity(string organisation) =>
        organisation == City || (_taxonomies.Organisations.TryGet(organisation, out var term) && term.Parent == City);

    private bool IsOf(PublishedFigure figure, string measure) =>
        figure.Measure == measure || _taxonomies.Measures[figure.Measure].Of == measure;

    private MeasureKind KindOf(PublishedFigure figure) => _taxonomies.Measures[figure.Measure].Kind;

    private decimal? Level(string measure, int year, Unit unit) => Value(_figures.Where(figure =>
        figure.Measure == measure && figure.Period == _years[year] && IsPlain(figure)), unit);

    private IEnumerable<PublishedFigure> Plain(string measure, MeasureKind kind) => Changes(measure, kind).Where(IsPlain);

    private IEnumerable<PublishedFigure> Changes(string measure, MeasureKind kind) =>
        _figures.Where(figure =>
            IsOf(figure, measure) && KindOf(figure) == kind && figure.Period == _years[1] && figure.Provider.Length == 0);

    private static bool IsPlain(PublishedFigure figure) =>
        figure.Organisation == City && figure.Group.Length == 0 && figure.Provider.Length == 0;

    private decimal? Value(IEnumerable<PublishedFigure> figures, Unit unit)
    {
        if (figures.FirstOrDefault() is not { } figure) return null;
        _used.Add(figure.Source);
        return figure.Demand().Unit.Convert(figure.Demand().Value, unit);
    }

    // The factor from the first year's days to the second's: of the whole; of groups, added together; of an
    // administration that is new, added; of administrations, weighted.
    private decimal? Growth(decimal first)
    {
        if (Value(Plain(MeasureKeys.CareDays, MeasureKind.ChangePercent), Unit.Share) is { } whole) return 1 + whole;
        var percents = Changes(MeasureKeys.CareDays, MeasureKind.ChangePercent).ToList();
        var groups = percents.Where(figure => figure.Group.Length > 0).ToList();
        var numbers = Changes(MeasureKeys.CareDays, MeasureKind.Change).Where(figure => figure.Group.Length > 0
            && !groups.Exists(other => other.Group == figure.Group)).ToList();
        if (groups.Count + numbers.Count > 0)
            return 1
                + groups.Sum(figure => Value([figure], Unit.Share) ?? 0)
                + (numbers.Sum(figure => Value([figure], Unit.CareDays) ?? 0) / first);
        var added = _figures
            .Where(figure => figure.Measure == MeasureKeys.CareDays
                && figure.Organisation != City
                && figure.Period == _years[1]
                && figure.Group.Length == 0)
            .ToList();
        if (added.Count > 0) return 1 + (added.Sum(figure => Value([figure], Unit.CareDays) ?? 0) / first);
        var disability = percents.Find(figure => figure.Organisation == Disability);
        var others = percents.Find(figure => figure.Organisation != Disability && figure.Organisation != City);
        if (disability is null || others is null) return null;
        const decimal weight = PlacementAssumptions.DisabilitySupportPercent / 100m;
        return 1 + (weight * (Value([disability], Unit.Share) ?? 0)) + ((1 - weight) * (Value([others], Unit.Share) ?? 0));
    }

    // Where a report does not say of which cost a share is, it is taken to be of this one.
    private bool IsShare(PublishedFigure figure) => KindOf(figure) == MeasureKind.Share
        && (_taxonomies.Measures[figure.Measure].Of.Length == 0
            || _taxonomies.Measures[figure.Measure].Of.EndsWith(MeasureKeys.Cost, StringComparison.Ordinal));

    private decimal? ShareOf(string provider, Period period) => Value(
        _shares.Where(figure =>
            figure.Provider == provider && figure.Period == period && figure.Organisation == City && figure.Group.Length == 0),
        Unit.Share);
}
