using System.Collections.Frozen;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The headers that some kind of export knows.</summary>
internal static class KnownHeaders
{
    private const int Longest = 40;

    private static readonly Lazy<FrozenSet<string>> Known = new(() => ExportKind.All
        .SelectMany(kind => kind.Fields)
        .SelectMany(field => field.Names.Append(field.Label).Append(field.Name))
        .Select(name => PlainText.Of(name))
        .ToFrozenSet(StringComparer.Ordinal));

    public static bool Contains(string header) => header.Length is > 0 and <= Longest
        && Known.Value.Contains(PlainText.OfAny(header));
}
