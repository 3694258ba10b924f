using System.Data.Common;
using System.Text;
using Ifo.Analysis.Engines.Sql;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>Files that are read together by DuckDB: text files or Parquet, all with the same columns.</summary>
/// <param name="paths">The files, at least one.</param>
/// <param name="connection">DuckDB, open.</param>
internal sealed class LargeFiles(IReadOnlyList<string> paths, DbConnection connection)
{
    private const int RowsShown = 2_000;

    public IReadOnlyList<string> Paths => paths;

    public DbConnection Connection => connection;

    public SqlSession Session { get; } = new(connection, SqlDialect.DuckDb);

    public bool IsParquet => IsParquetFile(paths[0]);

    /// <summary>How many rows are looked at for the values of columns with lists, before all rows are.</summary>
    public int LookedAt { get; init; } = 100_000;

    /// <summary>The files that a path means: the files of a folder, in the order of their names, or the file itself.</summary>
    /// <exception cref="ExportException">The folder has none, or both text files and Parquet.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        if (!Directory.Exists(path)) return [path];
        var files = Directory.GetFiles(path)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".TXT" or ".PARQUET")
            .Where(file => !IsOwn(Path.GetFileNameWithoutExtension(file)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0) throw new ExportException($"Mappen {path} har inga filer som slutar på .csv, .txt eller .parquet.");
        return files.Select(IsParquetFile).Distinct().Count() == 1
            ? files
            : throw new ExportException($"Mappen {path} har både textfiler och Parquet. Ange filer av ett slag.");
    }

    /// <summary>Whether the name ends with .parquet.</summary>
    public static bool IsParquetFile(string path) => path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The beginning of a Parquet file as a text of cells, which the own reader can look at.</summary>
    public Stream Head(string path)
    {
        var names = Names(path);
        var lines = new StringBuilder().AppendJoin(';', names.Select(Quoted)).Append('\n');
        var text = new SqlWords(SqlDialect.DuckDb).Add("SELECT * FROM ");
        new ParquetScan(path, names).Write(text);
        text.Add($" LIMIT {RowsShown}");
        foreach (var line in Session.Rows(text, row => string.Join(
            ';', Enumerable.Range(0, names.Count).Select(place => row.IsDBNull(place) ? "" : Quoted(row.GetString(place))))))
            lines.Append(line).Append('\n');
        return new MemoryStream(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>The names of the columns of a Parquet file.</summary>
    public IReadOnlyList<string> Names(string path)
    {
        var text = new SqlWords(SqlDialect.DuckDb);
        text.Add($"SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet({text.Parameter(path)}))");
        return Session.Rows(text, row => row.GetString(0));
    }

    // What the project itself lays beside data.
    private static bool IsOwn(string name) => name.StartsWith("tolkning-", StringComparison.Ordinal)
        || name.EndsWith(".undantagna", StringComparison.Ordinal) || name.Contains("skyddad", StringComparison.Ordinal);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
