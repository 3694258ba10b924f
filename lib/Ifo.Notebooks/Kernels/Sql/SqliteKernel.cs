using System.Text;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Microsoft.Data.Sqlite;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>
/// Cells of SQL on a SQLite database. As in .NET Interactive, each cell opens the database anew and shows a table for each
/// statement that has rows. Its variables are the results that cells named and the parameters that were set.
/// </summary>
internal sealed partial class SqliteKernel : IKernel
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly SqliteConnectionStringBuilder _connection;
    private readonly string _name;

    /// <summary>A kernel for a database; it is not opened before the first cell.</summary>
    /// <param name="name">The kernel's name, <c>sql-reg</c>.</param>
    /// <param name="connectionString">
    /// For example <c>Data Source=reg.db</c>; a relative path starts from the notebook's folder.
    /// </param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public SqliteKernel(string name, string connectionString)
    {
        _name = name;
        // A pooled connection would keep the file open, and Windows would then refuse to replace it.
        _connection = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (_connection.DataSource.Length == 0)
            throw new ArgumentException("Data Source saknas.", nameof(connectionString));
    }

    public IEnumerable<string> Variables => _values.Keys;

    public Task<CellValue> RunAsync(string code, string origin)
    {
        Run(code, "");
        return Task.FromResult(CellValue.None);
    }

    /// <summary>Runs the statements in turn and shows their rows.</summary>
    /// <param name="code">One or more statements.</param>
    /// <param name="resultName">What the results are called for other languages; empty when they are only shown.</param>
    /// <exception cref="CellFailureException">The database is missing, or a statement fails.</exception>
    public void Run(string code, string resultName)
    {
        using var connection = Open(code);
        var results = new List<TabularDataResource>();
        var sql = Encoding.UTF8.GetBytes(code);
        var offset = 0;
        while (SqlStatement.Next(connection.Handle!, sql, ref offset) is { } statement)
        {
            using (statement)
            {
                Bind(statement);
                var result = SqlResult.Read(statement, resultName.Length == 0 ? HtmlTable.MaxRows : SqlResult.MaxKept);
                if (result.Columns.Count > 0)
                    Show(result);
                if (resultName.Length > 0 && result.Columns.Count > 0)
                    results.Add(Kept(result, statement));
            }
        }

        if (resultName.Length > 0)
            _values[resultName] = results;
    }

    public void Reference(string assemblyPath) => throw new NotSupportedException(assemblyPath);

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;

    private static void Show(SqlResult result) => Output.Current.Display(
        ValueFormatter.As(HtmlTable.Of(result.Columns, result.Rows, result.Count), Documents.ContentTypes.Html));

    private TabularDataResource Kept(SqlResult result, SqlStatement statement) => result.Count <= SqlResult.MaxKept
        ? result.ToResource()
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

    private void Bind(SqlStatement statement)
    {
        foreach (var parameter in statement.Parameters)
        {
            var name = parameter.TrimStart('@', '$', ':', '?');
            if (!_values.TryGetValue(name, out var value))
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
