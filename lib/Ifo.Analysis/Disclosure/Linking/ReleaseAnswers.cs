using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>What the analyst has answered about values of a new table that the earlier ones do not have.</summary>
internal sealed class ReleaseAnswers
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _known;

    private ReleaseAnswers(ImmutableDictionary<string, ImmutableArray<string>> known) => _known = known;

    public static ReleaseAnswers None { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The answers with one more: which earlier values a value is, none where it is a new one.</summary>
    public ReleaseAnswers With(string value, IEnumerable<string> earlier) =>
        new(_known.SetItem(ValueKey.Of(value), [.. earlier.Select(ValueKey.Of)]));

    /// <summary>What has been answered about a value; null where nothing has.</summary>
    public ImmutableArray<string>? About(string key) => _known.TryGetValue(key, out var earlier) ? earlier : null;
}
