using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Three columns: the name of a row, the name of a column, the count.</summary>
internal sealed class CountLong(CountReader table)
{
    private readonly Dictionary<(string Row, string Column), (long? Count, SampleRow Line)> _counts = [];
    private readonly Dictionary<string, SampleRow> _rowLines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SampleRow> _columnLines = new(StringComparer.Ordinal);
    private List<CountItem> _rows = [];
    private List<CountItem> _columns = [];

    public CountGrid Read()
    {
        if (table.Columns != 3)
            table.HeaderProblem(
                $"{table.Columns.ToString(CultureInfo.InvariantCulture)} kolumner",
                "tre kolumner: rad, kolumn, antal",
                "Ta bort de andra, eller ange --layout wide.");
        else if (table.Words.Measure(table.HasHeader(2) ? table.Header(2) : "") is { Length: > 0 } kind)
            table.HeaderProblem(
                table.Header(2), "antal i varje kolumn", $"{kind} går inte att skydda som antal; ta bort kolumnen.");
        else foreach (var line in table.Rows) Take(line);
        _rows = [.. _rowLines.Select(pair => new CountItem(pair.Key, pair.Value.Indent))];
        _columns = [.. _columnLines.Keys.Select(name => new CountItem(name, 0))];
        var grid = new CountGridMaker(table, _rows, _columns, Value, Places()).Make(table.Header(0), table.Header(1));
        foreach (var (name, pair) in _counts)
            if (IsTotal(grid.Rows, name.Row) || IsTotal(grid.Columns, name.Column)) table.IsTotals(pair.Line);
        return grid with { Notes = [.. Missing(grid)] };
    }

    private void Take(SampleRow line)
    {
        var (row, column) = (CountReader.Name(line, 0), CountReader.Name(line, 1));
        var kind = table.Words.Measure(row) is { Length: > 0 } own ? own : table.Words.Measure(column);
        if (kind.Length > 0)
        {
            table.Problem(line, "", $"{row} | {column}", "ett antal", $"{kind} går inte att skydda som antal; ta bort raden.");
            return;
        }

        var isRead = table.TryCount(line, 2, out var count);
        if (line.Flaw != RecordFlaw.None) return;
        if (row.Length == 0 || column.Length == 0)
            table.Problem(
                line, table.Header(row.Length == 0 ? 0 : 1), "", "ett namn", "Skriv vad raden räknar, eller ta bort den.");
        else if (_counts.TryGetValue((row, column), out var known))
            table.Problem(
                line,
                "",
                $"{row} | {column}",
                $"varje par en gång (finns redan på rad {known.Line.Line.ToString(CultureInfo.InvariantCulture)})",
                "Behåll en av raderna, eller summera dem.");
        else
        {
            _counts.Add((row, column), (isRead ? count : null, line));
            _rowLines.TryAdd(row, line);
            _columnLines.TryAdd(column, line);
        }
    }

    // A pair that is not there is nobody; a total that is not there is not known.
    private long? Value(int row, int column) => _counts.TryGetValue((_rows[row].Name, _columns[column].Name), out var pair)
        ? pair.Count
        : IsNamedTotal(_rows[row]) || IsNamedTotal(_columns[column]) ? null : 0;

    private bool IsNamedTotal(CountItem item) => table.Words.Kind(item.Name) is TotalsKind.Total or TotalsKind.Part;

    private CountPlaces Places() => new(
        (row, found, expected, remedy) =>
            table.Problem(_rowLines[_rows[row].Name], table.Header(0), found, expected, remedy),
        (column, found, expected, remedy) =>
            table.Problem(_columnLines[_columns[column].Name], table.Header(1), found, expected, remedy),
        (row, column, found, expected, remedy) => table.Problem(
            _counts.GetValueOrDefault((_rows[row].Name, _columns[column].Name), (null, _rowLines[_rows[row].Name])).Line,
            table.Header(2),
            found,
            expected,
            remedy));

    private IEnumerable<string> Missing(CountGrid grid)
    {
        var none = grid.Rows.Finest.Sum(row =>
            grid.Columns.Finest.Count(column => !_counts.ContainsKey((_rows[row].Name, _columns[column].Name))));
        if (none == 0) yield break;
        var missing = $"{none.ToString(CultureInfo.InvariantCulture)} par av rad och kolumn finns inte i filen och räknas som 0";
        table.Note($"{missing}. Är något av dem okänt: ta inte med det.");
        yield return missing;
    }

    private static bool IsTotal(CountShape shape, string name) =>
        shape.Sums.Concat(shape.Wrong).Any(sum => shape.Items[sum.Item].Name == name);
}
