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
    /// How far apart the ends must be of what can be derived of each cell: as far as the rule asks, or as could be had if nothing
    /// at all were shown. That a number is small tells of those beside it too: of a total below 5 that has two parts, everybody
    /// knows that it is 2 to 4. A width of 1, so that no number is told, is always asked.
    /// </summary>
    public long[] Asked { get; } = [.. Cells.Select(cell => cell.RequiredWidth)];

    /// <summary>Asks no more of any cell than the sums one by one leave when nothing is shown.</summary>
    public CellSystem AskingWhatCanBeHad()
    {
        var bounds = Cells.Select(cell => IsZero(cell) ? (0, 0) : (cell.Lowest, cell.Highest)).ToArray();
        new CellBounds(bounds, Sums).Tighten();
        for (var cell = 0; cell < bounds.Length; cell++)
            if (bounds[cell].Item2 != SystemCell.Unlimited) Ask(cell, bounds[cell].Item2 - bounds[cell].Item1);
        AskNoMoreOfOthers();
        return this;
    }

    /// <summary>Asks no more of one cell than all sums together leave when nothing is shown.</summary>
    /// <returns>Whether that is less than was asked.</returns>
    public bool AskWhatCanBeHad(int cell)
    {
        var before = Asked[cell];
        var most = new Attack(this, [.. Cells.Select(other => !IsZero(other))]).Of(cell);
        if (most.HasHighest) Ask(cell, most.Highest - most.Lowest);
        AskNoMoreOfOthers();
        return Asked[cell] < before;
    }

    /// <summary>Asks no more of any cell than another system does that begins with the same cells.</summary>
    public void AskNoMoreThan(CellSystem other)
    {
        for (var cell = 0; cell < other.Asked.Length; cell++) Asked[cell] = Math.Min(Asked[cell], other.Asked[cell]);
    }

    /// <summary>
    /// The first cell that must not be told and is, by the sums one by one, even when nothing is shown; −1 when there is none.
    /// Four groups that everybody knows to have somebody in them, and a sum below 5, have one each.
    /// </summary>
    public int FirstTold()
    {
        var bounds = BoundsOfAll();
        return Array.FindIndex(
            [.. Enumerable.Range(0, bounds.Length)],
            cell => Cells[cell].IsSensitive && Cells[cell].Use != CellUse.AlwaysShown && bounds[cell].Low == bounds[cell].High);
    }

    /// <summary>
    /// The same system, in which what follows from cells that are shown whatever happens is known too: to hide it is in vain.
    /// </summary>
    /// <param name="hidden">Cells that are not shown to begin with, which stay so.</param>
    public CellSystem WithWhatFollows(bool[] hidden)
    {
        var bounds = BoundsOfAll();
        var known = this with
        {
            Cells =
            [
                .. Cells.Select((cell, place) => cell.Use == CellUse.Open && !hidden[place]
                    && bounds[place].Low == bounds[place].High
                    ? cell with { Use = CellUse.AlwaysShown }
                    : cell)
            ],
        };
        known.AskNoMoreThan(this);
        return known;
    }

    /// <summary>Asks no more of any cell than of the one that it is joined into.</summary>
    public void AskNoMoreThan(SameCells same)
    {
        for (var cell = 0; cell < Asked.Length; cell++)
            if (Cells[cell].NeedsWidth) Asked[cell] = Math.Min(Asked[cell], same.System.Asked[same[cell]]);
    }

    // What is known when nothing is shown but what is shown whatever happens.
    private (long Low, long High)[] BoundsOfAll()
    {
        (long Low, long High)[] bounds =
        [
            .. Cells.Select(cell => cell.Use == CellUse.AlwaysShown ? (cell.Value, cell.Value) : (cell.Lowest, cell.Highest))
        ];
        new CellBounds(bounds, Sums).Tighten();
        return bounds;
    }

    private static bool IsZero(SystemCell cell) => cell is { Use: CellUse.AlwaysShown, Value: 0 };

    // What is hidden for the sake of a small number cannot vary more than that one does.
    private void AskNoMoreOfOthers()
    {
        var least = Enumerable.Range(0, Asked.Length)
            .Where(cell => Cells[cell].IsSensitive && Asked[cell] < Cells[cell].RequiredWidth)
            .Select(cell => Asked[cell])
            .DefaultIfEmpty(long.MaxValue)
            .Min();
        for (var cell = 0; cell < Asked.Length; cell++)
            if (!Cells[cell].IsSensitive) Asked[cell] = Math.Min(Asked[cell], least);
    }

    private void Ask(int cell, long width) => Asked[cell] = Math.Min(Asked[cell], Math.Max(1, width));
}
