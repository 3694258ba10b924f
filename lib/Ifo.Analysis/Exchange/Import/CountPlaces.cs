namespace Ifo.Analysis.Exchange.Import;

/// <summary>Says what is wrong with a row, a column or a cell of a table of counts, where it stands in the file.</summary>
/// <param name="Row">Of a row: its place, what was found, what was expected, the remedy.</param>
/// <param name="Column">The same of a column.</param>
/// <param name="Cell">The same of a cell.</param>
internal sealed record CountPlaces(
    Action<int, string, string, string> Row,
    Action<int, string, string, string> Column,
    Action<int, int, string, string, string> Cell);
