using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// How many persons a block has for each insats, year and administration, how many of them also had requests for another
/// insats that year, and how many had requests the year before.
/// </summary>
internal sealed class PersonPlan
{
    private const string Measure = MeasureKeys.Persons;

    private readonly RequestModel _model;
    private readonly long[][][] _persons;
    private readonly long[][][] _linked;
    private readonly int[] _links;
    private readonly int[] _monthlyLinks;
    private readonly int[][] _thousandths;

    public PersonPlan(RequestModel model)
    {
        _model = model;
        var insatser = Enumerable.Range(0, Printed.Insatser.Count).ToList();
        _links =
        [
            .. Printed.Insatser.Select(insats =>
                Place(
                    RequestAssumptions.Overlaps.FirstOrDefault(overlap => !overlap.IsSameMonth
                        && overlap.Insats == insats.Key)?.Other))
        ];
        _monthlyLinks =
        [
            .. Printed.Insatser.Select(insats =>
                Place(
                    RequestAssumptions.Overlaps.FirstOrDefault(overlap => overlap.IsSameMonth
                        && overlap.Other == insats.Key)?.Insats))
        ];
        _thousandths = [.. insatser.Select(insats => Enumerable.Range(0, 2).Select(year => Thousandths(insats, year)).ToArray())];
        var totals = insatser.Select(insats => Enumerable.Range(0, 2).Select(year => Expected(insats, year)).ToArray()).ToArray();
        var linked = insatser.Select(_ => new long[2]).ToArray();
        foreach (var overlap in RequestAssumptions.Overlaps.Where(overlap => !overlap.IsSameMonth))
            Settle(overlap, totals, linked);
        _persons =
        [
            .. insatser.Select(insats => Enumerable.Range(0, 2)
                .Select(year => LargestRemainder.SplitWithin(totals[insats][year], Requests(insats, year)))
                .ToArray())
        ];
        _linked =
        [
            .. insatser.Select(insats =>
                Enumerable.Range(0, 2).Select(year => Linked(insats, year, linked[insats][year])).ToArray())
        ];
    }

    private RequestMargins Printed => _model.Printed;

    /// <summary>Persons with requests for an insats in a year from an administration.</summary>
    public int Persons(int insats, int year, int administration) => checked((int)_persons[insats][year][administration]);

    /// <summary>Those of them that also had requests for the insats that <see cref="LinkOf"/> names.</summary>
    public int LinkedPersons(int insats, int year, int administration) => checked((int)_linked[insats][year][administration]);

    /// <summary>Those of the second year's persons that had requests the first year.</summary>
    public int ReturningPersons(int insats, int administration) => (int)Math.Min(
        Math.Min(
            Persons(insats, 1, administration) * RequestAssumptions.ReturningPercent / 100,
            Persons(insats, 1, administration) - LinkedPersons(insats, 1, administration)),
        Persons(insats, 0, administration) - LinkedPersons(insats, 0, administration));

    /// <summary>The insats whose persons, some of them, are also among those of this one; −1 for none.</summary>
    public int LinkOf(int insats) => _links[insats];

    /// <summary>The insats whose persons, a share of them, have a request for this one in the same month; −1 for none.</summary>
    public int MonthlyLinkOf(int insats) => _monthlyLinks[insats];

    /// <summary>
    /// The thousandths of an insats' persons in a quarter that have a request for another insats in the same month.
    /// </summary>
    public int MonthlyThousandths(int insats, int year) => _thousandths[insats][year];

    private int Thousandths(int insats, int year)
    {
        var overlap = RequestAssumptions.Overlaps.FirstOrDefault(overlap => overlap.IsSameMonth
            && overlap.Insats == Printed.Insatser[insats].Key);
        if (overlap is null) return 0;
        var share = Share(overlap, Period.Quarter(Printed.Years[year].Start.Year, 1));
        return share is null ? RequestAssumptions.OverlapPercent * 10 : (int)(RequestMargins.ShareOfOne(share) * 1000);
    }

    private int Place(string? insats) =>
        Printed.Insatser.ToList().FindIndex(other => string.Equals(other.Key, insats, StringComparison.Ordinal));

