namespace Ifo.Analysis.Exchange;

/// <summary>A table that is to be written to a file: headers, and rows of cells.</summary>
/// <param name="Name">The name of its sheet, at most 31 letters.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Rows">The rows; they are gone through once for each file that is written.</param>
public sealed record OutputTable(string Name, IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<OutputCell>> Rows)
{
    /// <summary>Where the table comes from, written on a sheet of its own; empty when nothing is said.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What was left out and why, written on a sheet of its own; empty when nothing was.</summary>
    public IReadOnlyList<SuppressionNote> Suppressed { get; init; } = [];
}

/// <summary>Something that a table does not show.</summary>
/// <param name="What">What it is: the cell, row or column.</param>
/// <param name="Why">Why it is not shown, in Swedish.</param>
public sealed record SuppressionNote(string What, string Why);

/// <summary>A cell to be written: a text, a number, a day or nothing.</summary>
public readonly record struct OutputCell
{
    private OutputCell(OutputKind kind, string text, decimal number, int decimals, DateOnly day) =>
        (Kind, TextValue, Number, Decimals, Day) = (kind, text, number, decimals, day);

    internal OutputKind Kind { get; }

    internal string TextValue { get; }

    internal decimal Number { get; }

    internal int Decimals { get; }

    internal DateOnly Day { get; }

    /// <summary>A cell without a value.</summary>
    public static OutputCell Empty { get; } = new(OutputKind.Empty, "", 0, 0, default);

    /// <summary>A text. One that a spreadsheet would take for a formula is neutralised when it is written.</summary>
    /// <param name="text">The text; empty gives an empty cell.</param>
    public static OutputCell Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new(OutputKind.Text, text, 0, 0, default);
    }

    /// <summary>A number, written exactly.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">How many decimals Excel shows, 0 to 15; the value keeps all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are outside 0–15.</exception>
    public static OutputCell Of(decimal number, int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return new(OutputKind.Number, "", number, decimals, default);
    }

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static OutputCell Of(DateOnly day) => new(OutputKind.Day, "", 0, 0, day);
}

/// <summary>What a cell to be written is.</summary>
internal enum OutputKind
{
    Empty,
    Text,
    Number,
    Day,
}
