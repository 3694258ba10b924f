using System.Diagnostics.CodeAnalysis;

namespace Ifo.Analysis.Taxonomy;

/// <summary>The terms of one list, in the order of its file, found by key.</summary>
/// <typeparam name="T">The kind of term.</typeparam>
public sealed class TermList<T> : RowList<T>
    where T : Term
{
    private readonly Dictionary<string, T> _byKey;

    internal TermList(string file, IReadOnlyList<T> terms)
        : base(terms)
    {
        File = file;
        _byKey = terms.ToDictionary(term => term.Key, StringComparer.Ordinal);
        Keys = new DataFiles.KnownKeys(file, _byKey.Keys);
    }

    /// <summary>The file that the list is read from, relative to the data folder.</summary>
    public string File { get; }

    internal DataFiles.KnownKeys Keys { get; }

    /// <summary>The term with a key.</summary>
    /// <param name="key">The key, for example <c>skyddat-boende</c>.</param>
    /// <exception cref="IfoException">No term has the key; the message suggests near ones.</exception>
    public T this[string key] =>
        TryGet(key, out var term) ? term : throw new IfoException($"\"{key}\" finns inte i {File}. {Keys.Suggest(key ?? "")}");

    /// <summary>The term with a key, if there is one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="term">The term, or null.</param>
    public bool TryGet(string? key, [NotNullWhen(true)] out T? term)
    {
        term = null;
        return key is not null && _byKey.TryGetValue(key, out term);
    }

    /// <summary>The narrower terms of one, in the order of the file; empty when it has none.</summary>
    /// <param name="key">The key of the broader term.</param>
    public IReadOnlyList<T> PartsOf(string key) =>
        [.. Rows.Where(term => string.Equals(term.Parent, key, StringComparison.Ordinal))];
}
