using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Names for what the data call by a key: those of the project's own lists, and for keys of tables, the words of the analyses
/// with their å, ä and ö.
/// </summary>
internal sealed partial class ReportWords
{
    private readonly ImmutableDictionary<string, string> _labels;
    private readonly ImmutableDictionary<string, string> _words;

    private ReportWords(ImmutableDictionary<string, string> labels, ImmutableDictionary<string, string> words) =>
        (_labels, _words) = (labels, words);

    /// <summary>Reads the lists of the data and the words of the analyses.</summary>
    public static ReportWords In(PackageContents data, IEnumerable<Analysis> analyses)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var list in data.Resources.Where(resource => resource.Path.StartsWith("taxonomy/", StringComparison.Ordinal)))
        {
            if (list.Table is not { } table || !table.Header.Contains("label", StringComparer.Ordinal)) continue;
            var name = System.IO.Path.GetFileNameWithoutExtension(list.Path);
            foreach (var row in table.Rows) labels[$"{name}/{table.Value(row, "key")}"] = table.Value(row, "label");
        }

        var words = analyses
            .SelectMany(analysis => analysis.Exhibits)
            .SelectMany(exhibit => Word().Matches(exhibit.Text.ToLowerInvariant()))
            .CountBy(word => word.Value, StringComparer.Ordinal)
            .GroupBy(word => Slug.Of(word.Key), StringComparer.Ordinal)
            .ToImmutableDictionary(
                word => word.Key,
                word => word
                    .OrderByDescending(found => found.Value)
                    .ThenBy(found => found.Key, StringComparer.Ordinal)
                    .First().Key,
                StringComparer.Ordinal);
        return new(labels.ToImmutable(), words);
    }

    /// <summary>The name of a key in one of the project's lists; the key where the list has none.</summary>
    /// <param name="list">The list's file name, for example <c>measures</c>.</param>
    /// <param name="key">The key.</param>
    public string Label(string list, string key) => _labels.GetValueOrDefault($"{list}/{key}", key);

    /// <summary>A key such as <c>forfragningar-per-kategori</c> as words.</summary>
    public string Name(string key)
    {
        var words = key.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => _words.GetValueOrDefault(part, part));
        var name = string.Join(' ', words);
        return name.Length == 0 ? key : char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
