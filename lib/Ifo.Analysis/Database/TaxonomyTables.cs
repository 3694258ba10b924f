using System.Text.Json;
using Ifo.Analysis.Taxonomy;
using static Ifo.Analysis.Database.ColumnTypes;

namespace Ifo.Analysis.Database;

/// <summary>The tables of the words that figures and registers use.</summary>
internal static class TaxonomyTables
{
    /// <summary>The tables.</summary>
    public static IEnumerable<DatabaseTable> Of(Taxonomies words) =>
    [
        Terms("organisations", words.Organisations),
        Terms("areas", words.Areas),
        Terms("insatser", words.Insatser,
            new("area", KeyOf("areas"), insats => TextOrNull(insats.Area)),
            new("for_requests", Whole, insats => insats.IsForRequests ? 1 : 0),
            new("for_costs", Whole, insats => insats.IsForCosts ? 1 : 0)),
        Terms("measures", words.Measures,
            new("kind", Text, measure => Name(measure.Kind)),
            new("of_measure", KeyOf("measures"), measure => TextOrNull(measure.Of)),
            new("dimension", OptionalText, measure => TextOrNull(measure.Dimension))),
        Terms("bases", words.Bases),
        Terms("providers", words.Providers),
        Terms("groups", words.Groups),
        Terms("grounds", words.Grounds, new DatabaseColumn<Ground>("place", Whole, ground => (long)ground.Order)),
        new DatabaseTable<GroundRule>("ground_rules", words.GroundRules,
        [
            new("insats", KeyOf("insatser"), rule => TextOrNull(rule.Insats)),
            new("ground", KeyOf("grounds"), rule => TextOrNull(rule.Ground)),
            new("is_possible", Text, rule => Name(rule.Exists)),
            new("evidence", Text, rule => Name(rule.Evidence)),
            new("reason", OptionalText, rule => TextOrNull(rule.Reason)),
        ]),
        new DatabaseTable<InsatsMapping>("insats_mappings", words.InsatsMappings,
        [
            new("from_insats", KeyOf("insatser"), mapping => TextOrNull(mapping.From)),
            new("to_insats", KeyOf("insatser"), mapping => TextOrNull(mapping.To)),
            new("relation", Text, mapping => Name(mapping.Relation)),
            new("source", OptionalText, mapping => TextOrNull(mapping.Source)),
        ]),
        new DatabaseTable<SeriesBreak>("series_breaks", words.SeriesBreaks,
        [
            new("key", Key, found => found.Key),
            new("label", Text, found => found.Label),
            new("day", Text, found => DayText(found.Date)),
            new("effect", Text, found => Name(found.Effect)),
            new("source", OptionalText, found => TextOrNull(found.Source)),
        ]),
    ];

    private static DatabaseTable<T> Terms<T>(string name, IEnumerable<T> terms, params DatabaseColumn<T>[] more)
        where T : Term => new(name, terms,
    [
        new("key", Key, term => term.Key),
        new("label", Text, term => term.Label),
        new("english", OptionalText, term => TextOrNull(term.English)),
        new("parent", KeyOf(name), term => TextOrNull(term.Parent)),
        new("valid_from", Day, term => DayOrNull(term.ValidFrom)),
        new("valid_to", Day, term => DayOrNull(term.ValidTo)),
        new("source", OptionalText, term => TextOrNull(term.Source)),
        .. more,
    ]);

    /// <summary>A choice as the data files write it: not-reported.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
