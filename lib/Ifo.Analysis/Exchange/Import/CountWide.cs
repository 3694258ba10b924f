using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Names of rows in the first column, and a column of counts for each header.</summary>
internal sealed class CountWide(CountReader table)
{
    private readonly CountAxis _rows = new();
    private readonly CountAxis _columns = new();
    private readonly Dictionary<(int Row, int Column), long> _counts = [];
    private readonly HashSet<(int Row, int Column)> _unread = [];

    public CountGrid Read()
    {
        for (var column = 1; column < table.Columns; column++) AddColumn(column);
        for (var row = 0; row < table.Rows.Count; row++) AddRow(row);
        Names();
        CheckColumns();
        CheckRows();
        var columns = _columns.Inner.Count == 1 ? [] : _columns.Inner.Select(table.Header).ToList();
        return new CountGrid
        {
            RowsName = table.HasHeader(0) ? table.Header(0) : "Rad",
            ColumnsName = table.HeaderOf.ColumnsName.Length > 0 ? table.HeaderOf.ColumnsName : "Kolumn",
            Rows = [.. _rows.Inner.Select(Name)],
            Columns = columns,
            Count = (row, column) => _counts[(_rows.Inner[row], _columns.Inner[column])],
            RowGroups = _rows.Groups(Name),
            ColumnGroups = _columns.Groups(table.Header),
        };
    }

    private string Name(int row) => CountReader.Name(table.Rows[row], 0);

    private void AddColumn(int column)
    {
        var kind = table.Kind(table.HasHeader(column) ? table.Header(column) : "");
        if (kind == TotalsKind.Mean)
            table.HeaderProblem(
                table.Header(column), "antal i varje kolumn", "Medelvärden går inte att skydda som antal; ta bort kolumnen.");
        else _columns.Add(column, table.Columns == 2 ? TotalsKind.None : kind);
    }

    private void AddRow(int row)
    {
        var line = table.Rows[row];
        var kind = line.Flaw == RecordFlaw.None ? table.Kind(Name(row)) : TotalsKind.None;
        if (kind == TotalsKind.Mean)
        {
            table.Problem(
                line,
                table.Header(0),
                Name(row),
                "antal på varje rad",
                "Medelvärden går inte att skydda som antal; ta bort raden.");
            return;
        }

        _rows.Add(row, kind);
        if (kind != TotalsKind.None) table.IsTotals(line);
        foreach (var column in _columns.Inner.Concat(_columns.Totals.Select(total => total.Place)))
        {
            if (!table.TryCount(line, column, out var count)) _unread.Add((row, column));
            _counts[(row, column)] = count;
        }
    }

    private void Names()
    {
        table.DemandNames(_rows.Inner.Select(row => table.Rows[row]), 0);
        foreach (var column in _columns.Inner.Where(column => table.HasHeaders && !table.HasHeader(column)))
            table.HeaderProblem(
                "",
                $"en rubrik för kolumn {(column + 1).ToString(CultureInfo.InvariantCulture)}",
                "Skriv vad kolumnen räknar, eller ta bort den.");
        foreach (var same in _columns.Inner
            .Where(table.HasHeader)
            .GroupBy(table.Header, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()))
            table.HeaderProblem(same.Key, "varje rubrik en gång", "Ge kolumnerna olika namn, eller slå ihop dem.");
        if (_rows.Inner.Count == 0 || _columns.Inner.Count == 0)
            table.HeaderProblem(
                "",
                "minst en rad och en kolumn som inte är summor",
                "Är en rad som heter Summa eller Totalt ingen summa: ange --totals data, eller ge den ett annat namn.");
    }

    // Totals that are no sums would be shown beside ours, or tell that rows are missing: neither is protected.
    private void CheckColumns()
    {
        foreach (var total in _columns.Totals)
        {
            var parts = _columns.PartsOf(
                total, some => _rows.Inner.TrueForAll(row => IsSum((row, total.Place), Across(row, some))));
            foreach (var row in _rows.Inner.Where(row => !IsSum((row, total.Place), Across(row, parts))))
                Wrong(row, total.Place, Across(row, parts));
        }
    }

    private void CheckRows()
    {
        foreach (var total in _rows.Totals)
        {
            var columns = _columns.Inner.Concat(_columns.Totals.Select(column => column.Place)).ToList();
            var parts = _rows.PartsOf(
                total, some => columns.TrueForAll(column => IsSum((total.Place, column), Down(some, column))));
            foreach (var column in columns.Where(column => !IsSum((total.Place, column), Down(parts, column))))
                Wrong(total.Place, column, Down(parts, column));
        }
    }

    private void Wrong(int row, int column, IEnumerable<(int, int)> parts) => table.Problem(
        table.Rows[row],
        table.Header(column),
        $"summan {_counts[(row, column)].ToString(CultureInfo.InvariantCulture)}",
        $"{parts.Sum(part => _counts[part]).ToString(CultureInfo.InvariantCulture)}, som är summan av delarna",
        "Rätta det tal som är fel, eller ta bort summan; den räknas om.");

    // A sum with a part that could not be read says nothing: that part is a problem of its own.
    private bool IsSum((int Row, int Column) total, IEnumerable<(int Row, int Column)> parts)
    {
        var all = parts.ToList();
        return _unread.Contains(total) || all.Exists(_unread.Contains) || all.Sum(part => _counts[part]) == _counts[total];
    }

    private static IEnumerable<(int Row, int Column)> Across(int row, IEnumerable<int> columns) =>
        columns.Select(column => (row, column));

    private static IEnumerable<(int Row, int Column)> Down(IEnumerable<int> rows, int column) =>
        rows.Select(row => (row, column));
}
