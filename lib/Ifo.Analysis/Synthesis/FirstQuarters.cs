using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Synthesis.Fitting;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// The numbers of requests in the first quarter of both years, as far as the reports decide them. Printed are changes in
/// number and in percent, which together leave a few possible levels, and levels of some parts.
/// </summary>
internal sealed class FirstQuarters
{
    private const string Measure = MeasureKeys.Requests;

    private readonly RequestMargins _printed;
    private readonly Period[] _quarters;
    private readonly long?[] _changes;
    private readonly long[] _before;
    private readonly Func<int, double> _expected;

    /// <summary>Decides the levels, by insats, within what is printed.</summary>
    /// <param name="printed">What is printed.</param>
    /// <param name="expected">
    /// How many requests of a kind, by its place, are expected in the first quarter of the first year.
    /// </param>
    public FirstQuarters(RequestMargins printed, Func<int, double> expected)
    {
        _printed = printed;
        _expected = expected;
        _quarters = [.. printed.Years.Select(year => Period.Quarter(year.Start.Year, 1))];
        _changes = [.. printed.Insatser.Select(insats => ChangeOf(insats.Key))];
        var possible = printed.Insatser
            .Select((_, insats) => _changes[insats] is { } change ? Possible(insats, change) : null)
            .ToList();
        _before = [.. possible.Select((levels, insats) => Nearest(levels, ExpectedOf(insats)))];
        ReachTotal(possible);
    }

    /// <summary>The number in the first quarter of a year, or null when nothing is printed of the insats.</summary>
    public long? Number(int insats, int year) =>
        _changes[insats] is { } change ? _before[insats] + (year == 0 ? 0 : change) : null;

    /// <summary>
    /// The number of a part in the first quarter of a year, as printed or as it follows from the text, or null.
    /// </summary>
    public long? PartNumber(int kind, int year)
    {
        var of = _printed.Kinds[kind];
        if (of.Part.Length == 0) return null;
        return _printed.Printed(of.Part, _quarters[year]) ?? (IsUnchanged(of) ? (long)(_expected(kind) + 0.5) : null);
    }

    // Only where the change of the whole is printed, since all of it then belongs to the other parts.
    private bool IsUnchanged(RequestKind kind) =>
        RequestAssumptions.IsUnchangedInFirstQuarter(kind.Part)
            && _printed.Of(Measure, MeasureKind.Change, kind.Key, _quarters[1]).Count > 0;

    private double ExpectedOf(int insats) =>
        Enumerable.Range(0, _printed.Kinds.Count).Where(kind => _printed.Kinds[kind].Insats == insats).Sum(_expected);

    private long? ChangeOf(string insats)
    {
        if (_printed.Printed(insats, _quarters[0]) is { } before
            && insats.Length > 0
            && _printed.Printed(insats, _quarters[1]) is { } after) return after - before;
        var changes = _printed
            .Of(Measure, MeasureKind.Change, insats, _quarters[1])
            .Where(figure => figure.Group.Length == 0)
            .ToList();
        var values = changes.Select(figure => (long)figure.Demand().Value).Distinct().ToList();
        return values.Count switch
        {
            0 => null,
            1 => values[0],
            _ =>
                throw new MarginClashException(
                    [.. changes.Select(figure => figure.Id)], $"Källorna säger emot varandra: {string.Join("; ", changes)}."),
        };
    }

    private List<long> Possible(int insats, long change)
    {
        var (first, second) = (_printed.Number(insats, 0), _printed.Number(insats, 1));
        var levels = new List<long>();
        for (var before = Math.Max(0, -change); before <= first && before + change <= second; before++)
        {
            if (IsPossible(insats, before, before + change)) levels.Add(before);
        }

        return levels.Count > 0 ? levels : throw Clash(_printed.Insatser[insats].Key, change);
    }

    private bool IsPossible(int insats, long before, long after)
    {
        var key = _printed.Insatser[insats].Key;
        if (_printed.Printed(key, _quarters[0]) is { } printed && printed != before) return false;
        return PercentAllows(key, before, after) && PartsAllow(insats, 0, before) && PartsAllow(insats, 1, after);
    }

