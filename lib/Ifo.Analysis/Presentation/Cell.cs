namespace Ifo.Analysis.Presentation;

/// <summary>What stands in one cell of a <see cref="Table"/>.</summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>The cell of a reading: its number, or the mark of the missing figure.</summary>
    /// <param name="reading">A number in the unit of the column, or why there is none.</param>
    public static Cell Of(Shown reading) =>
        reading.TryNumber(out var number) ? new NumberCell(number) : new MissingCell(reading.Missing);
}

/// <summary>A text.</summary>
/// <param name="Text">The text; it is escaped where it is shown.</param>
public sealed record TextCell(string Text) : Cell;

/// <summary>A number or a count, in the unit of its column.</summary>
/// <param name="Value">The exact value, of which the column shows some decimals; a percentage is kept as a share of one.</param>
public sealed record NumberCell(decimal Value) : Cell;

/// <summary>An interval, in the unit of its column.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record IntervalCell(decimal Low, decimal High) : Cell;

/// <summary>A published figure in a unit of its own, for columns whose rows are measured in different units.</summary>
/// <param name="Figure">The figure, shown with its unit, its decimals and its qualifier.</param>
public sealed record FigureCell(Quantities.Reported Figure) : Cell;

/// <summary>The place of a figure that does not exist.</summary>
/// <param name="Missing">The mark that is shown, and the reason.</param>
public sealed record MissingCell(NoValue Missing) : Cell;
