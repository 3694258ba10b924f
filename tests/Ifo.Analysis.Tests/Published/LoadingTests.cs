using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

/// <summary>What all five reports take in memory; run alone, so that it is not other tests that are measured.</summary>
[Collection(nameof(DataFolderTests))]
public class LoadingTests
{
    private const int MegaByte = 1_000_000;

    [Fact]
    public void What_is_loaded_takes_less_than_20_megabytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var figures = PublishedFigures.Load();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(held < 20 * MegaByte, $"{held} bytes for {figures.Count} figures");
    }
}
