namespace Ifo.Analysis.Taxonomy;

/// <summary>A list that an analyst can lay her own rows over.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="Label">What it holds, in Swedish.</param>
/// <param name="Keys">The columns that tell a row from the others.</param>
/// <param name="Required">The columns that her file must have besides those.</param>
/// <param name="Optional">The columns that it may have.</param>
internal sealed record OwnListKind(
    string Name, string Label, IReadOnlyList<string> Keys, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>The references of its rows: the column, and the list whose keys it holds.</summary>
    public IReadOnlyList<(string Column, string List)> References { get; init; } = [];

    public IEnumerable<string> Demanded => Keys.Concat(Required);

    public IEnumerable<string> Allowed => Demanded.Concat(Optional).Append(OwnLists.Use);
}

/// <summary>The lists that an analyst can lay her own rows over, each before those that refer to it.</summary>
internal static class OwnLists
{
    /// <summary>The column that says whether a key is in use; <c>no</c> leaves it out.</summary>
    public const string Use = "use";

    /// <summary>The column with other words for a term.</summary>
    public const string Synonyms = "synonyms";

    /// <summary>The key that stands for every row of the data package's list.</summary>
    public const string Every = "*";

    private static readonly string[] OfTerms = ["english", "parent", "valid_from", "valid_to", "source", Synonyms];

    public static IReadOnlyList<OwnListKind> All { get; } =
    [
        Terms("organisations", "organisationer"),
        Terms("areas", "områden"),
        Terms("insatser", "insatser", "list", "area") with { References = [("parent", "insatser"), ("area", "areas")] },
        Terms("measures", "mått", "kind", "of", "dimension") with
        {
            References = [("parent", "measures"), ("of", "measures")]
        },
        Terms("bases", "slag av uppgifter"),
        Terms("providers", "utförartyper"),
        Terms("groups", "grupper"),
        Terms("grounds", "avtalsformer", "order"),
        Terms("outcomes", "utfall"),
        new("insats-grounds", "avtalsformer för insatser", ["insats", "ground"], ["exists", "reason"],
            ["evidence", "report", "lines"])
        {
            References = [("insats", "insatser"), ("ground", "grounds")]
        },
        new("insats-mapping", "insatser i förfrågningar och kostnader", ["from", "to"], ["relation"], ["source"])
        {
            References = [("from", "insatser"), ("to", "insatser")]
        },
        new("series-breaks", "brott i serier", ["key"], ["label", "date"],
            ["english", "organisations", "insatser", "measures", "effect", "source"])
        {
            References = [("organisations", "organisations"), ("insatser", "insatser"), ("measures", "measures")]
        },
    ];

    public static OwnListKind? Named(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    private static OwnListKind Terms(string name, string label, params string[] more) =>
        new(name, label, ["key"], ["label"], [.. OfTerms, .. more]) { References = [("parent", name)] };
}
