using System.Data.Common;
using System.Net.Sockets;
using DuckDB.NET.Data;
using Ifo.Analysis;
using Ifo.Analysis.Engines;
using Npgsql;

namespace Ifo.Engines;

/// <summary>The clients of databases. DuckDB's native library is loaded when a database of its is first opened.</summary>
internal sealed class DatabaseClients : IDatabaseClients
{
    // What DuckDB may take of the memory, so that the program as a whole stays below a gigabyte and a half.
    private const string MemoryLimit = "1000MiB";

    /// <inheritdoc/>
    public DbConnection DuckDb(string folder)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        // Nothing is fetched from anywhere.
        command.CommandText = $"SET memory_limit = '{MemoryLimit}'; "
            + "SET autoinstall_known_extensions = false; SET autoload_known_extensions = false";
        command.ExecuteNonQuery();
#pragma warning disable CA2100 // A setting takes no parameter; a quotation mark in the folder's name is doubled.
        command.CommandText = $"SET temp_directory = '{folder.Replace("'", "''", StringComparison.Ordinal)}'";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return connection;
    }

    /// <inheritdoc/>
    public (double Percent, long Rows) Progress(DbConnection connection)
    {
        var progress = ((DuckDBConnection)connection).GetQueryProgress();
        return (progress.Percentage, (long)progress.RowsProcessed);
    }

    /// <inheritdoc/>
    public DbConnection PostgreSql(string address)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new NpgsqlConnection(PostgreSqlAddress.Read(address));
            connection.Open();
            return connection;
        }
        catch (Exception error) when (error is DbException or SocketException or ArgumentException or TimeoutException)
        {
            connection?.Dispose();
            throw new EngineException($"Databasen kan inte nås ({Reason(error)}). Kontrollera adressen i inställningarna, "
                + "nätet och lösenordet.");
        }
    }

    // Never what the client says: it may repeat the address.
    private static string Reason(Exception error) => error switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => "användaren eller lösenordet godtas inte",
        PostgresException { SqlState: "3D000" } => "databasen finns inte på servern",
        PostgresException refused => $"servern svarar med fel {refused.SqlState}",
        ArgumentException => "adressen går inte att läsa",
        _ => "servern svarar inte",
    };
}
