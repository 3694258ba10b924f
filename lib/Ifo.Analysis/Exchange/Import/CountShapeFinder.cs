namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Finds which rows, or columns, of a table of counts are totals and which are parts: by their names and by their numbers. The
/// order matters only for subtotals, which stand beside what they sum.
/// </summary>
internal sealed class CountShapeFinder
{
    // A sum that would come about by chance less often than once in so many tables is a total.
    private const double Certain = 1_000;

    // And one that comes about so often is no reason to ask.
    private const double Likely = 4;
    private const int MostSubtotals = 16;

    private readonly IReadOnlyList<CountItem> _items;
    private readonly CountNumbers _numbers;
    private readonly CountWords _words;
    private readonly CountNesting _nesting;
    private readonly List<CountSum> _unnamed = [];
    private readonly List<CountSum> _asked = [];
    private readonly List<CountSum> _perhaps = [];

    private CountShapeFinder(IReadOnlyList<CountItem> items, CountNumbers numbers, CountWords words, CountSide side)
    {
        (_items, _numbers, _words) = (items, numbers, words);
        _nesting = new(items, numbers, words, side);
    }

    /// <summary>The shape of one axis.</summary>
    /// <param name="items">The rows, or the columns.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="words">What their names say.</param>
    /// <param name="side">Which axis it is.</param>
    public static CountShape Find(IReadOnlyList<CountItem> items, CountNumbers numbers, CountWords words, CountSide side) =>
        new CountShapeFinder(items, numbers, words, side).Find();

    private CountShape Find()
    {
        _nesting.Find();
        var counted = Places(item => _nesting.Wholes[item] < 0);
        var named = Named(counted);
        var complete = _nesting.Complete.Select(sum => sum.Item).ToHashSet();
        var open = counted.Where(item => !named.Contains(item) && !complete.Contains(item)).ToList();
        if (_words.AreRead) Choose(open, [.. named.Where(item => !complete.Contains(item))]);
        var unnamed = _unnamed.Select(sum => sum.Item).ToHashSet();
        List<int> finest = [.. open.Where(item => !unnamed.Contains(item))];
        var (sums, wrong) = Resolve(named.Where(item => !complete.Contains(item)), finest, [.. named, .. unnamed, .. complete]);
        return new()
        {
            Items = _items,
            Finest = finest,
            Sums = [.. Complete(finest), .. _unnamed, .. sums],
            Wholes =
            [
                .. Places(_ => true).Select(item => new CountSum(item, _nesting.PartsOf(item))).Where(sum => sum.Parts.Count > 0)
            ],
            Unnamed = _unnamed,
            Asked = _asked,
            Perhaps = [.. _perhaps.Where(sum => sum.Parts.Append(sum.Item).All(finest.Contains))],
            Wrong = wrong,
            Lost = _nesting.Lost,
        };
    }

    // Where every name is that of a total, those of a part are what is counted: Totalt pojkar, Totalt flickor.
    private HashSet<int> Named(List<int> counted)
    {
        var named = counted.Where(item => _words.Kind(_items[item].Name) is TotalsKind.Total or TotalsKind.Part).ToHashSet();
        named.RemoveWhere(item => IsWholeOfItsOwn(item, counted, named));
        if (named.Count < counted.Count) return named;
        named.RemoveWhere(item => _words.Kind(_items[item].Name) == TotalsKind.Part);
        return named.Count < counted.Count ? named : named.Count == 1 ? [] : named;
    }

    // HVB totalt, varav akut: where no rows sum to it, it is what is counted.
    private bool IsWholeOfItsOwn(int item, List<int> counted, HashSet<int> named)
    {
        if (_words.Kind(_items[item].Name) != TotalsKind.Part || _nesting.PartsOf(item).Count == 0) return false;
        var others = counted.Where(other => !named.Contains(other)).ToList();
        return !_numbers.IsSum(item, others) && !CountBlocks.Runs(item, others, named).Any(run => _numbers.IsSum(item, run));
    }

    private void Choose(List<int> open, List<int> named)
    {
        if (open.Count < 2 || open.Exists(IsUnread)) return;
        if (named.Exists(total => IsInformative(total) && _numbers.IsSum(total, open))) return;
        var blocks = new CountBlocks(_items, _numbers, _words).Find(open, named);
        foreach (var total in named.Where(total => IsInformative(total) && !IsSubtotal(total, open, named)))
        {
            if (Subtotals(total, open, blocks) is not { } found) continue;
            _unnamed.AddRange(found);
            return;
        }

        if (!Grand(open, blocks)) Alone(open, blocks);
    }

    // A total that no word names: all others, or all others that are not subtotals, sum to it.
    private bool Grand(List<int> open, List<CountBlock> blocks)
    {
        foreach (var item in open.Where(item => MayBeTotal(item) && open.TrueForAll(other => _numbers.IsAtLeast(item, other))))
        {
            List<int> others = [.. open.Where(other => other != item)];
            if (_numbers.IsSum(item, others))
            {
                var isSaid = blocks.Exists(block => block.Item == item && block.IsSaid && block.Parts.Count == others.Count);
                Judge(new(item, others), isSaid ? Certain : _numbers.Evidence(item, others));
            }
            else if (Subtotals(item, others, [.. blocks.Where(block => block.Item != item)]) is { } found)
            {
                List<int> finest = [.. others.Except(found.Select(sum => sum.Item))];
                var evidence = found.Aggregate(
                    _numbers.Evidence(item, finest), (all, sum) => all * _numbers.Evidence(sum.Item, sum.Parts) / open.Count);
                if (evidence < Likely) continue;
                foreach (var sum in found) Judge(sum, evidence);
                Judge(new(item, finest), evidence);
            }
        }

        return _unnamed.Count + _asked.Count > 0;
    }

