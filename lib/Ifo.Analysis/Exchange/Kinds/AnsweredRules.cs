using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Rules about grounds that the analyst has answered in her own lists, and how many rows each lets through.</summary>
internal sealed class AnsweredRules(Taxonomies taxonomies)
{
    private readonly Dictionary<(string Insats, string Ground), long> _rows = taxonomies.GroundRules
        .Where(rule => rule.IsAnswer)
        .ToDictionary(rule => (rule.Insats, rule.Ground), _ => 0L);

    /// <summary>Each answer that lets rows through, with their number, for whoever reads the report inside the unit.</summary>
    public IEnumerable<string> Notes => Used.Select(rule =>
        $"{InWords(rule)} ({SwedishFormat.Number(_rows[(rule.Insats, rule.Ground)])} "
        + $"{(_rows[(rule.Insats, rule.Ground)] == 1 ? "rad" : "rader")}; {rule.Own})");

    /// <summary>The same without any number, to go with a table that is let out.</summary>
    public IEnumerable<string> Answers => Used.Select(InWords);

    private IEnumerable<GroundRule> Used => taxonomies.GroundRules.Where(rule =>
        rule.IsAnswer && _rows[(rule.Insats, rule.Ground)] > 0);

    public void Add(string insats, string ground)
    {
        if (_rows.Count > 0 && _rows.TryGetValue((insats, ground), out var rows)) _rows[(insats, ground)] = rows + 1;
    }

    private string InWords(GroundRule rule) =>
        $"Regeln att {taxonomies.Grounds[rule.Ground].LabelInSentence} inte finns för "
        + $"{taxonomies.Insatser[rule.Insats].LabelInSentence} gäller inte här, med skälet ”{rule.Reason}”";
}
