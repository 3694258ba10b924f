using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>A CSV file of a data package: UTF-8, comma, quotes doubled within quotes (RFC 4180).</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows below it.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads the file; an empty file has neither header nor rows.</summary>
    public static CsvTable Read(string path)
    {
        var rows = Parse(File.ReadAllText(path)).ToList();
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

    private static IEnumerable<IReadOnlyList<string>> Parse(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[++at]);
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || character is not (',' or '\n' or '\r'))
            {
                field.Append(character);
            }
            else if (character != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (character != '\n')
                    continue;
                if (row is not [""])
                    yield return row;
                row = [];
            }
        }

        if (field.Length > 0 || row.Count > 0)
            yield return [.. row, field.ToString()];
    }
}
