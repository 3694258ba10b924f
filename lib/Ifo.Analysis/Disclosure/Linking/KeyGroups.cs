namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>The keys of several tables, put together where they have anything to do with each other.</summary>
internal sealed class KeyGroups
{
    private readonly Func<TableKey, TableKey, AxisRelation> _relation;
    private readonly Dictionary<(TableKey, TableKey), AxisRelation> _known = [];
    private readonly IReadOnlyList<PersonTable> _tables;

    /// <summary>The groups of the keys of some tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="relation">What two keys of different tables have in common.</param>
    public KeyGroups(IReadOnlyList<PersonTable> tables, Func<TableKey, TableKey, AxisRelation> relation)
    {
        (_tables, _relation) = (tables, relation);
        foreach (var key in tables.SelectMany(TableKey.Of)) Add(key);
    }

    /// <summary>Keys that have anything to do with each other, directly or by way of others.</summary>
    public List<List<TableKey>> Groups { get; } = [];

    /// <summary>
    /// Whether pairs of tables tell all that the tables together do: each group is a chain of keys inside keys, and the tables
    /// can be taken away one by one, each of which shares with the rest only what one single other table has too (Graham 1979; Yu
    /// and Özsoyoğlu 1979).
    /// </summary>
    public bool ArePairsEnough => Groups.TrueForAll(IsChain) && IsAcyclic();

    /// <summary>What two keys have in common.</summary>
    public AxisRelation Relation(TableKey key, TableKey other)
    {
        if (!_known.TryGetValue((key, other), out var relation)) _known[(key, other)] = relation = _relation(key, other);
        return relation;
    }

    private void Add(TableKey key)
    {
        var near = Groups.Where(group => group.Exists(other => !Relation(key, other).IsTrivial)).ToList();
        Groups.RemoveAll(near.Contains);
        Groups.Add([.. near.SelectMany(group => group), key]);
    }

    private bool IsChain(List<TableKey> group) =>
        group.TrueForAll(key => group.TrueForAll(other => key == other || Relation(key, other).IsNested));

    private bool IsAcyclic()
    {
        var left = _tables.Select(table => Groups.Index()
            .Where(group => group.Item.Exists(key => ReferenceEquals(key.Table, table)))
            .Select(group => group.Index).ToHashSet()).ToList();
        while (left.Count > 1)
        {
            foreach (var set in left) set.RemoveWhere(group => left.Count(other => other.Contains(group)) == 1);
            var inside = left.FindIndex(set => left.Exists(other => !ReferenceEquals(other, set) && set.IsSubsetOf(other)));
            if (inside < 0) return false;
            left.RemoveAt(inside);
        }

        return true;
    }
}
