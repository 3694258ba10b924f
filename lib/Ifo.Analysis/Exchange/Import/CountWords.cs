using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What the names in a table of counts say, and what the analyst says of them.</summary>
internal sealed class CountWords(ReadingOptions options)
{
    private readonly HashSet<string> _totals = Plain(options.TotalNames);
    private readonly HashSet<string> _counts = Plain(options.CountNames);

    /// <summary>Whether totals are looked for at all.</summary>
    public bool AreRead => options.TotalsRows != TotalsRows.AreData;

    /// <summary>What a name says that its row or column is.</summary>
    public TotalsKind Kind(string name) => IsSaidTotal(name) ? TotalsKind.Total
        : IsSaidCount(name) || !AreRead ? TotalsKind.None
        : TotalsWord.Of(name) is var kind && kind == TotalsKind.Mean ? TotalsKind.None
        : kind;

    /// <summary>What else than counts a name says that its row or column holds; empty for counts.</summary>
    public string Measure(string name) => IsSaidCount(name) || IsSaidTotal(name) || !AreRead ? ""
        : TotalsWord.Of(name) == TotalsKind.Mean ? "Medelvärden"
        : MeasureWord.Of(name);

    /// <summary>Whether the analyst says that it is a total.</summary>
    public bool IsSaidTotal(string name) => _totals.Contains(PlainText.OfAny(name));

    /// <summary>Whether the analyst says that it is counted beside the others.</summary>
    public bool IsSaidCount(string name) => _counts.Contains(PlainText.OfAny(name));

    /// <summary>Whether a name can be that of a part.</summary>
    public bool MayBePart(string name) => AreRead && !IsSaidCount(name) && !IsSaidTotal(name);

    /// <summary>What the analyst has named that is not there.</summary>
    public IEnumerable<string> NotAmong(IEnumerable<string> names)
    {
        var there = names.Select(name => PlainText.OfAny(name)).ToHashSet(StringComparer.Ordinal);
        return options.TotalNames.Concat(options.CountNames).Where(name => !there.Contains(PlainText.OfAny(name)));
    }

    private static HashSet<string> Plain(IEnumerable<string> names) =>
        names.Select(name => PlainText.OfAny(name)).ToHashSet(StringComparer.Ordinal);
}
