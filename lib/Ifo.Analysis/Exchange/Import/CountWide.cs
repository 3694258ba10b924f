using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Names of rows in the first column, and a column of counts for each header.</summary>
internal sealed class CountWide(CountReader table)
{
    private readonly List<int> _columns = [];
    private readonly List<SampleRow> _rows = [];

    public CountGrid Read()
    {
        var measures = new CountMeasureCells(table);
        for (var column = 1; column < table.Columns; column++)
            if (!measures.IsRefusedColumn(column)) _columns.Add(column);
        _rows.AddRange(table.Rows.Where(row => !measures.IsRefusedRow(row, _columns)));
        var counts = new long?[_rows.Count, _columns.Count];
        for (var row = 0; row < _rows.Count; row++)
            for (var column = 0; column < _columns.Count; column++)
                if (table.TryCount(_rows[row], _columns[column], out var count)) counts[row, column] = count;
        var columns = _columns.Select(column => new CountItem(HeaderName(column), 0)).ToList();
        var grid = new CountGridMaker(table, [.. _rows.Select(Item)], columns, (row, column) => counts[row, column], Places())
            .Make(table.HasHeader(0) ? table.Header(0) : "Rad", Above());
        foreach (var row in _rows.Where((_, row) => grid.Rows.IsTotal(row))) table.IsTotals(row);
        Names(grid);
        return grid;
    }

    private static CountItem Item(SampleRow row) =>
        new(row.Flaw == RecordFlaw.None ? CountReader.Name(row, 0) : "", row.Indent);

    private string HeaderName(int column) => table.HasHeader(column) ? table.Header(column) : "";

    private string Above() => table.HeaderOf.ColumnsName.Length > 0 ? table.HeaderOf.ColumnsName : CountGrid.UnnamedColumns;

    private CountPlaces Places() => new(
        (row, found, expected, remedy) => table.Problem(_rows[row], table.Header(0), found, expected, remedy),
        (_, found, expected, remedy) => table.HeaderProblem(found, expected, remedy),
        (row, column, found, expected, remedy) =>
            table.Problem(_rows[row], table.Header(_columns[column]), found, expected, remedy));

    private void Names(CountGrid grid)
    {
        table.DemandNames(grid.Rows.Finest.Select(row => _rows[row]), 0);
        foreach (var whole in grid.Rows.Wholes) table.DemandNames(whole.Parts.Select(row => _rows[row]), 0);
        List<int> counted = [.. grid.Columns.Finest.Select(column => _columns[column])];
        foreach (var column in counted.Where(column => table.HasHeaders && !table.HasHeader(column)))
            table.HeaderProblem(
                "",
                $"en rubrik för kolumn {(column + 1).ToString(CultureInfo.InvariantCulture)}",
                "Skriv vad kolumnen räknar, eller ta bort den.");
        var parts = grid.Columns.Wholes.Select(whole => whole.Parts.Select(part => _columns[part]).ToList());
        foreach (var same in parts.Prepend(counted).SelectMany(columns => columns
            .Where(table.HasHeader)
            .GroupBy(table.Header, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())))
            table.HeaderProblem(same.Key, "varje rubrik en gång", "Ge kolumnerna olika namn, eller slå ihop dem.");
    }
}
