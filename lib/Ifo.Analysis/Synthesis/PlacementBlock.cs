using System.Runtime.InteropServices;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// One block of placements. The days of an insats with a provider type are laid as places: as many as are full both years,
/// and the days left over in one year or the other. Each place is cut into placements, and those again at the turn of the year.
/// </summary>
internal sealed class PlacementBlock
{
    private const int AdministrationDraws = 1000;

    private readonly PlacementModel _model;
    private readonly ulong _seed;
    private readonly SeededRandom _random = new(0, 0);
    private readonly List<PlacementDraft> _drafts = [];
    private readonly List<int> _order = [];
    private readonly byte[][][] _administrations;
    private readonly int[] _yearDays;
    private readonly int[] _dayCounts;
    private readonly long[] _carried = new long[2];
    private int _persons;
    private int _placements;

    public PlacementBlock(PlacementModel model, ulong seed)
    {
        (_model, _seed) = (model, seed);
        _yearDays = [.. model.Years.Select(year => year.Days)];
        _dayCounts = new int[_yearDays.Sum() + 1];
        _administrations =
        [
            .. model.Targets.Select(target => Enumerable.Range(0, 2).Select(year => Table(target, year)).ToArray())
        ];
    }

    /// <summary>How many rows the block has; known when it is made.</summary>
    public int Count => _drafts.Count;

    /// <summary>How many placements.</summary>
    public int Placements => _placements;

    /// <summary>A row by its place in the order of start days.</summary>
    public PlacementDraft this[int place] => _drafts[_order[place]];

    /// <summary>Makes a block; the same seed and number always give the same block.</summary>
    public void Make(long number)
    {
        // Streams from 2³² on, so that no placement shares its numbers with a request.
        _random.Restart(_seed, (1UL << 32) + (ulong)number);
        _drafts.Clear();
        (_persons, _placements) = (0, 0);
        for (var target = 0; target < _model.Targets.Count; target++) LayPlaces(target);
        OrderByStart();
    }

    private byte[] Table(PlacementTarget target, int year)
    {
        var weights = Enumerable.Range(0, _model.Administrations.Count)
            .Select(administration => RequestAssumptions.Share(target.Area, administration, year == 0)
                * (decimal)RequestAssumptions.Affinity(target.Kind.Insats, target.Area, administration));
        return [.. LargestRemainder.Split(AdministrationDraws, [.. weights])
            .SelectMany((count, administration) => Enumerable.Repeat((byte)administration, (int)count))];
    }

    private void LayPlaces(int target)
    {
        Array.Clear(_carried);
        var days = _model.Targets[target].Days;
        var full = Math.Min(days[0] / _yearDays[0], days[1] / _yearDays[1]);
        for (var place = 0L; place < full; place++) Cut(target, 0, _yearDays[0] + _yearDays[1]);
        for (var year = 0; year < 2; year++)
        {
            for (var left = days[year] - (full * _yearDays[year]); left > 0; left -= _yearDays[year])
                LayPart(target, year, (int)Math.Min(left, _yearDays[year]));
        }
    }

    private void LayPart(int target, int year, int days)
    {
        var from = (year == 0 ? 0 : _yearDays[0]) + _random.Below(_yearDays[year] - days + 1);
        Cut(target, from, from + days);
    }

    private void Cut(int target, int from, int to)
    {
        var mean = _model.Targets[target].Kind.Length;
        var person = _persons++;
        var administration = Administration(target, from);
        for (var start = from; start < to;)
        {
            var length = 1 + _random.Below(mean) + _random.Below(mean);
            // What goes on when the register begins has had some of its days before.
            if (start == 0) length = 1 + _random.Below(length);
            var end = Math.Min(to, start + length);
            AddPlacement(target, start, end, person, administration);
            start = end;
            if (_random.Below(100) < PlacementAssumptions.SamePersonPercent || start >= to) continue;
            person = _persons++;
            administration = Administration(target, start);
        }
    }

    private int Administration(int target, int day) =>
        _administrations[target][day < _yearDays[0] ? 0 : 1][_random.Below(AdministrationDraws)];

    private void AddPlacement(int target, int start, int end, int person, int administration)
    {
        var placement = _placements++;
        if (start < _yearDays[0] && end > _yearDays[0])
        {
            AddRow(target, placement, start, _yearDays[0], person, administration);
            AddRow(target, placement, _yearDays[0], end, person, administration);
        }
        else
        {
            AddRow(target, placement, start, end, person, administration);
        }
    }

    // What a row costs more or less than the mean is carried to the next ones, at most a tenth of the price each.
    private void AddRow(int target, int placement, int start, int end, int person, int administration)
    {
        var of = _model.Targets[target];
        var (year, days) = (start < _yearDays[0] ? 0 : 1, end - start);
        var mean = of.Cost[year] / of.Days[year];
        var spread = mean * (850 + _random.Below(151) + _random.Below(151)) / 1000;
        var price = spread - Math.Clamp(_carried[year] / days, -mean / 10, mean / 10);
        _carried[year] += (price * days) - (of.Cost[year] * days / of.Days[year]);
        _drafts.Add(new PlacementDraft(target, placement, start, end, person, administration, (int)price));
    }

    private void OrderByStart()
    {
        Array.Clear(_dayCounts);
        foreach (var draft in _drafts) _dayCounts[draft.Start + 1]++;
        for (var day = 1; day < _dayCounts.Length; day++) _dayCounts[day] += _dayCounts[day - 1];
        _order.Clear();
        for (var row = 0; row < _drafts.Count; row++) _order.Add(0);
        for (var row = 0; row < _drafts.Count; row++) _order[_dayCounts[_drafts[row].Start]++] = row;
    }
}

/// <summary>A row before it is written, all in places of lists. The end is the first day that is not in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacementDraft(
    int Target, int Placement, int Start, int End, int Person, int Administration, int DayPrice);
