using Ifo.Analysis;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Engines.Sql;
using Npgsql;

namespace Ifo.Engines.Tests;

/// <summary>Two servers, started for the tests that need them.</summary>
public sealed class PostgreSqlServers : IDisposable
{
    private readonly Lazy<PostgreSqlServer> _first = new(() => new());
    private readonly Lazy<PostgreSqlServer> _second = new(() => new());

    internal PostgreSqlServer First => _first.Value;

    internal PostgreSqlServer Second => _second.Value;

    public void Dispose()
    {
        if (_first.IsValueCreated) First.Dispose();
        if (_second.IsValueCreated) Second.Dispose();
    }
}

/// <summary>Measures on real servers on loopback.</summary>
public sealed class PostgreSqlTests(PostgreSqlServers servers) : IClassFixture<PostgreSqlServers>
{
    private const string Columns =
        "person text, insats text, \"kön\" text, inkommen date, \"ålder\" integer, pris numeric(12, 2)";

    private const string Whole = "person text, insats text, inkommen integer, \"ålder\" integer, pris bigint";

    // No name is empty, and days are numbers: what a server sends on to another knows nothing of calendars.
    private static readonly SqlSource Numbers = SqlSource.Table(
        "whole",
        new("person", "person", ColumnForm.Name),
        new SqlColumn("insats", "insats", ColumnForm.Name),
        new SqlColumn("inkommen", "inkommen", ColumnForm.DayNumber),
        new SqlColumn("ålder", "ålder", ColumnForm.Whole),
        new SqlColumn("pris", "pris", ColumnForm.Hundredths));

    [PostgreSqlFact]
    public void PostgreSql_gives_the_cells_of_memory()
    {
        using var database = SampleDatabase.PostgreSql(Owner(servers.First));
        EqualCellsTests.AreEqual(database, 30);
    }

    [PostgreSqlFact]
    public void A_session_only_reads()
    {
        using var connection = new DatabaseClients().PostgreSql(servers.First.Address);
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE own (x integer)";
        Assert.Equal("25006", Assert.Throws<PostgresException>(() => command.ExecuteNonQuery()).SqlState);
    }

    [PostgreSqlFact]
    public void A_server_that_cannot_be_reached_is_told_without_its_address()
    {
        var address = $"postgres://ifo:hemligt@127.0.0.1:{servers.First.Port}/saknas";
        var error = Assert.Throws<EngineException>(() => new DatabaseClients().PostgreSql(address));
        Assert.Contains("databasen finns inte", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public void Parts_on_two_servers_are_each_counted_where_they_lie()
    {
        foreach (var (server, part) in new[] { (servers.First, "hvb"), (servers.Second, "familjehem") })
            Run(server, $"DROP TABLE IF EXISTS part; CREATE TABLE part ({Whole}); INSERT INTO part "
                + $"SELECT 'p' || n % 70, '{part}', 20240001 + 100 * (1 + n % 12), n % 90, n % 97 + 25 "
                + "FROM generate_series(1, 1000) AS n");
        Run(servers.First, "CREATE EXTENSION IF NOT EXISTS postgres_fdw; "
            + $"CREATE TABLE whole ({Whole}) PARTITION BY LIST (insats)");
        Attach("near", servers.First, "hvb");
        Attach("far", servers.Second, "familjehem");
        using var connection = new DatabaseClients().PostgreSql(servers.First.Address);
        var engine = new SqlEngine(connection, SqlDialect.PostgreSql, Numbers);
        var measure = new EngineMeasure("insats", "inkommen:månad") { Number = "pris", Where = ["ålder>=18"] };

        Assert.Equal(24, engine.Compute(measure).Count);
        var plan = engine.Explain(measure);
        Assert.Equal(2, Occurrences(plan, "Relations: Aggregate on"));
        Assert.Equal(2, plan.Split('\n').Count(line => line.Contains("Remote SQL: SELECT insats, ", StringComparison.Ordinal)
            && line.Contains("count(DISTINCT person)", StringComparison.Ordinal)));
    }

    [PostgreSqlFact]
    public async Task A_server_stopped_while_counting_is_told()
    {
        var server = servers.Second;
        Run(server, $"CREATE TABLE register ({Columns}); INSERT INTO register VALUES ('a', 'HVB', 'man', NULL, 1, 1); "
            + "CREATE VIEW slow AS SELECT register.* FROM register, LATERAL (SELECT pg_sleep(60)) AS waiting "
            + "WHERE waiting IS NOT NULL");
        using var connection = new DatabaseClients().PostgreSql(server.Address);
        var engine = new SqlEngine(connection, SqlDialect.PostgreSql, Register("slow"));
        var counting = Task.Run(() => Told.By(engine, new EngineMeasure("insats")));
        while (Scalar(server, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == 0) await Task.Delay(20);
        server.Stop();
        Assert.Contains("PostgreSQL svarar inte längre", await counting, StringComparison.Ordinal);
        server.Start();
    }

    [PostgreSqlFact]
    public void A_table_that_is_not_there_is_told_by_the_number_of_the_fault()
    {
        using var connection = new DatabaseClients().PostgreSql(servers.First.Address);
        var engine = new SqlEngine(connection, SqlDialect.PostgreSql, Register("no\"; DROP TABLE x; --"));
        Assert.Contains("fel 42P01", Told.By(engine, new EngineMeasure("insats")), StringComparison.Ordinal);
    }

    private static SqlSource Register(string table) => SampleDatabase.Source with
    {
        From = text => text.Add(text.Dialect.Quoted(table)),
    };

    private void Attach(string name, PostgreSqlServer server, string part) => Run(
        servers.First,
        $"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw "
        + $"OPTIONS (host '127.0.0.1', port '{server.Port}', dbname 'postgres'); "
        + $"CREATE USER MAPPING FOR ifo SERVER {name} OPTIONS (user 'ifo'); "
        + $"CREATE FOREIGN TABLE part_{name} PARTITION OF whole FOR VALUES IN ('{part}') "
        + $"SERVER {name} OPTIONS (table_name 'part'); ");

    private static int Occurrences(string text, string words) => text.Split(words).Length - 1;

    private static NpgsqlConnection Owner(PostgreSqlServer server)
    {
        var connection = new NpgsqlConnection(server.Owner);
        connection.Open();
        return connection;
    }

    private static void Run(PostgreSqlServer server, string sql)
    {
        using var connection = Owner(server);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static long Scalar(PostgreSqlServer server, string sql)
    {
        using var connection = Owner(server);
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}
