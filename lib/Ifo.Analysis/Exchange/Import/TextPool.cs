namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Texts of which there is one each. It is kept in many small tables of nothing but the texts: one large set is copied whole
/// each time that it grows, and for a million persons the old copies and the set's own numbers take more memory than the texts.
/// </summary>
internal sealed class TextPool
{
    private const int Tables = 256;

    private readonly string?[][] _tables = [.. Enumerable.Range(0, Tables).Select(_ => new string?[4])];
    private readonly int[] _counts = new int[Tables];

    /// <summary>The text, if it is there already.</summary>
    public bool TryGet(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? known)
    {
        var hash = Hash(text);
        var table = _tables[hash % Tables];
        known = table[Place(table, text, hash)];
        return known is not null;
    }

    /// <summary>Adds a text that is not there, and gives it.</summary>
    public string Add(ReadOnlySpan<char> text)
    {
        var added = text.ToString();
        var hash = Hash(text);
        ref var table = ref _tables[hash % Tables];
        if (++_counts[hash % Tables] * 4 > table.Length * 3) table = Larger(table);
        table[Place(table, text, hash)] = added;
        return added;
    }

    private static uint Hash(ReadOnlySpan<char> text) => (uint)string.GetHashCode(text, StringComparison.Ordinal);

    // Where the text is, or the free place where it belongs; a quarter of the places is always free.
    private static int Place(string?[] table, ReadOnlySpan<char> text, uint hash)
    {
        var place = (int)(hash / Tables % (uint)table.Length);
        while (table[place] is { } other && !text.SequenceEqual(other)) place = (place + 1) % table.Length;
        return place;
    }

    private static string?[] Larger(string?[] table)
    {
        var larger = new string?[table.Length * 3 / 2];
        foreach (var text in table.OfType<string>()) larger[Place(larger, text, Hash(text))] = text;
        return larger;
    }
}
