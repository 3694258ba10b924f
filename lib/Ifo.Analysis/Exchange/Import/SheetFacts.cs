namespace Ifo.Analysis.Exchange.Import;

/// <summary>What the reader of workbooks does not tell of a sheet.</summary>
/// <param name="Faults">
/// The cells whose formula has no value, by row and column from 0, with what stands in them. The reader gives them as empty, and
/// an empty cell would be taken for a missing value.
/// </param>
/// <param name="HiddenRows">The rows that are hidden, by hand or by a filter, from 0.</param>
internal sealed record SheetFacts(IReadOnlyDictionary<(int Row, int Column), string> Faults, IReadOnlySet<int> HiddenRows)
{
    public static SheetFacts None { get; } = new(new Dictionary<(int Row, int Column), string>(), new HashSet<int>());
}
