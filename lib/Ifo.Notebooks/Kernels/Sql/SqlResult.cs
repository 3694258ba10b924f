namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>The rows of one statement: those that are shown, or all when they are to be passed on.</summary>
/// <param name="Columns">The columns' names, each once.</param>
/// <param name="Rows">The rows that were kept.</param>
/// <param name="Count">How many rows there were.</param>
internal sealed record SqlResult(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, long Count)
{
    /// <summary>More rows than this cannot be passed on to another language.</summary>
    public const int MaxKept = 1_000_000;

    /// <summary>Reads a statement to its end, so that it is carried out whole however few rows are kept.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="kept">How many rows to keep.</param>
    public static SqlResult Read(SqlStatement statement, int kept)
    {
        var rows = new List<object?[]>();
        var count = 0L;
        foreach (var row in statement.Rows())
        {
            if (count++ < kept)
                rows.Add(row);
        }

        return new SqlResult(statement.Columns, rows, count);
    }

    /// <summary>The rows, each as its columns' names and values.</summary>
    public IEnumerable<KeyValuePair<string, object?>[]> ByName() =>
        Rows.Select(row => Columns.Select((name, place) => KeyValuePair.Create(name, row[place])).ToArray());

    /// <summary>
    /// What a column holds, by the name that a table schema gives it. As .NET Interactive has it, the last value that is not
    /// null tells.
    /// </summary>
    public string TypeOf(int column) => Rows.Select(row => row[column]).LastOrDefault(value => value is not null) switch
    {
        null => "null",
        long => "integer",
        double => "number",
        string => "string",
        _ => "any",
    };
}
