namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Texts of which there is one each. It is kept in many small sets: one large set is copied whole each time that it grows, and
/// for half a million persons the old copies take more memory than the texts.
/// </summary>
internal sealed class TextPool
{
    private const int Sets = 256;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _sets =
        [.. Enumerable.Range(0, Sets).Select(_ => new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];

    /// <summary>The text, if it is there already.</summary>
    public bool TryGet(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? known) => SetOf(text).TryGetValue(text, out known);

    /// <summary>Adds a text that is not there, and gives it.</summary>
    public string Add(ReadOnlySpan<char> text)
    {
        var added = text.ToString();
        SetOf(text).Set.Add(added);
        return added;
    }

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(ReadOnlySpan<char> text) => _sets[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Sets];
}
