using System.Data.Common;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Fields;
using Microsoft.Data.Sqlite;

namespace Ifo.Engines.Tests;

/// <summary>A register in a database, and in memory.</summary>
internal sealed class SampleDatabase(DbConnection connection, SqlDialect dialect, string types) : IDisposable
{
    private static readonly string[] Columns = ["person", "insats", "kön", "inkommen", "ålder", "pris"];

    /// <summary>The columns as they are in every database.</summary>
    public static SqlSource Source { get; } = SqlSource.Table(
        "register",
        new("person", "person", ColumnForm.Name),
        new SqlColumn("insats", "insats", ColumnForm.Text),
        new SqlColumn("kön", "kön", ColumnForm.Text),
        new SqlColumn("inkommen", "inkommen", ColumnForm.Day),
        new SqlColumn("ålder", "ålder", ColumnForm.Whole),
        new SqlColumn("pris", "pris", ColumnForm.Decimal));

    public SqlEngine Engine { get; } = new(connection, dialect, Source);

    public static SampleDatabase Sqlite()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new(connection, SqlDialect.Sqlite, "TEXT, TEXT, TEXT, TEXT, INTEGER, REAL");
    }

    public static SampleDatabase DuckDb() => new(
        new DatabaseClients().DuckDb(Path.GetTempPath()), SqlDialect.DuckDb,
        "VARCHAR, VARCHAR, VARCHAR, DATE, INTEGER, DECIMAL(12, 2)");

    public static SampleDatabase PostgreSql(DbConnection connection) =>
        new(connection, SqlDialect.PostgreSql, "text, varchar, text, date, integer, numeric(12, 2)");

    /// <summary>The register in memory.</summary>
    public static MemoryEngine Memory(SampleRow[] rows) => new(
        new(
        [
            RegisterField.OfKeys("insats", row => rows[row].Insats),
            RegisterField.OfKeys("kön", row => rows[row].Kön),
            RegisterField.OfDays("inkommen", row => rows[row].Inkommen),
            RegisterField.OfNumbers("ålder", row => rows[row].Ålder),
            RegisterField.OfNumbers("pris", row => rows[row].Pris),
        ]),
        rows.Length,
        row => rows[row].Person);

    /// <summary>Puts a register in place of the one that was there.</summary>
    public void Fill(SampleRow[] rows)
    {
        var named = Columns.Zip(types.Split(", ", 6)).Select(column => $"\"{column.First}\" {column.Second}");
        Run("DROP TABLE IF EXISTS register");
        Run($"CREATE TABLE register ({string.Join(", ", named)})");
        foreach (var row in rows) Insert(row);
    }

    public void Dispose() => connection.Dispose();

    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(SampleRow row)
    {
        using var command = connection.CreateCommand();
        object?[] values = [row.Person, row.Insats, row.Kön, Day(row.Inkommen), row.Ålder, Price(row.Pris)];
        var places = values.Select((value, place) => Add(command, value, place));
        command.CommandText = $"INSERT INTO register VALUES ({string.Join(", ", places)})";
        command.ExecuteNonQuery();
    }

    private object? Day(DateOnly? day) => day is { } known && dialect == SqlDialect.Sqlite ? $"{known:yyyy-MM-dd}" : day;

    private object? Price(decimal? price) => price is { } known && dialect == SqlDialect.Sqlite ? (double)known : price;

    private string Add(DbCommand command, object? value, int place)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"v{place}", value ?? DBNull.Value);
        command.Parameters.Add(parameter);
        return $"{dialect.ParameterSign}v{place}";
    }
}
