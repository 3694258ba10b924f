using Microsoft.Data.Sqlite;

namespace Ifo.Interactive.Tests;

/// <summary>Cells of SQL: how they are connected, what they show, and how values come and go.</summary>
public sealed class SqlCellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-sql-").FullName;
    private readonly Session _session = new();

    public SqlCellTests()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'å<b>'), (2, NULL), (3, 'c')";
        command.ExecuteNonQuery();
    }

    private string File => Path.Combine(_folder, "reg.db");

    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Rows_are_shown_as_a_table_and_their_text_as_text()
    {
        await ConnectAsync();
        var ran = await _session.RunAsync("#!sql-reg\nSELECT * FROM t ORDER BY a LIMIT 2");
        Assert.Equal("", ran.Failure);
        Assert.Equal(
            "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td>&#229;&lt;b&gt;</td></tr><tr><td>2</td><td>NULL</td></tr></tbody></table>",
            ran.Html);
    }

    [Fact]
    public async Task Each_statement_with_rows_has_its_table()
    {
        await ConnectAsync();
        Assert.Equal(2, (await _session.RunAsync("SELECT 1; UPDATE t SET b = 'x'; SELECT 2", "sql-reg")).As("text/html").Count);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public async Task More_than_a_hundred_rows_are_counted(int rows, bool isCounted)
    {
        await ConnectAsync();
        var html = (await _session.RunAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) SELECT i FROM n", "sql-reg")).Html;
        Assert.Equal(isCounted, html.Contains($"av {rows} rader", StringComparison.Ordinal));
        Assert.Equal(Math.Min(rows, 100), html.Split("<td>").Length - 1);
    }

    [Fact]
    public async Task A_named_result_is_shared_with_csharp()
    {
        await ConnectAsync();
        await _session.RunAsync("#!sql-reg --name rader\nSELECT a FROM t ORDER BY a");
        var ran = await _session.RunAsync("#!share rader --from sql-reg\nstring.Join(\",\", rader[0].Data.Select(row => row.Single().Value))");
        Assert.Equal(("", "1,2,3"), (ran.Failure, Assert.Single(ran.As("text/plain"))));
    }

    [Fact]
    public async Task A_named_result_is_copied_through_json()
    {
        await ConnectAsync();
        await _session.RunAsync("#!sql-reg --name rader\nSELECT a, b FROM t ORDER BY a");
        var ran = await _session.RunAsync(
            "#!set --name x --value @sql-reg:rader\nx.RootElement[0].GetProperty(\"data\")[0].GetProperty(\"b\").GetString()");
        Assert.Equal(("", "å<b>"), (ran.Failure, Assert.Single(ran.As("text/plain"))));
    }

    [Theory]
    [InlineData("int", "2", "2")]
    [InlineData("string", "\"c\"", "3")]
    public async Task A_value_of_csharp_is_a_parameter(string type, string value, string found)
    {
        await ConnectAsync();
        await _session.RunAsync($"{type} sought = {value};");
        var ran = await _session.RunAsync("#!sql-reg\n#!set --name sokt --value @csharp:sought\nSELECT a FROM t WHERE a = @sokt OR b = @sokt");
        Assert.Equal("", ran.Failure);
        Assert.Contains($"<td>{found}</td>", ran.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT * FROM finnsInte", "Tabellen eller vyn finnsInte finns inte")]
    [InlineData("SELECT a FROM t WHERE a = @okand", "Parametern @okand har inget värde")]
    [InlineData("SELEKT", "Frågan kan inte läsas")]
    public async Task What_is_wrong_is_said_in_swedish(string sql, string message)
    {
        await ConnectAsync();
        Assert.Contains(message, (await _session.RunAsync(sql, "sql-reg")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        await _session.RunAsync($"#!connect sqlite --kernel-name reg \"Data Source={Path.Combine(_folder, "fel.db")}\"");
        Assert.Contains("finns inte", (await _session.RunAsync("SELECT 1", "sql-reg")).Failure, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Path.Combine(_folder, "fel.db")));
    }

    [Fact]
    public async Task A_connection_string_that_names_no_file_is_refused() =>
        Assert.NotEqual("", (await _session.RunAsync("#!connect sqlite --kernel-name reg \"Mode=ReadOnly\"")).Failure);

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        Extension.Load(_session.Root);
        await ConnectAsync();
        Assert.Equal("", (await _session.RunAsync("SELECT 1", "sql-reg")).Failure);
    }

    [Fact]
    public void Outside_a_notebook_loading_says_so() =>
        Assert.Throws<InvalidOperationException>(() => Extension.Load(new Microsoft.DotNet.Interactive.CSharp.CSharpKernel()));

    private async Task ConnectAsync() =>
        Assert.Equal("", (await _session.RunAsync($"#!connect sqlite --kernel-name reg \"Data Source={File}\"")).Failure);
}