    private bool PercentAllows(string insats, long before, long after) =>
        _printed.Of(Measure, MeasureKind.ChangePercent, insats, _quarters[1])
            .Where(figure => figure.Group.Length == 0)
            .All(figure => before > 0 && Share(figure).Contains((decimal)(after - before) / before));

    private bool PartsAllow(int insats, int year, long whole)
    {
        var parts = Enumerable.Range(0, _printed.Kinds.Count)
            .Where(kind => _printed.Kinds[kind].Insats == insats && _printed.Kinds[kind].Part.Length > 0)
            .ToList();
        var numbers = parts.Select(part => PartNumber(part, year)).ToList();
        var sum = numbers.Sum(number => number ?? 0);
        if (sum > whole || (numbers.Count > 0 && numbers.All(number => number is not null) && sum != whole)) return false;
        return parts.Zip(numbers).Where(pair => pair.Second is not null).All(pair =>
            _printed
                .Shares(_printed.Kinds[pair.First].Part, _quarters[year])
                .All(share => whole > 0 && Share(share).Contains((decimal)pair.Second!.Value / whole)));
    }

    private static Interval Share(PublishedFigure figure) => figure.Demand().Unit.Convert(figure.Demand().Interval, Unit.Share);

    private static long Nearest(List<long>? levels, double expected) =>
        levels is null ? (long)(expected + 0.5) : levels.MinBy(level => Math.Abs(level - expected));

    // The printed change of all requests, less those of the insatser, belongs to the insatser without one; then the levels are
    // moved, each in proportion to how far it can go, until the percentage of the whole is what is printed.
    private void ReachTotal(List<List<long>?> possible)
    {
        if (ChangeOf("") is not { } total) return;
        var free = Enumerable.Range(0, _changes.Length).Where(insats => _changes[insats] is null).ToList();
        var left = total - _changes.Sum(change => change ?? 0);
        if (free.Count > 0)
        {
            var parts = LargestRemainder.Split(Math.Abs(left), [.. free.Select(insats => (decimal)_before[insats])]);
            foreach (var (insats, part) in free.Zip(parts)) _changes[insats] = Math.Sign(left) * part;
        }

        var sum = _before.Sum();
        var wanted = Wanted(total, sum, sum + possible.Sum(levels => levels is null ? 0 : levels[^1] - levels[0]));
        if (wanted != sum) Move(possible, wanted - sum);
    }

    private long Wanted(long total, long sum, long reach)
    {
        for (var step = 0L; step <= reach; step++)
        {
            if (sum + step + total > 0 && PercentAllows("", sum + step, sum + step + total)) return sum + step;
            if (sum - step > 0 && PercentAllows("", sum - step, sum - step + total)) return sum - step;
        }

        throw Clash("", total);
    }

    private void Move(List<List<long>?> possible, long distance)
    {
        var room = possible
            .Select((levels, insats) => levels is null ? 0m : Math.Abs((distance > 0 ? levels[^1] : levels[0]) - _before[insats]))
            .ToList();
        if (room.Sum() < Math.Abs(distance)) throw Clash("", _changes.Sum(change => change ?? 0));
        var steps = LargestRemainder.Split(Math.Abs(distance), room);
        for (var insats = 0; insats < steps.Length; insats++)
        {
            if (steps[insats] > 0)
                _before[insats] = Nearest(possible[insats], _before[insats] + (Math.Sign(distance) * steps[insats]));
        }
    }

    private MarginClashException Clash(string insats, long change)
    {
        var figures = _printed.Figures
            .Where(figure => figure.Insats == insats
                && figure.Period == _quarters[1]
                && figure.Reading.HasFigure
                && _printed.IsOf(figure, Measure))
            .Select(figure => figure.Id)
            .ToList();
        var subject = insats.Length == 0 ? "samtliga insatser" : _printed.Figures.Taxonomies.Insatser[insats].LabelInSentence;
        return new MarginClashException(
            figures,
            $"Inga antal förfrågningar om {subject} {_quarters[0].Label} stämmer med förändringen "
            + $"{SwedishFormat.Signed(change, 0)} och de andra tryckta uppgifterna: {string.Join(", ", figures)}.");
    }
}
