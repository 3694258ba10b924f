using Ifo.Analysis;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Fields;

namespace Ifo.Engines.Tests;

/// <summary>What is written for each database, as text: SQL Server's is tried in no other way.</summary>
public sealed class DialectTests
{
    private static readonly SqlSource Source = SqlSource.Table(
        "tdw.\"vy med . och \"",
        new("person", "person", ColumnForm.Name),
        new SqlColumn("insats", "insats", ColumnForm.Text),
        new SqlColumn("inkommen", "inkommen", ColumnForm.Day),
        new SqlColumn("pris", "pris", ColumnForm.Decimal));

    public static TheoryData<string> Names => [.. SqlDialect.All.Select(dialect => dialect.Name)];

    [Fact]
    public void Sql_server_gets_its_own_names_counts_and_exact_texts()
    {
        var text = Statement("SQL Server", "insats", "inkommen:månad").ToString();
        Assert.Equal(
            "SELECT ifo_key_1, ifo_key_2, COUNT_BIG(*) AS ifo_cases, COUNT_BIG(DISTINCT ifo_person) AS ifo_persons, "
            + "COUNT_BIG(ifo_number) AS ifo_numbers, SUM(CAST(ifo_number AS decimal(38, 0))) AS ifo_sum FROM (SELECT "
            + "ifo_0 AS ifo_key_1, (ifo_1 - ifo_1 % 100 + 1) AS ifo_key_2, ifo_person, ifo_2 AS ifo_number FROM (SELECT "
            + "CASE WHEN CAST([insats] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 IN ('', @p1) THEN NULL ELSE "
            + "CAST([insats] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 END AS ifo_0, (YEAR([inkommen]) * 10000 + "
            + "MONTH([inkommen]) * 100 + DAY([inkommen])) AS ifo_1, CAST(ROUND([pris] * 100, 0) AS bigint) AS ifo_2, "
            + "[person] AS ifo_person FROM [tdw].[vy med . och ]) ifo_rows) ifo_keyed GROUP BY ifo_key_1, ifo_key_2",
            text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_divided_sorted_or_averaged(string dialect)
    {
        foreach (var key in (Key[])["insats", "inkommen:år", "inkommen:kvartal", "inkommen:läsår", "pris:1-2,3-"])
        {
            var text = Statement(dialect, key).ToString();
            Assert.DoesNotContain("/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("AVG", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ORDER BY", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_parameters_and_never_text(string dialect)
    {
        var source = Source;
        var fields = source.ToFields();
        var field = fields.Find("insats");
        const string Value = "x'; DROP TABLE register; --";
        var condition = new SqlCondition($"insats={Value}", field, new HashSet<string> { Value });
        var text = new SqlMeasure(Of(dialect), source, fields).Of([], [(field, condition)], number: null, Moments.Sum);
        Assert.DoesNotContain("DROP", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(text.Parameters, parameter => Value.Equals(parameter.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_quote_in_a_name_ends_no_name(string dialect)
    {
        foreach (var name in (string[])["a\"b", "a]b", "a\"; DROP TABLE x; --", "å ä ö"])
        {
            var quoted = Of(dialect).Quoted(name);
            var (open, close) = (quoted[0], quoted[^1]);
            Assert.Equal(name, quoted[1..^1].Replace(new string(close, 2), close.ToString(), StringComparison.Ordinal));
            Assert.True(open is '"' or '[');
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    public void What_is_no_name_is_refused(string name) =>
        Assert.Throws<EngineException>(() => SqlDialect.PostgreSql.Quoted(name));

    [Theory]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("a.b.c.d")]
    [InlineData("\"a\"b")]
    public void What_is_no_table_is_refused(string name) => Assert.Throws<EngineException>(() => SqlName.Parts(name));

    private static SqlDialect Of(string name) => SqlDialect.All.Single(dialect => dialect.Name == name);

    private static SqlWords Statement(string dialect, params Key[] keys)
    {
        var fields = Source.ToFields();
        var parts = keys.Select(key => key.PartsOn(fields)).Select(key => (key.Field, new SqlKey(key.Field, key.Form))).ToList();
        return new SqlMeasure(Of(dialect), Source, fields).Of(parts, [], fields.Find("pris"), Moments.Sum);
    }
}
