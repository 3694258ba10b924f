using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>One row or column of a table of counts.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Leaves">The inner rows or columns that it counts.</param>
/// <param name="Parts">The rows or columns that it is the total of, by their places; empty for an inner one.</param>
/// <param name="Group">The heading that it stands under; empty where there is none.</param>
internal sealed record AxisNode(string Label, ImmutableArray<int> Leaves, ImmutableArray<int> Parts, string Group)
{
    public bool IsTotal => Parts.Length > 0;

    /// <summary>Whether no person stands under two of the parts, so that numbers of persons add up too.</summary>
    public bool ArePartsExclusive { get; init; }
}

/// <summary>The rows, or the columns, of a table of counts, with the totals that it has.</summary>
/// <param name="Name">What they are, for example <c>Insats</c>.</param>
/// <param name="Nodes">Inner ones and totals, the grand total last.</param>
internal sealed record Axis(string Name, ImmutableArray<AxisNode> Nodes)
{
    public const string Total = "Totalt";

    public IEnumerable<int> Inner => Enumerable.Range(0, Nodes.Length).Where(place => !Nodes[place].IsTotal);

    public int GrandTotal => Nodes.Length - 1;

    /// <summary>Labels and their total.</summary>
    public static Axis WithTotal(string name, IReadOnlyList<string> labels) => new(
        name,
        [
            .. labels.Select((label, leaf) => new AxisNode(label, [leaf], [], string.Empty)),
            new AxisNode(Total, All(labels.Count), All(labels.Count), string.Empty)
        ]);

    /// <summary>How many inner rows or columns there are, with those that are parts beneath a whole.</summary>
    public int LeafCount => Nodes.SelectMany(node => node.Leaves).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>
    /// The places that together count some inner ones: one that is their total, or else the inner ones themselves.
    /// </summary>
    public ImmutableArray<int> Cover(IReadOnlyCollection<int> leaves)
    {
        var wanted = leaves.ToHashSet();
        for (var place = 0; place < Nodes.Length; place++)
            if (Nodes[place].Leaves.Length == wanted.Count && wanted.SetEquals(Nodes[place].Leaves)) return [place];
        return [.. Inner.Where(place => wanted.Contains(Nodes[place].Leaves[0]))];
    }

    /// <summary>The same with what the cases tell of which parts exclude each other.</summary>
    public Axis Knowing(Func<IEnumerable<ImmutableArray<int>>, bool> areExclusive) => this with
    {
        Nodes = [.. Nodes.Select(node => node.IsTotal
            ? node with { ArePartsExclusive = areExclusive(node.Parts.Select(part => Nodes[part].Leaves)) }
            : node)]
    };

    /// <summary>A single column.</summary>
    public static Axis Single(string name, string label) => new(name, [new AxisNode(label, [0], [], string.Empty)]);

    /// <summary>The place of a name.</summary>
    /// <exception cref="DisclosureException">There is no such name.</exception>
    public int Find(string label) =>
        Nodes.Select((node, place) => (node, place))
            .Where(pair => pair.node.Label == label)
            .Select(pair => pair.place)
            .FirstOrDefault(-1) is >= 0 and var found
        ? found
        : throw new DisclosureException($"Tabellen har inget som heter ”{label}”. Det som finns är "
            + $"{string.Join(", ", Nodes.Select(node => $"”{node.Label}”"))}.");

    /// <summary>A total for each group between the parts and the grand total.</summary>
    public Axis Grouped(Func<string, string> group)
    {
        var nodes = ImmutableArray.CreateBuilder<AxisNode>();
        var totals = new List<int>();
        foreach (var members in Nodes[GrandTotal].Parts.GroupBy(part => group(Nodes[part].Label), StringComparer.Ordinal))
        {
            var parts = members.SelectMany(part => Add(nodes, part, members.Key)).ToList();
            totals.Add(nodes.Count);
            nodes.Add(
                new AxisNode($"Summa {members.Key}", [.. parts.SelectMany(part => nodes[part].Leaves)], [.. parts], members.Key));
        }

        nodes.Add(Nodes[GrandTotal] with { Parts = [.. totals] });
        return this with { Nodes = nodes.ToImmutable() };
    }

    /// <summary>A total of one part is that part: an outsider sees both, and they say the same.</summary>
    private static ImmutableArray<int> All(int count) => [.. Enumerable.Range(0, count)];

    // Copies a part with what it is the total of, and gives its new place.
    private List<int> Add(ImmutableArray<AxisNode>.Builder nodes, int part, string group)
    {
        var parts = Nodes[part].Parts.SelectMany(inner => Add(nodes, inner, group)).ToImmutableArray();
        nodes.Add(
            Nodes[part] with { Parts = parts, Group = Nodes[part].Group.Length > 0 ? $"{group}, {Nodes[part].Group}" : group });
        return [nodes.Count - 1];
    }
}
