using System.Globalization;
using Ifo.Analysis.Published;
using Microsoft.Data.Sqlite;

namespace Ifo.Analysis.Database;

/// <summary>A SQLite database that can be asked in SQL, in cells of SQL as well as from C# and F#.</summary>
public sealed class SqliteDatabase
{
    private SqliteDatabase(string path) => Path = path;

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Begins a database with published figures (<c>figures</c>, view <c>figures_named</c>) and the tables of their taxonomies.
    /// </summary>
    /// <param name="figures">The figures; none gives an empty table.</param>
    /// <example>
    /// <code>
    /// var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "ifo-uppgifter.db");
    /// SqliteDatabase.Of(PublishedFigures.Load()).Write(file)
    ///     .Query("SELECT report, count(*) AS antal FROM figures GROUP BY report")
    /// </code>
    /// </example>
    public static DatabaseContents Of(PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new DatabaseContents(figures);
    }

    /// <summary>Opens a database that exists; it is only read.</summary>
    /// <param name="path">The file; a relative path starts from the current folder.</param>
    /// <exception cref="DatabaseException">The file does not exist.</exception>
    public static SqliteDatabase Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        return File.Exists(full)
            ? new SqliteDatabase(full)
            : throw new DatabaseException(
                $"Databasen {full} finns inte. Skriv den först: SqliteDatabase.Of(figures).Write(\"{path}\").");
    }

    /// <summary>Asks the database.</summary>
    /// <param name="sql">One query.</param>
    /// <param name="values">
    /// Values of the query's parameters, by name: <c>("year", 2024)</c> is <c>@year</c> in the query.
    /// </param>
    /// <returns>The rows in the query's order; none where nothing fits.</returns>
    /// <exception cref="DatabaseException">The query cannot be carried out.</exception>
    public QueryRows Query(string sql, params (string Name, object Value)[] values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        ArgumentNullException.ThrowIfNull(values);
        try
        {
            using var connection = DatabaseFile.Open(Path, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                command.Parameters.AddWithValue("@" + name, value is decimal number ? (double)number : value);
            using var reader = command.ExecuteReader();
            return QueryRows.Read(reader);
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException)
        {
            throw new DatabaseException(
                $"Frågan till {System.IO.Path.GetFileName(Path)} kunde inte köras: {error.Message} Fråga: "
                + $"{sql.ReplaceLineEndings(" ")}", error);
        }
    }

    /// <summary>The file's path.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"SQLite-databas {System.IO.Path.GetFileName(Path)}");
}
