using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>Writes a cell as text, with Swedish numbers.</summary>
internal static class CellText
{
    public static string Write(Cell cell, Column column) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => column.Write(number.Value),
        IntervalCell interval => $"{column.Write(interval.Low)}{Between(interval)}{column.Write(interval.High)}",
        FigureCell figure => figure.Figure.ToString(),
        VerdictCell verdict => verdict.Verdict.InWords(),
        MissingCell missing => missing.Missing.Mark,
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "Unknown kind of cell."),
    };

    /// <summary>A dash, or a word where a dash would look like a minus sign.</summary>
    public static string Between(IntervalCell interval) => interval.Low < 0m || interval.High < 0m ? " till " : "–";
}