    private void Alone(List<int> open, List<CountBlock> blocks)
    {
        var together = Tiling(open, blocks, _numbers);
        foreach (var block in blocks)
        {
            if (block.Parts.Any(part => _unnamed.Exists(sum => sum.Item == part))) continue;
            var evidence = Math.Max(block.Evidence, together);
            if (evidence >= Likely) Judge(new(block.Item, block.Parts), evidence);
            else if (block.Parts.Count > 1) _perhaps.Add(new(block.Item, block.Parts));
        }
    }

    // Blocks that together are all that there is are hardly there by chance: 3, 7, 10, then 30, 12, 42.
    private static double Tiling(List<int> open, List<CountBlock> blocks, CountNumbers numbers)
    {
        var covered = blocks.SelectMany(block => block.Parts.Append(block.Item)).ToList();
        var isTiled = blocks.Count > 1 && covered.Count == open.Count && covered.Distinct().Count() == covered.Count
            && blocks.TrueForAll(block => block.Parts.Count > 1);
        return isTiled ? blocks.Aggregate(1.0, (all, block) => all * numbers.Evidence(block.Item, block.Parts)) : 0;
    }

    private void Judge(CountSum sum, double evidence)
    {
        if (_unnamed.Concat(_asked).Any(known => known.Item == sum.Item)) return;
        var alone = sum.Parts.Where(part => !_numbers.IsNothing(part)).ToList();
        if (evidence >= Certain) _unnamed.Add(sum);
        else if (alone.Count != 1 || !_words.IsSaidCount(_items[alone[0]].Name)) _asked.Add(sum);
    }

    /// <summary>
    /// The subtotals among some items without which the others sum to a total; nothing where there are none, or where it could
    /// be one or the other.
    /// </summary>
    private List<CountSum>? Subtotals(int total, List<int> items, List<CountBlock> blocks)
    {
        var known = _numbers.Lines
            .Where(line => _numbers.Value(total, line) is not null && _numbers.Sum(items, line) is not null)
            .ToList();
        long[] excess = [.. known.Select(line => _numbers.Sum(items, line)!.Value - _numbers.Value(total, line)!.Value)];
        if (known.Count == 0 || Array.Exists(excess, number => number < 0)) return null;
        var candidates = blocks.DistinctBy(block => block.Item).Take(MostSubtotals).ToList();
        var ways = new List<List<CountSum>>();
        Search(0, excess, []);
        return ways.Count == 1 ? ways[0] : null;

        void Search(int next, long[] left, List<CountSum> chosen)
        {
            if (ways.Count > 1 || Array.Exists(left, number => number < 0)) return;
            if (chosen.Count > 0 && Array.TrueForAll(left, number => number == 0))
            {
                var chosenItems = chosen.Select(sum => sum.Item).ToHashSet();
                if (!chosen.Exists(sum => sum.Parts.Any(chosenItems.Contains))) ways.Add([.. chosen]);
                return;
            }

            if (next == candidates.Count) return;
            var block = candidates[next];
            long[] less = [.. left.Select((number, index) => number - (_numbers.Value(block.Item, known[index]) ?? 0))];
            Search(next + 1, less, [.. chosen, new(block.Item, block.Parts)]);
            Search(next + 1, left, chosen);
        }
    }

    /// <summary>What each named total is the sum of; its name says what is meant first, and the numbers decide.</summary>
    private (List<CountSum> Sums, List<CountSum> Wrong) Resolve(IEnumerable<int> named, List<int> finest, HashSet<int> totals)
    {
        var (sums, wrong) = (new List<CountSum>(), new List<CountSum>());
        foreach (var total in named)
        {
            var above = CountBlocks.Beside(total, finest, totals);
            var isPart = _words.Kind(_items[total].Name) == TotalsKind.Part && above.Count > 0;
            List<List<int>> ways = [isPart ? above : finest, isPart ? finest : above];
            ways.AddRange(CountBlocks.Runs(total, finest, totals));
            if (ways.Find(way => way.Count > 0 && _numbers.IsSum(total, way)) is { } parts) sums.Add(new(total, parts));
            else wrong.Add(new(total, ways[0]));
        }

        return (sums, wrong);
    }

    private IEnumerable<CountSum> Complete(List<int> finest) => _nesting.Complete
        .Select(sum => new CountSum(sum.Item, [.. Leaves(sum).Where(finest.Contains)]))
        .Where(sum => sum.Parts.Count > 0);

    private IEnumerable<int> Leaves(CountSum sum) => sum.Parts.SelectMany(part =>
        _nesting.Complete.Find(inner => inner.Item == part) is { } inner ? Leaves(inner) : [part]);

    private bool MayBeTotal(int item) => !_words.IsSaidCount(_items[item].Name) && !_numbers.IsNothing(item);

    private bool IsInformative(int total) => _numbers.Lines.Any(line => _numbers.Value(total, line) is > 0);

    // What cannot be read is a problem of its own, and no sum of it can be known.
    private bool IsUnread(int item) => _numbers.Lines.Any(line => _numbers.Value(item, line) is null);

    private bool IsSubtotal(int total, List<int> open, List<int> named) =>
        CountBlocks.Beside(total, open, [.. named]) is { Count: > 0 } above
        && above.Count < open.Count
        && _numbers.IsSum(total, above);

    private List<int> Places(Func<int, bool> isMeant) => [.. Enumerable.Range(0, _items.Count).Where(isMeant)];
}
