using System.Globalization;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange;

/// <summary>How rows about persons are counted.</summary>
/// <param name="Person">The pseudonym of whom a row is about.</param>
/// <param name="Case">The number of the case that a row belongs to; null where every row is a case of its own.</param>
/// <param name="Fields">The fields of the rows, which are known by their numbers.</param>
internal sealed record CountedRows<TRow>(
    Func<TRow, string> Person, Func<TRow, long>? Case, Func<Taxonomies, IReadOnlyList<TRow>, IEnumerable<RegisterField>> Fields);

/// <summary>Counts the rows of an export, of whatever kind.</summary>
internal interface IExportCounter<out TResult>
{
    TResult Count<TRow>(PersonExport<TRow> export);
}

/// <summary>Values that rows are counted by, as they are shown.</summary>
internal static class CountValue
{
    /// <summary>The label of a key; null where there is none.</summary>
    public static string? Label<T>(TermList<T> list, string key)
        where T : Term => key.Length == 0 ? null : list.TryGet(key, out var term) ? term.Label : key;

    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
