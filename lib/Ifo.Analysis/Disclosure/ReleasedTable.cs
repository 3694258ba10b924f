using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>A table that has been let out: what it counts, and which cells its readers do not see.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Counts">All its counts, those that are not shown too.</param>
/// <param name="Withheld">Whether each cell is withheld, row by row.</param>
/// <param name="LowestHidden">What an outsider knows that a withheld number is at least.</param>
/// <param name="RequiredWidth">How far apart the ends must be of what can be derived of a withheld number.</param>
internal sealed record ReleasedTable(
    string Name, PersonTable Counts, ImmutableArray<bool> Withheld, long LowestHidden, long RequiredWidth)
{
    public static ReleasedTable Of(ProtectedTable table, string name) => new(
        name,
        table.Counts,
        [.. table.Places.Select(place => table.IsWithheld(place.Row, place.Column))],
        table.Rule.LowestHidden,
        table.Rule.RequiredWidth);

    public bool IsWithheld(int row, int column) => Withheld[(row * Counts.Columns.Nodes.Length) + column];
}
