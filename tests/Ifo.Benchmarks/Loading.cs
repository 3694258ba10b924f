using BenchmarkDotNet.Attributes;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Checks;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Published;

namespace Ifo.Benchmarks;

/// <summary>
/// The published figures: loaded, checked, and audited with all claims, against cutting the lines of the same files.
/// </summary>
public class Loading
{
    private string[] _files = [];
    private PublishedFigures _figures = null!;

    [GlobalSetup]
    public void Load()
    {
        var folders = new[] { "published", "claims" }.Select(folder => Path.Combine(DataFolder.Find(), folder));
        _files = [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv"))];
        _figures = PublishedFigures.Load();
    }

    [Benchmark(Baseline = true)]
    public int CutAtCommas() => _files.SelectMany(File.ReadLines).Sum(line => line.Split(',').Length);

    [Benchmark]
    public object LoadFigures() => PublishedFigures.Load();

    [Benchmark]
    public int CheckPrintedChanges() => _figures.Check().Count;

    [Benchmark]
    public object AuditClaims() => ReportAudit.Load();
}
