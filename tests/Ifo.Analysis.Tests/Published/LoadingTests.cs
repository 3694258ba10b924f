using System.Diagnostics;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

/// <summary>What loading all five reports costs; run alone, so that it is not other tests that are measured.</summary>
[Collection(nameof(DataFolderTests))]
public class LoadingTests
{
    private const int MegaByte = 1_000_000;

    [Fact]
    public void Loading_takes_less_than_150_ms_once_compiled()
    {
        var fastest = Enumerable.Range(0, 10).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            PublishedFigures.Load();
            return watch.ElapsedMilliseconds;
        });
        Assert.True(fastest < 150, $"{fastest} ms");
    }

    [Fact]
    public void What_is_loaded_takes_less_than_20_megabytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var figures = PublishedFigures.Load();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(held < 20 * MegaByte, $"{held} bytes for {figures.Count} figures");
    }
}
