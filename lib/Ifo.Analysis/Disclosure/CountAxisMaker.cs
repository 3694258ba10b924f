using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Disclosure;

/// <summary>Makes the axis of a table from how its rows, or columns, hang together in a file.</summary>
/// <param name="name">What they are.</param>
/// <param name="shape">How they hang together.</param>
/// <param name="numbers">Their numbers, at all finest places and parts of the other axis.</param>
internal sealed class CountAxisMaker(string name, CountShape shape, CountNumbers numbers)
{
    private readonly ImmutableArray<AxisNode>.Builder _nodes = ImmutableArray.CreateBuilder<AxisNode>();
    private readonly List<Axis> _implied = [];
    private readonly List<CountRest> _rests = [];
    private readonly List<CountSum> _groups = [];
    private readonly ImmutableArray<int> _items = [.. shape.Finest, .. shape.Wholes.SelectMany(whole => whole.Parts)];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal) { Axis.Total };

    /// <summary>An axis with its total last.</summary>
    public CountAxis WithTotal()
    {
        List<CountSum> crossing = [];
        var sums = shape.Sums
            .Where(sum => sum.Parts.Count < shape.Finest.Count)
            .DistinctBy(sum => string.Join(',', sum.Parts.Order()))
            .ToList();
        foreach (var sum in sums.OrderByDescending(sum => sum.Parts.Count))
            (_groups.TrueForAll(group => IsApartOrInside(sum, group)) ? _groups : crossing).Add(sum);
        foreach (var leaf in shape.Finest) _labels.Add(shape.Items[leaf].Name);
        var parts = Add(shape.Finest, _groups, sums);
        foreach (var sum in crossing) AddCrossing(sum, sums);
        foreach (var sum in shape.Sums.Except(_groups).Except(crossing))
            AddParts(sum.Item, sum.Parts.Count == shape.Finest.Count ? Axis.Total : Label(sum, sums));
        AddSharedParts();
        _nodes.Add(new(Axis.Total, Leaves(shape.Finest), [.. parts], ""));
        return new(new(name, _nodes.ToImmutable()), [.. _implied], _items, [.. _rests]);
    }

    /// <summary>A single column with what is part of it before it.</summary>
    public CountAxis Single()
    {
        foreach (var item in shape.Sums.Select(sum => sum.Item).Append(shape.Finest[0])) AddParts(item, shape.Items[item].Name);
        _nodes.Add(new(PersonTable.OneColumn, [0], [], ""));
        return new(new(_nodes.Count == 1 ? "" : name, _nodes.ToImmutable()), [.. _implied], _items, [.. _rests]);
    }

    // In the order of the file, each group as a block that ends with its total.
    private List<int> Add(IReadOnlyList<int> leaves, List<CountSum> groups, List<CountSum> sums)
    {
        var outer = groups.Where(group => !groups.Exists(other => other != group && IsInside(group, other))).ToList();
        var (places, added) = (new List<int>(), new HashSet<CountSum>());
        foreach (var leaf in leaves)
        {
            if (outer.Find(group => group.Parts.Contains(leaf)) is not { } own)
            {
                places.Add(_nodes.Count);
                _nodes.Add(new(shape.Items[leaf].Name, Leaves([leaf]), [], ""));
                AddParts(leaf, shape.Items[leaf].Name, isRightAbove: true);
            }
            else if (added.Add(own))
            {
                List<CountSum> within = [.. groups.Where(group => group != own && IsInside(group, own))];
                var inner = Add([.. leaves.Where(own.Parts.Contains)], within, sums);
                var label = Label(own, sums);
                places.Add(_nodes.Count);
                _nodes.Add(new(label, Leaves(own.Parts), [.. inner], ""));
                AddParts(own.Item, label, isRightAbove: true);
            }
        }

        return places;
    }

    // A total of some that are not a group beside the other groups: shown, and its sum known, beside the tree of the others.
    private void AddCrossing(CountSum sum, List<CountSum> sums)
    {
        var label = Label(sum, sums);
        _nodes.Add(new(label, Leaves(sum.Parts), [], ""));
        AddParts(sum.Item, label, isRightAbove: true);
        var leaves = sum.Parts.Select(part => new AxisNode(shape.Items[part].Name, Leaves([part]), [], ""));
        _implied.Add(new(name, [.. leaves, new(label, Leaves(sum.Parts), [.. Enumerable.Range(0, sum.Parts.Count)], "")]));
    }

    private void AddParts(int whole, string label, bool isRightAbove = false)
    {
        if (shape.Wholes.FirstOrDefault(sum => sum.Item == whole) is not { } sum) return;
        var labels = new Dictionary<int, string>();
        foreach (var part in sum.Parts)
        {
            var own = PartLabel(part);
            labels[part] = isRightAbove && _labels.Add(own) ? own : Unique($"{label}, {own}");
            _nodes.Add(new(labels[part], Leaves([part]), [], ""));
            AddParts(part, labels[part], isRightAbove: true);
        }

        var isMore = numbers.Lines.Any(line => numbers.Sum(sum.Parts, line) > numbers.Sum(shape.LeavesOf(whole), line));
        foreach (var parts in isMore ? sum.Parts.Select(part => (IReadOnlyList<int>)[part]) : [sum.Parts])
            _implied.Add(Implied(shape.LeavesOf(whole), label, parts, labels));
    }

    // "varav akut" of the total is the sum of what stands as "varav akut" beneath the rows, and of what does not.
    private void AddSharedParts()
    {
        foreach (var whole in shape.Wholes.Where(whole => shape.Sums.Any(sum => sum.Item == whole.Item)))
            foreach (var part in whole.Parts)
            {
                List<int> same = [.. shape.Wholes
                    .Where(other => shape.LeavesOf(whole.Item).Contains(other.Item))
                    .SelectMany(other => other.Parts)
                    .Where(other => PlainText.OfAny(PartLabel(other)) == PlainText.OfAny(PartLabel(part)))];
                if (same.Count == 0 || numbers.Lines.Any(line => numbers.Sum(same, line) > numbers.Value(part, line))) continue;
                var labels = same.ToDictionary(other => other, other => shape.Items[other].Name);
                _implied.Add(Implied([part], shape.Items[part].Name, same, labels));
            }
    }

    /// <summary>
    /// A whole with parts that do not overlap, and what is left when all of them, or one of them, are taken away: an outsider
    /// subtracts.
    /// </summary>
    private Axis Implied(
        IReadOnlyList<int> whole, string label, IReadOnlyList<int> parts, Dictionary<int, string> labels)
    {
        var nodes = parts.Select(part => new AxisNode(labels[part], Leaves([part]), [], "")).ToList();
        if (!numbers.Lines.All(line => numbers.Sum(parts, line) == numbers.Sum(whole, line)))
        {
            var rest = new CountRest(_items.Length + _rests.Count, Leaves(whole), Leaves(parts));
            _rests.Add(rest);
            nodes.Add(new($"{label} utom {string.Join(", ", parts.Select(part => labels[part]))}", [rest.Leaf], [], ""));
        }

        var inner = nodes.Count;
        for (var part = 0; inner > 2 && part < parts.Count; part++)
        {
            List<int> others = [.. Enumerable.Range(0, inner).Where(place => place != part)];
            ImmutableArray<int> leaves = [.. others.SelectMany(place => nodes[place].Leaves)];
            nodes.Add(new($"{label} utom {labels[parts[part]]}", leaves, [.. others], ""));
        }

        nodes.Add(new(label, Leaves(whole), [.. Enumerable.Range(0, inner)], ""));
        return new(name, [.. nodes]);
    }

    private ImmutableArray<int> Leaves(IEnumerable<int> items) => [.. items.Select(item => _items.IndexOf(item))];

    // The word must be there for a reader who sees no blanks before the name.
    private string PartLabel(int part)
    {
        var plain = shape.Items[part].Name.TrimStart('-', '–', '—', '•', '·', '*', ' ', '\u00A0');
        return PartWord.Begins(plain) || PartWord.Before(plain).Length > 0 ? plain : $"varav {plain}";
    }

    private string Label(CountSum sum, List<CountSum> sums)
    {
        var own = shape.Items[sum.Item].Name;
        var isPlain = own.Length == 0 || TotalsWord.Of(own) == TotalsKind.Total || !own.Contains(' ', StringComparison.Ordinal)
            && TotalsWord.Of(own) == TotalsKind.Part;
        return !isPlain && _labels.Add(own)
            ? own
            : Unique($"Summa {(sums.IndexOf(sum) + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    private string Unique(string label)
    {
        var unique = label;
        for (var number = 2; !_labels.Add(unique); number++)
            unique = $"{label} ({number.ToString(CultureInfo.InvariantCulture)})";
        return unique;
    }

    private static bool IsInside(CountSum sum, CountSum other) => sum.Parts.All(other.Parts.Contains);

    private static bool IsApartOrInside(CountSum sum, CountSum other) =>
        IsInside(sum, other) || IsInside(other, sum) || !sum.Parts.Any(other.Parts.Contains);
}
