using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>Small steps on the XML of Office files.</summary>
internal static class OfficeText
{
    /// <summary>A text as it may stand in XML: escaped, and without signs that XML has no place for.</summary>
    public static string Escape(string text) =>
        SafeHtml.Escape(string.Concat(text.Where(sign => sign is >= ' ' or '\t' && sign is not ('\uFFFE' or '\uFFFF'))));

    /// <summary>An XML file as a stream.</summary>
    public static Stream Stream(string xml) =>
        new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));

    /// <summary>The cell that begins at a place of a table; null where another covers the place, or none is there.</summary>
    public static GridCell? At(TableGrid grid, int row, int column) =>
        grid.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column);

    /// <summary>The cell that covers a place from a row above; null where none does.</summary>
    public static GridCell? Above(TableGrid grid, int row, int column) => grid.Cells.FirstOrDefault(cell =>
        cell.Row < row && cell.Row + cell.Rows > row && cell.Column <= column && cell.Column + cell.Columns > column);
}