    private long[] Requests(int insats, int year) =>
        [.. Enumerable.Range(0, _model.Administrations.Count)
            .Select(administration => _model.OfYear(insats, year, administration))];

    private long Expected(int insats, int year) =>
        Math.Max(1, Printed.Number(insats, year) * 100 / RequestAssumptions.PerPerson(Printed.Insatser[insats].Key, year == 0));

    private PublishedFigure? Share(AssumedOverlap overlap, Period period) => Overlapping(overlap, MeasureKind.Share, period);

    // The group of the figure is named for the other insats.
    private PublishedFigure? Overlapping(AssumedOverlap overlap, MeasureKind kind, Period period) =>
        Printed.Of(Measure, kind, overlap.Insats, period)
            .FirstOrDefault(figure => figure.Group.Contains(overlap.Other, StringComparison.Ordinal));

    // A year with a printed share settles its own numbers; the other year gets the same share and as many requests per person.
    private void Settle(AssumedOverlap overlap, long[][] totals, long[][] linked)
    {
        var (insats, other) = (Place(overlap.Insats), Place(overlap.Other));
        if (insats < 0 || other < 0) return;
        var settled = Enumerable.Range(0, 2).LastOrDefault(year => Share(overlap, Printed.Years[year]) is not null, -1);
        if (settled >= 0)
            (totals[insats][settled], linked[insats][settled]) = Decide(overlap, insats, settled, totals[insats][settled]);
        for (var year = 0; year < 2; year++)
        {
            if (year == settled) continue;
            if (settled >= 0)
                totals[insats][year] = Math.Max(
                    1, Printed.Number(insats, year) * totals[insats][settled] / Printed.Number(insats, settled));
            linked[insats][year] = settled >= 0
                ? totals[insats][year] * linked[insats][settled] / totals[insats][settled]
                : totals[insats][year] * RequestAssumptions.OverlapPercent / 100;
        }
    }

    // Of the numbers of persons that the printed share and number allow, the middle one, and then the middle overlap.
    private (long Persons, long Linked) Decide(AssumedOverlap overlap, int insats, int year, long expected)
    {
        var share = Share(overlap, Printed.Years[year])!.Demand();
        var shares = share.Unit.Convert(share.Interval, Unit.Share);
        var one = RequestMargins.ShareOfOne(Share(overlap, Printed.Years[year])!);
        if (Overlapping(overlap, MeasureKind.Level, Printed.Years[year]) is not { } level)
            return (expected, (long)((expected * one) + 0.5m));
        var number = level.Demand().Interval;
        var possible = Enumerable.Range(1, (int)Printed.Number(insats, year))
            .Select(persons => (Persons: persons, Linked: Linkable(persons, shares, number)))
            .Where(pair => pair.Linked.Count > 0)
            .ToList();
        if (possible.Count == 0)
            throw new NoFigureException(
                $"Överlappningen {level.Id} ({level.Reading}) är större än vad antalet förfrågningar tillåter.");
        var (middle, overlaps) = possible[possible.Count / 2];
        return (middle, overlaps[overlaps.Count / 2]);
    }

    private static List<int> Linkable(int persons, Interval shares, Interval number) =>
        [.. Enumerable.Range(
            (int)Math.Max(0, decimal.Ceiling(number.Lower)), (int)decimal.Floor(number.Upper - Math.Max(0, number.Lower)) + 1)
            .Where(linked => linked <= persons && number.Contains(linked) && shares.Contains((decimal)linked / persons))];

    private long[] Linked(int insats, int year, long linked)
    {
        if (linked == 0) return new long[_model.Administrations.Count];
        var other = LinkOf(insats);
        var room = _persons[insats][year].Zip(_persons[other][year], Math.Min).ToArray();
        var wanted = LargestRemainder.Split(
            Math.Min(linked, room.Sum()), [.. _persons[insats][year].Select(persons => (decimal)persons)]);
        var left = wanted.Zip(room, (want, has) => Math.Max(0, want - has)).Sum();
        var placed = wanted.Zip(room, Math.Min).ToArray();
        return left == 0
            ? placed
            :
            [
                .. placed.Zip(
                    LargestRemainder.Split(left, [.. room.Zip(placed, (has, used) => (decimal)(has - used))]),
                    (used, more) => used + more)
            ];
    }
}
