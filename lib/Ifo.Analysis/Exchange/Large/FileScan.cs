using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>How DuckDB reads a file: its cells as texts, in columns that are called by their places, <c>c0</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Columns">How many columns it has.</param>
internal abstract record FileScan(string Path, int Columns)
{
    /// <summary>What a column is called.</summary>
    public static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");

    /// <summary>Writes the query that gives the cells.</summary>
    public abstract void Write(SqlWords text);

    protected IEnumerable<int> Places => Enumerable.Range(0, Columns);
}

/// <summary>A text file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Separator">The sign between its cells.</param>
/// <param name="HeaderLine">The line that its headers end on.</param>
internal sealed record CsvScan(string Path, int Columns, char Separator, int HeaderLine) : FileScan(Path, Columns)
{
    // Nothing is guessed, and a line that does not fit stops the reading: then the own reader tells what is wrong with it.
    public override void Write(SqlWords text) => text
        .Add($"(SELECT * FROM read_csv({text.Parameter(Path)}, delim = {text.Parameter(Separator.ToString())}, header = false, ")
        .Add(string.Create(CultureInfo.InvariantCulture, $"skip = {HeaderLine}, quote = '\"', escape = '\"', "))
        .Add("auto_detect = false, strict_mode = true, columns = {")
        .Add(string.Join(", ", Places.Select(place => $"'{Column(place)}': 'VARCHAR'")))
        .Add("}))");

    /// <summary>The sign that separates cells.</summary>
    public static char Sign(Separator separator) => SeparatorDetector.Sign(separator);
}

/// <summary>A Parquet file, whose columns have names and types.</summary>
/// <param name="Path">The file.</param>
/// <param name="Names">The names of its columns.</param>
internal sealed record ParquetScan(string Path, IReadOnlyList<string> Names) : FileScan(Path, Names.Count)
{
    public override void Write(SqlWords text) => text
        .Add("(SELECT ")
        .AddAll(Names.Index(), ", ", name =>
            text.Add($"CAST({text.Dialect.Quoted(name.Item)} AS VARCHAR) AS {Column(name.Index)}"))
        .Add($" FROM read_parquet({text.Parameter(Path)}))");
}
