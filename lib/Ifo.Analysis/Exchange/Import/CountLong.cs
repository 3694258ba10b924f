using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Three columns: the name of a row, the name of a column, the count.</summary>
internal sealed class CountLong(CountReader table)
{
    private readonly Dictionary<(string Row, string Column), (long Count, int Line)> _counts = [];
    private bool _hasUnread;
    private readonly List<(SampleRow Line, string Row, string Column, long Count)> _totals = [];

    public CountGrid Read()
    {
        if (table.Columns != 3)
            table.HeaderProblem(
                $"{table.Columns.ToString(CultureInfo.InvariantCulture)} kolumner",
                "tre kolumner: rad, kolumn, antal",
                "Ta bort de andra, eller ange --layout wide.");
        else foreach (var line in table.Rows) Take(line);
        foreach (var (line, row, column, count) in _totals) Check(line, row, column, count);
        var (rows, columns) = (Distinct(pair => pair.Row), Distinct(pair => pair.Column));
        if (_counts.Count == 0)
            table.HeaderProblem(
                "",
                "minst en rad som inte är en summa",
                "Är en rad som heter Summa eller Totalt ingen summa: ange --totals data, eller ge den ett annat namn.");
        var none = (rows.Count * columns.Count) - _counts.Count;
        if (none > 0)
            table.Note($"{none.ToString(CultureInfo.InvariantCulture)} par av rad och kolumn finns inte i filen och räknas som "
                + "0. Är något av dem okänt: ta inte med det.");
        return new CountGrid
        {
            RowsName = table.Header(0),
            ColumnsName = table.Header(1),
            Rows = rows,
            Columns = columns,
            Count = (row, column) => _counts.GetValueOrDefault((rows[row], columns[column])).Count,
        };
    }

    private void Take(SampleRow line)
    {
        var (row, column) = (CountReader.Name(line, 0), CountReader.Name(line, 1));
        _hasUnread |= !table.TryCount(line, 2, out var count);
        if (line.Flaw != RecordFlaw.None) return;
        var (rowKind, columnKind) = (table.Kind(row), table.Kind(column));
        if (rowKind == TotalsKind.Mean || columnKind == TotalsKind.Mean)
            table.Problem(
                line, "", $"{row} | {column}", "ett antal", "Medelvärden går inte att skydda som antal; ta bort raden.");
        else if (row.Length == 0 || column.Length == 0)
            table.Problem(
                line, table.Header(row.Length == 0 ? 0 : 1), "", "ett namn", "Skriv vad raden räknar, eller ta bort den.");
        else if (rowKind != TotalsKind.None || columnKind != TotalsKind.None)
        {
            table.IsTotals(line);
            _totals.Add((line, rowKind == TotalsKind.None ? row : "", columnKind == TotalsKind.None ? column : "", count));
        }
        else if (!_counts.TryAdd((row, column), (count, line.Line)))
        {
            table.Problem(
                line,
                "",
                $"{row} | {column}",
                $"varje par en gång (finns redan på rad {_counts[(row, column)].Line.ToString(CultureInfo.InvariantCulture)})",
                "Behåll en av raderna, eller summera dem.");
        }
    }

    // An empty name is a total over all names.
    private void Check(SampleRow line, string row, string column, long count)
    {
        var sum = _counts
            .Where(pair => (row.Length == 0 || pair.Key.Row == row) && (column.Length == 0 || pair.Key.Column == column))
            .Sum(pair => pair.Value.Count);
        if (sum != count && !_hasUnread)
        {
            table.Problem(
                line,
                table.Header(2),
                $"summan {count.ToString(CultureInfo.InvariantCulture)}",
                $"{sum.ToString(CultureInfo.InvariantCulture)}, som är summan av delarna",
                "Rätta det tal som är fel, eller ta bort raden; summor räknas om. Summor av en del av raderna läses bara i en "
                + "tabell med namn × kolumner.");
        }
    }

    private List<string> Distinct(Func<(string Row, string Column), string> name) =>
        [.. _counts.Keys.Select(name).Distinct(StringComparer.Ordinal)];
}
