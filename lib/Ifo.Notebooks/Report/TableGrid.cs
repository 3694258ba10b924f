using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>A cell of a table.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Number">The number that is shown; null when the cell is text.</param>
/// <param name="IsHeader">Whether it heads a row or a column.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Columns">How many columns it spans.</param>
internal sealed record GridCell(string Text, ShownNumber? Number, bool IsHeader, int Row, int Column, int Rows, int Columns)
{
    /// <summary>The bounds of the interval that is shown; null when the cell shows none.</summary>
    public (ShownNumber Low, ShownNumber High)? Bounds { get; init; }
}

/// <summary>The cells of an HTML table, placed in rows and columns.</summary>
/// <param name="Cells">The cells in reading order.</param>
/// <param name="HeaderRows">How many rows at the top are headings.</param>
internal sealed record TableGrid(ImmutableArray<GridCell> Cells, int HeaderRows)
{
    /// <summary>The most that a cell may span, as in browsers.</summary>
    private const int MaxSpan = 1000;

    /// <summary>How many columns the table has.</summary>
    public int Width => Cells.Select(cell => cell.Column + cell.Columns).DefaultIfEmpty().Max();

    /// <summary>How many rows the table has.</summary>
    public int Height => Cells.Select(cell => cell.Row + cell.Rows).DefaultIfEmpty().Max();

    /// <summary>The table with two columns of numbers more, at its end, for each column that shows intervals.</summary>
    public TableGrid WithBounds()
    {
        var (width, cells) = (Width, Cells.ToBuilder());
        foreach (var column in Cells.Where(cell => cell.Bounds is not null).Select(cell => cell.Column).Distinct().Order())
        {
            var heading = Cells.LastOrDefault(cell => cell.Row < HeaderRows && cell.Column == column)?.Text ?? "Intervall";
            if (HeaderRows > 0)
            {
                cells.Add(new(heading + ", lägst", null, true, HeaderRows - 1, width, 1, 1));
                cells.Add(new(heading + ", högst", null, true, HeaderRows - 1, width + 1, 1, 1));
            }

            foreach (var cell in Cells.Where(cell => cell.Column == column && cell.Bounds is not null))
            {
                cells.Add(new(cell.Text, cell.Bounds!.Value.Low, false, cell.Row, width, 1, 1));
                cells.Add(new(cell.Text, cell.Bounds!.Value.High, false, cell.Row, width + 1, 1, 1));
            }

            width += 2;
        }

        return this with { Cells = cells.ToImmutable() };
    }

    /// <summary>Reads the table and marks its columns of numbers with the class <c>tal</c>.</summary>
    public static TableGrid Read(IElement table)
    {
        var placed = Place(Rows(table)).ToList();
        var headers = Rows(table).TakeWhile(IsHeaderRow).Count();
        MarkNumbers(placed, headers);
        return new([.. placed.Select(item => item.Cell)], headers);
    }

    /// <summary>Rows at the foot with one cell: remarks, which are no part of the grid.</summary>
    public static IEnumerable<IElement> NoteRows(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table && IsNote(row));

    private static List<IElement> Rows(IElement table) =>
        [.. table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table && !IsNote(row))];

    private static bool IsNote(IElement row) => row.ParentElement?.LocalName == "tfoot" && row.Children.Length == 1;

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static bool IsHeaderRow(IElement row) =>
        row.ParentElement?.LocalName == "thead" || (row.Children.Length > 0 && row.Children.All(cell => cell.LocalName == "th"));

    private static IEnumerable<(IElement Element, GridCell Cell)> Place(List<IElement> rows)
    {
        var taken = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var element in CellsOf(rows[row]))
            {
                while (taken.Contains((row, column)))
                    column++;
                var cell = Read(element, row, column, rows.Count - row);
                for (var at = 0; at < cell.Rows * cell.Columns; at++)
                    taken.Add((row + (at / cell.Columns), column + (at % cell.Columns)));
                yield return (element, cell);
            }
        }
    }

    private static GridCell Read(IElement element, int row, int column, int rowsLeft) => new(
        element.ReadableText(), ShownNumber.Read(element), element.LocalName == "th", row, column,
        Math.Min(Span(element, "rowspan"), rowsLeft), Span(element, "colspan"))
    {
        Bounds = ShownNumber.ReadInterval(element),
    };

    private static int Span(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaxSpan)
            : 1;

    private static void MarkNumbers(List<(IElement Element, GridCell Cell)> placed, int headerRows)
    {
        var numeric = placed.Where(item => item.Cell.Number is not null).Select(item => item.Cell.Column).ToHashSet();
        foreach (var (element, cell) in placed.Where(item => item.Cell.Number is not null
            || (item.Cell.Row < headerRows && item.Cell.Columns == 1 && numeric.Contains(item.Cell.Column))))
            element.ClassList.Add("tal");
    }
}
