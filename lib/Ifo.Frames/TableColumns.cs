using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Frames;

/// <summary>
/// The columns that a table of the library becomes in a frame. What the table does not show, a frame of it does not have: a
/// withheld count is missing.
/// </summary>
internal static class TableColumns
{
    /// <summary>The columns, named by their headings, without the total row, which a frame would count among its parts.</summary>
    /// <exception cref="PresentationException">A cell has an interval, or figures of several units.</exception>
    public static IReadOnlyList<FrameColumn> Of(Table table)
    {
        var rows = table.Rows.Where(row => !row.IsTotal).ToList();
        return [.. table.Columns.Select((column, place) => Of(column, [.. rows.Select(row => row.Cells[place])]))];
    }

    private static FrameColumn Of(Column column, Cell[] cells) => column.Kind switch
    {
        ColumnKind.Text => FrameColumn.Of(column.Header, cells, Text),
        ColumnKind.Count => FrameColumn.Of(column.Header, cells, cell => (long?)Number(column, cell)),
        _ => FrameColumn.Of(column.Header, cells, cell => Number(column, cell)),
    };

    private static string? Text(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        VerdictCell verdict => verdict.Verdict.InWords(),
        _ => null,
    };

    private static decimal? Number(Column column, Cell cell) => cell switch
    {
        NumberCell number => number.Value,
        MissingCell => null,
        _ => throw new PresentationException(
            $"Kolumnen ”{column.Header}” har intervall, eller tal i olika enheter; en dataram har ett tal i varje ruta. Gör ramen "
            + "av uppgifterna i stället, figures.ToDataFrame() eller figures.ToFrame()."),
    };
}
