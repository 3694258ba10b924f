using System.Data.Common;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Large;
using Ifo.Analysis.Fields;
using Ifo.Engines;

namespace Ifo.Benchmarks;

/// <summary>
/// Requests by insats, month and administration, with cases, persons and the mean price: by a measure, and with every cell
/// validated, against the same statement typed into DuckDB. <c>IFO_ROWS</c> says how many rows; 20 000 otherwise.
/// </summary>
public class Counting
{
    private string _path = "";

    [GlobalSetup]
    public void Write()
    {
        var given = Environment.GetEnvironmentVariable("IFO_ROWS");
        var rows = long.TryParse(given, CultureInfo.InvariantCulture, out var asked) ? asked : 20_000;
        _path = Path.Combine(Path.GetTempPath(), $"ifo-benchmark-{Guid.NewGuid():N}.csv");
        Register.Write(_path, rows);
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int TypedSql() => TypedSql(_path);

    [Benchmark]
    public int Measured() => Measured(_path);

    [Benchmark]
    public int Validated() => Validated(_path);

    internal static int TypedSql(string path)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Insats, date_trunc('month', Inkommen), Förvaltning, count(*), count(DISTINCT Pseudonym), "
            + $"avg(Dygnspris) FROM {Source(path)} GROUP BY ALL";
        using var rows = command.ExecuteReader();
        var count = 0;
        while (rows.Read()) count++;
        return count;
    }

    internal static int Measured(string path)
    {
        using var connection = Open();
        var source = new SqlSource(
            text => text.Add(Source(path)),
            new("person", "Pseudonym", ColumnForm.Name),
            [
                new("insats", "Insats", ColumnForm.Name),
                new("inkommen", "Inkommen", ColumnForm.Day),
                new("förvaltning", "Förvaltning", ColumnForm.Name),
                new("dygnspris", "Dygnspris", ColumnForm.Whole),
            ]);
        return new SqlEngine(connection, SqlDialect.DuckDb, source).Compute(Measure).Count;
    }

    internal static int Validated(string path)
    {
        using var connection = Open();
        var export = ExportKind.Requests.ReadLarge(
            new LargeFiles([path], connection), ReadingOptions.Usual, ["insats", "inkommen", "förvaltning", "dygnspris"]);
        return export.Engine.Compute(Measure).Count;
    }

    private static EngineMeasure Measure => new("insats", "inkommen:månad", "förvaltning") { Number = "dygnspris" };

    private static string Source(string path) =>
        LargeFiles.IsParquetFile(path) ? $"read_parquet('{path}')" : $"read_csv('{path}', delim = ';', header = true)";

    private static DbConnection Open() =>
        new DatabaseClients().DuckDb(Path.Combine(Path.GetTempPath(), $"ifo-duckdb-{Guid.NewGuid():N}"));
}
