using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What is said of an analyst's own lists, where an export is read with them.</summary>
internal sealed class OwnTaxonomyNotes(Taxonomies taxonomies, ReadingOptions options)
{
    /// <summary>Which lists are in force; nothing where only those of the data package are.</summary>
    public IEnumerable<Detection> Detected => taxonomies.OwnFolder.Length == 0 ? [] :
    [
        new(
            "Egna listor",
            taxonomies.OwnFolder,
            $"{Rows(taxonomies.Changes.Count(change => change.Effect != TaxonomyEffect.GoesWith))}; "
                + (options.TaxonomyFolder.Length > 0 ? Detection.Given : "bredvid filen"),
            "--taxonomy MAPP (- för inga)"),
    ];

    /// <summary>The breaks in series that some rows cross, where she has lists of her own.</summary>
    /// <param name="first">The rows' first day.</param>
    /// <param name="last">Their last day.</param>
    /// <param name="values">The values that they have.</param>
    public IEnumerable<string> Breaks(DateOnly first, DateOnly last, IEnumerable<ValueUse> values)
    {
        if (taxonomies.OwnFolder.Length == 0) return [];
        var keys = values.Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
        return taxonomies.SeriesBreaks
            .Where(found => first < found.Date && found.Date <= last)
            .Where(found => Has(found.Insatser, keys) && Has(found.Organisations, keys))
            .Select(found => $"Serien bryts {found.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {found.Label}. "
                + (found.Effect == BreakEffect.Refuse
                    ? "Jämför inte före och efter."
                    : "Säg det när före jämförs med efter."));
    }

    private static bool Has(IReadOnlyList<string> concerned, HashSet<string> keys) =>
        concerned.Count == 0 || concerned.Any(keys.Contains);

    private static string Rows(int number) => $"{SwedishFormat.Number(number)} {(number == 1 ? "egen rad" : "egna rader")}";
}
