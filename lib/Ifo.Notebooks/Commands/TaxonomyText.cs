using Ifo.Analysis.Taxonomy;

namespace Ifo.Notebooks.Commands;

/// <summary>The lists that are in force, in words.</summary>
internal static class TaxonomyText
{
    private const string Ground = "grunden";

    public static IEnumerable<string> Names => OwnLists.All.Select(kind => kind.Name);

    /// <summary>What her lists change, and one list in full where it is asked for.</summary>
    public static void Write(Taxonomies lists, string list, TextWriter writer)
    {
        writer.WriteLine(lists.OwnFolder.Length == 0
            ? "Inga egna listor: grundens gäller, som är Göteborgs. Egna börjas med ifo taxonomy new."
            : $"Egna listor: {lists.OwnFolder}. Grunden är Göteborgs.");
        if (list.Length > 0)
        {
            foreach (var line in Lines(lists, list)) writer.WriteLine($"  {line}");
            return;
        }

        WriteCounts(lists, writer);
        foreach (var change in lists.Changes.GroupBy(change => change.List, StringComparer.Ordinal))
        {
            writer.WriteLine($"{OwnLists.Named(change.Key)!.Label}:");
            foreach (var row in change.Where(row => row.Effect != TaxonomyEffect.GoesWith)) writer.WriteLine($"  {row}");
            var along = change.Count(row => row.Effect == TaxonomyEffect.GoesWith);
            if (along > 0) writer.WriteLine($"  {along} till följer med det som är borttaget");
        }
    }

    /// <summary>How long each list is.</summary>
    public static void WriteCounts(Taxonomies lists, TextWriter writer)
    {
        foreach (var kind in OwnLists.All)
        {
            var own = lists.Changes.Count(change => change.List == kind.Name
                && change.Effect is TaxonomyEffect.Added or TaxonomyEffect.Replaced);
            writer.WriteLine($"  {kind.Name}: {Lines(lists, kind.Name).Count()} {kind.Label}{(own == 0 ? "" : $", varav {own} "
                + "egna eller ändrade")}");
        }
    }

    private static IEnumerable<string> Lines(Taxonomies lists, string list) => list switch
    {
        "organisations" => Terms(lists, list, lists.Organisations),
        "areas" => Terms(lists, list, lists.Areas),
        "insatser" => Terms(lists, list, lists.Insatser),
        "measures" => Terms(lists, list, lists.Measures),
        "bases" => Terms(lists, list, lists.Bases),
        "providers" => Terms(lists, list, lists.Providers),
        "groups" => Terms(lists, list, lists.Groups),
        "grounds" => Terms(lists, list, lists.Grounds),
        "outcomes" => Terms(lists, list, lists.Outcomes),
        "insats-grounds" => lists.GroundRules.Select(rule => $"{rule.Insats} och {rule.Ground}: {Exists(rule)} ({rule.Reason}; "
            + $"{(rule.Own.Length == 0 ? Ground : rule.Own)})"),
        "insats-mapping" => lists.InsatsMappings.Select(mapping => $"{mapping.From} → {mapping.To}: {mapping.Relation}"),
        _ => lists.SeriesBreaks.Select(found => $"{found.Key}: {found} ({From(lists, list, found.Key)})"),
    };

    private static IEnumerable<string> Terms(Taxonomies lists, string list, IEnumerable<Term> terms) => terms.Select(term =>
        $"{term.Key}: {term.Label}{(term.Synonyms.Count == 0 ? "" : $" (även {string.Join(", ", term.Synonyms)})")}"
        + $"{(term.Parent.Length == 0 ? "" : $", del av {term.Parent}")} ({From(lists, list, term.Key)})");

    private static string Exists(GroundRule rule) => rule.Exists switch
    {
        GroundExistence.Yes => "finns",
        GroundExistence.No => "finns inte",
        _ => "inte känt",
    };

    private static string From(Taxonomies lists, string list, string key) =>
        lists.Changes.LastOrDefault(change => change.List == list && change.Key == key) is { } change
            ? $"{change.File} rad {change.Line}"
            : Ground;
}
