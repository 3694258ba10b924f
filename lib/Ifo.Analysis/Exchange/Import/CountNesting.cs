using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Finds which rows or columns are parts of others: by words (<c>varav akut</c>), and by names that are set in beneath another.
/// </summary>
internal sealed class CountNesting(IReadOnlyList<CountItem> items, CountNumbers numbers, CountWords words)
{
    // One blank before a name is a slip; two are meant.
    private const int LeastIndent = 2;

    private readonly int[] _wholes = [.. items.Select(_ => -1)];
    private readonly List<(int Item, string Why)> _lost = [];

    /// <summary>What each is a part of; −1 for most.</summary>
    public IReadOnlyList<int> Wholes => _wholes;

    public IReadOnlyList<(int Item, string Why)> Lost => _lost;

    /// <summary>Wholes of which others, set in beneath them, are all: they are totals.</summary>
    public List<CountSum> Complete { get; } = [];

    public void Find()
    {
        var isNamed = items.Select(item => words.MayBePart(item.Name) && PartWord.Begins(item.Name)).ToList();
        for (var item = 0; item < items.Count; item++)
        {
            if (isNamed[item]) Named(item, isNamed);
            else if (words.MayBePart(items[item].Name) && PartWord.Before(items[item].Name) is { Length: > 0 } before)
                Within(item, before);
        }

        for (var item = items.Count - 1; item >= 0; item--) SetIn(item, isNamed);
    }

    /// <summary>The parts of an item.</summary>
    public List<int> PartsOf(int whole) => [.. Enumerable.Range(0, items.Count).Where(item => _wholes[item] == whole)];

    private void Named(int item, List<bool> isNamed)
    {
        var above = item - 1;
        while (above >= 0 && isNamed[above] && items[above].Indent >= items[item].Indent) above--;
        Take(item, above, "det finns inget ovanför som den kan vara en del av");
    }

    // HVB, varav akut: the name tells of what.
    private void Within(int item, string before) => Take(
        item,
        Enumerable.Range(0, items.Count).FirstOrDefault(other => PlainText.OfAny(items[other].Name) == before, -1),
        "det finns inget med det namn som står före ordet varav");

    private void Take(int item, int whole, string otherwise)
    {
        _wholes[item] = whole;
        if (whole < 0) _lost.Add((item, otherwise));
        else if (!numbers.IsAtLeast(whole, item))
            _lost.Add((item, $"den är större än ”{items[whole].Name}”, som den är en del av"));
    }

    // Those set in beneath an item are its parts where none is larger than it. Where they sum to more they may be anything.
    private void SetIn(int whole, List<bool> isNamed)
    {
        if (isNamed[whole]) return;
        var below = Enumerable.Range(whole + 1, items.Count - whole - 1)
            .Where(item => !isNamed[item] && _wholes[item] < 0 && Above(item) == whole)
            .ToList();
        if (below.Count == 0) return;
        if (below.Count > 1 && numbers.IsSum(whole, below)) Complete.Add(new(whole, below));
        else if (IsMore(below, whole))
        {
            if (!below.TrueForAll(item => numbers.IsAtLeast(whole, item))) return;
            foreach (var item in below)
                _lost.Add((item, $"den är indragen under ”{items[whole].Name}”, men de indragna är tillsammans fler än den"));
        }
        else if (words.Kind(items[whole].Name) == TotalsKind.None)
            foreach (var item in below) _wholes[item] = whole;
    }

    private bool IsMore(List<int> below, int whole) =>
        numbers.Lines.Any(line => numbers.Sum(below, line) is { } sum && numbers.Value(whole, line) is { } all && sum > all);

    // The nearest one before it that is not set in as far.
    private int Above(int item)
    {
        var above = item - 1;
        while (above >= 0 && items[above].Indent > items[item].Indent - LeastIndent) above--;
        return above;
    }
}
