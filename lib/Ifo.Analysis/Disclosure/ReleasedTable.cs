using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>A table that has been let out: what it counts, and which cells its readers do not see.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Counts">All its counts, those that are not shown too.</param>
/// <param name="Withheld">Whether each cell is withheld, row by row.</param>
/// <param name="LowestHidden">What an outsider knows that a withheld number is at least.</param>
/// <param name="Highest">
/// What an outsider knows that each number is at most, row by row; <see cref="Unknown"/> where the rule hides it for another
/// reason, and <see cref="Secondary"/> where it does not.
/// </param>
/// <param name="RequiredWidth">How far apart the ends must be of what can be derived of a withheld number.</param>
internal sealed record ReleasedTable(
    string Name,
    PersonTable Counts,
    ImmutableArray<bool> Withheld,
    ImmutableArray<long> Highest,
    long LowestHidden,
    long RequiredWidth)
{
    /// <summary>The same table counted now, where the register has changed since; null where it is not known.</summary>
    public PersonTable? Now { get; init; }

    /// <summary>The rule hides it, and tells no limit of it.</summary>
    public const long Unknown = -2;

    /// <summary>It is shown, or hidden for the sake of others.</summary>
    public const long Secondary = -1;

    public static ReleasedTable Of(ProtectedTable table, string name) => new(
        name,
        table.Counts,
        [.. table.Places.Select(place => table.IsWithheld(place.Row, place.Column))],
        [.. table.Places.Select(place => table.HighestKnown(place.Row, place.Column))],
        table.Rule.LowestHidden,
        table.Rule.RequiredWidth);

    public bool IsWithheld(int row, int column) => Withheld[Place(row, column)];

    public long HighestHidden(int row, int column) =>
        IsWithheld(row, column) && Highest[Place(row, column)] is >= 0 and var highest ? highest : SystemCell.Unlimited;

    /// <summary>
    /// How far apart the ends must be of what can be derived of a number; of one hidden for others' sake, not told.
    /// </summary>
    public long WidthOf(int row, int column) => Highest[Place(row, column)] == Secondary ? 1 : RequiredWidth;

    /// <summary>
    /// The table with its cases, where it can be counted anew: the same where nothing has changed, and otherwise the two beside
    /// each other.
    /// </summary>
    public ReleasedTable Recounted(PersonTable? now)
    {
        if (now is null) return this;
        return HasSameCounts(now) ? this with { Counts = now } : this with { Now = now };
    }

    private bool HasSameCounts(PersonTable now) =>
        now.Rows.Nodes.Length == Counts.Rows.Nodes.Length
        && now.Columns.Nodes.Length == Counts.Columns.Nodes.Length
        && Enumerable.Range(0, now.Rows.Nodes.Length).All(row => Enumerable.Range(0, now.Columns.Nodes.Length)
            .All(column => now[row, column].Value == Counts[row, column].Value));

    private int Place(int row, int column) => (row * Counts.Columns.Nodes.Length) + column;
}
