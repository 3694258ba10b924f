namespace Ifo.Analysis.DataFiles;

/// <summary>The keys of a list, and what was probably meant by one that is not among them.</summary>
/// <param name="file">The file that has the list.</param>
/// <param name="keys">The keys.</param>
/// <param name="isClosed">Whether nobody can add to the list: then all its keys are told where none is near.</param>
internal sealed class KnownKeys(string file, IEnumerable<string> keys, bool isClosed = false)
{
    private readonly HashSet<string> _keys = new(keys, StringComparer.Ordinal);

    public string Expected => $"en nyckel i {file}";

    public bool Contains(string key) => _keys.Contains(key);

    public string Suggest(string key)
    {
        var near = _keys
            .Select(known => (Known: known, Distance: Distance(key, known)))
            .Where(pair => pair.Distance <= Math.Max(2, key.Length / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Known, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => pair.Known)
            .ToList();
        return near.Count > 0 ? $"Menades {string.Join(" eller ", near)}?"
            : isClosed ? $"De som finns är {string.Join(", ", _keys.Order(StringComparer.Ordinal))}."
            : $"Lägg till nyckeln i {file} eller använd en som finns.";
    }

    // Levenshtein: the least number of letters to add, remove or change.
    public static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
