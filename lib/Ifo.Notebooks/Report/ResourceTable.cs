using Ifo.Analysis.DataFiles;

namespace Ifo.Notebooks.Report;

/// <summary>A CSV file of a data package: UTF-8, comma, quotes doubled within quotes (RFC 4180).</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows below it.</param>
internal sealed record ResourceTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads the file; an empty file has neither header nor rows.</summary>
    public static ResourceTable Read(string path)
    {
        var rows = Parse(path).ToList();
        return rows.Count == 0 ? new([], []) : new(rows[0], rows[1..]);
    }

    /// <summary>The value of a row in the named column; empty when there is no such column.</summary>
    public string Value(IReadOnlyList<string> row, string column)
    {
        for (var index = 0; index < Header.Count && index < row.Count; index++)
        {
            if (string.Equals(Header[index], column, StringComparison.Ordinal))
                return row[index];
        }

        return string.Empty;
    }

    private static IEnumerable<IReadOnlyList<string>> Parse(string path)
    {
        using var records = new CsvSource(
            new StreamReader(path), ',', Path.GetFileName(path), message => new DataProblemException(message));
        while (records.Read())
        {
            var cells = Enumerable.Range(0, records.Count).Select(index => records.Cell(index).ToString()).ToArray();
            if (cells is not [""]) yield return cells;
        }
    }
}
