namespace Ifo.Notebooks.Report;

/// <summary>A table with everything that a reader who meets it alone must know.</summary>
/// <param name="Grid">The cells.</param>
/// <param name="Caption">What the table shows.</param>
/// <param name="Source">The source line; empty when the table has none.</param>
/// <param name="Notes">Remarks below the table, without the source line.</param>
/// <param name="Origin">
/// The analysis it comes from, for example <c>Placeringsförfrågningar (01-placeringsforfragningar)</c>.
/// </param>
/// <param name="CellNumber">The cell that showed it, from 1; null when it does not come from a cell.</param>
internal sealed record SourcedTable(
    TableGrid Grid, string Caption, string Source, IReadOnlyList<string> Notes, string Origin, int? CellNumber)
{
    /// <summary>Where in the published reports its figures stand, a line for each place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The command that computes it anew; empty when it does not come from an analysis.</summary>
    public string Command { get; init; } = string.Empty;
}
