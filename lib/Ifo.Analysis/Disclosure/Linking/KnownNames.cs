namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>The rows or columns of an earlier table, to which those are added that have come since.</summary>
/// <param name="axis">The earlier rows or columns.</param>
internal sealed class KnownNames(Axis axis)
{
    private readonly Dictionary<string, int> _places = axis.Inner
        .GroupBy(place => ValueKey.Of(axis.Nodes[place].Label), StringComparer.Ordinal)
        .ToDictionary(names => names.Key, names => axis.Nodes[names.First()].Leaves[0], StringComparer.Ordinal);
    private readonly List<string> _new = [];

    /// <summary>The rows or columns as they are; in a list with those that have come where there are any.</summary>
    public Axis Axis => _new.Count == 0
        ? axis
        : Axis.WithTotal(
            axis.Name,
            [
                .. axis.Inner.Select(place => axis.Nodes[place]).OrderBy(node => node.Leaves[0]).Select(node => node.Label),
                .. _new,
            ]);

    /// <summary>The inner row or column of a name.</summary>
    public int Of(string name)
    {
        var key = ValueKey.Of(name);
        if (_places.TryGetValue(key, out var place)) return place;
        _new.Add(name);
        return _places[key] = axis.LeafCount + _new.Count - 1;
    }
}
