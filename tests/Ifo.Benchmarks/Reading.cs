using System.Globalization;
using BenchmarkDotNet.Attributes;
using Ifo.Analysis.Exchange;

namespace Ifo.Benchmarks;

/// <summary>An export of placement requests, read with every check, against cutting the same lines at their separators.</summary>
public class Reading
{
    private const int Rows = 20_000;
    private const string Header = "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"ifo-benchmark-{Guid.NewGuid():N}.csv");

    [GlobalSetup]
    public void Write() => File.WriteAllLines(_path, Enumerable.Range(1, Rows).Select(Row).Prepend(Header));

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public decimal CutAtSeparators() => File.ReadLines(_path).Skip(1)
        .Select(line => line.Split(';'))
        .Sum(cells => decimal.Parse(cells[8], NumberStyles.Number, CultureInfo.InvariantCulture) + cells.Length);

    [Benchmark]
    public object Check() => RequestExport.Check(_path);

    [Benchmark]
    public object Read() => RequestExport.Read(_path);

    private static string Row(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number};2024-03-31;Socialförvaltningen Centrum;HVB;Akut;klient-{number * 7919L:D10};Ramavtal;Privata utförare;7250;Placering");
}
