using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>
/// The words of an analyst's own terms. A word that means two terms of a list would mean neither, and is told instead.
/// </summary>
internal static class OwnNames
{
    /// <summary>Adds a problem for each of her words that another term of the list has too.</summary>
    public static void Check<T>(IReadOnlyList<(CsvRow Row, T Term)> made, TaxonomyLayers layers, ProblemList problems)
        where T : Term
    {
        foreach (var (row, term) in made.Where(pair => layers.IsOwn(pair.Row)))
        {
            foreach (var word in term.Synonyms)
            {
                if (made.FirstOrDefault(pair => pair.Term.Key != term.Key && Words(pair.Term).Any(other => Same(other, word)))
                    is ({ }, { } other))
                    problems.Add(
                        row.File,
                        row.Line,
                        OwnLists.Synonyms,
                        word,
                        $"ett ord som inte redan betyder {other.Label} ({other.Key})",
                        "Ta bort ordet på den ena raden.");
            }

            if (made.FirstOrDefault(pair => pair.Term.Key != term.Key && pair.Term.Parent == term.Parent
                    && Same(pair.Term.Label, term.Label)) is ({ }, { } twin))
                problems.Add(
                    row.File, row.Line, "label", term.Label, $"ett namn som inte redan {twin.Key} har",
                    $"Ska raden ersätta den andra: ge den nyckeln {twin.Key}.");
        }
    }

    private static IEnumerable<string> Words(Term term) => term.Synonyms.Append(term.Label).Append(term.Key);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
