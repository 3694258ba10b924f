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
    /// <inheritdoc/>
    public DbConnection DuckDb()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
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
