using System.Text;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Packages;
using Microsoft.Data.Sqlite;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>
/// Cells of SQL on a SQLite database, whatever host they stand in. As in .NET Interactive, each cell opens the database anew.
/// </summary>
internal sealed partial class SqliteCells
{
    private readonly SqliteConnectionStringBuilder _connection;
    private readonly string _name;

    /// <summary>Cells on a database; it is not opened before the first.</summary>
    /// <param name="name">The kernel's name, <c>sql-reg</c>.</param>
    /// <param name="connectionString">
    /// For example <c>Data Source=reg.db</c>; a relative path starts from the notebook's folder.
    /// </param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public SqliteCells(string name, string connectionString)
    {
        _name = name;
        // A pooled connection would keep the file open, and Windows would then refuse to replace it.
        _connection = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (_connection.DataSource.Length == 0)
            throw new ArgumentException("Data Source saknas.", nameof(connectionString));
    }

    /// <summary>Runs the statements in turn.</summary>
    /// <param name="code">One or more statements.</param>
    /// <param name="isKept">Whether all rows are to be passed on to another language, or only those read that are shown.</param>
    /// <param name="values">The parameters' values.</param>
    /// <param name="show">Shows the rows of a statement that has any, before the next is run.</param>
    /// <returns>What was shown, in order.</returns>
    /// <exception cref="CellFailureException">The database is missing, or a statement fails.</exception>
    public IReadOnlyList<SqlResult> Run(
        string code, bool isKept, IReadOnlyDictionary<string, object?> values, Action<SqlResult> show)
    {
        using var connection = Open(code);
        var results = new List<SqlResult>();
        var sql = Encoding.UTF8.GetBytes(code);
        var offset = 0;
        while (SqlStatement.Next(connection.Handle!, sql, ref offset) is { } statement)
        {
            using (statement)
            {
                Bind(statement, values);
                var result = SqlResult.Read(statement, isKept ? SqlResult.MaxKept : SqlTable.MaxRows);
                if (result.Columns.Count == 0)
                    continue;
                show(result);
                results.Add(isKept ? Whole(result, statement) : result);
            }
        }

        return results;
    }

    private SqlResult Whole(SqlResult result, SqlStatement statement) => result.Count <= SqlResult.MaxKept
        ? result
        : throw statement.Failure(
            "#!" + _name,
            $"Frågan ger {result.Count} rader; högst {SqlResult.MaxKept} kan föras över till ett annat språk. Räkna "
            + "eller välj ut dem i SQL.");

    private SqliteConnection Open(string code)
    {
        // SQLite makes a new, empty database of a name it does not find; a mistyped path is then seen as a missing table.
        if (IsMissing && !Creates().IsMatch(code))
            throw new CellFailureException(
                nameof(FileNotFoundException),
                $"Databasen {Path.GetFullPath(_connection.DataSource)} finns inte. Kör först cellen som skapar den, eller "
                + "rätta sökvägen i #!connect.", null);
        var connection = new SqliteConnection(_connection.ConnectionString);
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle!, 5000);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw SqlFailure.Of(error.SqliteErrorCode, $"{error.Message} {Path.GetFullPath(_connection.DataSource)}", null);
        }
    }

    private bool IsMissing =>
        _connection.Mode != SqliteOpenMode.Memory
            && !_connection.DataSource.StartsWith(':')
            && !_connection.DataSource.StartsWith("file:", StringComparison.Ordinal)
        && !File.Exists(_connection.DataSource);

    private void Bind(SqlStatement statement, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var parameter in statement.Parameters)
        {
            var name = parameter.TrimStart('@', '$', ':', '?');
            if (!values.TryGetValue(name, out var value))
                throw statement.Failure(
                    "#!" + _name,
                    $"Parametern {(parameter.Length == 0 ? "?" : parameter)} har inget värde. I kärnan {_name}: #!set --name "
                    + $"{(name.Length == 0 ? "namn" : name)} --value @csharp:{(name.Length == 0 ? "namn" : name)}");
            statement.Bind(parameter, value);
        }
    }

    [GeneratedRegex(@"\bcreate\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Creates();
}
