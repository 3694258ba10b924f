using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>
/// The field's terms as what a cell can mean: labels are official, and the others are how reports and registers write them.
/// </summary>
internal static class Terms
{
    public static IEnumerable<Choice> Of(IEnumerable<Term> terms) => Of(terms, _ => []);

    public static IEnumerable<Choice> Of(IEnumerable<Term> terms, Func<Term, IEnumerable<string>> others) => terms.Select(term =>
        new Choice(
            term.Key,
            term.Label,
            [.. others(term).Concat(term.Synonyms).Where(other => !string.Equals(other, term.Label, StringComparison.Ordinal))]));

    public static IEnumerable<string> Administrations(Term term) =>
        term.Label.Contains("förvaltningen", StringComparison.Ordinal)
        ?
        [
            term.Label.Replace("förvaltningen", "förvaltning", StringComparison.Ordinal),
            term.Label.Replace("förvaltningen", "nämnd", StringComparison.Ordinal),
        ]
        : [];

    public static IEnumerable<string> Grounds(Term term) => term.Key switch
    {
        "iop" => ["IOP"],
        "direktupphandling" => ["direktupphandlad", "direktavtal"],
        "ramavtal" => ["ramavtalad"],
        _ => [],
    };

    public static IEnumerable<string> Providers(Term term) => term.Key switch
    {
        "gryning" => ["Gryning"],
        "sis" => ["SiS", "Statens institutionsstyrelse"],
        "ideburen" => ["idéburen"],
        "privata" => ["privat", "privat utförare"],
        _ => [],
    };
}
