using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Something that a cell or a header can mean.</summary>
/// <param name="Key">The key.</param>
/// <param name="Label">The Swedish label.</param>
/// <param name="Others">Other words for it.</param>
internal sealed record Choice(string Key, string Label, IReadOnlyList<string> Others);

/// <summary>Finds what is meant by a word of the analyst's: exactly, or nearly.</summary>
internal sealed class ChoiceFinder
{
    private const double Near = 0.6;

    private readonly IReadOnlyList<(string Key, string[] Words)> _words;
    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Choice> _byKey = new(StringComparer.Ordinal);

    public ChoiceFinder(IEnumerable<Choice> choices)
    {
        var all = choices.ToList();
        foreach (var choice in all) _byKey.TryAdd(choice.Key, choice);
        foreach (var choice in all) _exact.TryAdd(PlainText.Of(choice.Key), choice.Key);
        var names = all
            .SelectMany(choice => choice.Others.Prepend(choice.Label).Select(name => (Plain: PlainText.Of(name), choice.Key)))
            .Distinct()
            .ToList();
        foreach (var name in names.GroupBy(name => name.Plain, StringComparer.Ordinal).Where(group => group.Count() == 1))
            _exact.TryAdd(name.Key, name.First().Key);
        _words = [.. names
            .Concat(all.Select(choice => (Plain: PlainText.Of(choice.Key), choice.Key)))
            .Distinct()
            .Select(name => (name.Key, name.Plain.Split(' ')))];
    }

    public IReadOnlyCollection<Choice> All => _byKey.Values;

    /// <summary>The label of a key, or the key.</summary>
    public string LabelOf(string key) => _byKey.TryGetValue(key, out var choice) ? choice.Label : key;

    /// <summary>The key that a word means; empty when none.</summary>
    public string Find(string text) => _exact.GetValueOrDefault(PlainText.OfAny(text), "");

    /// <summary>The keys that are probably meant, the most probable first; at most three.</summary>
    public IReadOnlyList<string> Suggest(string text)
    {
        var words = PlainText.OfAny(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 30 || text.Length > 200) return [];
        return
        [
            .. _words.Select(known => (known.Key, Likeness: Likeness(words, known.Words)))
                .Where(known => known.Likeness >= Near)
                .GroupBy(known => known.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Likeness: group.Max(known => known.Likeness)))
                .OrderByDescending(known => known.Likeness)
                .ThenBy(known => known.Key, StringComparer.Ordinal)
                .Take(3)
                .Select(known => known.Key),
        ];
    }

    // Word by word, so that "Social Centrum" is near "Socialförvaltningen Centrum" though many letters are missing.
    private static double Likeness(string[] left, string[] right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        var sum = shorter.Sum(word => longer.Max(other => WordLikeness(word, other)));
        return sum / (shorter.Length + ((longer.Length - shorter.Length) * 0.5));
    }

    private static double WordLikeness(string left, string right)
    {
        var length = Math.Max(left.Length, right.Length);
        var common = Math.Min(left.Length, right.Length);
        if (common >= 4 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal)))
            return 0.85;
        var likeness = 1 - ((double)KnownKeys.Distance(left, right) / length);
        return likeness >= 0.7 ? likeness : 0;
    }
}
