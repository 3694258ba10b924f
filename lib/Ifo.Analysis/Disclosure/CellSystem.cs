using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>What may be done with a cell.</summary>
internal enum CellUse
{
    /// <summary>It is shown unless it must be suppressed.</summary>
    Open,

    /// <summary>It is shown whatever happens: it has been shown before, or is a zero where zeros are shown.</summary>
    AlwaysShown,

    /// <summary>
    /// It stands in no table, but an outsider who thinks of it knows more: a difference, or how many are counted twice.
    /// </summary>
    NeverShown,
}

/// <summary>One number of the tables that are released.</summary>
/// <param name="Name">Where it stands, in Swedish.</param>
/// <param name="Value">The number.</param>
/// <param name="Lowest">The lowest that an outsider knows it to be, where it is not shown.</param>
/// <param name="Weight">What its loss costs the reader: the number of inner cells that it sums.</param>
/// <param name="Use">What may be done with it.</param>
/// <param name="IsSensitive">Whether the rule does not allow it to be shown.</param>
/// <param name="RequiredWidth">How far apart the ends of what an outsider can derive must be, when the cell is not shown.</param>
internal sealed record SystemCell(
    string Name, long Value, long Lowest, int Weight, CellUse Use, bool IsSensitive, long RequiredWidth)
{
    /// <summary>
    /// What its suppression costs: what the reader loses, and of two that are worth the same, the smaller number goes.
    /// </summary>
    public long Cost => (Weight * 1000L) + Math.Min(Value, 999);

    /// <summary>
    /// The highest that an outsider knows it to be, where it is not shown: what the rule itself hides is below its limit.
    /// </summary>
    public long Highest { get; init; } = Unlimited;

    /// <summary>The highest value of a cell of which nothing is known.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Whether an outsider must not be able to tell it closely, when it is not shown.</summary>
    public bool NeedsWidth => Use == CellUse.Open || IsSensitive;
}

/// <summary>All cells that are released together, and the sums that bind them.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Sums">Signed sums of cells that are 0, such as the parts less their total.</param>
internal sealed record CellSystem(ImmutableArray<SystemCell> Cells, ImmutableArray<ImmutableArray<(int Cell, int Sign)>> Sums)
{
    /// <summary>The cells that no reader sees before anything is suppressed beyond the rule.</summary>
    public bool[] HiddenAtFirst() =>
        [.. Cells.Select(cell => cell.Use == CellUse.NeverShown || (cell.IsSensitive && cell.Use == CellUse.Open))];

    /// <summary>
    /// The same, where no more is asked of a cell than could be had if nothing at all were shown: that a number is small tells of
    /// those beside it too. Of a total below 5 that has two parts, everybody knows that it is 2 to 4.
    /// </summary>
    /// <remarks>Bounds are tightened sum by sum until nothing changes; a width of 1, so that no number is told, is always asked.</remarks>
    public CellSystem WithReachableWidths()
    {
        var bounds = Cells.Select(cell => cell.Use == CellUse.AlwaysShown && cell.Value == 0 ? (0, 0) : (cell.Lowest, cell.Highest)).ToArray();
        new Bounds(bounds, Sums).Tighten();
        return this with { Cells = [.. Cells.Select((cell, place) => Asking(cell, bounds[place]))] };
    }

    private static SystemCell Asking(SystemCell cell, (long Low, long High) bounds) =>
        bounds.High == SystemCell.Unlimited || bounds.High - bounds.Low >= cell.RequiredWidth
            ? cell
            : cell with { RequiredWidth = Math.Max(1, bounds.High - bounds.Low) };
}
