using Ifo.Analysis.Database;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Microsoft.Data.Sqlite;

namespace Ifo.Analysis.Tests.Database;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Register<PlacementRequest> Requests = SyntheticRegister.LoadRequests();
    private static readonly Register<Placement> Placements = SyntheticRegister.LoadPlacements();

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-databas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_published_figure_is_there_with_its_value_its_interval_and_its_place()
    {
        var rows = SqliteDatabase.Of(Figures).Write(At("a.db")).Query("SELECT * FROM figures").ToDictionary(row => row.Text("id"), StringComparer.Ordinal);
        Assert.Equal(Figures.Count, rows.Count);
        Assert.All(Figures, figure => AssertSame(figure, rows[figure.Id]));
    }

    [Fact]
    public void Every_row_of_the_registers_is_there()
    {
        var database = Full("a.db");
        Assert.Equal(Requests.Count, database.Query("SELECT count(*) AS n FROM requests")[0].Count("n"));
        Assert.Equal(Requests.Count(row => row.IsPlaced), database.Query("SELECT sum(is_placed) AS n FROM requests")[0].Count("n"));
        Assert.Equal(Requests.Sum(row => row.DayPrice ?? 0), database.Query("SELECT sum(day_price) AS n FROM requests")[0].Number("n"));
        Assert.Equal(Placements.Count, database.Query("SELECT count(*) AS n FROM placements")[0].Count("n"));
        Assert.Equal(Placements.Sum(row => row.Cost), database.Query("SELECT sum(cost) AS n FROM placements")[0].Number("n"));
    }

    [Fact]
    public void A_view_counts_as_the_library_does()
    {
        var counted = Requests.GroupBy(row => (row.Received.Year, row.Insats))
            .Select(group => (group.Key.Year, group.Key.Insats, group.LongCount(), group.Select(row => row.Person).Distinct(StringComparer.Ordinal).LongCount()));
        var asked = Full("a.db").Query("SELECT * FROM requests_by_insats")
            .Select(row => ((int)row.Count("year"), row.Text("insats"), row.Count("requests"), row.Count("persons")));
        Assert.Equal(counted.Order(), asked.Order());
    }

    [Fact]
    public void A_protected_table_is_asked_by_its_name_and_has_null_for_what_it_withholds()
    {
        var counts = new long[] { 3, 2, 40, 50 };
        var table = PersonTable.FromCounts(
                "Insats", ["Familjehem", "HVB", "Stöd \"eget\"", "Öppenvård"], "", [], (row, _) => counts[row],
                Caption.Internal("prov", "2024", "95 ärenden"))
            .Protect(DisclosureRule.Default).Table("Antal per insats");
        var database = SqliteDatabase.Of(Figures).With("per_insats", table).Write(At("a.db"));
        var rows = database.Query("SELECT Insats, Antal FROM per_insats ORDER BY Insats");
        Assert.Equal([("Familjehem", false), ("HVB", false), ("Stöd \"eget\"", true), ("Öppenvård", true)], rows.Select(row => (row.Text("Insats"), row.Has("Antal"))));
        Assert.Equal(90, database.Query("SELECT sum(Antal) AS n FROM per_insats")[0].Count("n"));
        Assert.Contains("prov", database.Query("SELECT text FROM about WHERE name = 'per_insats'")[0].Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("Figures")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a); DROP TABLE figures; --")]
    public void A_name_that_is_taken_or_none_is_refused(string name)
    {
        var table = Table.From([1], "Tal", Caption.Internal("prov", "2024", "1")).Count("n", row => row);
        Assert.Throws<DatabaseException>(() => SqliteDatabase.Of(Figures).With(name, table));
    }

    [Fact]
    public void Columns_of_the_same_heading_and_intervals_are_refused()
    {
        var table = Table.From([1], "Tal", Caption.Internal("prov", "2024", "1")).Count("n", row => row);
        Assert.Throws<DatabaseException>(() => SqliteDatabase.Of(Figures).With("t", table.Count("N", row => row)));
        var interval = table.Interval("bredd", "antal", 0, _ => 1, _ => 2);
        Assert.Throws<DatabaseException>(() => SqliteDatabase.Of(Figures).With("t", interval).Write(At("a.db")));
    }

    [Fact]
    public void Every_key_leads_to_a_row() => Assert.Empty(Full("a.db").Query("PRAGMA foreign_key_check"));

    [Fact]
    public void The_same_contents_give_the_same_file()
    {
        Full("a.db");
        Full("b.db");
        Assert.Equal(File.ReadAllBytes(At("a.db")), File.ReadAllBytes(At("b.db")));
    }

    [Fact]
    public void A_database_that_somebody_has_open_is_replaced_under_her_eyes()
    {
        Full("a.db");
        using var open = new SqliteConnection($"Data Source={At("a.db")};Pooling=False");
        open.Open();
        using var count = open.CreateCommand();
        count.CommandText = "SELECT count(*) FROM figures";
        Assert.Equal((long)Figures.Count, count.ExecuteScalar());
        var some = Figures.ByReport(Figures.Reports[0].Slug);
        var replaced = SqliteDatabase.Of(some).Write(At("a.db"));
        Assert.Equal((long)some.Count, count.ExecuteScalar());
        Assert.Empty(replaced.Query("SELECT name FROM sqlite_schema WHERE name = 'requests'"));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_of_somebody_elses_is_never_written_over()
    {
        File.WriteAllText(At("budget.db"), "viktigt");
        Assert.Contains("skrivs inte över", Refused(At("budget.db")), StringComparison.Ordinal);
        Assert.Equal("viktigt", File.ReadAllText(At("budget.db")));
        using (var other = new SqliteConnection($"Data Source={At("andras.db")};Pooling=False"))
        {
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE personer (namn TEXT)";
            table.ExecuteNonQuery();
        }

        Assert.Contains("skrivs inte över", Refused(At("andras.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_refused_and_a_missing_one_is_made()
    {
        Assert.Contains("är en mapp", Refused(_folder), StringComparison.Ordinal);
        Assert.True(File.Exists(SqliteDatabase.Of(Figures).Write(At("ny/djup/a.db")).Path));
    }

    [Fact]
    public void The_database_says_that_its_registers_are_synthetic() =>
        Assert.Contains("yntetisk", Full("a.db").Query("SELECT text FROM about WHERE name = 'requests'")[0].Text("text"), StringComparison.Ordinal);

    [Fact]
    public void Two_registers_of_the_same_kind_are_refused() =>
        Assert.Throws<DatabaseException>(() => SqliteDatabase.Of(Figures).With(Requests).With(SyntheticRegister.Requests(Figures)));

    [Fact]
    public void A_register_as_made_and_as_read_give_the_same_rows()
    {
        var read = SqliteDatabase.Of(Figures).With(Requests).Write(At("a.db"));
        var made = SqliteDatabase.Of(Figures).With(SyntheticRegister.Requests(Figures)).Write(At("b.db"));
        const string all = "SELECT * FROM requests ORDER BY request";
        Assert.Equal(read.Query(all).Select(row => row.ToString()), made.Query(all).Select(row => row.ToString()));
    }

    [Fact]
    public void A_query_takes_values_by_name()
    {
        var day = new DateOnly(2024, 3, 31);
        var row = SqliteDatabase.Of(Figures).Write(At("a.db")).Query("SELECT @a AS a, @b AS b, @c AS c, @d AS d, NULL AS e", ("a", 2024), ("b", "å"), ("c", 1.25m), ("d", day))[0];
        Assert.Equal((2024, "å", 1.25m, "2024-03-31", false), (row.Count("a"), row.Text("b"), row.Number("c"), row.Text("d"), row.Has("e")));
    }

    [Theory]
    [InlineData("SELECT x FROM figures", "no such column: x")]
    [InlineData("SELECT @a", "Must add values")]
    [InlineData("DELETE FROM figures", "readonly")]
    public void A_query_that_cannot_run_is_refused_with_the_reason(string sql, string reason)
    {
        var database = SqliteDatabase.Of(Figures).Write(At("a.db"));
        Assert.Contains(reason, Assert.Throws<DatabaseException>(() => database.Query(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_kind_than_asked_for_is_refused()
    {
        var row = SqliteDatabase.Of(Figures).Write(At("a.db")).Query("SELECT 1.5 AS tal, 'x' AS text, NULL AS inget")[0];
        Assert.Throws<DatabaseException>(() => row.Count("tal"));
        Assert.Throws<DatabaseException>(() => row.Number("text"));
        Assert.Throws<DatabaseException>(() => row.Text("inget"));
        Assert.Contains("tal, text, inget", Assert.Throws<DatabaseException>(() => row.Text("annat")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_database_is_not_made_by_asking()
    {
        Assert.Throws<DatabaseException>(() => SqliteDatabase.Open(At("saknas.db")));
        Assert.False(File.Exists(At("saknas.db")));
    }

    private static void AssertSame(PublishedFigure figure, QueryRow row)
    {
        Assert.Equal(figure.Line, row.Count("line"));
        Assert.Equal(figure.Period.Notation, row.Text("period"));
        Assert.Equal(figure.Reading.HasFigure, row.Has("value"));
        if (!figure.Reading.TryGet(out var reported))
            return;
        Assert.Equal((reported.Value, reported.Interval.Lower, reported.Interval.Upper), (row.Number("value"), row.Number("low"), row.Number("high")));
        Assert.Equal(reported.Unit, Unit.FromKey(row.Text("unit")));
    }

    private static string Refused(string path) => Assert.Throws<DatabaseException>(() => SqliteDatabase.Of(Figures).Write(path)).Message;

    private SqliteDatabase Full(string name) => SqliteDatabase.Of(Figures).With(Requests).With(Placements).Write(At(name));

    private string At(string name) => Path.Combine(_folder, name);
}
