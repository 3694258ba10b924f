namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>
/// A table as a circulation: from the whole through the groups of the first family to the cells, on through the groups of the
/// second family, and back to the whole. While some flow is not whole there is a loop of such flows; a loop is pushed one way
/// or the other, with chances that keep the expected values, until one of its flows is whole.
/// </summary>
/// <remarks>
/// A flow is a whole number, which stays, and what is above it, which is counted in 2⁻³² of one so that every comparison is
/// exact.
/// </remarks>
internal sealed class RoundingNetwork
{
    private const long One = 1L << 32;
    private const long Whole = One / 1_000_000;

    // Beyond this a double has no place for a part of one.
    private const double Largest = 1L << 52;

    private readonly CrossTable _table;
    private readonly List<(int From, int To)> _arcs = [];
    private readonly List<long> _wholes = [];
    private readonly List<long> _flows = [];
    private readonly List<List<int>> _arcsOf = [[], []];
    private readonly int[] _cellArcs;

    public RoundingNetwork(CrossTable table, IReadOnlyList<IReadOnlyList<int>> first, IReadOnlyList<IReadOnlyList<int>> second)
    {
        _table = table;
        var total = 0.0;
        for (var cell = 0; cell < table.Count; cell++) total += table[cell];
        if (total >= Largest)
            throw new ArgumentException("The sum of the table is too great for parts of one to be told.", nameof(table));
        var tails = AddFamily(first, root: 0, isFirst: true);
        var heads = AddFamily(second, root: 1, isFirst: false);
        _cellArcs = [.. Enumerable.Range(0, table.Count).Select(cell => Add(tails[cell], heads[cell], table[cell]))];
        Add(1, 0, total);
    }

    public IReadOnlyList<long> Round(SeededRandom random)
    {
        for (var node = 0; node < _arcsOf.Count; node++)
        {
            while (Open(node, except: -1) >= 0) Push(node, random);
        }

        return [.. _cellArcs.Select(arc => _wholes[arc] + (_flows[arc] / One))];
    }

    private int[] AddFamily(IReadOnlyList<IReadOnlyList<int>> levels, int root, bool isFirst)
    {
        var nodes = new int[_table.Count];
        Array.Fill(nodes, root);
        foreach (var level in levels)
        {
            if (level.Count != _table.Count || level.Any(group => group < 0))
                throw new ArgumentException("A level has a group, from 0, for every cell.", isFirst ? "first" : "second");
            var groups = level.Max() + 1;
            var parents = new int[groups];
            Array.Fill(parents, -1);
            for (var cell = 0; cell < nodes.Length; cell++)
            {
                if (parents[level[cell]] >= 0 && parents[level[cell]] != nodes[cell])
                    throw new ArgumentException(
                        "Each level divides the groups of the one before it.", isFirst ? "first" : "second");
                parents[level[cell]] = nodes[cell];
            }

            var sums = _table.Sums(level, groups);
            var children = new int[groups];
            for (var group = 0; group < groups; group++)
            {
                if (parents[group] < 0) continue;
                children[group] = _arcsOf.Count;
                _arcsOf.Add([]);
                Add(isFirst ? parents[group] : children[group], isFirst ? children[group] : parents[group], sums[group]);
            }

            for (var cell = 0; cell < nodes.Length; cell++) nodes[cell] = children[level[cell]];
        }

        return nodes;
    }

    private int Add(int from, int to, double value)
    {
        // Taking the whole away and multiplying by a power of two are exact; the cast cuts off what is below 2⁻³².
        var whole = Math.Floor(value);
        var flow = (long)((value - whole) * One);
        var nearest = (flow + (One / 2)) / One * One;
        _wholes.Add((long)whole);
        _flows.Add(Math.Abs(flow - nearest) <= Whole ? nearest : flow);
        _arcs.Add((from, to));
        _arcsOf[from].Add(_arcs.Count - 1);
        _arcsOf[to].Add(_arcs.Count - 1);
        return _arcs.Count - 1;
    }

    private bool IsWhole(int arc) => _flows[arc] % One == 0;

    // Flows become whole and stay so: those that have are dropped from the end of the list.
    private int Open(int node, int except)
    {
        var arcs = _arcsOf[node];
        while (arcs.Count > 0 && IsWhole(arcs[^1])) arcs.RemoveAt(arcs.Count - 1);
        for (var index = arcs.Count - 1; index >= 0; index--)
        {
            if (arcs[index] != except && !IsWhole(arcs[index])) return arcs[index];
        }

        return -1;
    }

    private void Push(int start, SeededRandom random)
    {
        var path = new List<(int Arc, bool IsForward)>();
        var seen = new Dictionary<int, int> { [start] = 0 };
        var node = start;
        while (true)
        {
            var last = path.Count == 0 ? -1 : path[^1].Arc;
            var arc = Open(node, last);
            if (arc < 0)
            {
                // All other flows here are whole, so this one is too but for what was cut off.
                Settle(last >= 0 ? last : Open(node, except: -1));
                return;
            }

            var isForward = _arcs[arc].From == node;
            node = isForward ? _arcs[arc].To : _arcs[arc].From;
            path.Add((arc, isForward));
            if (seen.TryGetValue(node, out var begin))
            {
                PushLoop(path[begin..], random);
                return;
            }

            seen[node] = path.Count;
        }
    }

    private void PushLoop(List<(int Arc, bool IsForward)> loop, SeededRandom random)
    {
        var ahead = loop.Min(step => step.IsForward ? Above(step.Arc) : Below(step.Arc));
        var back = loop.Min(step => step.IsForward ? Below(step.Arc) : Above(step.Arc));
        var push = random.Below(ahead + back) < back ? ahead : -back;
        foreach (var (arc, isForward) in loop) _flows[arc] += isForward ? push : -push;
    }

    private long Below(int arc) => _flows[arc] % One;

    private long Above(int arc) => One - Below(arc);

    private void Settle(int arc)
    {
        var nearest = (_flows[arc] + (One / 2)) / One * One;
        if (Math.Abs(_flows[arc] - nearest) > One / 1000)
            throw new InvalidOperationException("The table's sums are not those of its cells.");
        _flows[arc] = nearest;
    }
}
