using System.Globalization;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// One row of a data file. A column that the file lacks is empty: that it is missing has been reported already.
/// </summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string File => file;

    public int Line => line;

    public string this[string column] =>
        columns.TryGetValue(column, out var index) && index < cells.Length ? cells[index].Trim() : "";

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The same row with other values, also in columns that the file lacks.</summary>
    public CsvRow With(params IReadOnlyList<(string Column, string Value)> values)
    {
        var places = new Dictionary<string, int>(columns, StringComparer.Ordinal);
        var changed = cells.ToList();
        foreach (var (column, value) in values)
        {
            if (places.TryAdd(column, changed.Count)) changed.Add(value);
            else changed[places[column]] = value;
        }

        return new CsvRow(file, line, places, [.. changed]);
    }

    /// <summary>A cell that must not be empty.</summary>
    public string Required(string column, ProblemList problems)
    {
        var text = this[column];
        if (text.Length == 0 && Has(column)) problems.Add(this, column, "ett värde; cellen får inte vara tom");
        return text;
    }

    /// <summary>A whole number, or 0 with a problem.</summary>
    public int Whole(string column, int lowest, ProblemList problems)
    {
        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest)
            return number;
        if (Has(column)) problems.Add(this, column, $"ett heltal, minst {lowest.ToString(CultureInfo.InvariantCulture)}");
        return 0;
    }

    /// <summary>A date, or the given one when the cell is empty or, with a problem, no date.</summary>
    public DateOnly Date(string column, DateOnly otherwise, ProblemList problems)
    {
        if (this[column].Length == 0) return otherwise;
        if (DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add(this, column, "ett datum som 2024-03-31");
        return otherwise;
    }

    /// <summary>A key of a known list, which may be empty.</summary>
    public string Key(string column, KnownKeys known, ProblemList problems)
    {
        var key = this[column];
        if (key.Length > 0 && !known.Contains(key)) problems.Add(this, column, known.Expected, known.Suggest(key));
        return key;
    }

    /// <summary>Several keys of a known list, with a bar between them.</summary>
    public IReadOnlyList<string> Keys(string column, KnownKeys known, ProblemList problems)
    {
        var keys = this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var key in keys.Where(key => !known.Contains(key)))
            problems.Add(File, Line, column, key, known.Expected, known.Suggest(key));
        return keys;
    }
}
